"""The text under check with its marks, and what each key and click does to the check."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from anonymise.checking import deciding
from anonymise.checking.composing import progress, shown
from anonymise.checking.model import Check
from anonymise.checking.probe import regions
from anonymise.checking.roles import ROLES
from anonymise.checking.second_look import unmarked
from anonymise.errors import AnonymiseError
from anonymise.model import KNOWN
from pages.parts import state
from pages.parts.text_check import Action, Comment, Event, Mark, Passage, Suspect, View, text_check

_STEPS: dict[Action, Callable[[Check, Event], Check]] = {
    Action.ACCEPT: lambda check, event: deciding.accept(check, event.entity),
    Action.REJECT: lambda check, event: deciding.reject(check, event.entity),
    Action.REOPEN: lambda check, event: deciding.reopen(check, event.entity),
    Action.KIND: lambda check, event: deciding.change_kind(check, event.entity, event.kind),
    Action.ROLE: lambda check, event: deciding.give_role(check, event.entity, event.role),
    Action.MERGE: lambda check, event: deciding.merge(check, event.entity, event.into),
    Action.SPLIT: lambda check, event: deciding.split(check, event.entity, event.start),
    Action.ADD: lambda check, event: deciding.add(
        check, event.start, event.end, event.kind, everywhere=event.everywhere
    ),
    Action.UNDO: lambda check, _: deciding.undo(check),
    Action.REDO: lambda check, _: deciding.redo(check),
}

_SAID = {
    Action.KIND: "Die Art ist geändert.",
    Action.ROLE: "Die Rolle ist geändert.",
    Action.MERGE: "Zusammengelegt.",
    Action.SPLIT: "Die Stelle steht jetzt für sich.",
    Action.REOPEN: "Wieder offen.",
    Action.UNDO: "Zurückgenommen.",
    Action.REDO: "Wiederholt.",
}

_DOCUMENT = re.compile(r"^--- (Dokument \d+) ---$", re.MULTILINE)


def text_key() -> str:
    """Return the key of the text under check, for lists that lead to places in it."""
    return state.input_key("text")


def take(step: Callable[[Check], Check]) -> None:
    """Do one step of the check on the draft in work, or leave a note why it cannot be done."""
    work = state.draft_work()
    if work is None:
        return
    try:
        state.set_draft_work(replace(work, check=step(work.check)))
    except AnonymiseError as error:
        state.leave_note(text_key(), str(error))


def marked_text(check: Check, marks: list[Mark], *, second_look: bool) -> None:
    """Draw the original with `marks_of` it, or what is unmarked, and let the reviewer decide."""
    done = progress(check)
    view = View(
        title="Original",
        progress=(done.decided, done.total),
        can_undo=deciding.can_undo(check),
        can_redo=deciding.can_redo(check),
        roles=ROLES,
        comments=[Comment(start, end) for start, end in regions(check)],
        sentences=_unmarked(check) if second_look else None,
        documents=_documents(check.draft.text),
        note=state.take_note(text_key()),
    )
    text_check(
        text_key(),
        check.draft.text,
        marks,
        view,
        list(_STEPS),
        _decide,
        partial(_count_forms, check),
    )


def marks_of(check: Check) -> list[Mark]:
    """Return what the reviewer sees marked, with the decision on each."""
    seen = shown(check).marks
    counts = Counter(mark.entity for mark in seen)
    return [
        Mark(
            mark.start,
            mark.end,
            mark.kind,
            mark.entity,
            mark.placeholder,
            check.verdict(mark.entity),
            counts[mark.entity],
            trait=bool(mark.trait),
            known=mark.score >= KNOWN,
        )
        for mark in seen
    ]


def _count_forms(check: Check, start: int, end: int) -> int:
    try:
        return len(deciding.other_forms(check, start, end))
    except AnonymiseError:
        # Why it cannot be marked is said when the person wants to mark it.
        return 0


def _decide(event: Event) -> None:
    work = state.draft_work()
    take(lambda check: _STEPS[event.action](check, event))
    after = state.draft_work()
    if work and after and after.check is not work.check:
        state.leave_note(text_key(), _said(work.check, after.check, event))


def _said(before: Check, after: Check, event: Event) -> str:
    if after.probe.found > before.probe.found:
        return "Gut gesehen: Diese Stelle war zur Probe nicht markiert."
    if event.action is Action.ADD:
        added = len(after.visible) - len(before.visible)
        return f"{added} Stellen sind dazugekommen." if added > 1 else "Die Stelle wird ersetzt."
    return _SAID.get(event.action, "")


def _unmarked(check: Check) -> list[Passage]:
    return [
        Passage(
            sentence.start,
            sentence.end,
            tuple(Suspect(each.start, each.end, each.reason) for each in sentence.suspects),
        )
        for sentence in unmarked(check)
    ]


def _documents(text: str) -> list[tuple[str, int]]:
    later = [(match.group(1), match.start()) for match in _DOCUMENT.finditer(text)]
    return [("Dokument 1", 0), *later] if later else []

"""What a person may do in a check: each function gives the check after one step that can be undone."""

import random
from collections.abc import Sequence
from dataclasses import replace as changed

from anonymise.checking.composing import composed
from anonymise.checking.model import Check, Probe, Verdict
from anonymise.checking.placing import (
    forms,
    free,
    highest_number,
    keyed,
    laid,
    outside,
    overlaps,
    stretch,
    uncovered,
    whole,
    with_new,
)
from anonymise.checking.probe import chosen, with_found
from anonymise.checking.roles import check_role
from anonymise.checking.steps import alone, seen, step, verdict_on
from anonymise.errors import DecisionError
from anonymise.forgetting import forgetting
from anonymise.model import KNOWN, MARKED, Draft, Identifier, Kind
from anonymise.resolve import known_names


@forgetting()
def begin(draft: Draft, chance: random.Random | None = None) -> Check:
    """Gives the check of a draft with nothing decided but what a person said already.

    `chance` chooses what the attention probe hides; without it there is no probe. Where a form of a masked
    word stands without a mark, it gets one.
    """
    verdicts = {i.entity: Verdict.ACCEPTED for i in draft.identifiers if i.score >= MARKED}
    marks = tuple(whole(draft.text, draft.identifiers))
    check = Check(draft, marks, verdicts, let_stand=draft.unmasked_words)
    check = changed(check, marks=with_new(check, uncovered(check, check.marks)))
    probe = chosen([m for m in check.marks if m.entity not in verdicts], chance) if chance else Probe()
    return composed(changed(check, probe=probe))


def accept(check: Check, entity: str) -> Check:
    """Have the placeholder of an entity stand for all its mentions."""
    return verdict_on(check, entity, Verdict.ACCEPTED)


def reject(check: Check, entity: str) -> Check:
    """Let all mentions of an entity stand in the text; raise DecisionError for a known name."""
    if check.is_known(entity):
        raise DecisionError("Dieser Name steht auf der Liste der bekannten Namen und bleibt deshalb ersetzt.")
    return verdict_on(check, entity, Verdict.REJECTED)


def reopen(check: Check, entity: str) -> Check:
    """Take back what was decided on an entity."""
    return verdict_on(check, entity, Verdict.OPEN)


def change_kind(check: Check, entity: str, kind: Kind) -> Check:
    """Say what an entity is, which accepts it; of a quasi-identifier it makes a direct one."""
    them = [mark for mark in seen(check, entity) if mark.kind is not kind]
    if not them:
        return accept(check, entity)
    kinds = [
        changed(mark, kind=kind, trait="", score=max(mark.score, MARKED)) if mark.entity == entity else mark
        for mark in check.marks
    ]
    roles = {key: role for key, role in check.roles.items() if key != entity}
    verdicts = {**check.verdicts, entity: Verdict.ACCEPTED}
    return step(check, changed(check, marks=tuple(kinds), roles=roles, verdicts=verdicts), entity)


@forgetting()
def add(check: Check, start: int, end: int, kind: Kind, *, everywhere: bool = True) -> Check:
    """Mark a selected stretch of the original and, `everywhere`, each other form of its words.

    The stretch grows to whole words, and to the whole of every mark it overlaps. Raises DecisionError
    where nothing can be marked.
    """
    marks, new, opened = _with_selection(check, start, end, kind)
    others = forms(check.draft.text, new) if everywhere else []
    for other in free(check, others, opened):
        marks = laid(marks, other, opened)
    placed = keyed(check, marks)
    own = next(mark.entity for mark in placed if mark.start <= new.start < mark.end)
    before = {mark.entity for mark in check.marks}
    found = {m.entity for m in check.marks if any(overlaps(m, (o.start, o.end)) for o in (new, *others))} | {
        own
    }
    decided = {
        own,
        *(found & check.probe.hidden),
        *(mark.entity for mark in placed if mark.entity not in before),
    }
    verdicts = {**check.verdicts, **dict.fromkeys(decided, Verdict.ACCEPTED)}
    return step(check, changed(check, marks=placed, verdicts=verdicts, probe=with_found(check.probe, found)))


@forgetting()
def other_forms(check: Check, start: int, end: int, kind: Kind = Kind.PERSON) -> tuple[Identifier, ...]:
    """Gives what `add` would mark beside the selected stretch, as far as the reviewer sees no mark there."""
    seen_so = changed(check, marks=check.visible)
    _, new, opened = _with_selection(seen_so, start, end, kind)
    return tuple(free(seen_so, forms(check.draft.text, new), opened))


def _with_selection(
    check: Check, start: int, end: int, kind: Kind
) -> tuple[list[Identifier], Identifier, set[str]]:
    """The marks with the selection, its own mark, and the entities let stand before that it masks again."""
    new = Identifier(*stretch(check.draft.text, start, end), kind, MARKED)
    touched = {mark.entity for mark in check.marks if overlaps(mark, (new.start, new.end))}
    opened = {entity for entity in touched if check.verdict(entity) is Verdict.REJECTED}
    marks = laid(check.marks, new, opened)
    return marks, next(mark for mark in marks if mark.start <= new.start < mark.end), opened


def merge(check: Check, entity: str, into: str) -> Check:
    """Make the mentions of one entity mentions of another, whose kind and role they take.

    Where only one of them was decided, or they were decided differently, the whole is open again.
    """
    one, other = seen(check, entity), seen(check, into)
    if entity == into or not one or not other:
        return check
    if bool(one[0].trait) is not bool(other[0].trait):
        raise DecisionError("Ein Merkmal und ein Name lassen sich nicht zusammenlegen.")
    verdicts = dict(check.verdicts)
    if check.verdict(entity) is not check.verdict(into):
        verdicts[into] = Verdict.OPEN
    marks = tuple(
        changed(mark, entity=into, kind=other[0].kind) if mark.entity == entity else mark
        for mark in check.marks
    )
    return step(check, changed(check, marks=marks, verdicts=verdicts), into)


def split(check: Check, entity: str, start: int) -> Check:
    """Make the mention that begins at `start` an entity of its own, decided as before."""
    them = seen(check, entity)
    if len(them) < 2 or all(mark.start != start for mark in them):
        return check
    own = f"{them[0].kind}-{highest_number(check.marks) + 1}"
    marks = tuple(
        changed(mark, entity=own) if mark.entity == entity and mark.start == start else mark
        for mark in check.marks
    )
    return step(check, changed(check, marks=marks, verdicts={**check.verdicts, own: check.verdict(entity)}))


def give_role(check: Check, entity: str, role: str) -> Check:
    """Choose the words of an entity's placeholder from the table of roles; an empty role takes them back.

    Raises DecisionError for words that the table does not offer for its kind.
    """
    them = seen(check, entity)
    if not them:
        return check
    if role:
        check_role(them[0], role)
    roles = {**check.roles, entity: role}
    return step(check, changed(check, roles={key: words for key, words in roles.items() if words}))


@forgetting()
def add_known(check: Check, names: Sequence[str]) -> Check:
    """Mask every form of the names wherever they stand; nothing but `undo` takes that back."""
    found = outside(check.draft.text, known_names(check.draft.text, names))
    if not found:
        return check
    opened = {key for key, verdict in check.verdicts.items() if verdict is Verdict.REJECTED}
    marks: Sequence[Identifier] = check.marks
    for name in found:
        marks = laid(marks, name, opened)
    placed = keyed(check, marks)
    known = {mark.entity for mark in placed if mark.score >= KNOWN}
    touched = {m.entity for m in check.marks if any(overlaps(m, (f.start, f.end)) for f in found)}
    verdicts = {**check.verdicts, **dict.fromkeys(known | (touched & check.probe.hidden), Verdict.ACCEPTED)}
    probe = with_found(check.probe, known | touched)
    return step(check, changed(check, marks=placed, verdicts=verdicts, probe=probe))


def can_undo(check: Check) -> bool:
    """Say whether there is a step to take back."""
    return bool(check.past)


def can_redo(check: Check) -> bool:
    """Say whether a step was taken back that can be taken again."""
    return bool(check.future)


def undo(check: Check) -> Check:
    """Gives the check before the last step; the same one where there is none."""
    if not check.past:
        return check
    return changed(check.past[-1], past=check.past[:-1], future=(alone(check), *check.future))


def redo(check: Check) -> Check:
    """Gives the check after the step that was undone last; the same one where there is none."""
    if not check.future:
        return check
    return changed(check.future[0], past=(*check.past, alone(check)), future=check.future[1:])

"""The text of a case with suggestions and findings, and what each key and click does to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pages.parts import state
from pages.parts.carried import carried_section
from pages.parts.coding import coding_line, defaults_of
from pages.parts.evidence import Action, Event, Mark, Term, evidence
from review.errors import InputError, ReviewError
from review.findings import Coding, Evidence
from review.model import Actor, Case, Decision, Finding, Phase, Polarity, Suggestion
from review.reference import solutions
from review.tagging.polarity import WENT_WELL
from review.tagging.reasons import reason_line
from review.taxonomy.catalogue import Catalogue

_VERDICTS = {Decision.CONFIRMED: "accepted", Decision.REJECTED: "rejected"}


@dataclass(frozen=True, slots=True)
class CodingDesk:
    """Where the decisions on a case come from and go to. It holds no text; its calls raise ReviewError."""

    key: str
    catalogue: Catalogue
    read: Callable[[], Evidence]
    keep: Callable[[Coding, Decision, bool], str]
    """Takes a decision on a passage and whether it was suggested so; returns its id."""
    take_back: Callable[[str], None]
    """Undoes the decision with this id."""
    final: bool = False
    """Nothing can be decided any more."""


def coding_desk(desk: CodingDesk, case: Case) -> None:
    """Draw the text with all that is suggested and decided, and below it what carried the case."""
    marks = marks_of(desk.catalogue, case.text, desk.read())
    evidence(
        desk.key,
        case.text,
        marks,
        terms_of(desk.catalogue),
        () if desk.final else tuple(_STEPS),
        partial(_apply, desk),
        can_undo=bool(state.steps_done(desk.key)),
    )
    carried_section(desk.key, case.text, marks, final=desk.final)


def marks_of(catalogue: Catalogue, text: str, standing: Evidence) -> list[Mark]:
    """Return open suggestions and decisions as marks: numbered in reading order, the weak ones behind.

    A number stays the same when a suggestion is decided on.
    """
    weak = {slot(catalogue, each) for each in standing.suggested if not each.strong}
    everything: list[Suggestion | Finding] = [*standing.open_ones, *standing.decided]
    found = []
    for each in everything:
        entity = slot(catalogue, each)
        found.append((entity in weak and _was_suggested(each), each.start, each.end, entity, each))
    return [
        Mark(
            start=start,
            end=end,
            entity=entity,
            number=number,
            verdict="open" if isinstance(each, Suggestion) else _VERDICTS[each.decision],
            category=catalogue.counts_as(each.category),
            label=catalogue.label(each.category),
            line=coding_line(each),
            reason=reason_line(text, each) if isinstance(each, Suggestion) else "",
            good=each.polarity in WENT_WELL,
            strong=not behind,
            suggested=_was_suggested(each),
            sender=each.sender,
            receiver=each.receiver,
            phase=each.phase,
            polarity=each.polarity,
        )
        for number, (behind, start, end, entity, each) in enumerate(sorted(found, key=lambda f: f[:4]), 1)
    ]


def slot(catalogue: Catalogue, each: Suggestion | Finding | Coding) -> str:
    """Return what names a passage in its category of today, before and after a decision."""
    return f"{each.start}-{each.end}-{catalogue.counts_as(each.category)}"


def terms_of(catalogue: Catalogue) -> list[Term]:
    """Return the categories in use with all that explains them."""
    known = solutions()
    return [
        Term(
            each.key,
            each.label,
            each.definition,
            each.counter_examples,
            [known[key].text for key in each.solutions if key in known],
        )
        for each in catalogue.in_use
    ]


def _was_suggested(each: Suggestion | Finding) -> bool:
    return isinstance(each, Suggestion) or each.suggested


def _apply(desk: CodingDesk, event: Event) -> None:
    """Do what the person did in the text, or say below it why not."""
    try:
        _STEPS[event.action](desk, event)
    except ReviewError as error:
        state.leave_note(desk.key, str(error))


def _accept(desk: CodingDesk, event: Event) -> None:
    """Confirm a suggestion; in another category it is a person's finding, and the suggested one is none."""
    offered = defaults_of(_open_one(desk, event.entity))
    coding = _changed(offered, event)
    same = coding.category == offered.category
    done = [desk.keep(coding, Decision.CONFIRMED, same)]
    if not same:
        done.append(desk.keep(offered, Decision.REJECTED, True))
    _note(desk, done)


def _reject(desk: CodingDesk, event: Event) -> None:
    _note(desk, [desk.keep(defaults_of(_open_one(desk, event.entity)), Decision.REJECTED, True)])


def _add(desk: CodingDesk, event: Event) -> None:
    blank = Coding(event.start, event.end, "", Actor.UNKNOWN, Actor.UNKNOWN, Phase.UNKNOWN, Polarity.FAILURE)
    _note(desk, [desk.keep(_changed(blank, event), Decision.CONFIRMED, False)])
    state.leave_note(desk.key, "Der Befund ist hinzugefügt.")


def _reopen(desk: CodingDesk, event: Event) -> None:
    for each in desk.read().decided:
        if slot(desk.catalogue, each) == event.entity:
            desk.take_back(each.finding_id)
            steps = (tuple(i for i in step if i != each.finding_id) for step in state.steps_done(desk.key))
            state.keep_steps(desk.key, tuple(step for step in steps if step))
            state.leave_note(desk.key, "Die Entscheidung ist zurückgenommen.")


def _undo(desk: CodingDesk, _: Event) -> None:
    *before, last = state.steps_done(desk.key) or ((),)
    # Forgotten first: what cannot be taken back would stand in the way of all before it.
    state.keep_steps(desk.key, tuple(before))
    for decision_id in last:
        desk.take_back(decision_id)
    state.leave_note(desk.key, "Zurückgenommen.")


_STEPS: dict[Action, Callable[[CodingDesk, Event], None]] = {
    Action.ACCEPT: _accept,
    Action.REJECT: _reject,
    Action.REOPEN: _reopen,
    Action.ADD: _add,
    Action.UNDO: _undo,
}


def _note(desk: CodingDesk, done: Sequence[str]) -> None:
    state.keep_steps(desk.key, (*state.steps_done(desk.key), tuple(done)))


def _open_one(desk: CodingDesk, entity: str) -> Suggestion:
    for each in desk.read().open_ones:
        if slot(desk.catalogue, each) == entity:
            return each
    raise InputError("Über diesen Vorschlag ist inzwischen entschieden.")


def _changed(coding: Coding, event: Event) -> Coding:
    said = {
        "category": event.category,
        "sender": event.sender,
        "receiver": event.receiver,
        "phase": event.phase,
        "polarity": event.polarity,
    }
    return replace(coding, **{name: value for name, value in said.items() if value is not None})  # type: ignore[arg-type]

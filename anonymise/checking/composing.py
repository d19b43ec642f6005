"""From marks and verdicts to the draft that would be stored, and to what the reviewer sees."""

from collections.abc import Sequence
from dataclasses import replace as changed

from anonymise.checking.model import Check, Progress, Shown, Verdict
from anonymise.entities import grouped
from anonymise.model import MARKED, Entity, Identifier
from anonymise.replace import replace

_UNACCEPTED = 0.6


def composed(check: Check) -> Check:
    """Gives the check with the draft that its marks, verdicts and roles make."""
    entities = {mark.entity for mark in check.marks}
    verdicts = {key: v for key, v in check.verdicts.items() if key in entities and v is not Verdict.OPEN}
    roles = {key: role for key, role in check.roles.items() if key in entities}
    tidy = changed(check, verdicts=verdicts, roles=roles)
    placed, pseudonymised = _replaced(tidy, check.marks)
    text = check.draft.text
    opened = [text[m.start : m.end] for m in check.marks if not (m.trait or is_masked(tidy, m))]
    draft = changed(
        check.draft,
        identifiers=placed,
        pseudonymised=pseudonymised,
        unmasked_words=tuple(dict.fromkeys((*check.let_stand, *opened))),
    )
    return changed(tidy, draft=draft, marks=_with_placeholders(check.marks, placed))


def is_masked(check: Check, mark: Identifier) -> bool:
    """Tells whether a mark gives way to its placeholder in what would be stored."""
    verdict = check.verdict(mark.entity)
    return verdict is Verdict.ACCEPTED if mark.trait else verdict is not Verdict.REJECTED


def shown(check: Check) -> Shown:
    """Gives what the reviewer sees; numbers count as if the words of the probe were not marked."""
    placed, pseudonymised = check.draft.identifiers, check.draft.pseudonymised
    if check.probe.hidden:
        placed, pseudonymised = _replaced(check, check.visible)
    return Shown(_with_placeholders(check.visible, placed), pseudonymised)


def shown_pseudonymised(check: Check) -> str:
    """Gives the pseudonymised text for the reviewer's eye: words of the probe stand open until found."""
    return shown(check).pseudonymised


def shown_entities(check: Check) -> tuple[Entity, ...]:
    """Gives who and what the reviewer sees marked, in reading order; what is rejected has no placeholder."""
    return grouped(check.draft.text, shown(check).marks)


def progress(check: Check) -> Progress:
    """Gives how many of the entities that the reviewer sees are decided."""
    entities = {mark.entity for mark in check.visible}
    return Progress(sum(check.verdict(key) is not Verdict.OPEN for key in entities), len(entities))


def _replaced(check: Check, marks: Sequence[Identifier]) -> tuple[tuple[Identifier, ...], str]:
    standing = [_scored(check, mark) for mark in marks if mark.trait or is_masked(check, mark)]
    return replace(check.draft.text, standing, check.roles)


def _scored(check: Check, mark: Identifier) -> Identifier:
    if not mark.trait:
        return mark
    return changed(mark, score=MARKED if is_masked(check, mark) else min(mark.score, _UNACCEPTED))


def _with_placeholders(marks: Sequence[Identifier], placed: Sequence[Identifier]) -> tuple[Identifier, ...]:
    words = {mark.start: mark.placeholder for mark in placed}
    return tuple(changed(mark, placeholder=words.get(mark.start, "")) for mark in marks)

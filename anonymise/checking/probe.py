"""The attention probe: a few certain marks that the reviewer has to find, masked whatever happens."""

import random
from collections.abc import Iterable
from dataclasses import replace as changed

from anonymise.checking.composing import progress
from anonymise.checking.model import Check, Probe, ProbeState, Verdict
from anonymise.checking.steps import step
from anonymise.errors import UnconfirmedError
from anonymise.model import KNOWN, Identifier, Kind

_CERTAIN = 0.75
_KINDS = frozenset({Kind.PERSON, Kind.LOCATION, Kind.ORG, Kind.ADDRESS, Kind.CONTACT})
_SEEN_RARELY = 2
"""Mentions; a name that the text is full of is no test of reading."""
_ENOUGH, _MANY = 8, 20
"""Entities from which on two and three of them are hidden."""


def chosen(marks: Iterable[Identifier], chance: random.Random) -> Probe:
    """Gives the probe of a text: two or three entities, none where few are marked."""
    of: dict[str, list[Identifier]] = {}
    for mark in marks:
        if not mark.trait:
            of.setdefault(mark.entity, []).append(mark)
    certain = [
        key
        for key, them in of.items()
        if len(them) <= _SEEN_RARELY and all(m.kind in _KINDS and _CERTAIN <= m.score < KNOWN for m in them)
    ]
    number = 0 if len(of) < _ENOUGH else 2 if len(of) < _MANY else 3
    if not number or len(certain) < number:
        return Probe()
    return Probe(tuple(chance.sample(certain, number)), state=ProbeState.READING)


def with_found(probe: Probe, touched: Iterable[str]) -> Probe:
    """Gives the probe with the hidden ones among these entities found; with the last it is passed."""
    found = probe.found | (probe.hidden & frozenset(touched))
    if found == probe.found:
        return probe
    done = found >= frozenset(probe.entities)
    return changed(probe, found=found, state=ProbeState.PASSED if done else probe.state)


def confirm_reading(check: Check) -> Check:
    """Note that the text has been read. If the probe was missed the first time, a second reading follows.

    The second reading shows what was still hidden, accepted. Raises UnconfirmedError while marks are open.
    """
    if not progress(check).done:
        raise UnconfirmedError("Bitte entscheiden Sie zuerst über alle Markierungen.")
    if check.probe.state is ProbeState.READING:
        return step(check, changed(check, probe=changed(check.probe, state=ProbeState.MISSED)))
    if check.probe.state is ProbeState.MISSED:
        verdicts = {**check.verdicts, **dict.fromkeys(check.probe.hidden, Verdict.ACCEPTED)}
        return step(
            check, changed(check, probe=changed(check.probe, state=ProbeState.PASSED), verdicts=verdicts)
        )
    return check


def regions(check: Check) -> tuple[tuple[int, int], ...]:
    """Gives the stretches of the original to read again; none unless the probe has been missed.

    They are cut where paragraphs end, so that they do not point to a word.
    """
    if check.probe.state is not ProbeState.MISSED:
        return ()
    parts = paragraphs(check.draft.text)
    first = {key: next(m.start for m in check.marks if m.entity == key) for key in check.probe.hidden}
    return tuple(part for part in parts if any(part[0] <= at < part[1] for at in first.values()))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Gives the text cut into stretches of some eighty words, at the ends of lines or sentences."""
    parts, start = [], 0
    at = 0
    while start < len(text):
        at = min(len(text), start + 500)
        ends = [text.rfind(mark, start + 250, at) + len(mark) for mark in ("\n", ". ") if at < len(text)]
        cut = max([e for e in ends if e > start + 250], default=at)
        parts.append((start, cut))
        start = cut
    return parts

"""From two codings of one text to what both say alike and where they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from review.model import Decision, Finding
from review.taxonomy.catalogue import Catalogue

Terms = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A passage coded differently, or by one side only."""

    youth: Finding | None
    health: Finding | None

    @property
    def passage(self) -> tuple[int, int]:
        """The characters that both have marked, or all of them when only one has."""
        if self.youth and self.health:
            return overlap(self.youth, self.health)
        only = self.youth or self.health
        return (only.start, only.end) if only else (0, 0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What both sides decided alike, at the passage both have marked, and the differences."""

    agreed: tuple[Finding, ...]
    apart: tuple[Apart, ...]


def compare(youth: Sequence[Finding], health: Sequence[Finding]) -> Comparison:
    """Compare the decisions of both sides.

    Alike are decisions that overlap and agree in category, interface, phase and polarity. Of the rest
    each side's findings are paired where they overlap, first within a category; a suggestion that only
    one side rejected says nothing that the other could differ from.
    """
    alike = [(a, b) for a in youth for b in health if _overlap(a, b) and terms(a) == terms(b)]
    agreed: dict[Terms, Finding] = {}
    for a, b in alike:
        start, end = overlap(a, b)
        both = replace(a, start=start, end=end, suggested=a.suggested and b.suggested)
        agreed[start, end, *terms(both)] = both
    left, right = _others(youth, _ids(alike)), _others(health, _ids(alike))
    pairs = _paired(left, right)
    apart = [
        *(Apart(a, b) for a, b in pairs),
        *(Apart(a, None) for a in _others(left, _ids(pairs))),
        *(Apart(None, b) for b in _others(right, _ids(pairs))),
    ]
    return Comparison(tuple(agreed.values()), tuple(sorted(apart, key=lambda each: each.passage)))


def terms(finding: Finding) -> Terms:
    """Return what a decision says, without where it says it."""
    return (
        finding.category,
        finding.sender,
        finding.receiver,
        finding.phase,
        finding.polarity,
        finding.decision,
    )


def in_categories_of(catalogue: Catalogue, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the decisions with their categories as they count today, merges followed."""
    return tuple(replace(each, category=catalogue.counts_as(each.category)) for each in findings)


def overlap(a: Finding, b: Finding) -> tuple[int, int]:
    """Return start and end of what two overlapping passages share."""
    return max(a.start, b.start), min(a.end, b.end)


def _overlap(a: Finding, b: Finding) -> bool:
    return a.start < b.end and b.start < a.end


def _paired(left: Sequence[Finding], right: Sequence[Finding]) -> list[tuple[Finding, Finding]]:
    """Pair overlapping findings one to one: of one category first, then those that share most characters."""

    def order(pair: tuple[Finding, Finding]) -> tuple[bool, int, int]:
        start, end = overlap(*pair)
        return pair[0].category != pair[1].category, start - end, start

    pairs: list[tuple[Finding, Finding]] = []
    for a, b in sorted(((a, b) for a in left for b in right if _overlap(a, b)), key=order):
        if not {a.finding_id, b.finding_id} & _ids(pairs):
            pairs.append((a, b))
    return pairs


def _ids(pairs: Iterable[tuple[Finding, Finding]]) -> set[str]:
    return {finding.finding_id for pair in pairs for finding in pair}


def _others(findings: Iterable[Finding], used: set[str]) -> list[Finding]:
    return [each for each in findings if each.finding_id not in used and each.decision is Decision.CONFIRMED]

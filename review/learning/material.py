"""What an office has decided, sentence by sentence: read in memory, for one fit, and kept nowhere.

A sentence tells of a failure where somebody confirmed one. It tells of none where somebody confirmed that all
went well, rejected a suggested failure, or read past it: nothing was suggested, or the session on the case is
over. What was suggested and waits for a decision says nothing and is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from review.learning.head import Head
from review.model import Case, CaseState, Decision, Finding, Polarity
from review.tagging.engine import Reading, read, shown
from review.tagging.polarity import WENT_WELL
from review.taxonomy.catalogue import Catalogue

_TALKED_THROUGH = frozenset({CaseState.EVALUATED, CaseState.CLOSED})


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence of a case with what people have decided on it, in the categories of the shipped model."""

    case: str
    reading: Reading
    tells: bool
    """Whether it tells of a failure."""
    confirmed: frozenset[str]
    """Empty, too, where the failure is of a kind that the shipped model does not know."""
    waiting: frozenset[str] = frozenset()
    """What was suggested and nobody has decided on."""
    decided: bool = True
    """Whether anybody has decided anything on it."""

    def is_right(self, category: str) -> bool | None:
        """Say whether a failure of this category would be rightly suggested; None where nobody knows."""
        return True if category in self.confirmed else None if category in self.waiting else False


def samples(
    case: Case, decided: Iterable[Finding], catalogue: Catalogue, in_use: Head | None
) -> Iterator[Sample]:
    """Give the sentences of a case that say something, decisions on it given; none without decisions.

    `in_use` is the head whose suggestions people see.
    """
    decided = list(decided)
    for reading in read(case.text) if decided else ():
        here = [each for each in decided if _covers(reading.sentence.span, (each.start, each.end))]
        known = _known(reading.judged.categories, catalogue)
        failures = [each for each in here if _is_failure(each)]
        confirmed = frozenset(key for each in failures for key in known if _same(known[key], catalogue, each))
        waiting = frozenset[str]()
        if case.state not in _TALKED_THROUGH:
            waiting = frozenset(
                suggestion.category
                for head in {None, in_use}
                for suggestion in shown(reading, head)
                if not any(_same(known[suggestion.category], catalogue, each) for each in here)
            )
        if failures or (not waiting - confirmed and not _is_unclear(here)):
            yield Sample(case.code, reading, bool(failures), confirmed, waiting, bool(here))


def _is_failure(finding: Finding) -> bool:
    return finding.decision is Decision.CONFIRMED and finding.polarity is Polarity.FAILURE


def _is_unclear(here: list[Finding]) -> bool:
    """Say whether the decisions on a sentence without failures leave open if it tells of one."""
    clear = [
        each
        for each in here
        if (each.decision is Decision.CONFIRMED and each.polarity in WENT_WELL)
        or (each.decision is Decision.REJECTED and each.polarity is Polarity.FAILURE)
    ]
    return bool(here) and not clear


def _known(keys: Iterable[str], catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """Give the categories of the shipped model with what each has become in the catalogue."""
    return {key: frozenset(catalogue.leads_to(key)) or frozenset({key}) for key in keys}


def _same(becomes: frozenset[str], catalogue: Catalogue, finding: Finding) -> bool:
    return not becomes.isdisjoint({finding.category, *catalogue.leads_to(finding.category)})


def _covers(sentence: tuple[int, int], passage: tuple[int, int]) -> bool:
    """Say whether a passage takes in half of a sentence, or lies in it by half."""
    overlap = min(sentence[1], passage[1]) - max(sentence[0], passage[0])
    return overlap > 0 and 2 * overlap >= min(sentence[1] - sentence[0], passage[1] - passage[0])

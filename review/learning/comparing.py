"""Before and after on cases that a head has not learned from, and how sure a strong suggestion must be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from review.learning.fitting import fit
from review.learning.head import Head
from review.learning.material import Sample
from review.learning.score import Measure, Score
from review.model import Polarity
from review.tagging.engine import STRONG_FROM, shown

FOLDS = 5
STRONG_IS_RIGHT = 0.6
"""How many of 1 strong suggestions are to be confirmed: what the shipped model reaches on `tests/gold`."""
_LEAST_STRONG = 20
"""Suggestions on which a limit for strong ones is set; with fewer it stays where the shipped model has it."""
_LIMITS = tuple(step / 100 for step in range(10, 71, 5))


@dataclass(frozen=True, slots=True)
class Judged:
    """A sample as one engine judges it: a suggestion has category, likelihood of being right, and truth."""

    sample: Sample
    failure: float
    ranked: tuple[str, ...]
    suggested: tuple[tuple[float, bool], ...]


def folds(cases: Sequence[str], number: int = FOLDS) -> list[frozenset[str]]:
    """Deal the cases out, so that each is held out once, and as a whole."""
    known = sorted(set(cases))
    return [frozenset(known[start::number]) for start in range(min(number, len(known)))]


def learn(samples: Sequence[Sample]) -> tuple[Head, tuple[Score, ...]]:
    """Give the head that all samples teach, and its scores on held-out cases beside the shipped model's."""
    before = [judged(each, None) for each in samples]
    after = list(_held_out(samples))
    strong_from = limit(after)
    old, new = figures(before, STRONG_FROM), figures(after, strong_from)
    scores = (
        Score(each, old[each][0], new[each][0], min(old[each][1], new[each][1]))
        for each in Measure
        if each in old and each in new
    )
    return replace(fit(samples), strong_from=strong_from), tuple(scores)


def judged(sample: Sample, head: Head | None) -> Judged:
    """Give what an engine makes of a sample."""
    reading = sample.reading
    seen = head.adjusted(reading.judged) if head else reading.judged
    shares = seen.categories
    suggested = [each.category for each in shown(reading, head) if each.polarity is Polarity.FAILURE]
    known = [(seen.failure * shares[key], sample.is_right(key)) for key in suggested]
    return Judged(
        sample,
        seen.failure,
        tuple(sorted(shares, key=lambda key: -shares[key])),
        tuple((likely, right) for likely, right in known if right is not None),
    )


def limit(found: Sequence[Judged]) -> float:
    """Give the lowest limit from which suggestions are right as often as strong ones should be."""
    rows = [row for each in found for row in each.suggested]
    if len(rows) < _LEAST_STRONG:
        return STRONG_FROM
    for here in _LIMITS:
        above = [right for likely, right in rows if likely >= here]
        if not above or sum(above) >= STRONG_IS_RIGHT * len(above):
            return here
    return _LIMITS[-1]


def _held_out(samples: Sequence[Sample]) -> Iterator[Judged]:
    for held in folds([each.case for each in samples]):
        head = fit([each for each in samples if each.case not in held])
        yield from (judged(each, head) for each in samples if each.case in held)


def figures(found: Sequence[Judged], strong_from: float) -> dict[Measure, tuple[float, int]]:
    """Give each figure that there is, with the number of cases it comes from."""
    kinds = [each for each in found if each.sample.confirmed]
    rows = [(each.sample.case, likely, right) for each in found for likely, right in each.suggested]
    strong = [row for row in rows if row[1] >= strong_from]
    right = sum(row[2] for row in rows)
    values = {
        Measure.ORDER: average_precision(found),
        Measure.FOUND: _mean([any(right for _, right in each.suggested) for each in kinds]),
        Measure.AMONG_THREE: _mean([not each.sample.confirmed.isdisjoint(each.ranked[:3]) for each in kinds]),
        Measure.FALSE_PER_TRUE: (len(rows) - right) / right if right else None,
        Measure.STRONG_RIGHT: _mean([row[2] for row in strong]),
    }
    told = {each.sample.case for each in found if each.sample.tells}
    cases = {
        Measure.ORDER: told,
        Measure.FOUND: (named := {each.sample.case for each in kinds}),
        Measure.AMONG_THREE: named,
        Measure.FALSE_PER_TRUE: {row[0] for row in rows},
        Measure.STRONG_RIGHT: {row[0] for row in strong},
    }
    return {each: (value, len(cases[each])) for each, value in values.items() if value is not None}


def average_precision(found: Sequence[Judged]) -> float | None:
    """Give how well sentences that tell of a failure stand before the others; None without any."""
    ranked = sorted(found, key=lambda each: -each.failure)
    places = [place for place, each in enumerate(ranked, 1) if each.sample.tells]
    return _mean([number / place for number, place in enumerate(places, 1)])


def _mean(numbers: Sequence[float]) -> float | None:
    return sum(numbers) / len(numbers) if numbers else None

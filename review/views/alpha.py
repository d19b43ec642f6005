"""How far two views agree, category by category: Krippendorff's α over the sentences of a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import krippendorff
import numpy as np

from review.model import Decision, Finding
from review.tagging.sentences import split_sentences

MINIMUM = 5
"""Sentences that one side at least has marked; below, the interval would say that α can be anything."""
_RESAMPLES = 500
_LEVEL = (2.5, 97.5)
_NONE = ""

Label = str
"""How a category was seen to end in a sentence, or nothing where it was not seen."""
Labels = tuple[Label, Label]
"""What each side says of one sentence."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with the decisions of both sides."""

    text: str
    youth: tuple[Finding, ...]
    health: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """α with the bounds of its 95 % interval."""

    alpha: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one category (None: of any finding at all) the marked sentences: seen alike, or not."""

    category: str | None
    alike: int
    apart: int
    interval: Interval | None
    """None for fewer than `MINIMUM` sentences, or where α is not defined."""


def agreements(cases: Iterable[Coded]) -> list[Agreement]:
    """Return the agreement on any finding, then by category, most often seen first."""
    cases = list(cases)
    found = {f.category for case in cases for f in (*case.youth, *case.health) if _confirmed(f)}
    by_category = [_agreement(key, cases) for key in sorted(found)]
    by_category.sort(key=lambda each: -(each.alike + each.apart))
    return [_agreement(None, cases), *by_category]


def interval(labels: Sequence[Labels]) -> Interval | None:
    """Return nominal α over sentences with its interval, None where only one value occurs.

    The interval is the percentile bootstrap over sentences; a resample in which only one value occurs
    has no α and is left out.
    """
    values = sorted({label for pair in labels for label in pair})
    counts = np.array([[pair.count(value) for value in values] for pair in labels])
    if len(values) < 2:
        return None
    # A fixed seed: the same codings give the same figure to everybody who looks.
    draws = np.random.default_rng(0).integers(len(labels), size=(_RESAMPLES, len(labels)))
    resampled = [counts[draw] for draw in draws]
    alphas = [_alpha(each) for each in resampled if np.count_nonzero(each.sum(axis=0)) > 1]
    low, high = np.percentile(alphas, _LEVEL)
    return Interval(_alpha(counts), float(low), float(high))


def _alpha(counts: "np.ndarray[tuple[int, ...], np.dtype[np.int_]]") -> float:
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def _agreement(category: str | None, cases: Iterable[Coded]) -> Agreement:
    labels = [pair for case in cases for pair in _labels(case, category)]
    marked = [pair for pair in labels if pair != (_NONE, _NONE)]
    alike = sum(youth == health for youth, health in marked)
    enough = len(marked) >= MINIMUM
    return Agreement(category, alike, len(marked) - alike, interval(labels) if enough else None)


def _labels(case: Coded, category: str | None) -> list[Labels]:
    sentences = split_sentences(case.text)
    return [
        (_label(case.youth, *sentence, category), _label(case.health, *sentence, category))
        for sentence in sentences
    ]


def _label(findings: Iterable[Finding], start: int, end: int, category: str | None) -> Label:
    here = [f for f in findings if _confirmed(f) and f.start < end and start < f.end]
    if category is None:
        return "any" if here else _NONE
    return ", ".join(sorted({f.polarity for f in here if f.category == category}))


def _confirmed(finding: Finding) -> bool:
    return finding.decision is Decision.CONFIRMED

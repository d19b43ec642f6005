"""From samples to a head: two regularised logistic regressions on top of what the shipped model says.

The weights are pulled towards zero, so that few decisions change little (maximum a posteriori under a normal
prior; Bishop, Pattern Recognition and Machine Learning, 2006, 4.5). The variances are those that did best on
the invented narratives of `tests/gold`, decided on by a simulated office and held out narrative by narrative.
"""

from collections.abc import Callable, Sequence

import numpy as np

from review.learning.head import Array, Head
from review.learning.material import Sample
from review.reference import categories
from review.tagging.classifier import WIDTH
from review.tagging.engine import STRONG_FROM

LEAST_CASES = 5
"""From how many cases a category must be confirmed before wordings count for it, so that none stands out."""
_CONSTANT, _SHARE, _WORDING = 0.3, 1.0, 1.0
"""Variances of the weights that tell a failure: for all sentences, by category, by vector."""
_KIND_CONSTANT, _KIND_WORDING = 0.3, 0.5
"""Variances of the weights that tell categories apart."""
_READ_PAST = 0.3
"""What a sentence without any decision counts, against one that somebody has decided on."""
_STEPS, _STILL = 500, 1e-5
_SMALLEST = 1e-6


def fit(samples: Sequence[Sample]) -> Head:
    """Give the head that these samples teach; without any it changes nothing.

    Samples without a failure of a known category say nothing about categories.
    """
    size = len(categories())
    if not samples:
        return Head(np.zeros(1 + size + WIDTH), np.zeros((size, 1 + WIDTH)), STRONG_FROM)
    shares = np.array([list(each.reading.judged.categories.values()) for each in samples])
    vectors = np.array([each.reading.judged.vector for each in samples], float)
    centre = vectors.mean(axis=0)
    spread = float(np.sqrt(((vectors - centre) ** 2).sum(axis=1).mean())) or 1.0
    vectors = (vectors - centre) / spread
    failure = _failure(samples, shares, vectors)
    kinds = _kinds(samples, shares, vectors)
    # Centre and spread are taken into the weights, so that a head reads plain vectors.
    failure[-WIDTH:] /= spread
    failure[0] -= failure[-WIDTH:] @ centre
    kinds[:, 1:] /= spread
    kinds[:, 0] -= kinds[:, 1:] @ centre
    return Head(failure, kinds, STRONG_FROM)


def _failure(samples: Sequence[Sample], shares: Array, vectors: Array) -> Array:
    """Weights of a constant, the shares and the vector in the log odds of a failure."""
    scale = np.sqrt(np.repeat([_CONSTANT, _SHARE, _WORDING], [1, shares.shape[1], WIDTH]))
    seen = np.c_[np.ones(len(samples)), shares, vectors] * scale
    tells = np.array([each.tells for each in samples], float)
    likely = np.array([each.reading.judged.failure for each in samples]).clip(_SMALLEST, 1 - _SMALLEST)
    before = np.log(likely / (1 - likely))
    stress = np.array([1.0 if each.decided else _READ_PAST for each in samples])

    def slope(weights: Array) -> Array:
        return np.asarray(seen.T @ (stress * (1 / (1 + np.exp(-before - seen @ weights)) - tells)) + weights)

    curvature = float(np.linalg.norm(seen, 2)) ** 2 / 4 + 1
    return np.asarray(scale * _lowest(slope, np.zeros(seen.shape[1]), curvature))


def _kinds(samples: Sequence[Sample], shares: Array, vectors: Array) -> Array:
    """Weights (categories, constant and vector) in the log shares of the categories."""
    keys = list(categories())
    right = np.array([[key in each.confirmed for key in keys] for each in samples])
    told = np.flatnonzero(right.any(axis=1))
    if not told.size:
        return np.zeros((len(keys), 1 + WIDTH))
    cases = np.array([each.case for each in samples])
    common = [len(set(cases[right[:, column]])) >= LEAST_CASES for column in range(len(keys))]
    scale = np.sqrt(np.repeat([_KIND_CONSTANT, _KIND_WORDING], [1, WIDTH]))
    seen = np.c_[np.ones(told.size), vectors[told]] * scale
    free = np.where(np.arange(1 + WIDTH) == 0, True, np.array(common)[:, None])
    before = np.log(shares[told] + _SMALLEST)

    def slope(weights: Array) -> Array:
        likely = np.exp(before + seen @ weights.T)
        likely /= likely.sum(axis=1, keepdims=True)
        wanted = likely * right[told]
        wanted /= wanted.sum(axis=1, keepdims=True)
        return np.where(free, (likely - wanted).T @ seen + weights, 0.0)

    curvature = float(np.linalg.norm(seen, 2)) ** 2 / 2 + 1
    return np.asarray(scale * _lowest(slope, np.zeros((len(keys), 1 + WIDTH)), curvature))


def _lowest(slope: Callable[[Array], Array], start: Array, curvature: float) -> Array:
    """Go down from `start` until the weights stand still (Nesterov's accelerated gradient)."""
    here, ahead, pace = start, start, 1.0
    for _ in range(_STEPS):
        there = ahead - slope(ahead) / curvature
        faster = (1 + np.sqrt(1 + 4 * pace**2)) / 2
        ahead = there + (pace - 1) / faster * (there - here)
        still = float(np.abs(there - here).max()) < _STILL
        here, pace = there, faster
        if still:
            break
    return here

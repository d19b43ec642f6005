"""What an office's decisions change in the judgement of the shipped model: a few numbers, and no word.

A head holds weights over what the shipped model reads of a sentence: its vector, and how likely it finds each
category. It has no vocabulary of its own, so nothing from a case can stand in it, and no number in it comes
from fewer cases than a figure may show.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from review.tagging.classifier import FOLDER, Judgement

Array = NDArray[np.float64]
_NAMED = 12
"""Letters of a digest that tell one shipped model from another."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """Weights that move the judgement of a sentence; zeros leave it exactly as it is.

    With n categories in the order of the model and d numbers in a vector: `failure` has 1 + n + d weights
    (a constant, the share of each category, the vector), `categories` (n, 1 + d).
    """

    failure: Array
    categories: Array
    strong_from: float
    """How likely a suggestion must be to be shown unfolded."""
    version: int = 0

    def adjusted(self, judged: Judgement) -> Judgement:
        """Give the judgement with the weights put on its log odds."""
        shares = np.array(list(judged.categories.values()))
        seen = np.r_[1.0, judged.vector]
        odds = float(self.failure @ np.r_[1.0, shares, judged.vector])
        failure = judged.failure * np.exp(odds) / (1 + judged.failure * np.expm1(odds))
        moved = shares * np.exp(self.categories @ seen)
        moved *= shares.sum() / moved.sum()
        return Judgement(
            float(failure), dict(zip(judged.categories, map(float, moved), strict=True)), judged.vector
        )

    def packed(self) -> bytes:
        """Give the numbers as bytes; the same ones always give the same bytes."""
        sizes = np.array(self.categories.shape, "<i4")
        numbers = np.r_[self.strong_from, self.failure, self.categories.ravel()]
        return b"".join((sizes.tobytes(), numbers.astype("<f4").tobytes()))


def unpacked(packed: bytes, version: int) -> Head:
    """Give the head that was packed, under its number."""
    rows, columns = np.frombuffer(packed, "<i4", 2)
    numbers = np.frombuffer(packed, "<f4", offset=8).astype(np.float64)
    categories = numbers[-rows * columns :].reshape(rows, columns)
    return Head(numbers[1 : -rows * columns], categories, float(numbers[0]), version)


@cache
def shipped_model() -> str:
    """Give what tells the shipped model from any other: a head fits the one it was fitted to."""
    return sha256((FOLDER / "SHA256SUMS").read_bytes()).hexdigest()[:_NAMED]


def engine_name(head: Head | None) -> str:
    """Give what a decision notes of the engine that made the suggestion: the model, and the head if any."""
    return f"{shipped_model()}+{head.version}" if head else shipped_model()

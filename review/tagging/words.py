"""A sentence as weighted words, word pairs and word parts: what a linear model reads beside the vector."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

PLACEHOLDER = re.compile(r"\[[^\[\]]*\]")
WORD = re.compile(r"\w+")
_PARTS = (3, 4, 5)
"""Letters of the parts of a word that count, its edges included."""


def whole(sentence: str) -> list[str]:
    """Give each word and word pair of a sentence, as often as it stands there."""
    words = _words(sentence)
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


def parts(sentence: str) -> list[str]:
    """Give each part of a word of a sentence, marked as one."""
    return [part for word in _words(sentence) for part in parts_of(word)]


def parts_of(word: str) -> list[str]:
    """Give the parts of one word, edges included, marked as parts."""
    edged = f"<{word}>"
    return [f"#{edged[at : at + size]}" for size in _PARTS for at in range(len(edged) - size + 1)]


def _words(sentence: str) -> list[str]:
    # All placeholders count as the same word: who stands behind one differs from case to case.
    words: list[str] = WORD.findall(PLACEHOLDER.sub(" X ", sentence.lower()))
    return words


def weights(
    sentence: str, places: Mapping[str, int], rarity: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Give the places of a sentence's known terms and their weights (tf-idf).

    The weights of words and pairs have length 1 together, those of the parts as well. `places` numbers
    the terms; `rarity` is the inverse document frequency of each.
    """
    halves = [_weighed(found, places, rarity) for found in (whole(sentence), parts(sentence))]
    where, weighed = (np.concatenate(columns) for columns in zip(*halves, strict=True))
    return where, weighed


def _weighed(
    terms: list[str], places: Mapping[str, int], rarity: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    counts = Counter(places[term] for term in terms if term in places)
    where = np.fromiter(counts, np.int64, len(counts))
    often = np.fromiter(counts.values(), np.float32, len(counts))
    weighed = (1 + np.log(often)) * rarity[where]
    length = float(np.sqrt((weighed**2).sum()))
    return where, weighed / length if length else weighed

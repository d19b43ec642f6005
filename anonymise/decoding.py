"""From what a model gives each word piece to spans of whole words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from anonymise.model import Kind

Judged = NDArray[np.float32]
"""For each piece and kind how probably a span begins there or goes on: (pieces, 2 kinds)."""
_ABBREVIATED = 3
"""Letters before a dot that may belong to a name: `Azad S.`, `Str.`"""
_DOT = 0.3
"""How sure the model must be of such a dot: it may as well end the sentence."""
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"\w+(?:[-‐‑–]\w+)*|[^\w\s]")
"""With its hyphens: `Moers-Vennikel` has one meaning as a whole."""


@dataclass(frozen=True, slots=True)
class Span:
    """What the model takes for an identifier, and how sure it is (0 to 1)."""

    start: int
    end: int
    kind: Kind
    probability: float


def decoded(
    text: str,
    offsets: Sequence[tuple[int, int]],
    probabilities: Judged,
    kinds: Sequence[Kind],
    threshold: float,
) -> Iterator[Span]:
    """Give the spans that the pieces' probabilities make, whole words only.

    `offsets` are the start and end of each piece in the text.
    """
    width = 2 * len(kinds)
    sums = np.concatenate([np.zeros((1, width)), probabilities.cumsum(axis=0, dtype=np.float64)])
    at = 0
    run: list[tuple[re.Match[str], int, float]] = []
    for word in _WORD.finditer(text):
        while at < len(offsets) - 1 and offsets[at][1] <= word.start():
            at += 1
        stop = at + 1
        while stop < len(offsets) and offsets[stop][0] < word.end():
            stop += 1
        mean = (sums[stop] - sums[at]) / (stop - at)
        sure = float(mean.sum())
        if sure < threshold:
            yield from _spans(run, kinds)
            run = []
            continue
        kind = int((mean[::2] + mean[1::2]).argmax())
        begins = probabilities[at][2 * kind] > probabilities[at][2 * kind + 1]
        if run and (kind != run[-1][1] or begins or "\n" in text[run[-1][0].end() : word.start()]):
            yield from _spans(run, kinds)
            run = []
        run.append((word, kind, sure))
    yield from _spans(run, kinds)


def _spans(run: list[tuple[re.Match[str], int, float]], kinds: Sequence[Kind]) -> Iterator[Span]:
    """The span of a run of words without the punctuation around it; the dot of an abbreviation stays."""
    while run and not _LETTER.search(run[0][0].group()):
        run = run[1:]
    while run and not _LETTER.search(run[-1][0].group()) and not _abbreviated(run):
        run = run[:-1]
    if run:
        sure = max(sure for _, _, sure in run)
        yield Span(run[0][0].start(), run[-1][0].end(), kinds[run[0][1]], sure)


def _abbreviated(run: list[tuple[re.Match[str], int, float]]) -> bool:
    before = run[-2][0].group() if len(run) > 1 else ""
    dot, _, sure = run[-1]
    return dot.group() == "." and sure >= _DOT and before.isalpha() and len(before) <= _ABBREVIATED

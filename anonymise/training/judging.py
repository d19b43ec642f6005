"""How well a model does: strict scores on sentences, coverage on narratives, with bootstrap intervals."""
# ruff: noqa: S311  (chance keeps no secret)

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from anonymise.encoder import Encoder
from anonymise.training.corpora import Example

Counts = Counter[str]


def strict(encoder: Encoder, example: Example, threshold: float) -> Counts:
    """Counts spans that agree with the key in start, end and kind, as GermEval's strict measure does."""
    found = {(s.start, s.end, s.kind.value) for s in encoder.spans(example.text, threshold, example.genre)}
    counts: Counts = Counter()
    for span in example.spans:
        counts[f"{span[2]} {'hit' if span in found else 'missed'}"] += 1
    for _, _, kind in found - set(example.spans):
        counts[f"{kind} wrong"] += 1
    return counts


def covering(encoder: Encoder, example: Example, threshold: float) -> Counts:
    """Counts the spans covered to the last letter, whatever the kind, and the plain letters covered."""
    covered = bytearray(len(example.text))
    for span in encoder.spans(example.text, threshold, example.genre):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    counts: Counts = Counter()
    letters = [n for n, letter in enumerate(example.text) if letter.isalnum()]
    for start, end, kind in example.spans:
        whole = all(covered[n] for n in range(start, end) if example.text[n].isalnum())
        counts[f"{kind} {'hit' if whole else 'missed'}"] += 1
    inside = {n for start, end, _ in example.spans for n in range(start, end)}
    plain = [n for n in letters if n not in inside]
    counts.update({"plain": len(plain), "over": sum(covered[n] for n in plain)})
    return counts


def total(rows: Iterable[Counts]) -> Counts:
    """Gives the counts of all rows together."""
    out: Counts = Counter()
    for row in rows:
        out.update(row)
    return out


def f1(counts: Counts, kind: str) -> float:
    """The harmonic mean of precision and recall."""
    return (
        2
        * counts[f"{kind} hit"]
        / max(1, 2 * counts[f"{kind} hit"] + counts[f"{kind} missed"] + counts[f"{kind} wrong"])
    )


def recall(counts: Counts, kind: str) -> float:
    """The share of the key's spans that were found."""
    return counts[f"{kind} hit"] / max(1, counts[f"{kind} hit"] + counts[f"{kind} missed"])


def interval(
    rows: Sequence[Counts], figure: Callable[[Counts], float], draws: int = 1000
) -> tuple[float, float]:
    """The middle 95 % of the figure when the rows are drawn anew with replacement."""
    chance = random.Random(0)
    values = sorted(figure(total(chance.choices(rows, k=len(rows)))) for _ in range(draws))
    return values[draws // 40], values[-1 - draws // 40]

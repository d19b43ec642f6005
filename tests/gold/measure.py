"""The scores of an anonymiser on annotated narratives, within this process."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from anonymise.model import Document
from anonymise.pipeline import draft
from tests.gold.gold import Gold, score_redaction

Find = Callable[[str], list[tuple[int, int]]]
"""Gives the spans that are to be covered, start and end (exclusive)."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts of each narrative, and seconds of one core per 1,000 words once everything is loaded."""

    rows: tuple[Counter[str], ...]
    seconds: float

    @property
    def counts(self) -> Counter[str]:
        """The counts of all narratives together."""
        return sum(self.rows, Counter())

    def recall(self, label: str) -> float:
        """How many of 1 mentions are covered to the last letter; `direct` stands for all labels but QUASI."""
        return recall(self.counts, label)

    @property
    def over_redaction(self) -> float:
        """The part of the plain letters that is covered."""
        return over_redaction(self.counts)


def recall(counts: Counter[str], label: str) -> float:
    """How many of 1 mentions are covered to the last letter."""
    return counts[f"{label}_caught"] / max(1, counts[f"{label}_total"])


def over_redaction(counts: Counter[str]) -> float:
    """The part of the plain letters that is covered."""
    return counts["over_chars"] / max(1, counts["plain_chars"])


def clean(counts: Counter[str]) -> float:
    """The part of the narratives without any direct identifier left."""
    return counts["documents_clean"] / max(1, counts["documents"])


def ours(text: str) -> list[tuple[int, int]]:
    """Give what this engine covers: direct identifiers and quasi-identifiers."""
    return [(each.start, each.end) for each in draft(Document(text)).identifiers]


def measure(narratives: Mapping[str, Gold], find: Find = ours) -> Scores:
    """Gives the scores of finding identifiers in these narratives.

    Counted is the time of the processor, so that other work on the machine hardly matters.
    """
    # Loaded first, and warmed up: some parts load at the first text of some length.
    find(next(iter(narratives.values())).text)
    began = time.process_time()
    found = [find(gold.text) for gold in narratives.values()]
    seconds = time.process_time() - began
    words = sum(len(gold.text.split()) for gold in narratives.values())
    rows = tuple(score_redaction(gold, spans) for gold, spans in zip(narratives.values(), found, strict=True))
    return Scores(rows, seconds / words * 1000)

"""What a fit leaves for the administration to judge: a version of the head with its scores."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Measure(StrEnum):
    """What is compared."""

    ORDER = "order"
    """How well sentences that tell of a failure stand before the others: average precision, 0..1."""
    FOUND = "found"
    """How many of 1 such sentences get a right suggestion."""
    AMONG_THREE = "among_three"
    """In how many of 1 such sentences a right category is among the likeliest three."""
    FALSE_PER_TRUE = "false_per_true"
    """Wrong suggestions for a right one."""
    STRONG_RIGHT = "strong_right"
    """How many of 1 strong suggestions are right."""


@dataclass(frozen=True, slots=True)
class Score:
    """A figure of the shipped model and of a head, and from how many cases it comes."""

    measure: Measure
    before: float
    after: float
    cases: int


@dataclass(frozen=True, slots=True)
class HeadVersion:
    """A head that was fitted once: when, from how many decisions and cases, and whether it is in use."""

    version: int
    made_at: datetime
    made_by: str
    model: str
    """The shipped model it was fitted to; it fits no other."""
    decisions: int
    cases: int
    active: bool
    scores: tuple[Score, ...] = ()

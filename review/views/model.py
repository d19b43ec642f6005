"""The records of two views on a case. A coding is a `Finding` that only its own side sees."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from review.model import Finding


class Side(StrEnum):
    """Whose view it is; a person chooses it when they begin."""

    YOUTH = "youth"
    HEALTH = "health"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.HEALTH if self is Side.YOUTH else Side.YOUTH


SIDES: dict[Side, str] = {Side.YOUTH: "Jugendhilfe", Side.HEALTH: "Gesundheitshilfe"}
"""The sides as the user reads them."""


class ViewState(StrEnum):
    """How far the two views on a case are."""

    OPEN = "open"
    ONE_DONE = "one_done"
    BOTH_DONE = "both_done"
    COMPARED = "compared"
    SETTLED = "settled"


class DifferenceState(StrEnum):
    """How far the talk about a difference is; only a settled one can count."""

    OPEN = "open"
    PROPOSED = "proposed"
    SETTLED = "settled"
    DISSENT = "dissent"


@dataclass(frozen=True, slots=True)
class Seat:
    """One side of the two views, taken by an account."""

    side: Side
    account_id: str
    done: bool


@dataclass(frozen=True, slots=True)
class TwoViews:
    """The two views on a case: how far they are and who holds which side."""

    case_code: str
    state: ViewState
    seats: tuple[Seat, ...]

    def seat_of(self, account_id: str) -> Seat | None:
        """Return the seat of an account, or None."""
        return next((seat for seat in self.seats if seat.account_id == account_id), None)


@dataclass(frozen=True, slots=True)
class Standing:
    """What everybody may know of two views that are not compared yet: nothing of what was coded."""

    state: ViewState
    own_side: Side | None
    own_done: bool
    free_sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that the two sides have coded differently; a side that coded nothing there has None."""

    difference_id: str
    case_code: str
    start: int
    end: int
    views: dict[Side, Finding | None]
    state: DifferenceState = DifferenceState.OPEN
    proposal: Finding | None = None
    """What one side proposes, or both have settled on; a rejected one says: no finding here."""
    proposed_by: Side | None = None
    quote: str = field(default="", repr=False)


def quoted(finding: Finding, text: str) -> Finding:
    """Return a decision with the words it is about."""
    return replace(finding, quote=text[finding.start : finding.end])

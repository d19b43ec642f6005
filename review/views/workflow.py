"""The states of two views and of a difference between them: two tables, asked before every step."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from review.errors import StateError
from review.views.model import DifferenceState, ViewState


class ViewMove(StrEnum):
    """A step of the two views."""

    FINISH = "finish"
    COMPARE = "compare"
    SETTLE = "settle"
    REOPEN = "reopen"


class DifferenceMove(StrEnum):
    """A step in the talk about a difference."""

    PROPOSE = "propose"
    AGREE = "agree"
    KEEP_APART = "keep_apart"


VIEW_STEPS: dict[tuple[ViewState, ViewMove], ViewState] = {
    (ViewState.OPEN, ViewMove.FINISH): ViewState.ONE_DONE,
    (ViewState.ONE_DONE, ViewMove.FINISH): ViewState.BOTH_DONE,
    (ViewState.BOTH_DONE, ViewMove.COMPARE): ViewState.COMPARED,
    (ViewState.COMPARED, ViewMove.SETTLE): ViewState.SETTLED,
    (ViewState.SETTLED, ViewMove.REOPEN): ViewState.COMPARED,
}
"""Where a move leads; from every state the two views can also be begun anew, which erases them."""

DIFFERENCE_STEPS: dict[tuple[DifferenceState, DifferenceMove], DifferenceState] = {
    **{(state, DifferenceMove.PROPOSE): DifferenceState.PROPOSED for state in DifferenceState},
    (DifferenceState.PROPOSED, DifferenceMove.AGREE): DifferenceState.SETTLED,
    (DifferenceState.OPEN, DifferenceMove.KEEP_APART): DifferenceState.DISSENT,
    (DifferenceState.PROPOSED, DifferenceMove.KEEP_APART): DifferenceState.DISSENT,
}
"""Where a move leads; a dissent, and even a settled difference, can be talked about again."""

COMPARED_STATES = frozenset({ViewState.COMPARED, ViewState.SETTLED})
"""The states in which both sides may read both codings; before, nobody reads what is not their own."""

ENDED_STATES = frozenset({DifferenceState.SETTLED, DifferenceState.DISSENT})
"""The states in which a difference waits for nobody."""

State = TypeVar("State", ViewState, DifferenceState)
Move = TypeVar("Move", ViewMove, DifferenceMove)


def step(table: Mapping[tuple[State, Move], State], state: State, move: Move) -> State:
    """Return the state that a move leads to; raise StateError when the table does not have it."""
    if (state, move) not in table:
        raise StateError(
            "Dieser Schritt ist nicht mehr möglich: Inzwischen hat jemand weitergearbeitet. Bitte laden Sie "
            "die Seite neu."
        )
    return table[state, move]

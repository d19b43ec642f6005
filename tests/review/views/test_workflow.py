"""The states of two views and of their differences: no way leads past the tables."""

import pytest

from review.errors import StateError
from review.views.model import DifferenceState, ViewState
from review.views.workflow import (
    COMPARED_STATES,
    DIFFERENCE_STEPS,
    ENDED_STATES,
    VIEW_STEPS,
    DifferenceMove,
    ViewMove,
    step,
)

V, D = ViewState, DifferenceState
VIEWS = {
    (V.OPEN, ViewMove.FINISH): V.ONE_DONE,
    (V.ONE_DONE, ViewMove.FINISH): V.BOTH_DONE,
    (V.BOTH_DONE, ViewMove.COMPARE): V.COMPARED,
    (V.COMPARED, ViewMove.SETTLE): V.SETTLED,
    (V.SETTLED, ViewMove.REOPEN): V.COMPARED,
}
DIFFERENCES = {
    (D.OPEN, DifferenceMove.PROPOSE): D.PROPOSED,
    (D.PROPOSED, DifferenceMove.PROPOSE): D.PROPOSED,
    (D.SETTLED, DifferenceMove.PROPOSE): D.PROPOSED,
    (D.DISSENT, DifferenceMove.PROPOSE): D.PROPOSED,
    (D.PROPOSED, DifferenceMove.AGREE): D.SETTLED,
    (D.OPEN, DifferenceMove.KEEP_APART): D.DISSENT,
    (D.PROPOSED, DifferenceMove.KEEP_APART): D.DISSENT,
}


@pytest.mark.parametrize("state", ViewState)
@pytest.mark.parametrize("move", ViewMove)
def test_two_views_go_where_the_table_says_or_nowhere(state: ViewState, move: ViewMove) -> None:
    if (state, move) in VIEWS:
        assert step(VIEW_STEPS, state, move) is VIEWS[state, move]
    else:
        with pytest.raises(StateError, match="laden Sie die Seite neu"):
            step(VIEW_STEPS, state, move)


@pytest.mark.parametrize("state", DifferenceState)
@pytest.mark.parametrize("move", DifferenceMove)
def test_a_difference_goes_where_the_table_says_or_nowhere(
    state: DifferenceState, move: DifferenceMove
) -> None:
    if (state, move) in DIFFERENCES:
        assert step(DIFFERENCE_STEPS, state, move) is DIFFERENCES[state, move]
    else:
        with pytest.raises(StateError, match="laden Sie die Seite neu"):
            step(DIFFERENCE_STEPS, state, move)


def test_nothing_is_read_across_before_both_are_done_and_compared() -> None:
    before = {V.OPEN, V.ONE_DONE, V.BOTH_DONE}
    assert COMPARED_STATES.isdisjoint(before)
    # Neither of the states after the comparison can be reached but through it.
    assert {target for (state, _), target in VIEW_STEPS.items() if state in before} & COMPARED_STATES == {
        V.COMPARED
    }


def test_a_difference_is_settled_only_by_agreeing() -> None:
    ways = {move for (_, move), target in DIFFERENCE_STEPS.items() if target is D.SETTLED}
    assert ways == {DifferenceMove.AGREE}
    assert ENDED_STATES == {D.SETTLED, D.DISSENT}

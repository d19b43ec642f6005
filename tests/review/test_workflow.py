"""The states of a case: no way leads past the table, and nothing leads out of a recall."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from hypothesis.strategies import sampled_from

from review.access import Right
from review.cases import close_case, own_cases, recall_case, release_case, resubmit_case, send_back_case
from review.errors import ReviewError, StateError
from review.model import CaseState, Role, SessionState
from review.service import SERVICES
from review.sessions.running import close_session, open_session, sessions
from review.workflow import RELEASED_STATES, TRANSITIONS, Move, RecallReason, can_move, diagram, target_of
from tests.factories import TEXT, World, approved, make_case

S = CaseState
TABLE = {
    (S.CHECKED, Move.RELEASE): S.RELEASED,
    (S.CHECKED, Move.SEND_BACK): S.RETURNED,
    (S.RETURNED, Move.RESUBMIT): S.CHECKED,
    (S.RELEASED, Move.OPEN_SESSION): S.IN_REVIEW,
    (S.EVALUATED, Move.OPEN_SESSION): S.IN_REVIEW,
    (S.IN_REVIEW, Move.CLOSE_SESSION): S.EVALUATED,
    (S.EVALUATED, Move.CLOSE): S.CLOSED,
    (S.CHECKED, Move.RECALL): S.RECALLED,
    (S.RETURNED, Move.RECALL): S.RECALLED,
    (S.RELEASED, Move.RECALL): S.RECALLED,
    (S.IN_REVIEW, Move.RECALL): S.RECALLED,
    (S.EVALUATED, Move.RECALL): S.RECALLED,
    (S.CLOSED, Move.RECALL): S.RECALLED,
}

SERVICE_OF = {
    Move.RELEASE: "review.cases.release_case",
    Move.SEND_BACK: "review.cases.send_back_case",
    Move.RESUBMIT: "review.cases.resubmit_case",
    Move.OPEN_SESSION: "review.sessions.running.open_session",
    Move.CLOSE_SESSION: "review.sessions.running.close_session",
    Move.CLOSE: "review.cases.close_case",
    Move.RECALL: "review.cases.recall_case",
}


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("move", Move)
def test_a_move_leads_where_the_table_says_or_nowhere(state: CaseState, move: Move) -> None:
    assert can_move(state, move) == ((state, move) in TABLE)
    if (state, move) in TABLE:
        assert target_of(state, move) is TABLE[state, move]
    else:
        with pytest.raises(StateError, match="laden Sie die Seite neu"):
            target_of(state, move)


def test_a_recalled_case_is_recalled_for_good() -> None:
    assert not any(can_move(CaseState.RECALLED, move) for move in Move)


def test_a_case_can_be_recalled_from_every_other_state() -> None:
    assert all(can_move(state, Move.RECALL) for state in CaseState if state is not CaseState.RECALLED)


def test_only_a_release_leads_to_the_released_states() -> None:
    ways_in = {
        each.move
        for each in TRANSITIONS
        if each.target in RELEASED_STATES and each.source not in RELEASED_STATES
    }
    assert ways_in == {Move.RELEASE}


def test_each_transition_needs_the_right_of_the_service_that_makes_it() -> None:
    for transition in TRANSITIONS:
        assert SERVICES[SERVICE_OF[transition.move]] is transition.right
    assert set(SERVICE_OF) == set(Move)
    assert Right.SIGNED_IN not in {transition.right for transition in TRANSITIONS}


def test_the_diagram_has_a_line_for_each_transition() -> None:
    lines = [line.strip() for line in diagram().splitlines()]
    assert lines[0] == "stateDiagram-v2"
    for source, move in TABLE:
        assert f"{source} --> {TABLE[source, move]}: {move}" in lines


class CaseLife(RuleBasedStateMachine):
    """Tries any move at any time through the services, and keeps its own account of where the case is."""

    world: World

    @initialize(start=sampled_from([S.CHECKED, S.RETURNED, S.RELEASED]))
    def submit(self, start: CaseState) -> None:
        self.code = make_case(self.world, start)
        self.expected = start

    def attempt(self, move: Move, call: Callable[[], object]) -> None:
        try:
            call()
        except ReviewError:
            assert (self.expected, move) not in TABLE
        else:
            self.expected = TABLE[self.expected, move]

    @rule(move=sampled_from([move for move in Move if move is not Move.RECALL] * 2 + [Move.RECALL]))
    def move(self, move: Move) -> None:
        store, code = self.world.store, self.code
        giver = self.world.account(Role.CASE_GIVER)
        reviewer = self.world.account(Role.SECOND_REVIEWER)
        moderation = self.world.account(Role.MODERATION)
        running = next(
            (
                each.session_id
                for each in sessions(store, moderation)
                if each.case_code == code and each.state is SessionState.RUNNING
            ),
            "none",
        )
        calls: dict[Move, Callable[[], object]] = {
            Move.RELEASE: lambda: release_case(store, reviewer, code, approved(TEXT, reviewer)),
            Move.SEND_BACK: lambda: send_back_case(store, reviewer, code, approved("Grund")),
            Move.RESUBMIT: lambda: resubmit_case(store, giver, code, approved(TEXT)),
            Move.OPEN_SESSION: lambda: open_session(store, moderation, code, "kurzform"),
            Move.CLOSE_SESSION: lambda: close_session(store, moderation, running),
            Move.CLOSE: lambda: close_case(store, moderation, code),
            Move.RECALL: lambda: recall_case(store, moderation, code, RecallReason.RECOGNISABLE),
        }
        self.attempt(move, calls[move])

    @invariant()
    def the_case_is_where_the_table_puts_it(self) -> None:
        (case,) = (
            each
            for each in own_cases(self.world.store, self.world.account(Role.CASE_GIVER))
            if each.code == self.code
        )
        assert case.state is self.expected
        assert bool(case.text) == bool(case.title) == (case.state is not CaseState.RECALLED)

    @invariant()
    def a_session_runs_exactly_while_the_case_is_in_review(self) -> None:
        running = [
            each
            for each in sessions(self.world.store, self.world.account(Role.MODERATION))
            if each.case_code == self.code and each.state is SessionState.RUNNING
        ]
        assert len(running) == (self.expected is CaseState.IN_REVIEW)


def test_no_sequence_of_moves_leads_a_case_past_the_table(world: World) -> None:
    class Life(CaseLife):
        pass

    Life.world = world
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=10,
            stateful_step_count=12,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )

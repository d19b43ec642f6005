"""Whatever people do, and in whatever order: no figure holds a difference that both have not settled."""

from dataclasses import replace

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from hypothesis.strategies import builds, integers, lists, sampled_from

from review.errors import ReviewError
from review.findings import Coding, decide, decisions, take_back
from review.model import CaseState, Decision, Finding, Polarity
from review.store.cases import failures
from review.store.views import codings, views_of_case
from review.views.blind import begin_view, finish_view, keep_in_view, start_over, take_back_in_view
from review.views.comparing import terms
from review.views.model import Difference, DifferenceState, Side
from review.views.talking import agree, compare_views, differences, keep_apart, propose
from review.views.workflow import COMPARED_STATES
from tests.factories import World, make_case, make_coding
from tests.review.views.coders import OTHER_CATEGORY, Coders


def coding(start: int, length: int, category: str, polarity: Polarity) -> Coding:
    return replace(make_coding(start, start + length, category), polarity=polarity)


CODINGS = builds(
    coding,
    integers(0, 12),
    integers(1, 12),
    sampled_from(["missing_exchange", OTHER_CATEGORY]),
    sampled_from([Polarity.FAILURE, Polarity.FAILURE, Polarity.SUCCESS]),
)
VIEWS = lists(CODINGS, min_size=1, max_size=3)
SIDES = sampled_from(list(Side))
DECISIONS = sampled_from([Decision.CONFIRMED, Decision.CONFIRMED, Decision.REJECTED])
NUMBERS = integers(0, 5)


def overlaps(a: Finding, b: Finding | Difference) -> bool:
    return a.start < b.end and b.start < a.end


class TwoPeople(RuleBasedStateMachine):
    """Two people at one case, doing anything at any time; refusals are part of it."""

    world: World

    @initialize(youth=VIEWS, health=VIEWS)
    def release(self, youth: list[Coding], health: list[Coding]) -> None:
        self.coders = Coders(self.world, make_case(self.world, CaseState.RELEASED))
        self.store = self.world.store
        self.proposed: dict[str, Side] = {}
        self.settled: set[str] = set()
        for side, view in ((Side.YOUTH, youth), (Side.HEALTH, health)):
            begin_view(self.store, self.coders.of(side), self.coders.code, side)
            for each in view:
                self.code_alone(side, each, Decision.CONFIRMED)

    def tried(self, call, *given, **named) -> bool:
        """Say whether the call was made; what is refused changes nothing."""
        try:
            call(self.store, *given, **named)
        except ReviewError:
            return False
        return True

    def difference(self, number: int) -> Difference | None:
        found = differences(self.store, self.coders.youth, self.coders.code)
        return found[number % len(found)] if found else None

    @rule(side=SIDES, coding=CODINGS, decision=DECISIONS)
    def code_alone(self, side: Side, coding: Coding, decision: Decision) -> None:
        self.tried(keep_in_view, self.coders.of(side), self.coders.code, coding, decision, suggested=False)

    @rule(coding=CODINGS)
    def code_alike(self, coding: Coding) -> None:
        for side in Side:
            self.code_alone(side, coding, Decision.CONFIRMED)

    @rule(side=SIDES, number=NUMBERS)
    def take_back_own(self, side: Side, number: int) -> None:
        with self.store.read() as reader:
            found = codings(reader, self.coders.code, side)
        if found:
            kept = found[number % len(found)].finding_id
            self.tried(take_back_in_view, self.coders.of(side), self.coders.code, kept)

    @rule()
    def finish_and_compare(self) -> None:
        for side in Side:
            self.tried(finish_view, self.coders.of(side), self.coders.code)
        self.tried(compare_views, self.coders.youth, self.coders.code)

    @rule(side=SIDES, number=NUMBERS, coding=CODINGS, decision=DECISIONS)
    def propose_something(self, side: Side, number: int, coding: Coding, decision: Decision) -> None:
        difference = self.difference(number)
        if difference and self.tried(
            propose, self.coders.of(side), difference.difference_id, coding, decision
        ):
            self.proposed[difference.difference_id] = side
            self.settled.discard(difference.difference_id)

    @rule(side=SIDES, number=NUMBERS)
    def agree_to_it(self, side: Side, number: int) -> None:
        difference = self.difference(number)
        if difference and difference.proposal:
            key = difference.difference_id
            if self.tried(agree, self.coders.of(side), key, difference.proposal):
                # Two different people have said so: this is what settled means.
                assert self.proposed[key] is side.other
                self.settled.add(key)

    @rule(side=SIDES, number=NUMBERS)
    def keep_dissent(self, side: Side, number: int) -> None:
        difference = self.difference(number)
        if difference:
            self.tried(keep_apart, self.coders.of(side), difference.difference_id)

    @rule(side=SIDES, coding=CODINGS)
    def decide_for_all(self, side: Side, coding: Coding) -> None:
        self.tried(
            decide, self.coders.of(side), self.coders.code, coding, Decision.CONFIRMED, suggested=False
        )

    @rule(side=SIDES, number=NUMBERS)
    def take_back_shared(self, side: Side, number: int) -> None:
        found = decisions(self.store, self.coders.youth, self.coders.code)
        if found:
            self.tried(take_back, self.coders.of(side), found[number % len(found)].finding_id)

    @rule(side=SIDES, other=SIDES, number=NUMBERS)
    def start_anew(self, side: Side, other: Side, number: int) -> None:
        # Rarely, or nothing would ever be talked about.
        if number == 0 and self.tried(start_over, self.coders.of(side), self.coders.code):
            self.settled.clear()
            for each in (other, other.other):
                self.tried(begin_view, self.coders.of(each), self.coders.code, each)

    @invariant()
    def what_counts_is_said_by_both_or_where_nobody_differs(self) -> None:
        with self.store.read() as reader:
            views = views_of_case(reader, self.coders.code)
            said = {side: codings(reader, self.coders.code, side) for side in Side}
            counted = sum(row.case_code == self.coders.code for row in failures(reader))
        shared = decisions(self.store, self.coders.youth, self.coders.code)
        confirmed = [each for each in shared if each.decision is Decision.CONFIRMED]
        assert counted == sum(each.polarity is Polarity.FAILURE for each in confirmed)
        if views is None:
            return
        if views.state not in COMPARED_STATES:
            assert shared == []
        found = {
            each.difference_id: each for each in differences(self.store, self.coders.youth, self.coders.code)
        }
        assert {key for key, each in found.items() if each.state is DifferenceState.SETTLED} == self.settled
        for finding in confirmed:
            alike = all(
                any(terms(own) == terms(finding) and overlaps(finding, own) for own in said[side])
                for side in Side
            )
            apart = any(overlaps(finding, each) for each in found.values())
            assert alike or not apart or finding.finding_id in self.settled


def test_no_figure_ever_holds_a_difference_that_is_not_settled_by_both(world: World) -> None:
    machine = type("TwoPeopleHere", (TwoPeople,), {"world": world})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )

"""A released case that two people code for their sides, and what each of them does."""

from dataclasses import dataclass, replace

from review.findings import Coding
from review.model import CaseState, Decision, Polarity, Role
from review.views.blind import begin_view, finish_view, keep_in_view
from review.views.model import Difference, Side
from review.views.talking import compare_views, differences
from tests.factories import World, make_case, make_coding

YOUTH_ROLE, HEALTH_ROLE = Role.CASE_GIVER, Role.MODERATION
OTHER_CATEGORY = "unclear_roles"


@dataclass(frozen=True)
class Coders:
    """The two accounts at one case."""

    world: World
    code: str

    @property
    def youth(self) -> str:
        return self.world.account(YOUTH_ROLE)

    @property
    def health(self) -> str:
        return self.world.account(HEALTH_ROLE)

    def of(self, side: Side) -> str:
        return self.youth if side is Side.YOUTH else self.health

    def keep(self, side: Side, coding: Coding | None = None, decision: Decision = Decision.CONFIRMED) -> str:
        coding = coding or make_coding()
        return keep_in_view(self.world.store, self.of(side), self.code, coding, decision, suggested=False)

    def finish(self, side: Side) -> None:
        finish_view(self.world.store, self.of(side), self.code)

    def compare(self) -> list[Difference]:
        """Finish both views and compare them; returns the differences."""
        for side in Side:
            self.finish(side)
        compare_views(self.world.store, self.youth, self.code)
        return differences(self.world.store, self.youth, self.code)


def begin(world: World, **text: str) -> Coders:
    """A released case that a person of each side has begun to code."""
    coders = Coders(world, make_case(world, CaseState.RELEASED, **text))
    for side in Side:
        begin_view(world.store, coders.of(side), coders.code, side)
    return coders


def success(start: int = 0, end: int = 20) -> Coding:
    """The same passage seen as a success: another view of it."""
    return replace(make_coding(start, end), polarity=Polarity.SUCCESS)

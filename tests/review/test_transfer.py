"""A wish is answered, and the answer goes back: no reason, no no; no date, no later."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from review.errors import AccessDeniedError, InputError, StateError
from review.model import Answer, Role, Wish
from review.tasks import Task, waiting
from review.transfer import (
    all_measures,
    all_wishes,
    answer_wish,
    measures_of_groups,
    set_measure_done,
    wishes_of_groups,
)
from tests.factories import SOUTH, World, approved, make_measure, make_wish

TODAY = datetime.now(UTC).date()


def wish_of(world: World, wish_id: str) -> Wish:
    wishes = all_wishes(world.store, world.account(Role.LEADERSHIP))
    return next(wish for wish in wishes if wish.wish_id == wish_id)


@pytest.fixture
def answer(world: World) -> Callable[..., None]:
    def call(wish_id: str, what: Answer, reason: str | None = None, due_on: date | None = None) -> None:
        text = approved(reason) if reason is not None else None
        answer_wish(world.store, world.account(Role.LEADERSHIP), wish_id, what, text, due_on)

    return call


@pytest.mark.parametrize("reason", [None, "", " \n"])
def test_a_no_needs_a_reason(world: World, answer: Callable[..., None], reason: str | None) -> None:
    wish_id = make_wish(world)
    with pytest.raises(InputError, match="Begründung"):
        answer(wish_id, Answer.NO, reason)
    assert wish_of(world, wish_id).answer is None


@pytest.mark.parametrize("due_on", [None, TODAY - timedelta(days=1), TODAY])
def test_a_later_needs_a_date_in_the_future(
    world: World, answer: Callable[..., None], due_on: date | None
) -> None:
    wish_id = make_wish(world)
    with pytest.raises(InputError, match="Datum"):
        answer(wish_id, Answer.LATER, "Bald", due_on)
    assert wish_of(world, wish_id).answer is None


def test_a_no_reaches_the_group_that_asked_with_its_reason(world: World, answer: Callable[..., None]) -> None:
    wish_id = make_wish(world)
    answer(wish_id, Answer.NO, "Dafür fehlen die Stellen.")
    for role in (Role.CASE_GIVER, Role.MODERATION):
        answers = waiting(world.store, world.account(role)).answers
        (wish,) = (each for each in answers if each.wish_id == wish_id)
        assert (wish.answer, wish.reason) == (Answer.NO, "Dafür fehlen die Stellen.")
        assert wish.answered_at is not None


def test_an_answer_reaches_no_other_group(world: World, answer: Callable[..., None]) -> None:
    wish_id = make_wish(world)
    answer(wish_id, Answer.YES)
    southern = world.account(Role.CASE_GIVER, SOUTH)
    assert wish_id not in {wish.wish_id for wish in waiting(world.store, southern).answers}
    assert wish_id not in {wish.wish_id for wish in wishes_of_groups(world.store, southern)}


@pytest.mark.parametrize("given", [Answer.YES, Answer.NO])
@pytest.mark.parametrize("second", Answer)
def test_a_yes_or_no_stands(world: World, answer: Callable[..., None], given: Answer, second: Answer) -> None:
    wish_id = make_wish(world)
    answer(wish_id, given, "Der Grund.")
    before = wish_of(world, wish_id)
    with pytest.raises(StateError, match="schon beantwortet"):
        answer(wish_id, second, "Ein anderer Grund.", TODAY + timedelta(days=5))
    assert wish_of(world, wish_id) == before


def _to_answer(world: World) -> int:
    return waiting(world.store, world.account(Role.LEADERSHIP)).work.get(Task.TO_ANSWER, 0)


def test_a_wish_put_off_still_waits_and_can_be_answered(world: World, answer: Callable[..., None]) -> None:
    wish_id = make_wish(world)
    before = _to_answer(world)
    answer(wish_id, Answer.LATER, None, TODAY + timedelta(days=1))
    assert wish_of(world, wish_id).answer_due_on == TODAY + timedelta(days=1)
    assert _to_answer(world) == before
    answer(wish_id, Answer.YES, "Jetzt geht es.")
    wish = wish_of(world, wish_id)
    assert (wish.answer, wish.answer_due_on) == (Answer.YES, None)
    assert _to_answer(world) == before - 1


def test_a_wish_without_an_answer_stays_open_at_the_head_of_the_list(
    world: World, answer: Callable[..., None]
) -> None:
    open_wish, answered = make_wish(world), make_wish(world)
    answer(answered, Answer.YES)
    order = [wish.wish_id for wish in all_wishes(world.store, world.account(Role.LEADERSHIP))]
    assert order.index(open_wish) < order.index(answered)
    assert wish_of(world, open_wish).answered_at is None


def test_a_wish_that_does_not_exist_is_refused(answer: Callable[..., None]) -> None:
    with pytest.raises(AccessDeniedError):
        answer("none", Answer.YES)


def test_a_group_follows_its_own_measures_and_no_others(world: World) -> None:
    mine, theirs = make_measure(world), make_measure(world, group=SOUTH)
    giver = world.account(Role.CASE_GIVER)
    listed = {measure.measure_id for measure in measures_of_groups(world.store, giver)}
    assert mine in listed
    assert theirs not in listed
    everything = {m.measure_id for m in all_measures(world.store, world.account(Role.LEADERSHIP))}
    assert {mine, theirs} <= everything


def test_a_measure_is_done_and_open_again(world: World) -> None:
    measure_id = make_measure(world)
    giver = world.account(Role.CASE_GIVER)
    for done in (True, False):
        set_measure_done(world.store, giver, measure_id, done)
        (measure,) = (m for m in measures_of_groups(world.store, giver) if m.measure_id == measure_id)
        assert measure.done is done


def test_another_group_does_not_touch_a_measure(world: World) -> None:
    measure_id = make_measure(world)
    for account_id, which in (
        (world.account(Role.CASE_GIVER, SOUTH), measure_id),
        (world.account(Role.CASE_GIVER), "none"),
    ):
        with pytest.raises(AccessDeniedError):
            set_measure_done(world.store, account_id, which, True)
    (measure,) = (
        m
        for m in measures_of_groups(world.store, world.account(Role.CASE_GIVER))
        if m.measure_id == measure_id
    )
    assert not measure.done

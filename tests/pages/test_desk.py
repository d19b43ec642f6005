"""The desks: found by their token alone, held by one session, and empty as soon as they are cleared."""

from datetime import timedelta

import pytest

from anonymise.checking.model import Check
from anonymise.model import Draft
from pages.parts.desk import Desks, DraftWork

WORK = DraftWork(Check(Draft("Frau Kowalczyk kam.")), "demo-nord")
LIMIT = timedelta(minutes=20)


class Clock:
    """A clock that stands until it is moved on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desks(clock: Clock) -> Desks:
    return Desks(clock)


@pytest.fixture
def token(desks: Desks) -> str:
    """The token of a desk with a draft on it, held by session `one`."""
    token = desks.open("fallgeberin", "one")
    lay_down(desks, token)
    return token


def lay_down(desks: Desks, token: str) -> None:
    desk = desks.held(token, "one")
    assert desk is not None
    desk.work = WORK


def test_a_token_is_long_and_never_the_same(desks: Desks) -> None:
    tokens = {desks.open("fallgeberin", "one") for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 43


def test_a_desk_is_given_to_the_session_that_holds_it_and_to_no_other(desks: Desks, token: str) -> None:
    desk = desks.held(token, "one")
    assert desk is not None
    assert desk.account_id == "fallgeberin"
    assert desk.work is WORK
    assert desks.held(token, "two") is None
    for wrong in (None, "", token[:-1], token + "x", "one"):
        assert desks.held(wrong, "one") is None


def test_who_shows_the_token_takes_the_desk_with_its_draft_from_the_session_before(
    desks: Desks, token: str
) -> None:
    assert desks.take(token, "two") == "one"
    assert desks.held(token, "one") is None
    assert desks.is_elsewhere(token, "one")
    desk = desks.held(token, "two")
    assert desk is not None
    assert desk.work is WORK


def test_a_token_that_was_never_given_takes_nothing(desks: Desks, token: str) -> None:
    assert desks.take("x" * 43, "two") is None
    assert desks.take("", "two") is None
    assert desks.held(token, "one") is not None


def test_a_renewed_token_makes_the_old_one_worthless_and_empties_the_desk(desks: Desks, token: str) -> None:
    desk = desks.held(token, "one")
    fresh = desks.renew(token, "one")
    assert fresh not in (None, token)
    assert desk is not None
    assert desk.work is None
    assert desks.held(token, "one") is None
    assert desks.take(token, "two") is None
    assert desks.held(fresh, "one") is desk


def test_a_dropped_desk_is_empty_and_its_token_worthless(desks: Desks, token: str) -> None:
    desk = desks.held(token, "one")
    desks.drop(token, "one")
    assert desk is not None
    assert desk.work is None
    assert desks.take(token, "one") is None


def test_a_session_that_lost_its_desk_can_neither_drop_nor_renew_it(desks: Desks, token: str) -> None:
    desks.take(token, "two")
    desks.drop(token, "one")
    assert desks.renew(token, "one") is None
    desk = desks.held(token, "two")
    assert desk is not None
    assert desk.work is WORK


def test_an_idle_desk_is_cleared_and_one_in_use_is_not(desks: Desks, token: str, clock: Clock) -> None:
    clock.now += 15 * 60
    used = desks.open("moderation", "two")
    desk = desks.held(token, "one")
    clock.now += 5 * 60 + 1
    idle = desks.drop_idle(LIMIT)
    assert [each.account_id for each in idle] == ["fallgeberin"]
    assert desk is not None
    assert desk.work is None
    assert desks.take(token, "one") is None
    assert desks.held(used, "two") is not None
    assert desks.drop_idle(LIMIT) == []


def test_a_touched_desk_is_not_idle(desks: Desks, token: str, clock: Clock) -> None:
    clock.now += 15 * 60
    desks.touch(token, "one")
    clock.now += 15 * 60
    assert desks.drop_idle(LIMIT) == []


def test_somebody_elses_session_cannot_keep_a_desk_awake(desks: Desks, token: str, clock: Clock) -> None:
    clock.now += 15 * 60
    desks.touch(token, "two")
    clock.now += 6 * 60
    assert len(desks.drop_idle(LIMIT)) == 1


def test_what_was_cleared_is_told_once(desks: Desks, token: str) -> None:
    assert not desks.take_cleared()
    desks.drop(token, "one")
    assert desks.take_cleared()
    assert not desks.take_cleared()


def test_a_desk_and_its_work_show_no_text_when_they_are_printed(desks: Desks, token: str) -> None:
    desk = desks.held(token, "one")
    assert "Kowalczyk" not in f"{desk!r} {WORK!r} {desks!r}"
    assert token not in f"{desk!r} {desks!r}"

"""Until both views are compared, nobody reads what is not their own: no role, no call, no figure."""

import inspect
from dataclasses import replace

import pytest

from review.access import RIGHTS
from review.cases import recall_case
from review.errors import AccessDeniedError, InputError, ReviewError, StateError
from review.findings import decide, decisions, evidence_on, take_back
from review.model import CaseState, Decision, Role
from review.service import SERVICES
from review.store.database import Store
from review.store.views import codings, differences_of_case, views_of_case
from review.views.blind import (
    begin_view,
    finish_view,
    keep_in_view,
    own_view,
    standing,
    start_over,
    suggestions_for_view,
    take_back_in_view,
)
from review.views.model import Side, ViewState
from review.views.talking import compare_views
from review.workflow import RecallReason
from tests.factories import NORTH, SOUTH, World, make_account, make_case, make_coding, make_finding
from tests.review.test_access import call_of
from tests.review.test_findings import suggestive_text
from tests.review.views.coders import OTHER_CATEGORY, Coders, begin

SECRET = make_coding(3, 17, OTHER_CATEGORY)
"""What the youth side says; no other text of the tests has these positions in this category."""
TRACES = ("start=3, end=17", "'start_at': 3", OTHER_CATEGORY)


def state_of(store: Store, code: str) -> ViewState:
    with store.read() as reader:
        views = views_of_case(reader, code)
    assert views is not None
    return views.state


def reading_calls() -> list[str]:
    """The calls that take nothing, or only the code of a case."""
    return [name for name in SERVICES if [*names_of(name)] in ([], ["code"])]


def names_of(name: str) -> list[str]:
    return list(inspect.signature(call_of(name).__wrapped__).parameters)[2:]


CHANGING = {
    "finish_view",
    "compare_views",
    "start_over",
    "close_case",
}
"""Calls with a code that are no reading; each is tested for itself."""


@pytest.mark.parametrize("done", [0, 1, 2])
def test_no_role_reads_the_other_sides_coding_in_any_call_before_the_comparison(
    world: World, done: int
) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH, SECRET)
    coders.keep(Side.HEALTH)
    for side in list(Side)[:done]:
        coders.finish(side)
    names = [name for name in reading_calls() if name.rpartition(".")[2] not in CHANGING]
    assert {"review.views.blind.own_view", "review.findings.decisions"} <= set(names)
    everybody = [world.account(role, group) for role in Role for group in (NORTH, SOUTH)]
    everybody.append(make_account(world.store, *Role))
    for name in names:
        for account_id in everybody:
            if account_id == coders.youth:
                continue
            arguments = [coders.code] if names_of(name) else []
            try:
                found = call_of(name)(world.store, account_id, *arguments)
            except ReviewError as error:
                found = str(error)
            if "suggestions" in name or "catalogue" in name:
                # What the engine and the catalogue say has no positions of a person in it.
                assert TRACES[0] not in repr(found), (name, account_id)
            else:
                assert not [trace for trace in TRACES if trace in repr(found)], (name, account_id)


def test_every_call_about_two_views_is_open_to_people_of_the_group_alone(world: World) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH, SECRET)
    for name in (name for name in SERVICES if name.startswith("review.views.")):
        for role in Role:
            if SERVICES[name] in RIGHTS[role] and names_of(name)[:1] == ["code"]:
                given = [Side.YOUTH] if "side" in names_of(name) else []
                given = given or ([None] * (len(required(name)) - 1))
                named = {"suggested": False} if "suggested" in names_of(name) else {}
                with pytest.raises((AccessDeniedError, AttributeError)):
                    call_of(name)(world.store, world.account(role, SOUTH), coders.code, *given, **named)


def required(name: str) -> list[str]:
    parameters = list(inspect.signature(call_of(name).__wrapped__).parameters.values())[2:]
    return [each.name for each in parameters if each.kind is not each.KEYWORD_ONLY]


def test_each_side_reads_its_own_coding_with_the_words_it_is_about(world: World) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH, SECRET)
    (own,) = own_view(world.store, coders.youth, coders.code)
    assert (own.start, own.category, bool(own.quote)) == (3, OTHER_CATEGORY, True)
    assert own_view(world.store, coders.health, coders.code) == []


def test_a_suggestion_that_one_side_has_decided_on_stays_open_for_the_other(world: World) -> None:
    coders = begin(world, text=suggestive_text())
    first = suggestions_for_view(world.store, coders.youth, coders.code)[0]
    coders.keep(Side.YOUTH, make_coding(first.start, first.end, first.category), Decision.REJECTED)
    assert first not in suggestions_for_view(world.store, coders.youth, coders.code)
    assert first in suggestions_for_view(world.store, coders.health, coders.code)


def test_whoever_has_no_side_has_no_view_to_read_or_write(world: World) -> None:
    coders = begin(world)
    third = make_account(world.store, Role.CASE_GIVER)
    for call in (own_view, suggestions_for_view, finish_view):
        with pytest.raises(AccessDeniedError, match="für keine Seite"):
            call(world.store, third, coders.code)
    with pytest.raises(AccessDeniedError, match="für keine Seite"):
        keep_in_view(world.store, third, coders.code, make_coding(), Decision.CONFIRMED, suggested=False)


def test_nobody_takes_a_side_that_is_taken_or_both(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    coders = Coders(world, code)
    begin_view(world.store, coders.youth, code, Side.YOUTH)
    with pytest.raises(InputError, match="schon für eine Seite"):
        begin_view(world.store, coders.youth, code, Side.HEALTH)
    with pytest.raises(InputError, match="schon vergeben"):
        begin_view(world.store, coders.health, code, Side.YOUTH)
    found = standing(world.store, coders.health, code)
    assert found is not None
    assert found.free_sides == (Side.HEALTH,)


@pytest.mark.parametrize("state", [CaseState.CHECKED, CaseState.RETURNED])
def test_two_views_begin_on_a_released_case_only(world: World, state: CaseState) -> None:
    coders = Coders(world, make_case(world, state))
    with pytest.raises(StateError, match="nicht freigegeben"):
        begin_view(world.store, coders.youth, coders.code, Side.YOUTH)


def test_two_views_do_not_begin_where_somebody_has_decided_already(world: World) -> None:
    coders = Coders(world, make_case(world, CaseState.RELEASED))
    finding_id = make_finding(world, coders.code)
    with pytest.raises(StateError, match="schon Entscheidungen"):
        begin_view(world.store, coders.youth, coders.code, Side.YOUTH)
    take_back(world.store, coders.youth, finding_id)
    begin_view(world.store, coders.youth, coders.code, Side.YOUTH)


def test_nobody_decides_for_all_while_two_sides_code(world: World) -> None:
    coders = begin(world)
    for role in (Role.CASE_GIVER, Role.MODERATION):
        with pytest.raises(StateError, match="zwei Seiten getrennt"):
            decide(
                world.store,
                world.account(role),
                coders.code,
                make_coding(),
                Decision.CONFIRMED,
                suggested=False,
            )
    assert decisions(world.store, coders.youth, coders.code) == []
    evidence_on(world.store, coders.youth, coders.code)


def test_a_finished_view_does_not_change(world: World) -> None:
    coders = begin(world)
    kept = coders.keep(Side.YOUTH)
    coders.finish(Side.YOUTH)
    for change in (
        lambda: coders.keep(Side.YOUTH, SECRET),
        lambda: take_back_in_view(world.store, coders.youth, coders.code, kept),
        lambda: coders.finish(Side.YOUTH),
    ):
        with pytest.raises(StateError, match="abgeschlossen"):
            change()
    assert len(own_view(world.store, coders.youth, coders.code)) == 1


def test_nobody_takes_back_what_the_other_side_has_coded(world: World) -> None:
    coders = begin(world)
    kept = coders.keep(Side.YOUTH)
    take_back_in_view(world.store, coders.health, coders.code, kept)
    assert len(own_view(world.store, coders.youth, coders.code)) == 1
    take_back_in_view(world.store, coders.youth, coders.code, kept)
    assert own_view(world.store, coders.youth, coders.code) == []


@pytest.mark.parametrize(
    ("coding", "said"),
    [
        (make_coding(5, 5), "außerhalb"),
        (make_coding(0, 10_000), "außerhalb"),
        (replace(make_coding(), category="nonsense"), "Kategorie"),
    ],
)
def test_a_view_holds_passages_of_the_text_and_known_categories(world: World, coding, said: str) -> None:
    with pytest.raises(InputError, match=said):
        begin(world).keep(Side.YOUTH, coding)


def test_a_view_decides_once_on_a_passage_and_category(world: World) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH)
    with pytest.raises(InputError, match="schon entschieden"):
        coders.keep(Side.YOUTH)


def test_the_views_are_compared_only_when_both_are_done(world: World) -> None:
    coders = begin(world)
    for side in Side:
        with pytest.raises(StateError, match="nicht mehr möglich"):
            compare_views(world.store, coders.youth, coders.code)
        coders.finish(side)
    assert state_of(world.store, coders.code) is ViewState.BOTH_DONE
    compare_views(world.store, coders.youth, coders.code)
    assert state_of(world.store, coders.code) is ViewState.SETTLED


def test_a_recall_erases_both_views_with_the_case(world: World) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH, SECRET)
    coders.compare()
    recall_case(world.store, coders.youth, coders.code, RecallReason.RECOGNISABLE)
    with world.store.read() as reader:
        assert views_of_case(reader, coders.code) is None
        assert differences_of_case(reader, coders.code) == []
        assert [codings(reader, coders.code, side) for side in Side] == [[], []]


def test_the_moderation_begins_two_views_anew_and_nobody_else(world: World) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH)
    coders.keep(Side.HEALTH)
    coders.compare()
    assert len(decisions(world.store, coders.youth, coders.code)) == 1
    with pytest.raises(AccessDeniedError):
        start_over(world.store, coders.youth, coders.code)
    start_over(world.store, world.account(Role.MODERATION), coders.code)
    assert standing(world.store, coders.youth, coders.code) is None
    assert decisions(world.store, coders.youth, coders.code) == []
    begin_view(world.store, coders.health, coders.code, Side.HEALTH)

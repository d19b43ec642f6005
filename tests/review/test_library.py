"""The case library: what is found, by whom, and that nothing withdrawn or foreign is among it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from review.cases import recall_case
from review.errors import AccessDeniedError, StateError
from review.findings import decide
from review.library import ALL, Wanted, library_choices, read_case, search_library
from review.model import Actor, CaseState, Decision, Phase, Role
from review.taxonomy.editing import current_catalogue, revise
from review.taxonomy.operations import Merge
from review.workflow import RELEASED_STATES, RecallReason
from tests.factories import NORTH, SOUTH, World, make_case, make_coding, make_finding

RELEASED = CaseState.RELEASED


def codes(world: World, query: str, wanted: Wanted = ALL, role: Role = Role.CASE_GIVER) -> list[str]:
    results = search_library(world.store, world.account(role), query, wanted)
    assert results.total == len(results.found)
    return [found.case.code for found in results.found]


def test_all_words_of_a_query_must_stand_in_the_text_or_the_title(world: World) -> None:
    text = "Die Hebamme schrieb dem Amt. Es kam keine Rückmeldung."
    code = make_case(world, RELEASED, text=text, title="Lavendelfall ohne Antwort")
    assert codes(world, "Hebammen Rückmeldungen") == [code]
    assert codes(world, "Hebamme Lavendelfall") == [code]
    assert codes(world, '"keine Rückmeldung" Hebamme') == [code]
    assert codes(world, "Hebamme Polizeiwache") == []
    (found,) = search_library(world.store, world.account(Role.MODERATION), "Hebamme").found
    (excerpt,) = found.excerpts
    assert [text[start:end] for start, end in excerpt.hits] == ["Hebamme"]


@pytest.mark.parametrize("state", CaseState)
def test_only_released_cases_are_found_and_read(world: World, state: CaseState) -> None:
    code = make_case(world, state, text=f"Im Zustand zz{state} stand es so da.")
    giver = world.account(Role.CASE_GIVER)
    released = state in RELEASED_STATES
    assert codes(world, f"zz{state}") == ([code] if released else [])
    assert (code in codes(world, "")) == released
    if released:
        assert read_case(world.store, giver, code).case.code == code
    else:
        with pytest.raises(StateError):
            read_case(world.store, giver, code)


def test_a_withdrawn_case_is_gone_from_the_next_search_on(world: World) -> None:
    code = make_case(world, RELEASED, text="Das Wort Quittenmus steht nur hier.")
    giver = world.account(Role.CASE_GIVER)
    make_finding(world, code, replace(make_coding(), phase=Phase.COURT))
    assert codes(world, "Quittenmus") == codes(world, "", Wanted(phase=Phase.COURT)) == [code]
    recall_case(world.store, giver, code, RecallReason.OBJECTION)
    assert codes(world, "Quittenmus") == codes(world, "", Wanted(phase=Phase.COURT)) == []
    assert Phase.COURT not in library_choices(world.store, giver).phases
    with pytest.raises(StateError, match="zurückgezogen"):
        read_case(world.store, giver, code)


def test_a_filter_asks_for_one_finding_with_all_it_names(world: World) -> None:
    code = make_case(world, RELEASED)
    coding = make_coding()
    make_finding(world, code, replace(coding, sender=Actor.MIDWIFE, phase=Phase.ACCESS))
    make_finding(world, code, replace(coding, start=30, end=40, sender=Actor.POLICE, phase=Phase.CRISIS))
    assert codes(world, "", Wanted(sender=Actor.MIDWIFE, receiver=Actor.JUGENDAMT)) == [code]
    assert codes(world, "", Wanted(sender=Actor.MIDWIFE, phase=Phase.CRISIS)) == []
    assert codes(world, "Klinik", Wanted(category="missing_exchange", phase=Phase.CRISIS)) == [code]
    assert {Actor.MIDWIFE, Actor.POLICE} <= set(
        library_choices(world.store, world.account(Role.CASE_GIVER)).senders
    )


def test_a_rejected_suggestion_is_neither_a_filter_nor_read(world: World) -> None:
    code = make_case(world, RELEASED)
    giver = world.account(Role.CASE_GIVER)
    coding = replace(make_coding(), receiver=Actor.GUARDIANSHIP_SERVICES)
    decide(world.store, giver, code, coding, Decision.REJECTED, suggested=True)
    kept = make_finding(world, code, replace(coding, start=30, end=40, receiver=Actor.SCHOOL))
    assert codes(world, "", Wanted(receiver=Actor.GUARDIANSHIP_SERVICES)) == []
    assert Actor.GUARDIANSHIP_SERVICES not in library_choices(world.store, giver).receivers
    assert [each.finding_id for each in read_case(world.store, giver, code).findings] == [kept]


def test_a_merged_category_is_searched_under_its_new_name(world: World) -> None:
    giver, admin = world.account(Role.CASE_GIVER), world.account(Role.ADMIN)
    code = make_case(world, RELEASED)
    make_finding(world, code, make_coding(category="staff_turnover"))
    assert codes(world, "", Wanted(category="staff_turnover")) == [code]
    version = current_catalogue(world.store, admin).version
    revise(world.store, admin, version, Merge("staff_turnover", "service_gap"), None)
    assert codes(world, "", Wanted(category="service_gap")) == [code]
    assert "staff_turnover" not in library_choices(world.store, giver).categories


def test_the_year_is_that_of_the_release(world: World) -> None:
    code = make_case(world, RELEASED, text="Hier steht Birnbaumholz.")
    (year, *_) = library_choices(world.store, world.account(Role.CASE_GIVER)).years
    assert codes(world, "Birnbaumholz", Wanted(year=year)) == [code]
    assert codes(world, "Birnbaumholz", Wanted(year=year - 1)) == []


def test_the_words_searched_for_are_marked_in_the_case_that_is_read(world: World) -> None:
    code = make_case(world, RELEASED)
    reading = read_case(world.store, world.account(Role.MODERATION), code, "Kliniken Kita")
    assert [reading.case.text[hit.start : hit.end] for hit in reading.hits] == ["Klinik", "Kita"]


@pytest.fixture(scope="module")
def foreign(world: World) -> str:
    """A case of the other group, with a finding on it."""
    code = make_case(world, RELEASED, group=SOUTH, text="Die Klinik sprach von Safranfaden und der Kita.")
    make_finding(world, code, replace(make_coding(), sender=Actor.ADULT_SERVICES), group=SOUTH)
    return code


WANTED = st.builds(
    Wanted,
    category=st.sampled_from([None, "missing_exchange"]),
    sender=st.sampled_from([None, *Actor]),
    phase=st.sampled_from([None, *Phase]),
    group_id=st.sampled_from([None, SOUTH.group_id, NORTH.group_id]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.sampled_from(["", "Safranfaden", "Klinik Kita", "die", '"sprach von"']), wanted=WANTED)
def test_nobody_outside_a_group_finds_anything_of_it(
    world: World, foreign: str, query: str, wanted: Wanted
) -> None:
    for role in (Role.CASE_GIVER, Role.MODERATION):
        found = search_library(world.store, world.account(role), query, wanted).found
        assert {each.case.group_id for each in found} <= {NORTH.group_id}
    own = search_library(world.store, world.account(Role.CASE_GIVER, SOUTH), query, wanted).found
    assert {each.case.code for each in own} <= {foreign}


def test_nobody_outside_a_group_reads_a_case_of_it_or_learns_what_it_holds(
    world: World, foreign: str
) -> None:
    giver = world.account(Role.CASE_GIVER)
    with pytest.raises(AccessDeniedError):
        read_case(world.store, giver, foreign)
    choices = library_choices(world.store, giver)
    assert Actor.ADULT_SERVICES not in choices.senders
    assert [group.group_id for group in choices.groups] == [NORTH.group_id]
    assert Actor.ADULT_SERVICES in library_choices(world.store, world.account(Role.CASE_GIVER, SOUTH)).senders

"""Only what a person confirmed on a released case is a finding, and only a failure counts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from review.cases import recall_case
from review.errors import AccessDeniedError, InputError
from review.findings import decide, decisions, evidence_on, take_back
from review.model import Case, CaseState, Decision, Polarity, Role
from review.reference import categories
from review.store.cases import case_by_code, failures, insert_finding
from review.workflow import RELEASED_STATES, RecallReason
from tests.factories import SOUTH, TEXT, World, make_case, make_coding, make_finding


def counted(world: World, code: str) -> int:
    with world.store.read() as reader:
        return sum(row.case_code == code for row in failures(reader))


def stored(world: World, code: str) -> Case:
    with world.store.read() as reader:
        case = case_by_code(reader, code)
    assert case is not None
    return case


def suggestive_text() -> str:
    return " ".join(category.phrases[0] for category in list(categories().values())[:8])


def test_a_confirmed_failure_counts_and_quotes_its_passage(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code, make_coding(0, 10))
    (finding,) = decisions(world.store, world.account(Role.MODERATION), code)
    assert finding.quote == TEXT[:10]
    assert counted(world, code) == 1


def test_an_unconfirmed_suggestion_is_in_no_figure(world: World) -> None:
    code = make_case(world, CaseState.RELEASED, text=suggestive_text())
    assert evidence_on(world.store, world.account(Role.CASE_GIVER), code).open_ones
    assert counted(world, code) == 0


def test_a_rejected_suggestion_is_in_no_figure_and_is_not_suggested_again(world: World) -> None:
    code = make_case(world, CaseState.RELEASED, text=suggestive_text())
    giver = world.account(Role.CASE_GIVER)
    before = evidence_on(world.store, giver, code).open_ones
    first = before[0]
    coding = make_coding(first.start, first.end, first.category)
    finding_id = decide(world.store, giver, code, coding, Decision.REJECTED, suggested=True)
    assert counted(world, code) == 0
    assert first not in evidence_on(world.store, giver, code).open_ones
    take_back(world.store, giver, finding_id)
    assert evidence_on(world.store, giver, code).open_ones == before


@pytest.mark.parametrize("polarity", [each for each in Polarity if each is not Polarity.FAILURE])
def test_a_passage_that_is_no_failure_is_in_no_figure(world: World, polarity: Polarity) -> None:
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code, replace(make_coding(), polarity=polarity))
    assert counted(world, code) == 0


@pytest.mark.parametrize("state", [CaseState.IN_REVIEW, CaseState.EVALUATED, CaseState.CLOSED])
def test_a_finding_goes_on_counting_in_every_later_released_state(world: World, state: CaseState) -> None:
    code = make_case(world, state)
    make_finding(world, code)
    assert counted(world, code) == 1


@pytest.mark.parametrize("state", [state for state in CaseState if state not in RELEASED_STATES])
def test_a_finding_on_a_case_that_is_not_released_is_in_no_figure(world: World, state: CaseState) -> None:
    # The services refuse such a finding; should one come in some other way, it still does not count.
    code, other = make_case(world, state), make_case(world, CaseState.RELEASED)
    make_finding(world, other)
    (finding,) = decisions(world.store, world.account(Role.CASE_GIVER), other)
    with world.store.change("test", "finding_confirmed", code) as change:
        stray = replace(finding, case_code=code, finding_id=f"stray-{code}")
        insert_finding(change, stray, "test", datetime.now(UTC))
    assert counted(world, code) == 0


def test_a_recalled_case_is_in_no_figure(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code)
    assert counted(world, code) == 1
    recall_case(world.store, world.account(Role.CASE_GIVER), code, RecallReason.RECOGNISABLE)
    assert counted(world, code) == 0


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 5), (5, 5), (6, 5), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 1)]
)
def test_a_passage_outside_the_text_is_refused(world: World, start: int, end: int) -> None:
    code = make_case(world, CaseState.RELEASED)
    with pytest.raises(InputError, match="außerhalb"):
        make_finding(world, code, make_coding(start, end))


def test_the_whole_text_is_a_passage(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code, make_coding(0, len(TEXT)))
    assert decisions(world.store, world.account(Role.CASE_GIVER), code)[0].quote == TEXT


def test_an_unknown_category_is_refused(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    with pytest.raises(InputError, match="Kategorie"):
        make_finding(world, code, make_coding(category="nonsense"))


def test_a_passage_gets_one_decision_for_a_category(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    make_finding(world, code)
    with pytest.raises(InputError, match="schon eine Entscheidung"):
        make_finding(world, code)
    other = next(key for key in categories() if key != make_coding().category)
    make_finding(world, code, make_coding(category=other))
    assert len(decisions(world.store, world.account(Role.CASE_GIVER), code)) == 2


def test_another_group_takes_no_decision_back(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    finding_id = make_finding(world, code)
    for role in (Role.CASE_GIVER, Role.MODERATION):
        with pytest.raises(AccessDeniedError):
            take_back(world.store, world.account(role, SOUTH), finding_id)
    assert counted(world, code) == 1


def test_a_decision_is_taken_back_once(world: World) -> None:
    code = make_case(world, CaseState.RELEASED)
    finding_id = make_finding(world, code)
    take_back(world.store, world.account(Role.MODERATION), finding_id)
    assert counted(world, code) == 0
    with pytest.raises(AccessDeniedError, match="gibt es nicht mehr"):
        take_back(world.store, world.account(Role.MODERATION), finding_id)

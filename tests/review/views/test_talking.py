"""After the comparison: what both say alike counts, a difference only once both have settled it."""

import pytest

from review.errors import AccessDeniedError, StateError
from review.findings import decide, decisions, evidence_on, take_back
from review.model import Decision, Polarity, Role
from review.reference import categories
from review.store.cases import failures
from review.views.agreement import agreement_of_groups, agreement_on
from review.views.blind import standing
from review.views.model import Difference, DifferenceState, Side, ViewState
from review.views.talking import agree, differences, keep_apart, propose
from tests.factories import TEXT, World, make_account, make_coding
from tests.review.test_findings import suggestive_text
from tests.review.views.coders import OTHER_CATEGORY, Coders, begin, success


def counted(coders: Coders) -> int:
    with coders.world.store.read() as reader:
        return sum(row.case_code == coders.code for row in failures(reader))


def only(coders: Coders) -> Difference:
    (difference,) = differences(coders.world.store, coders.youth, coders.code)
    return difference


def how_far(coders: Coders) -> ViewState:
    found = standing(coders.world.store, coders.youth, coders.code)
    assert found is not None
    return found.state


def differing(world: World) -> Coders:
    """A compared case with one difference: a failure for one side, a success for the other."""
    coders = begin(world)
    coders.keep(Side.YOUTH)
    coders.keep(Side.HEALTH, success())
    coders.compare()
    return coders


def test_what_both_say_alike_is_a_finding_after_the_comparison_and_not_before(world: World) -> None:
    coders = begin(world)
    coders.keep(Side.YOUTH, make_coding(0, 20))
    coders.keep(Side.HEALTH, make_coding(10, 30))
    assert counted(coders) == 0
    assert coders.compare() == []
    (finding,) = decisions(world.store, coders.health, coders.code)
    assert (finding.start, finding.end, finding.quote) == (10, 20, TEXT[10:20])
    assert counted(coders) == 1
    assert how_far(coders) is ViewState.SETTLED


def test_a_difference_quotes_both_views_by_side_and_never_names_a_person(world: World) -> None:
    coders = differing(world)
    difference = only(coders)
    assert {side: view and view.polarity for side, view in difference.views.items()} == {
        Side.YOUTH: Polarity.FAILURE,
        Side.HEALTH: Polarity.SUCCESS,
    }
    assert difference.quote == TEXT[:20]
    assert coders.youth not in repr(difference)
    assert coders.health not in repr(difference)


def test_a_difference_counts_once_the_other_side_agrees_to_a_proposal(world: World) -> None:
    coders = differing(world)
    propose(world.store, coders.youth, only(coders).difference_id, make_coding())
    assert only(coders).state is DifferenceState.PROPOSED
    assert (counted(coders), how_far(coders)) == (0, ViewState.COMPARED)
    proposal = only(coders).proposal
    assert proposal is not None
    agree(world.store, coders.health, only(coders).difference_id, proposal)
    assert (only(coders).state, counted(coders)) == (DifferenceState.SETTLED, 1)
    assert how_far(coders) is ViewState.SETTLED


def test_both_can_settle_on_something_neither_said_or_on_no_finding(world: World) -> None:
    for decision, number in ((Decision.CONFIRMED, 1), (Decision.REJECTED, 0)):
        coders = differing(world)
        key = only(coders).difference_id
        propose(world.store, coders.health, key, make_coding(category=OTHER_CATEGORY), decision)
        proposal = only(coders).proposal
        assert proposal is not None
        agree(world.store, coders.youth, key, proposal)
        (finding,) = decisions(world.store, coders.youth, coders.code)
        assert (finding.category, finding.decision) == (OTHER_CATEGORY, decision)
        assert counted(coders) == number


def test_nobody_agrees_to_their_own_proposal_or_to_one_they_have_not_seen(world: World) -> None:
    coders = differing(world)
    key = only(coders).difference_id
    propose(world.store, coders.youth, key, make_coding())
    seen = only(coders).proposal
    assert seen is not None
    with pytest.raises(AccessDeniedError, match="die andere Seite"):
        agree(world.store, coders.youth, key, seen)
    propose(world.store, coders.youth, key, make_coding(category=OTHER_CATEGORY))
    with pytest.raises(StateError, match="geändert"):
        agree(world.store, coders.health, key, seen)
    assert counted(coders) == 0


def test_a_dissent_is_kept_counts_nowhere_and_can_be_talked_about_again(world: World) -> None:
    coders = differing(world)
    key = only(coders).difference_id
    propose(world.store, coders.youth, key, make_coding())
    keep_apart(world.store, coders.health, key)
    assert (only(coders).state, only(coders).proposal) == (DifferenceState.DISSENT, None)
    assert (counted(coders), how_far(coders)) == (0, ViewState.SETTLED)
    propose(world.store, coders.health, key, make_coding())
    assert how_far(coders) is ViewState.COMPARED


def test_a_new_proposal_takes_a_settled_finding_out_of_the_figures_again(world: World) -> None:
    coders = differing(world)
    key = only(coders).difference_id
    propose(world.store, coders.youth, key, make_coding())
    proposal = only(coders).proposal
    assert proposal is not None
    agree(world.store, coders.health, key, proposal)
    propose(world.store, coders.health, key, success())
    assert (counted(coders), how_far(coders)) == (0, ViewState.COMPARED)


def test_only_the_two_sides_have_a_say_in_a_difference(world: World) -> None:
    coders = differing(world)
    key = only(coders).difference_id
    for other in (make_account(world.store, Role.CASE_GIVER), make_account(world.store, Role.MODERATION)):
        with pytest.raises(AccessDeniedError):
            propose(world.store, other, key, make_coding())
        with pytest.raises(AccessDeniedError):
            keep_apart(world.store, other, key)
        assert differences(world.store, other, coders.code)
    with pytest.raises(AccessDeniedError, match="gibt es nicht mehr"):
        keep_apart(world.store, coders.youth, "nothing")


def test_nobody_decides_alone_where_the_sides_differ_but_elsewhere(world: World) -> None:
    coders = differing(world)
    for category in (make_coding().category, OTHER_CATEGORY):
        with pytest.raises(StateError, match="sprechen beide Seiten"):
            decide(
                world.store,
                coders.youth,
                coders.code,
                make_coding(19, 25, category),
                Decision.CONFIRMED,
                suggested=False,
            )
    elsewhere = make_coding(20, 25)
    decide(world.store, coders.youth, coders.code, elsewhere, Decision.CONFIRMED, suggested=False)
    assert counted(coders) == 1


def test_nothing_is_suggested_where_the_sides_differ(world: World) -> None:
    text = suggestive_text()
    coders = begin(world, text=text)
    coders.keep(Side.YOUTH, make_coding(0, len(text)))
    coders.compare()
    assert evidence_on(world.store, coders.youth, coders.code).open_ones == []


def test_nobody_takes_back_alone_what_both_have_confirmed(world: World) -> None:
    coders = begin(world)
    for side in Side:
        coders.keep(side)
    coders.compare()
    (finding,) = decisions(world.store, coders.youth, coders.code)
    for account_id in (coders.youth, coders.health):
        with pytest.raises(StateError, match="gemeinsam bestätigt"):
            take_back(world.store, account_id, finding.finding_id)
    assert counted(coders) == 1


def test_the_agreement_is_told_after_the_comparison_only(world: World) -> None:
    coders = begin(world)
    for side in Side:
        coders.keep(side)
    before = agreement_of_groups(world.store, coders.youth)[0].alike
    assert agreement_on(world.store, coders.youth, coders.code) == []
    coders.compare()
    overall, category = agreement_on(world.store, coders.youth, coders.code)
    assert (overall.category, overall.alike, overall.apart) == (None, 1, 0)
    assert category.category in categories()
    assert agreement_of_groups(world.store, coders.youth)[0].alike == before + 1

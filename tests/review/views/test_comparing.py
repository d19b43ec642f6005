"""What two codings say alike, and where they differ."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis.strategies import builds, integers, lists, sampled_from

from review.model import Actor, Decision, Finding, Phase, Polarity
from review.views.comparing import compare, overlap, terms

BASE = Finding(
    finding_id="y1",
    case_code="F-TEST",
    start=0,
    end=10,
    category="missing_exchange",
    sender=Actor.CLINIC,
    receiver=Actor.JUGENDAMT,
    phase=Phase.TRANSFER,
    polarity=Polarity.FAILURE,
    decision=Decision.CONFIRMED,
    suggested=True,
)


def made(start: int, length: int, category: str, polarity: Polarity, decision: Decision) -> Finding:
    return replace(
        BASE, start=start, end=start + length, category=category, polarity=polarity, decision=decision
    )


DECISIONS = lists(
    builds(
        made,
        integers(0, 40),
        integers(1, 20),
        sampled_from(["a", "b", "c"]),
        sampled_from([Polarity.FAILURE, Polarity.SUCCESS]),
        sampled_from([Decision.CONFIRMED, Decision.CONFIRMED, Decision.REJECTED]),
    ),
    max_size=6,
)


def named(findings: Sequence[Finding], letter: str) -> list[Finding]:
    return [replace(each, finding_id=f"{letter}{n}") for n, each in enumerate(findings)]


def overlaps(a: Finding, b: Finding) -> bool:
    return a.start < b.end and b.start < a.end


def test_what_both_say_of_overlapping_passages_is_agreed_where_both_have_marked_it() -> None:
    health = replace(BASE, finding_id="h1", start=5, end=20, suggested=False)
    (agreed,) = compare([BASE], [health]).agreed
    assert (agreed.start, agreed.end, agreed.suggested) == (5, 10, False)
    assert compare([BASE], [health]).apart == ()


def test_another_category_interface_phase_or_end_at_the_same_passage_is_one_difference() -> None:
    for changed in (
        {"category": "other"},
        {"sender": Actor.KITA},
        {"receiver": Actor.KITA},
        {"phase": Phase.CRISIS},
        {"polarity": Polarity.RESOLVED},
    ):
        health = replace(BASE, finding_id="h1", **changed)
        comparison = compare([BASE], [health])
        assert comparison.agreed == ()
        (apart,) = comparison.apart
        assert (apart.youth, apart.health) == (BASE, health), changed


def test_a_passage_of_one_side_only_is_a_difference_with_an_empty_side() -> None:
    (apart,) = compare([], [replace(BASE, finding_id="h1", start=3, end=8)]).apart
    assert apart.youth is None
    assert apart.passage == (3, 8)


def test_of_several_overlapping_findings_those_of_one_category_are_paired() -> None:
    wide = replace(BASE, finding_id="h1", category="other", end=30)
    narrow = replace(BASE, finding_id="h2", start=8, polarity=Polarity.UNCLEAR)
    first, second = compare([BASE], [wide, narrow]).apart
    assert {(first.youth, first.health), (second.youth, second.health)} == {(None, wide), (BASE, narrow)}


def test_a_suggestion_that_one_side_rejected_is_no_view_to_differ_from() -> None:
    rejected = replace(BASE, finding_id="h1", decision=Decision.REJECTED)
    (apart,) = compare([BASE], [rejected]).apart
    assert apart.health is None
    assert compare([], [rejected]).apart == ()
    assert compare([BASE], []).agreed == ()


def test_a_suggestion_that_both_rejected_is_rejected() -> None:
    youth = replace(BASE, decision=Decision.REJECTED)
    (agreed,) = compare([youth], [replace(youth, finding_id="h1")]).agreed
    assert agreed.decision is Decision.REJECTED


@settings(deadline=None)
@given(DECISIONS, DECISIONS)
def test_nothing_is_agreed_that_one_side_did_not_say(left: list[Finding], right: list[Finding]) -> None:
    youth, health = named(left, "y"), named(right, "h")
    for agreed in compare(youth, health).agreed:
        for side in (youth, health):
            assert any(
                terms(each) == terms(agreed) and each.start <= agreed.start and agreed.end <= each.end
                for each in side
            )


@settings(deadline=None)
@given(DECISIONS, DECISIONS)
def test_every_finding_is_either_agreed_or_in_exactly_one_difference(
    left: list[Finding], right: list[Finding]
) -> None:
    youth, health = named(left, "y"), named(right, "h")
    comparison = compare(youth, health)
    for own, others in ((youth, health), (health, youth)):
        for each in own:
            agreed = any(terms(each) == terms(other) and overlaps(each, other) for other in others)
            listed = sum(each in (apart.youth, apart.health) for apart in comparison.apart)
            assert listed == (not agreed and each.decision is Decision.CONFIRMED)


@settings(deadline=None)
@given(DECISIONS, DECISIONS)
def test_the_sides_may_change_places(left: list[Finding], right: list[Finding]) -> None:
    youth, health = named(left, "y"), named(right, "h")
    there, back = compare(youth, health), compare(health, youth)
    assert {(f.start, f.end, terms(f)) for f in there.agreed} == {
        (f.start, f.end, terms(f)) for f in back.agreed
    }
    assert len(there.apart) == len(back.apart)


def test_the_overlap_of_two_passages_is_what_they_share() -> None:
    assert overlap(BASE, replace(BASE, start=4, end=30)) == (4, 10)

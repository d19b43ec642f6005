"""Krippendorff's α over sentences: right on worked examples, silent where it would mislead."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis.strategies import lists, sampled_from, tuples

from review.model import Decision, Finding, Polarity
from review.tagging.sentences import split_sentences
from review.views.alpha import MINIMUM, Coded, agreements, interval
from tests.review.views.test_comparing import BASE

TEXT = " ".join(f"Die Klinik schrieb den Brief Nummer {number} nicht." for number in range(12))
SENTENCES = split_sentences(TEXT)
LABELS = lists(tuples(sampled_from(["", "failure", "success"]), sampled_from(["", "failure"])), min_size=2)


def at(number: int, category: str = "a", polarity: Polarity = Polarity.FAILURE) -> Finding:
    start, end = SENTENCES[number]
    return replace(BASE, finding_id=str(number), start=start, end=end, category=category, polarity=polarity)


def coded(youth: list[Finding], health: list[Finding]) -> Coded:
    return Coded(TEXT, tuple(youth), tuple(health))


def test_alpha_is_that_of_krippendorffs_own_worked_example() -> None:
    # Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A: two observers, binary.
    one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    found = interval([(str(a), str(b)) for a, b in zip(one, other, strict=True)])
    assert found is not None
    assert found.alpha == pytest.approx(0.095, abs=0.001)


def test_alpha_is_that_of_the_worked_example_with_five_values() -> None:
    # The same paper, section B: nominal data, two observers.
    one, other = "aabbddcccedd", "babbdccccede"
    found = interval(list(zip(one, other, strict=True)))
    assert found is not None
    assert found.alpha == pytest.approx(0.692, abs=0.001)


@settings(deadline=None, max_examples=15)
@given(LABELS)
def test_the_interval_is_ordered_and_the_same_for_everybody_who_looks(labels: list[tuple[str, str]]) -> None:
    found = interval(labels)
    if len({label for pair in labels for label in pair}) < 2:
        assert found is None
        return
    assert found is not None
    assert found.low <= found.high <= 1 + 1e-9
    assert found.alpha <= 1 + 1e-9
    assert interval(labels) == found


def test_two_views_that_agree_everywhere_have_alpha_one() -> None:
    both = [at(number) for number in range(MINIMUM)]
    overall, category = agreements([coded(both, both)])
    for each in (overall, category):
        assert (each.alike, each.apart) == (MINIMUM, 0)
        assert each.interval is not None
        assert each.interval.alpha == each.interval.low == each.interval.high == pytest.approx(1)


def test_no_alpha_is_given_for_a_category_with_too_few_sentences() -> None:
    overall, rare, *_ = agreements([coded([at(n) for n in range(MINIMUM - 1)], [])])
    assert (rare.alike, rare.apart) == (0, MINIMUM - 1)
    assert overall.interval is None
    assert rare.interval is None


def test_sentences_of_several_cases_count_together() -> None:
    half = coded([at(0), at(1), at(2)], [at(0), at(1), at(3)])
    _, alone = agreements([half])
    _, together = agreements([half, half])
    assert alone.interval is None
    assert (together.alike, together.apart) == (4, 4)
    assert together.interval is not None
    assert together.interval.low < together.interval.alpha < together.interval.high


def test_another_end_of_the_same_failure_is_not_seen_alike() -> None:
    overall, category = agreements([coded([at(0)], [at(0, polarity=Polarity.RESOLVED)])])
    assert (category.alike, category.apart) == (0, 1)
    assert (overall.alike, overall.apart) == (1, 0)


def test_a_rejected_suggestion_is_no_finding_and_the_most_frequent_category_stands_first() -> None:
    rejected = replace(at(0, "rejected"), decision=Decision.REJECTED)
    found = agreements([coded([rejected, at(1, "rare")], [at(2, "often"), at(3, "often")])])
    assert [each.category for each in found] == [None, "often", "rare"]


def test_every_sentence_with_one_value_has_no_alpha() -> None:
    everywhere = [at(number) for number in range(len(SENTENCES))]
    overall, _ = agreements([coded(everywhere, everywhere)])
    assert overall.alike == len(SENTENCES)
    assert overall.interval is None

"""Before and after: on cases that a head has not learned from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.learning.comparing import FOLDS, Judged, average_precision, folds, judged, learn, limit
from review.learning.fitting import fit
from review.learning.material import Sample
from review.learning.score import Measure
from review.tagging.engine import STRONG_FROM
from tests.review.learning.decided import KEYS, judgement, sample


def found(failure: float, *, tells: bool, suggested: tuple[tuple[float, bool], ...] = ()) -> Judged:
    return Judged(sample("F-1", judgement(), *([KEYS[0]] if tells else [])), failure, (), suggested)


@given(cases=st.lists(st.sampled_from([f"F-{n}" for n in range(12)])))
def test_a_case_is_held_out_once_and_as_a_whole(cases: list[str]) -> None:
    dealt = folds(cases)
    assert len(dealt) == min(FOLDS, len(set(cases)))
    assert sorted(case for held in dealt for case in held) == sorted(set(cases))


def told_by_case() -> list[Sample]:
    """Sentences whose label only the case gives away: nothing is to be learned for another case."""
    told = [n % 3 == 0 for n in range(15)]
    return [
        sample(f"F-{n:02}", judgement(place=n), *([KEYS[0]] if told[n] else []))
        for n in range(15)
        for _ in range(4)
    ]


def test_scores_come_from_cases_that_were_held_out() -> None:
    samples = told_by_case()
    seen = average_precision([judged(each, fit(samples)) for each in samples])
    _, scores = learn(samples)
    held_out = {score.measure: score.after for score in scores}[Measure.ORDER]
    assert seen == 1
    assert held_out < 0.7


def test_learning_shows_on_held_out_cases_what_is_the_same_in_all() -> None:
    samples = [
        sample(f"F-{case}", judgement(0.4, place=place), *([KEYS[0]] if place else []))
        for case in range(20)
        for place in (0, 1)
    ]
    _, scores = learn(samples)
    by_measure = {score.measure: score for score in scores}
    assert by_measure[Measure.ORDER].after == 1 > by_measure[Measure.ORDER].before
    assert by_measure[Measure.FALSE_PER_TRUE].after < by_measure[Measure.FALSE_PER_TRUE].before
    assert by_measure[Measure.FOUND].cases == 20


def test_average_precision_is_one_when_every_telling_sentence_stands_first() -> None:
    rows = [found(0.9, tells=True), found(0.8, tells=False), found(0.7, tells=True)]
    assert average_precision(rows) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(rows[:1]) == 1
    assert average_precision(rows[1:2]) is None


def test_strong_begins_where_most_suggestions_were_right() -> None:
    def rows(right_from: float) -> list[Judged]:
        return [found(0.5, tells=True, suggested=((n / 100, n / 100 >= right_from),)) for n in range(10, 70)]

    assert limit(rows(0.1)) == 0.1
    assert 0.3 < limit(rows(0.5)) < 0.5
    assert limit(rows(0.9)) == 0.7
    assert limit(rows(0.5)[:10]) == STRONG_FROM


def test_a_suggestion_that_waits_for_a_decision_counts_neither_way() -> None:
    waiting = Sample(
        "F-1",
        sample("F-1", judgement(0.9), KEYS[1]).reading,
        True,
        frozenset({KEYS[1]}),
        frozenset({KEYS[0]}),
    )
    assert waiting.is_right(KEYS[0]) is None
    assert judged(waiting, None).suggested == ()
    assert judged(sample("F-1", judgement(0.9)), None).suggested == ((pytest.approx(0.36), False),)

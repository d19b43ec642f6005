"""What a fit makes of decisions: they move the scores their way, and few move them little."""

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from review.learning.fitting import LEAST_CASES, fit
from review.learning.material import Sample
from review.tagging.engine import suggest
from tests.review.learning.decided import KEYS, judgement, sample

TEXT = "Nach der Meldung hat die Praxis vom Jugendamt nie wieder etwas gehört. Die Kita war geschlossen."
DECIDED = st.lists(
    st.builds(
        lambda case, failure, key, place, tells: sample(
            f"F-{case}", judgement(failure, key, place=place), *([key] if tells else [])
        ),
        st.integers(0, 9),
        st.floats(0.05, 0.95),
        st.sampled_from(KEYS),
        st.integers(0, 9),
        st.booleans(),
    ),
    min_size=1,
    max_size=30,
)


def likelihood(samples: list[Sample], *, learned: bool) -> float:
    head = fit(samples if learned else [])
    judged = [head.adjusted(each.reading.judged).failure for each in samples]
    return sum(
        math.log(likely if each.tells else 1 - likely) for each, likely in zip(samples, judged, strict=True)
    )


def test_without_decisions_every_suggestion_stays_the_same() -> None:
    assert suggest(TEXT, fit([])) == suggest(TEXT)
    assert suggest(TEXT)


@settings(max_examples=25, deadline=None)
@given(samples=DECIDED)
def test_what_was_decided_is_never_less_likely_after_a_fit(samples: list[Sample]) -> None:
    assert likelihood(samples, learned=True) >= likelihood(samples, learned=False) - 1e-6


def test_what_was_confirmed_gets_a_higher_score_and_what_was_rejected_a_lower_one() -> None:
    key, other = KEYS[3], KEYS[4]
    new = judgement(0.4, key, place=50)
    up = fit([sample(f"F-{n}", judgement(0.4, key, place=n), key) for n in range(10)])
    down = fit([sample(f"F-{n}", judgement(0.4, key, place=n)) for n in range(10)])
    assert down.adjusted(new).failure < 0.4 < up.adjusted(new).failure
    assert up.adjusted(new).categories[key] > new.categories[key]
    # A suggestion of another kind is moved less.
    elsewhere = judgement(0.4, other, place=50)
    assert down.adjusted(new).failure < down.adjusted(elsewhere).failure < 0.4


def test_wordings_are_learned() -> None:
    samples = [sample(f"F-{n}", judgement(place=n % 2), *([KEYS[0]] * (n % 2))) for n in range(40)]
    head = fit(samples)
    assert head.adjusted(judgement(place=1)).failure > 0.6 > 0.4 > head.adjusted(judgement(place=0)).failure


def test_few_decisions_change_little() -> None:
    def moved(number: int) -> float:
        samples = [sample(f"F-{n}", judgement(), KEYS[0]) for n in range(number)]
        return fit(samples).adjusted(judgement()).failure - 0.5

    assert 0 < moved(1) < 0.1 < moved(20)


def test_what_nobody_decided_on_counts_less() -> None:
    def moved(*, decided: bool) -> float:
        return (
            fit([sample(f"F-{n}", judgement(), decided=decided) for n in range(9)])
            .adjusted(judgement())
            .failure
        )

    assert moved(decided=True) < moved(decided=False) < 0.5


def test_wordings_count_for_a_category_only_when_it_was_confirmed_in_enough_cases() -> None:
    often, seldom = KEYS[0], KEYS[1]
    samples = [sample(f"F-{n}", judgement(place=n), often) for n in range(LEAST_CASES)]
    samples += [sample(f"F-{n % (LEAST_CASES - 1)}", judgement(place=n), seldom) for n in range(20, 30)]
    wordings = fit(samples).categories[:, 1:]
    assert np.abs(wordings[KEYS.index(often)]).max() > 0
    assert np.abs(wordings[KEYS.index(seldom)]).max() == 0


def test_the_same_decisions_give_the_same_head() -> None:
    samples = [sample(f"F-{n}", judgement(place=n), KEYS[n]) for n in range(8)]
    assert fit(samples).packed() == fit(samples).packed()

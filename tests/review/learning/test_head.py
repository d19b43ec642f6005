"""What a head does to a judgement, and what is kept of it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from review.learning.fitting import fit
from review.learning.head import Head, engine_name, shipped_model, unpacked
from review.tagging.classifier import WIDTH
from tests.review.learning.decided import KEYS, judgement, sample

SHARE = st.floats(0.001, 0.999)
LEARNED = fit([sample("A", judgement(), KEYS[0]), sample("B", judgement(place=1))])


@given(failure=SHARE, share=SHARE, place=st.integers(0, WIDTH - 1))
def test_weights_of_zero_leave_every_judgement_exactly_as_it_is(
    failure: float, share: float, place: int
) -> None:
    before = judgement(failure, share=share, place=place)
    assert fit([]).adjusted(before) == before


@given(failure=SHARE, share=SHARE, key=st.sampled_from(KEYS))
def test_what_is_adjusted_stays_a_judgement(failure: float, share: float, key: str) -> None:
    after = LEARNED.adjusted(judgement(failure, key, share))
    assert 0 < after.failure < 1
    assert np.isclose(sum(after.categories.values()), 1)
    assert list(after.categories) == KEYS


def test_a_head_is_kept_as_numbers_alone_and_comes_back_the_same() -> None:
    packed = LEARNED.packed()
    numbers = 1 + (1 + len(KEYS) + WIDTH) + len(KEYS) * (1 + WIDTH)
    assert len(packed) == 4 * (2 + numbers)
    back = unpacked(packed, 7)
    assert back.version == 7
    assert np.allclose(back.failure, LEARNED.failure, atol=1e-6)
    assert np.allclose(back.categories, LEARNED.categories, atol=1e-6)
    assert np.isclose(back.strong_from, LEARNED.strong_from)
    assert back.packed() == packed


def test_an_engine_is_named_after_model_and_head() -> None:
    head = Head(LEARNED.failure, LEARNED.categories, 0.25, version=3)
    assert engine_name(None) == shipped_model()
    assert engine_name(head) == f"{shipped_model()}+3"

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.tagging.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an ordinary full stop
        (
            "Die Kita rief an. Der BSD war nicht da.",
            ["Die Kita rief an.", "Der BSD war nicht da."],
        ),
        # abbreviations and dates
        ("Dr. Weiß kam am 3. Mai lt. Akte nicht.", ["Dr. Weiß kam am 3. Mai lt. Akte nicht."]),
        # a placeholder begins a sentence
        (
            "Der Brief kam nie an. [Kita 1] fragte nach.",
            ["Der Brief kam nie an.", "[Kita 1] fragte nach."],
        ),
        # closing quotation marks belong to the sentence
        ("Man sagte: „Das reicht.“ Dabei blieb es.", ["Man sagte: „Das reicht.“", "Dabei blieb es."]),
        # chat without capitals
        (
            "hab dreimal angerufen. keiner ging ran",
            ["hab dreimal angerufen.", "keiner ging ran"],
        ),
        # lines end sentences, blanks around them stay out
        ("  Vermerk  \n\n Kein Rückruf. ", ["Vermerk", "Kein Rückruf."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_a_text_is_split_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from("aB Ä.!?\n\r\t„“[1]–\x00ﬁ"), max_size=120))
def test_sentences_are_in_order_inside_the_text_and_hold_every_visible_character(text: str) -> None:
    spans = split_sentences(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    assert all(i in covered for i, letter in enumerate(text) if not letter.isspace())

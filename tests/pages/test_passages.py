"""Passages set off in a text: the words stay as they are, and nothing in them becomes HTML."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from pages.parts.passages import passage_html

TEXT = "Die <Kita> & die Klinik"
SPANS = st.lists(
    st.tuples(st.integers(0, 22), st.integers(1, 23), st.sampled_from(["", "1", "<2>"])).filter(
        lambda span: span[0] < span[1]
    ),
    max_size=6,
)


def test_a_passage_bears_its_sign_and_words_are_escaped() -> None:
    assert passage_html(TEXT, [(4, 10, "1")]) == (
        "Die <mark>&lt;Kita&gt;<sup>1</sup></mark> &amp; die Klinik"
    )


def test_passages_that_overlap_become_one_with_both_signs() -> None:
    assert passage_html("abcdef", [(0, 3, "1"), (2, 5, "2")]) == "<mark>abcde<sup>1, 2</sup></mark>f"


@given(SPANS)
def test_the_words_are_those_of_the_text_whatever_is_set_off(spans: list[tuple[int, int, str]]) -> None:
    drawn = passage_html(TEXT, spans)
    words = re.sub(r"<sup>.*?</sup>|</?mark>", "", drawn)
    assert html.unescape(words) == TEXT
    assert set(re.findall(r"</?(\w+)", drawn)) <= {"mark", "sup"}

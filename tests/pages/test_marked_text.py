"""Pseudonymised text as HTML: everything in it is escaped, and nothing of it is lost."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from pages.parts.marked_text import pseudonymised_html

TEXTS = st.lists(st.sampled_from(["[Kind 1]", "[", "]", "<b>", "&", "&amp;", "wurde", " ", "\n"])).map(
    "".join
)


@given(TEXTS | st.text(max_size=60))
def test_the_text_comes_back_when_the_placeholders_are_taken_out(text: str) -> None:
    bare = re.sub(r"</?span[^>]*>", "", pseudonymised_html(text))
    assert html.unescape(bare) == text


def test_nothing_in_a_text_becomes_a_tag() -> None:
    shown = pseudonymised_html("<script>alert(1)</script> & [Kind 1]")
    assert "<script" not in shown
    assert '<span class="fw-placeholder">[Kind 1]</span>' in shown

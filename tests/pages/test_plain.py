"""Typed words that pass through Markdown."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pages.parts.plain import plain


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=40))
def test_markdown_shows_the_words_as_they_are(words: str) -> None:
    (_, inline, _) = MarkdownIt().parse(plain(words))
    shown = "".join(child.content for child in inline.children)
    assert {child.type for child in inline.children} <= {"text", "text_special"}
    assert shown == words

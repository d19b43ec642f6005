"""Words that people typed, for places where Streamlit reads Markdown."""

import re

_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")


def plain(words: str) -> str:
    """Return the words so that Markdown shows them as they are; only a bare web address becomes a link."""
    return _SIGNS.sub(r"\\\1", words)

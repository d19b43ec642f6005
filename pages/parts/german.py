"""German for the texts that Streamlit's own widgets bring along in English."""

from pathlib import Path

import streamlit as st

_KEY = "german-texts"

_translate = st.components.v2.component(
    "german_texts",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    # The element is no part of the page: without this it leaves a gap at the top.
    css=f".st-key-{_KEY} {{ display: none; }}",
    isolate_styles=False,
)


def translate_widgets() -> None:
    """Make this page German, with Streamlit's own texts; call it once a run, before the page.

    The browser puts the words of `german.js` in place as Streamlit draws its widgets. What the
    app itself writes is left alone.
    """
    _translate(key=_KEY, on_language_change=lambda: None)

"""The tab of the browser: it keeps the token of its desk, so that a reload does not sign anybody out."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

ASKED = "tab-asked"
"""The key under which the answer of the tab arrives."""
_TOLD = "tab-told"

_tab = st.components.v2.component(
    "tab",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    # The element is no part of the page: without this it leaves a gap at the top.
    css=f".st-key-{ASKED}, .st-key-{_TOLD} {{ display: none; }}",
    isolate_styles=False,
)


def ask(on_answer: Callable[[], None]) -> None:
    """Have the tab show its token; `on_answer` is called before the run that brings it."""
    _tab(key=ASKED, data={"ask": True}, on_token_change=on_answer)


def tell(token: str | None) -> None:
    """Have the tab keep this token, or none."""
    _tab(key=_TOLD, data={"token": token or ""}, on_token_change=lambda: None)

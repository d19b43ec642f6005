"""Passages of a pseudonymised text with words or findings set off, as HTML."""

import html
from collections.abc import Sequence

import streamlit as st

_STYLE = """
<style>
.fw-passage { overflow-wrap: anywhere; line-height: 1.7; margin: 0 0 0.5rem; }
.fw-passage.fw-whole {
  white-space: pre-wrap; height: 560px; overflow: auto;
  border: 1px solid #75878f; border-radius: 8px; padding: 1rem;
}
.fw-passage mark { background: #fff3bf; border-bottom: 2px solid #7a5d00; color: inherit; padding: 0 1px; }
.fw-passage mark sup { font-size: 0.7em; color: #1c2a30; margin-left: 2px; }
</style>
"""


def show_excerpts(text: str, stretches: Sequence[tuple[int, int, Sequence[tuple[int, int]]]]) -> None:
    """Draw stretches of a text (start, end, spans to set off), with dots where the text goes on."""
    drawn = []
    for start, end, spans in stretches:
        words = passage_html(text[start:end], [(one - start, other - start, "") for one, other in spans])
        before, after = "… " if start else "", " …" if end < len(text) else ""
        drawn.append(f'<p class="fw-passage">{before}{words}{after}</p>')
    st.html(_STYLE + "".join(drawn))


def show_whole(text: str, spans: Sequence[tuple[int, int, str]], title: str) -> None:
    """Draw a whole text with passages set off, each with its sign, in a region that scrolls."""
    # Reached by keyboard, it says what it is.
    st.html(
        f'{_STYLE}<div class="fw-passage fw-whole" tabindex="0" role="region" '
        f'aria-label="{html.escape(title)}">{passage_html(text, spans)}</div>'
    )


def passage_html(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """Return the text as HTML, everything in it escaped; passages that overlap become one with all signs."""
    parts: list[str] = []
    at = 0
    for start, end, signs in _joined(spans):
        sign = f"<sup>{html.escape(', '.join(signs))}</sup>" if signs else ""
        parts += [html.escape(text[at:start]), f"<mark>{html.escape(text[start:end])}{sign}</mark>"]
        at = end
    return "".join([*parts, html.escape(text[at:])])


def _joined(spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, list[str]]]:
    joined: list[tuple[int, int, list[str]]] = []
    for start, end, sign in sorted(spans):
        signs = [sign] if sign else []
        if joined and start < joined[-1][1]:
            first, last, known = joined[-1]
            joined[-1] = (first, max(end, last), known + signs)
        else:
            joined.append((start, end, signs))
    return joined

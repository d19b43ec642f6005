"""A pseudonymised text as HTML, and the signs of the kinds of identifiers."""

import html
import re

import streamlit as st

from anonymise.model import Kind

SIGNS = {
    Kind.PERSON: "Person",
    Kind.ADDRESS: "Anschrift",
    Kind.LOCATION: "Ort",
    Kind.ORG: "Einrichtung",
    Kind.DATE: "Datum",
    Kind.CONTACT: "Kontakt",
    Kind.ID: "Nummer",
    Kind.QUASI: "Merkmal",
}
"""What stands as a sign beside a mark, so that colour is never the only hint."""

_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,40}\]")

_STYLE = """
<style>
.fw-text {
  white-space: pre-wrap; overflow: auto; overflow-wrap: anywhere; line-height: 1.7;
  border: 1px solid #75878f; border-radius: 8px; padding: 1rem;
}
.fw-placeholder { background: #eef3f4; border-radius: 3px; padding: 0 2px; font-weight: 600; }
</style>
"""


def show_pseudonymised(text: str, title: str, height: int | str) -> None:
    """Show a pseudonymised text with its placeholders set off, so many pixels or CSS units high."""
    css = f"{height}px" if isinstance(height, int) else height
    # A region that scrolls can be reached by keyboard and says what it is.
    st.html(
        f'{_STYLE}<div class="fw-text" style="height: {css}" tabindex="0" role="region" '
        f'aria-label="{html.escape(title)}">{pseudonymised_html(text)}</div>'
    )


def pseudonymised_html(text: str) -> str:
    """Return a pseudonymised text as HTML with its placeholders set off; everything in it is escaped."""
    parts = [
        f'<span class="fw-placeholder">{part}</span>' if _PLACEHOLDER.fullmatch(part) else part
        for part in re.split(r"(\[[^\[\]\n]{1,40}\])", html.escape(text, quote=False))
    ]
    return "".join(parts)

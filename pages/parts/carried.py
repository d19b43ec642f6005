"""Was hat getragen? What went well in a case, as a part of its own beside what failed."""

from collections.abc import Sequence

import streamlit as st

from pages.parts.evidence import Mark
from pages.parts.text_check.places import Place, place_list

_GROUPS = {"accepted": "Bestätigt", "open": "Vorschläge, noch offen"}


def carried_section(text_key: str, text: str, marks: Sequence[Mark], *, final: bool) -> None:
    """Draw what went well, each a way to its place in the text with this key; `final` adds nothing more."""
    places = carried_places(text, marks)
    with st.container(border=True, key=f"carried_{text_key}"):
        st.subheader("Was hat getragen?")
        if places:
            place_list(f"carried_list_{text_key}", text_key, places, "Was hat getragen?")
        else:
            st.write("Zu diesem Fall steht noch nicht da, was gelungen ist.")
        if not final:
            st.caption(
                "Wählen Sie im Text aus, was gelungen ist, und geben Sie „gelungen“ oder „behoben“ an."
            )


def carried_places(text: str, marks: Sequence[Mark]) -> list[Place]:
    """Return a row for each passage that tells what went well, the confirmed ones first."""
    return [
        Place(
            mark.start,
            mark.label,
            f"„{' '.join(text[mark.start : mark.end].split())}“ {mark.line}",
            group=group,
        )
        for verdict, group in _GROUPS.items()
        for mark in marks
        if mark.good and mark.verdict == verdict
    ]

"""Prüfen: a person decides on every mark of the original, until its pseudonymised text can go on."""

import streamlit as st

from anonymise.checking.composing import shown_pseudonymised
from anonymise.model import Draft
from pages.parts import state
from pages.parts.decisions import marked_text, marks_of
from pages.parts.finishing import finish
from pages.parts.found import panel
from pages.parts.guard import account_with
from pages.parts.returned import returned_cases_section
from pages.parts.timeline import show_timeline
from review.access import Right


def render() -> None:
    """Draw the draft under check, or say that there is none."""
    account = account_with(Right.SUBMIT_CASE)
    st.title("Prüfen")
    work = state.draft_work()
    if work is None:
        st.info("Sie haben gerade keinen Entwurf in Arbeit.")
        st.page_link("pages/submit.py", label="Fall einreichen")
        returned_cases_section(account.account_id)
        return
    origin(work.draft)
    workspace()


def origin(draft: Draft) -> None:
    """Say what was read from hidden parts, and that the file's own data are gone."""
    st.caption(
        "Entscheiden Sie über jede Markierung und wählen Sie aus, was sonst noch jemanden erkennen lässt. "
        "Dateiname und Metadaten sind verworfen."
    )
    if draft.hidden_parts:
        parts = ", ".join(f"{part.label} ({part.count})" for part in draft.hidden_parts)
        st.warning(f"Auch verborgene Teile wurden gelesen und stehen im Text: {parts}.")


@st.fragment
def workspace() -> None:
    """Draw text, lists and the way on; a key in the text draws only these again."""
    account = account_with(Right.SUBMIT_CASE)
    work = state.draft_work()
    if work is None:
        st.rerun()
    state.touch()
    marks = marks_of(work.check)
    left, right = st.columns([8, 5], gap="medium")
    with left:
        view = st.segmented_control(
            "Ansicht",
            ["Text", "Zweiter Blick"],
            default="Text",
            key=state.input_key("view"),
            label_visibility="collapsed",
        )
        marked_text(work.check, marks, second_look=view == "Zweiter Blick")
    with right, st.container(key="beside_text"):
        panel(work.check, marks)
    if st.toggle("Zeitstrahl zeigen", key=state.input_key("timeline")):
        show_timeline(shown_pseudonymised(work.check), state.input_key("course"))
    finish(work, account.account_id)


render()

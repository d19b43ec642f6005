"""Typed text on its way into the store: it passes the name check first."""

from collections.abc import Callable

import streamlit as st

from anonymise.errors import AnonymiseError, NamesFoundError
from anonymise.model import ApprovedText
from anonymise.notes import approve_note, approve_note_masked
from pages.parts import state
from review.errors import ReviewError

Save = Callable[[ApprovedText], None]


def save_checked(name: str, text: str, account_id: str, save: Save) -> None:
    """Save a text typed into the form `name`, or hold it back when it seems to name somebody."""
    try:
        approved = approve_note(text, account_id)
    except NamesFoundError:
        state.set_pending_note(name, text)
        return
    _save(name, approved, save)


def ask_about_names(name: str, account_id: str, save: Save) -> None:
    """Ask what to do with a held-back text: replace what seems to be a name, or keep it as it is."""
    text = state.pending_note(name)
    if text is None:
        return
    masked = approve_note_masked(text, account_id)
    with st.container(border=True):
        st.warning("Der Text nennt vermutlich jemanden. Er ist noch nicht gespeichert. So würde er ersetzt:")
        st.text(masked.text)
        with st.container(horizontal=True):
            if st.button("Ersetzt speichern", type="primary", key=f"{name}_masked"):
                state.set_pending_note(name, None)
                _save(name, masked, save)
            if st.button("Das sind keine Namen: so speichern", key=f"{name}_plain"):
                state.set_pending_note(name, None)
                _save(name, approve_note(text, account_id, names_confirmed_absent=True), save)
            if st.button("Verwerfen", key=f"{name}_discard"):
                state.set_pending_note(name, None)
                st.rerun()


def _save(name: str, approved: ApprovedText, save: Save) -> None:
    try:
        save(approved)
    except (AnonymiseError, ReviewError) as error:
        st.error(str(error))
        return
    state.renew_inputs(name)
    st.rerun()

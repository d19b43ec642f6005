"""The course of a session: back, on, and to its end."""

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from pages.parts.session_phase import has_unsaved
from review.errors import ReviewError
from review.model import Account, ReviewSession
from review.reference import SessionTemplate
from review.sessions.running import close_session, move_to_phase

VIEW, ENDED = "workshop_view", "Beendet"
"""The view of the page, and its part on sessions that have ended."""


def phase_buttons(account: Account, session: ReviewSession, template: SessionTemplate) -> None:
    """Go back, go on, or close the session; nothing typed is left behind unsaved."""
    count = len(template.phases)
    with st.container(horizontal=True):
        back = st.button("Zurück", key="phase_back", disabled=session.phase == 0)
        on = st.button("Nächste Phase", key="phase_on", type="primary", disabled=session.phase == count - 1)
        with st.popover("Sitzung beenden", key="close_popover"):
            st.write(
                f"Sie sind in Phase {session.phase + 1} von {count}. Nach dem Ende lässt sich nichts mehr "
                "festhalten oder streichen. Das Protokoll bleibt."
            )
            closed = st.button("Ja, Sitzung beenden", key="close_session")
    if not (back or on or closed):
        return
    if has_unsaved(session, template.phases[session.phase]):
        st.warning(
            "Hier steht noch Text, der nicht festgehalten ist. Bitte halten Sie ihn fest, oder leeren Sie "
            "das Feld."
        )
        return
    try:
        if closed:
            close_session(store(), account.account_id, session.session_id)
            state.turn_to_view(VIEW, ENDED)
            state.leave_message("Die Sitzung ist beendet. Das Protokoll liegt bereit.")
        else:
            move_to_phase(store(), account.account_id, session.session_id, session.phase + (1 if on else -1))
    except ReviewError as error:
        st.error(str(error))
        return
    st.rerun()

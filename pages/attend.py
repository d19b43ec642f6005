"""Meine Sitzung: what a participant sees while the session runs."""

import streamlit as st

from pages.parts.guard import account_with
from pages.parts.marked_text import show_pseudonymised
from pages.parts.services import store
from pages.parts.session_phase import phase_timer
from review.access import Right
from review.reference import session_templates
from review.sessions.attendance import attended_sessions


def render() -> None:
    """Draw each running session the person is admitted to."""
    account = account_with(Right.ATTEND_SESSION)
    st.title("Meine Sitzung")
    attended = attended_sessions(store(), account.account_id)
    if not attended:
        st.info("Zurzeit läuft keine Sitzung, zu der Sie zugelassen sind.")
    for each in attended:
        phase = session_templates()[each.session.template].phases[each.session.phase]
        st.header(f"Fall {each.case.code}: {phase.title}")
        phase_timer(each.session.phase_started_at, phase.minutes)
        for question in phase.questions:
            st.markdown(f"- {question}")
        show_pseudonymised(each.case.text, "Pseudonymisierter Text", 420)
        if each.contributions:
            st.subheader("Bisher festgehalten")
        for contribution in each.contributions:
            st.text(contribution.text)
    if st.button("Neu laden", key="reload"):
        st.rerun()


render()

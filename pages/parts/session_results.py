"""What a session has brought forth so far, who takes part, and its protocol."""

from functools import partial

import streamlit as st

from pages.parts.attempt import attempt
from pages.parts.services import store
from review.model import ReviewSession
from review.reference import label, session_templates
from review.sessions.protocol import protocol_docx
from review.sessions.results import session_results
from review.sessions.running import (
    admit,
    contributions,
    possible_participants,
    strike_out,
)

_KINDS = {"note": "Notiz", "hypothesis": "Hypothese"}


def results_section(account_id: str, session: ReviewSession) -> None:
    """Draw notes, hypotheses, measures and wishes of the session."""
    st.subheader("Bisher festgehalten")
    phases = session_templates()[session.template].phases
    results = session_results(store(), account_id, session.session_id)
    entries = [
        *(
            (each.contribution_id, f"{_KINDS[each.kind]} · {phases[each.phase].title}", each.text)
            for each in contributions(store(), account_id, session.session_id)
        ),
        *(
            (each.measure_id, f"Vereinbarung · {each.function} · bis {each.due_on:%d.%m.%Y}", each.text)
            for each in results.measures
        ),
        *((each.wish_id, f"Wunsch · {label(each.level)}", each.text) for each in results.wishes),
    ]
    answered = {wish.wish_id for wish in results.wishes if wish.answer}
    for key, title, text in entries:
        with st.container(border=True, key=f"entry_{key}"):
            st.caption(title)
            st.text(text)
            if key not in answered and st.button("Streichen", key=f"strike_{key}"):
                attempt(partial(strike_out, store(), account_id, session.session_id, key))
    if not entries:
        st.caption("Noch nichts.")


def participants_section(account_id: str, session: ReviewSession) -> None:
    """Admit accounts to the session for as long as it runs."""
    people = {
        each.account_id: each.display_name
        for each in possible_participants(store(), account_id, session.session_id)
    }
    if not people:
        return
    with st.expander("Teilnehmende zulassen"):
        chosen = st.multiselect(
            "Sehen den Fall, solange die Sitzung läuft",
            list(people),
            default=[each for each in session.participants if each in people],
            format_func=lambda each: people[each],
            placeholder="Bitte auswählen",
            key=f"admit_{session.session_id}",
        )
        if st.button("Übernehmen", key="admit"):
            admit(store(), account_id, session.session_id, frozenset(chosen))
            st.rerun()


def protocol_section(account_id: str, session: ReviewSession) -> None:
    """Offer the protocol of a session as a file, made when it is asked for."""
    st.download_button(
        "Protokoll als Word-Datei",
        lambda: protocol_docx(store(), account_id, session.session_id),
        file_name=f"protokoll-{session.case_code}.docx",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        on_click="ignore",
        key=f"protocol_{session.session_id}",
    )

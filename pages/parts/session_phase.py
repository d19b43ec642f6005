"""The current phase of a session: its timer and what is written down in it."""

from datetime import UTC, date, datetime, timedelta

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from anonymise.model import ApprovedText
from pages.parts import state
from pages.parts.checked_input import ask_about_names, save_checked
from pages.parts.services import store
from review.model import Level, ReviewSession
from review.reference import TemplatePhase, functions, label
from review.sessions.running import agree_measure, raise_wish, write_down

_LEVELS: list[Level] = list(Level)


@st.fragment(run_every="5s")
def phase_timer(started_at: datetime, minutes: int) -> None:
    """Draw how much of the phase is left; running over is said gently and stops nothing."""
    passed = datetime.now(UTC) - started_at
    left = timedelta(minutes=minutes) - passed
    share = min(1.0, passed / timedelta(minutes=minutes))
    if left > timedelta(0):
        whole = int(left.total_seconds() // 60) + 1
        text = f"Noch etwa {whole} von {minutes} Minuten"
    else:
        text = f"Die {minutes} Minuten sind um. Nehmen Sie sich die Zeit, die Sie brauchen."
    st.progress(share, text=text)


def write_in_phase(account_id: str, session: ReviewSession, phase: TemplatePhase) -> None:
    """Draw the input for each thing that this phase may bring forth."""
    inputs = {"note": _note, "hypothesis": _hypothesis, "measure": _measure, "wish": _wish}
    for artefact, draw in inputs.items():
        if artefact in phase.artefacts:
            draw(account_id, session)


def _note(account_id: str, session: ReviewSession) -> None:
    _plain(account_id, session, "note", "Notiz zu dieser Phase")


def _hypothesis(account_id: str, session: ReviewSession) -> None:
    _plain(account_id, session, "hypothesis", "Hypothese: Welche Bedingung könnte beigetragen haben?")


def _plain(account_id: str, session: ReviewSession, kind: str, title: str) -> None:
    form = f"{kind}_{session.session_id}_{session.phase}"

    def save(text: ApprovedText) -> None:
        write_down(store(), account_id, session.session_id, kind, text)

    with st.form(form):
        text = st.text_area(title, key=state.input_key("text", form), height=90)
        if st.form_submit_button("Festhalten", key=f"save_{kind}"):
            save_checked(form, text, account_id, save)
    ask_about_names(form, account_id, save)


def _measure(account_id: str, session: ReviewSession) -> None:
    form = f"measure_{session.session_id}"
    with st.form(form):
        text = st.text_area("Vereinbarung: Was wird getan?", key=state.input_key("text", form), height=90)
        function = st.selectbox("Zuständige Funktion", functions(), key=state.input_key("function", form))
        level, due_on = st.columns(2)
        chosen = _level(level, form)
        due: date = due_on.date_input(
            "Bis wann?",
            value=datetime.now(UTC).date() + timedelta(days=28),
            min_value="today",
            format="DD.MM.YYYY",
            key=state.input_key("due_on", form),
        )

        def save(approved: ApprovedText) -> None:
            agree_measure(store(), account_id, session.session_id, approved, function, chosen, due)

        if st.form_submit_button("Vereinbarung festhalten", key="save_measure"):
            save_checked(form, text, account_id, save)
    ask_about_names(form, account_id, save)


def _wish(account_id: str, session: ReviewSession) -> None:
    form = f"wish_{session.session_id}"
    with st.form(form):
        text = st.text_area("Wunsch an die Leitung", key=state.input_key("text", form), height=90)
        chosen = _level(st.container(), form)

        def save(approved: ApprovedText) -> None:
            raise_wish(store(), account_id, session.session_id, approved, chosen)

        if st.form_submit_button("Wunsch festhalten", key="save_wish"):
            save_checked(form, text, account_id, save)
    ask_about_names(form, account_id, save)


def _level(place: DeltaGenerator, form: str) -> Level:
    return place.selectbox("Ebene", _LEVELS, format_func=label, key=state.input_key("level", form))

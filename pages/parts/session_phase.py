"""The current phase of a session: its timer and what is written down in it."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from anonymise.model import ApprovedText
from pages.parts import state
from pages.parts.checked_input import ask_about_names, save_checked
from pages.parts.services import store
from review.errors import InputError
from review.model import Level, ReviewSession
from review.reference import TemplatePhase, functions, label
from review.sessions.running import agree_measure, raise_wish, write_down

_LEVELS: list[Level] = list(Level)
_Option = TypeVar("_Option")


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
    draw = {"note": _note, "hypothesis": _hypothesis, "measure": _measure, "wish": _wish}
    for artefact, form in _forms(session, phase).items():
        draw[artefact](account_id, session, form)


def has_unsaved(session: ReviewSession, phase: TemplatePhase) -> bool:
    """Say whether something is typed in this phase and not yet written down."""
    return any(map(state.is_unsaved, _forms(session, phase).values()))


def _forms(session: ReviewSession, phase: TemplatePhase) -> dict[str, str]:
    """The form of each thing that the phase may bring forth; notes and hypotheses belong to their phase."""
    names = {
        "note": f"note_{session.session_id}_{session.phase}",
        "hypothesis": f"hypothesis_{session.session_id}_{session.phase}",
        "measure": f"measure_{session.session_id}",
        "wish": f"wish_{session.session_id}",
    }
    return {artefact: form for artefact, form in names.items() if artefact in phase.artefacts}


def _note(account_id: str, session: ReviewSession, form: str) -> None:
    _plain(account_id, session, form, "note", "Notiz zu dieser Phase")


def _hypothesis(account_id: str, session: ReviewSession, form: str) -> None:
    _plain(account_id, session, form, "hypothesis", "Hypothese: Welche Bedingung könnte beigetragen haben?")


def _plain(account_id: str, session: ReviewSession, form: str, kind: str, title: str) -> None:
    def save(text: ApprovedText) -> None:
        write_down(store(), account_id, session.session_id, kind, text)

    with st.container(border=True):
        text = _text(form, title)
        if st.button("Festhalten", key=f"save_{kind}"):
            save_checked(form, text, account_id, save)
    ask_about_names(form, account_id, save)


def _measure(account_id: str, session: ReviewSession, form: str) -> None:
    with st.container(border=True):
        text = _text(form, "Vereinbarung: Was wird getan?")
        function = _choice(st.container(), "Zuständige Funktion", functions(), "function", form)
        left, right = st.columns(2)
        level = _choice(left, "Ebene der Vereinbarung", _LEVELS, "level", form, label)
        due_on: date = right.date_input(
            "Bis wann?",
            value=datetime.now(UTC).date() + timedelta(days=28),
            min_value="today",
            format="DD.MM.YYYY",
            key=state.input_key("due_on", form),
        )

        def save(approved: ApprovedText) -> None:
            if not (function and level):
                raise InputError("Bitte wählen Sie, wer zuständig ist und auf welcher Ebene.")
            agree_measure(store(), account_id, session.session_id, approved, function, level, due_on)

        if st.button("Vereinbarung festhalten", key="save_measure"):
            save_checked(form, text, account_id, save)
    ask_about_names(form, account_id, save)


def _wish(account_id: str, session: ReviewSession, form: str) -> None:
    with st.container(border=True):
        text = _text(form, "Wunsch an die Leitung")
        level = _choice(st.container(), "Ebene des Wunsches", _LEVELS, "level", form, label)

        def save(approved: ApprovedText) -> None:
            if not level:
                raise InputError("Bitte wählen Sie, welche Ebene der Wunsch betrifft.")
            raise_wish(store(), account_id, session.session_id, approved, level)

        if st.button("Wunsch festhalten", key="save_wish"):
            save_checked(form, text, account_id, save)
    ask_about_names(form, account_id, save)


def _text(form: str, title: str) -> str:
    # Outside of `st.form`, so that what is typed is known to the page whatever is pressed next.
    return st.text_area(title, key=state.input_key("text", form), height=90)


def _choice(
    place: DeltaGenerator,
    title: str,
    options: Sequence[_Option],
    name: str,
    form: str,
    words: Callable[[_Option], str] = str,
) -> _Option | None:
    return place.selectbox(
        title,
        options,
        index=None,
        placeholder="Bitte auswählen",
        format_func=words,
        key=state.input_key(name, form),
    )

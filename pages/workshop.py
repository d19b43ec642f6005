"""Fallwerkstatt: open a session on a released case and lead it through its phases."""

import streamlit as st

from pages.parts import state
from pages.parts.guard import account_with
from pages.parts.recall import recall_button
from pages.parts.services import store
from pages.parts.session_phase import phase_timer, write_in_phase
from pages.parts.session_results import participants_section, protocol_section, results_section
from pages.parts.talking_points import session_talking_points
from review.access import Right
from review.cases import released_cases
from review.errors import ReviewError
from review.model import Account, CaseState, ReviewSession, SessionState
from review.reference import session_principles, session_templates
from review.sessions.running import close_session, move_to_phase, open_session, sessions
from review.workflow import Move, can_move

_VIEW = "workshop_view"


def render() -> None:
    """Draw the session in progress, or the way to open one."""
    account = account_with(Right.RUN_SESSION)
    st.title("Fallwerkstatt")
    known = {session.session_id: session for session in sessions(store(), account.account_id)}
    running = [each for each in known.values() if each.state is SessionState.RUNNING]
    view = st.segmented_control(
        "Ansicht",
        ["Sitzung eröffnen", "Laufend", "Beendet"],
        default="Laufend" if running else "Sitzung eröffnen",
        required=True,
        label_visibility="collapsed",
        key=state.view_key(_VIEW),
    )
    if view == "Sitzung eröffnen":
        open_form(account)
    elif view == "Laufend":
        chosen = choose(running, "running")
        if chosen:
            lead(account, chosen)
        else:
            st.info("Zurzeit läuft keine Sitzung.")
    else:
        ended = choose([each for each in known.values() if each.state is SessionState.CLOSED], "closed")
        if ended:
            protocol_section(account.account_id, ended)
        else:
            st.info("Es gibt noch keine beendete Sitzung.")


def choose(known: list[ReviewSession], key: str) -> ReviewSession | None:
    """Let the person choose among sessions."""
    by_id = {session.session_id: session for session in known}
    if not by_id:
        return None
    chosen = st.selectbox(
        "Sitzung",
        list(by_id),
        format_func=lambda each: f"Fall {by_id[each].case_code}, eröffnet {by_id[each].opened_at:%d.%m.%Y}",
        key=f"session_{key}",
    )
    return by_id[chosen]


def open_form(account: Account) -> None:
    """Choose a released case and a template."""
    cases = {
        case.code: case
        for case in released_cases(store(), account.account_id)
        if can_move(CaseState(case.state), Move.OPEN_SESSION)
    }
    if not cases:
        st.info("Zurzeit wartet kein freigegebener Fall auf eine Sitzung.")
        return
    templates = session_templates()
    with st.form("open_session"):
        code = st.selectbox(
            "Fall", list(cases), format_func=lambda each: f"{each}: {cases[each].title}", key="session_case"
        )
        template = st.selectbox(
            "Ablauf",
            list(templates),
            format_func=lambda each: f"{templates[each].title} ({templates[each].minutes} Minuten)",
            key="session_template",
        )
        st.markdown("**Worauf wir uns verständigen**\n\n" + "\n".join(f"- {p}" for p in session_principles()))
        if st.form_submit_button("Sitzung eröffnen", type="primary", key="open_session_button"):
            try:
                open_session(store(), account.account_id, code, template)
            except ReviewError as error:
                st.error(str(error))
                return
            state.turn_to_view(_VIEW, "Laufend")
            state.leave_message(f"Die Sitzung zu Fall {code} ist eröffnet.")
            st.rerun()


def lead(account: Account, session: ReviewSession) -> None:
    """Draw the current phase with its timer, what is written in it, and the way on."""
    template = session_templates()[session.template]
    phase = template.phases[session.phase]
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(f"{session.phase + 1}. {phase.title}")
        st.caption(f"{phase.purpose} Es spricht: {phase.speakers}.")
        for question in phase.questions:
            st.markdown(f"- {question}")
        write_in_phase(account.account_id, session, phase)
    with right:
        phase_timer(session.phase_started_at, phase.minutes)
        phase_buttons(account, session, len(template.phases))
        results_section(account.account_id, session)
        participants_section(account.account_id, session)
        recall_button(account, session.case_code)
    session_talking_points(account, session.case_code)


def phase_buttons(account: Account, session: ReviewSession, count: int) -> None:
    """Go back, go on, or close the session."""
    with st.container(horizontal=True):
        back = st.button("Zurück", key="phase_back", disabled=session.phase == 0)
        on = st.button("Nächste Phase", key="phase_on", type="primary", disabled=session.phase == count - 1)
        closed = st.button("Sitzung beenden", key="close_session")
    try:
        if back or on:
            move_to_phase(store(), account.account_id, session.session_id, session.phase + (1 if on else -1))
        elif closed:
            close_session(store(), account.account_id, session.session_id)
            state.turn_to_view(_VIEW, "Beendet")
            state.leave_message("Die Sitzung ist beendet. Das Protokoll liegt bereit.")
        else:
            return
    except ReviewError as error:
        st.error(str(error))
        return
    st.rerun()


render()

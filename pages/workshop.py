"""Fallwerkstatt: open a session on a released case and lead it through its phases."""

import streamlit as st

from pages.parts import state
from pages.parts.guard import account_with
from pages.parts.marked_text import show_pseudonymised
from pages.parts.plain import plain
from pages.parts.recall import recall_button
from pages.parts.services import store
from pages.parts.session_course import ENDED, VIEW, phase_buttons
from pages.parts.session_phase import phase_timer, write_in_phase
from pages.parts.session_results import participants_section, protocol_section, results_section
from pages.parts.talking_points import session_talking_points
from review.access import Right
from review.cases import released_cases
from review.errors import ReviewError
from review.model import Account, Case, CaseState, ReviewSession, SessionState
from review.reference import session_principles, session_templates
from review.sessions.running import open_session, session_case, sessions
from review.workflow import Move, can_move


def render() -> None:
    """Draw the session in progress, or the way to open one."""
    account = account_with(Right.RUN_SESSION)
    st.title("Fallwerkstatt")
    known = sessions(store(), account.account_id)
    running = [each for each in known if each.state is SessionState.RUNNING]
    cases = {case.code: case for case in released_cases(store(), account.account_id)}
    titles = {code: case.title for code, case in cases.items() if case.title}
    view = st.segmented_control(
        "Ansicht",
        ["Sitzung eröffnen", "Laufend", ENDED],
        default="Laufend" if running else "Sitzung eröffnen",
        required=True,
        label_visibility="collapsed",
        key=state.view_key(VIEW),
    )
    if view == "Sitzung eröffnen":
        open_form(account, cases)
    elif view == "Laufend":
        chosen = choose(running, titles, "running")
        if chosen:
            lead(account, chosen)
        else:
            st.info("Zurzeit läuft keine Sitzung.")
    else:
        ended = choose([each for each in known if each.state is SessionState.CLOSED], titles, "closed")
        if ended:
            protocol_section(account.account_id, ended)
        else:
            st.info("Es gibt noch keine beendete Sitzung.")


def choose(known: list[ReviewSession], titles: dict[str, str], key: str) -> ReviewSession | None:
    """Let the person choose among sessions; `titles` are those of the cases by code."""
    by_id = {session.session_id: session for session in known}
    if not by_id:
        return None

    def words(session_id: str) -> str:
        session = by_id[session_id]
        title = titles.get(session.case_code)
        name = f"{session.case_code}: {title}" if title else session.case_code
        return f"Fall {name}, eröffnet {session.opened_at:%d.%m.%Y}"

    chosen = st.selectbox("Sitzung", list(by_id), format_func=words, key=f"session_{key}")
    return by_id[chosen]


def open_form(account: Account, released: dict[str, Case]) -> None:
    """Choose a released case and a template."""
    cases = {
        code: case for code, case in released.items() if can_move(CaseState(case.state), Move.OPEN_SESSION)
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
            state.turn_to_view(VIEW, "Laufend")
            state.leave_message(f"Die Sitzung zu Fall {code} ist eröffnet.")
            st.rerun()


def lead(account: Account, session: ReviewSession) -> None:
    """Draw the current phase with its timer, what is written in it, and the way on."""
    template = session_templates()[session.template]
    phase = template.phases[session.phase]
    case_text(account, session)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(f"{session.phase + 1}. {phase.title}")
        st.caption(f"{phase.purpose} Es spricht: {phase.speakers}.")
        for question in phase.questions:
            st.markdown(f"- {question}")
        write_in_phase(account.account_id, session, phase)
    with right:
        phase_timer(session.phase_started_at, phase.minutes)
        phase_buttons(account, session, template)
        results_section(account.account_id, session)
        participants_section(account.account_id, session)
        recall_button(account, session.case_code)
    session_talking_points(account, session.case_code)


def case_text(account: Account, session: ReviewSession) -> None:
    """Draw what the session is about, the text folded up."""
    case = session_case(store(), account.account_id, session.session_id)
    st.markdown(f"**Fall {case.code}: {plain(case.title)}**")
    with st.expander("Text des Falls"):
        show_pseudonymised(case.text, "Pseudonymisierter Text", 420)


render()

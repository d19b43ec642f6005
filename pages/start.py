"""Start: what waits for me, and what has become of what my group brought in."""

import streamlit as st

from pages.parts import state
from pages.parts.guard import account_with
from pages.parts.plain import plain
from pages.parts.services import store
from pages.parts.wish_card import answer_text
from review.access import Right
from review.model import Case, Wish
from review.office import office
from review.reference import label, stop_rule
from review.tasks import Task, Tasks, waiting
from review.workflow import RECALL_REASONS

LINKS: dict[Task, tuple[str, str]] = {
    Task.TO_FOUND: ("pages/administration.py", "Die erste Arbeitsgruppe und Konten anlegen"),
    Task.RETURNED: ("pages/check.py", "Zurückgegebene Fälle überarbeiten ({})"),
    Task.TO_RELEASE: ("pages/release.py", "Fälle zur Freigabe lesen ({})"),
    Task.TO_ATTEND: ("pages/attend.py", "An einer Sitzung teilnehmen ({})"),
    Task.RUNNING: ("pages/workshop.py", "Laufende Sitzungen fortführen ({})"),
    Task.TO_REVIEW: ("pages/workshop.py", "Fälle für eine Sitzung ({})"),
    Task.TO_TAG: ("pages/findings.py", "Freigegebene Fälle ohne Befund ({})"),
    Task.TO_ANSWER: ("pages/transfer.py", "Wünsche beantworten ({})"),
    Task.OVERDUE: ("pages/transfer.py", "Vereinbarungen, deren Termin verstrichen ist ({})"),
    Task.PROPOSED: ("pages/administration.py", "Vorschläge für Wortlisten ansehen ({})"),
}
"""Where each kind of work is done, and what the link says of how much."""


def render() -> None:
    """Draw the waiting work first, then answers, then one's own cases."""
    account = account_with(Right.SIGNED_IN)
    st.title("Start")
    tasks = waiting(store(), account.account_id)
    work_list(tasks)
    if tasks.answers:
        answer_list(tasks.answers)
    if tasks.own_cases:
        case_list(tasks.own_cases)
    found = office(store())
    if found:
        st.warning(stop_rule(found.emergency_contact))


def work_list(tasks: Tasks) -> None:
    """Draw a link for each kind of work that waits."""
    st.header("Das wartet auf Sie")
    begun = state.draft_work() is not None
    if begun:
        st.page_link("pages/check.py", label="Begonnenen Entwurf weiter prüfen")
    for task, number in tasks.work.items():
        file, title = LINKS[task]
        st.page_link(file, label=title.format(number))
    if not (begun or tasks.work):
        st.write("Zurzeit wartet nichts auf Sie.")


def answer_list(wishes: tuple[Wish, ...]) -> None:
    """Draw the answers of leadership to the wishes of one's groups."""
    st.header("Antworten auf Ihre Wünsche")
    for wish in wishes:
        with st.container(border=True, key=f"answer_{wish.wish_id}"):
            st.text(wish.text)
            st.markdown("**Antwort der Leitung:**")
            st.text(answer_text(wish))


def case_list(cases: tuple[Case, ...]) -> None:
    """Draw one's own cases with their state."""
    st.header("Ihre Fälle")
    st.table(
        [
            {
                "Fall": case.code,
                "Arbeitstitel": plain(case.title) or "gelöscht",
                "Stand": state_of(case),
                "Eingereicht": f"{case.submitted_at:%d.%m.%Y}",
            }
            for case in cases
        ]
    )


def state_of(case: Case) -> str:
    """Return where a case stands; of a withdrawn one also why."""
    reason = RECALL_REASONS.get(case.recall_reason or "")
    return f"{label(case.state)}: {reason}" if reason else label(case.state)


render()

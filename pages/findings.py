"""Befunde: suggestions on a released text, which count only once a person has confirmed them."""

from functools import partial

import streamlit as st

from pages.parts import state
from pages.parts.blind_view import begin_section, blind_view
from pages.parts.coding_desk import CodingDesk, coding_desk
from pages.parts.guard import account_with
from pages.parts.recall import recall_button
from pages.parts.services import store
from pages.parts.talking_points import comparison
from review.access import Right
from review.cases import released_case, released_cases
from review.errors import ReviewError
from review.findings import Coding, decide, decisions, evidence_on, take_back
from review.model import Account, Case, Decision
from review.taxonomy.catalogue import Catalogue
from review.taxonomy.editing import current_catalogue
from review.views.blind import standing
from review.views.model import Standing
from review.views.workflow import COMPARED_STATES


def render() -> None:
    """Draw the choice of a case, and the case."""
    account = account_with(Right.TAG)
    st.title("Befunde")
    cases = {case.code: case for case in released_cases(store(), account.account_id)}
    if not cases:
        st.info("In Ihren Gruppen ist noch kein Fall freigegeben.")
        return
    code = st.selectbox(
        "Fall", list(cases), format_func=lambda code: f"{code}: {cases[code].title}", key="findings_case"
    )
    workspace(code)
    recall_button(account, code)


@st.fragment
def workspace(code: str) -> None:
    """Draw the text with its findings, or the two views; a key in the text draws only these again."""
    account = account_with(Right.TAG)
    state.touch()
    try:
        case = released_case(store(), account.account_id, code)
        catalogue = current_catalogue(store(), account.account_id)
        views = standing(store(), account.account_id, code)
        if views and views.state not in COMPARED_STATES:
            blind_view(account, case, catalogue, views)
        else:
            shared_findings(account, case, catalogue, views)
    except ReviewError:
        # Somebody has recalled the case or moved it on: the page begins anew.
        st.rerun()


def shared_findings(account: Account, case: Case, catalogue: Catalogue, views: Standing | None) -> None:
    """Draw what the group has decided on a case and what is still open, and the two views once compared."""
    view = st.segmented_control(
        "Ansicht",
        ["Text", "Zwei Sichten"],
        default="Text",
        required=True,
        key=f"findings_view_{case.code}",
        label_visibility="collapsed",
    )
    if view == "Text":
        st.caption("Ein Vorschlag ist kein Befund: Er zählt erst, wenn Sie ihn bestätigen.")
        coding_desk(shared_desk(account.account_id, case.code, catalogue), case)
    elif views is None:
        decided = decisions(store(), account.account_id, case.code)
        begin_section(account, case.code, decided=bool(decided))
    else:
        comparison(account, case, catalogue, views)


def shared_desk(account_id: str, code: str, catalogue: Catalogue) -> CodingDesk:
    """Return where the group's decisions on a case come from and go to."""

    def keep(coding: Coding, decision: Decision, suggested: bool) -> str:
        return decide(store(), account_id, code, coding, decision, suggested=suggested)

    return CodingDesk(
        key=f"findings_{code}",
        catalogue=catalogue,
        read=partial(evidence_on, store(), account_id, code),
        keep=keep,
        take_back=partial(take_back, store(), account_id),
    )


render()

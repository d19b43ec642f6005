"""The way to withdraw a case from wherever it is shown: a reason, a confirmation, and it is gone."""

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from review.access import Right, may
from review.cases import recall_case
from review.errors import ReviewError
from review.model import Account
from review.workflow import RECALL_REASONS, RecallReason

CONSEQUENCE = (
    "Text, Befunde, Anmerkungen und Notizen der Sitzungen werden sofort gelöscht. Das lässt sich nicht "
    "rückgängig machen."
)


def recall_button(account: Account, code: str) -> None:
    """Draw the way to withdraw this case, closed at first; nothing for whoever may not recall cases."""
    if may(account, Right.RECALL_CASE):
        with st.popover("Fall zurückziehen", key=f"recall_popover_{code}"):
            st.write(f"Fall {code} zurückziehen: {CONSEQUENCE}")
            recall_form(account.account_id, code)


def recall_form(account_id: str, code: str | None) -> None:
    """Draw what it takes to withdraw a case: a reason and a confirmation; without a code it stays closed."""
    reasons: list[RecallReason] = list(RecallReason)
    reason = st.selectbox(
        "Grund",
        reasons,
        index=None,
        placeholder="Bitte auswählen",
        format_func=lambda each: RECALL_REASONS[each],
        key=f"recall_reason_{code}",
    )
    sure = st.checkbox("Ja, dieser Fall soll gelöscht werden.", key=f"recall_sure_{code}")
    ready = bool(code and reason and sure)
    if st.button("Zurückziehen und löschen", key=f"recall_{code}", disabled=not ready) and code and reason:
        try:
            recall_case(store(), account_id, code, reason)
        except ReviewError as error:
            st.error(str(error))
            return
        state.leave_message(f"Fall {code} ist zurückgezogen. Text und Befunde sind gelöscht.")
        st.rerun()

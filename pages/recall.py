"""Fälle zurückziehen: text and findings of a case are erased at once."""

import streamlit as st

from pages.parts.guard import account_with
from pages.parts.recall import CONSEQUENCE, recall_form
from pages.parts.services import store
from review.access import Right
from review.cases import recallable_cases
from review.reference import label


def render() -> None:
    """Draw the group's cases and the way to withdraw one."""
    account = account_with(Right.RECALL_CASE)
    st.title("Fälle zurückziehen")
    st.write(f"Wenn doch jemand zu erkennen ist: Ziehen Sie den Fall zurück. {CONSEQUENCE}")
    cases = {case.code: case for case in recallable_cases(store(), account.account_id)}
    if not cases:
        st.info("In Ihren Gruppen gibt es keine Fälle.")
        return
    code = st.selectbox(
        "Fall",
        list(cases),
        index=None,
        placeholder="Bitte auswählen",
        format_func=lambda code: f"{code}: {cases[code].title} ({label(cases[code].state)})",
        key="recall_case",
    )
    recall_form(account.account_id, code)


render()

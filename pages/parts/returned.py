"""Returned cases: the pseudonymised text is marked further and handed in again."""

import streamlit as st

from anonymise.errors import AnonymiseError
from anonymise.gate import approve
from anonymise.model import Confirmation
from pages.parts import state
from pages.parts.revision import revised
from pages.parts.services import store
from review.cases import resubmit_case, returned_cases
from review.errors import ReviewError
from review.model import Case
from review.revision import version_of


def returned_cases_section(account_id: str) -> None:
    """Draw the caller's returned cases, one at a time, each with its reason."""
    cases = {case.code: case for case in returned_cases(store(), account_id)}
    if not cases:
        return
    st.header("Zurückgegeben: bitte überarbeiten")
    code = st.selectbox(
        "Zurückgegebene Fälle",
        list(cases),
        format_func=lambda code: f"{code}: {cases[code].title}",
        key="returned_case",
    )
    _mark_further(cases[code], account_id)


@st.fragment
def _mark_further(case: Case, account_id: str) -> None:
    state.touch()
    with st.container(border=True, key=f"returned_{case.code}"):
        st.markdown("**Grund der Rückgabe:**")
        st.text(case.return_reason or "")
    st.write(
        "Was die zweite Person markiert hat, ist schon vorgemerkt. Wählen Sie im Text aus, was noch zu "
        "ersetzen ist."
    )
    try:
        check = revised(case, account_id, may_comment=False)
    except ReviewError:
        # Somebody has withdrawn it meanwhile; the page shows what is left.
        st.rerun()
    version = version_of(check.draft.pseudonymised)
    has_read = st.checkbox(
        "Ich habe den Text noch einmal von Anfang bis Ende gelesen. Er nennt niemanden mehr.",
        key=f"reread_{case.code}_{version}",
    )
    if st.button("Erneut zur Freigabe geben", type="primary", key=f"resubmit_{case.code}"):
        try:
            text = approve(check.draft, Confirmation(account_id, has_read))
            resubmit_case(store(), account_id, case.code, text)
        except (AnonymiseError, ReviewError) as error:
            st.error(str(error))
            return
        state.leave_message(f"Fall {case.code} wartet wieder auf die Freigabe.")
        st.rerun()

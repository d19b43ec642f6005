"""Freigeben: a second person reads the pseudonymised text, marks further, and releases or returns it."""

import streamlit as st

from anonymise.checking.model import Check
from anonymise.errors import AnonymiseError
from anonymise.gate import approve
from anonymise.model import ApprovedText, Confirmation
from pages.parts import state
from pages.parts.checked_input import ask_about_names, save_checked
from pages.parts.guard import account_with
from pages.parts.recall import recall_button
from pages.parts.revision import revised
from pages.parts.services import store
from pages.parts.timeline import show_timeline
from review.access import Right
from review.cases import release_case, send_back_case, waiting_for_release
from review.errors import ReviewError
from review.model import Account, Case
from review.revision import version_of


def render() -> None:
    """Draw the case that waits, with the ways out."""
    account = account_with(Right.RELEASE_CASE)
    st.title("Freigeben")
    cases = waiting_for_release(store(), account.account_id)
    before = state.shown_before("release")
    if before and before not in {case.code for case in cases}:
        st.warning(f"Fall {before} wurde inzwischen von einer anderen Person bearbeitet.")
        state.note_shown("release", None)
    if not cases:
        st.info("Zurzeit wartet kein Fall auf Ihre Freigabe.")
        return
    by_code = {case.code: case for case in cases}
    code = st.selectbox(
        "Wartende Fälle",
        list(by_code),
        format_func=lambda code: f"{code}: {by_code[code].title}",
        key="waiting_case",
    )
    state.note_shown("release", code)
    st.write(
        "Lesen Sie den Text, als kennten Sie den Bezirk: Würden Sie die Familie erkennen? Wählen Sie im Text "
        "aus, was noch zu ersetzen oder anzumerken ist."
    )
    with st.expander("Zeitstrahl des Falls"):
        show_timeline(by_code[code].text, f"release_{code}")
    workspace(by_code[code], account)


@st.fragment
def workspace(case: Case, account: Account) -> None:
    """Draw the text and the ways out; what happens in the text draws only these again."""
    state.touch()
    try:
        check = revised(case, account.account_id, may_comment=True)
    except ReviewError:
        # Somebody else was faster; the page says so.
        st.rerun()
    left, right = st.columns(2, gap="large")
    with left:
        release_part(case, check, account.account_id)
    with right:
        send_back_part(case, account.account_id)
    recall_button(account, case.code)


def release_part(case: Case, check: Check, account_id: str) -> None:
    """Release the case after an explicit declaration, which holds for the text as it stands."""
    version = version_of(check.draft.pseudonymised)
    has_read = st.checkbox(
        "Ich habe den Text ganz gelesen. Ich erkenne niemanden.", key=f"read_{case.code}_{version}"
    )
    if st.button("Freigeben", type="primary", key="release", disabled=not has_read):
        try:
            text = approve(check.draft, Confirmation(account_id, has_read))
            release_case(store(), account_id, case.code, text)
        except (AnonymiseError, ReviewError) as error:
            st.error(str(error))
            return
        state.note_shown("release", None)
        state.leave_message(f"Fall {case.code} ist freigegeben.")
        st.rerun()


def send_back_part(case: Case, account_id: str) -> None:
    """Send the case back with a reason; marks and comments go with it."""
    form = f"send_back_{case.code}"

    def save(reason: ApprovedText) -> None:
        send_back_case(store(), account_id, case.code, reason)
        state.note_shown("release", None)
        state.leave_message(f"Fall {case.code} ist zurückgegeben.")

    with st.form(form):
        reason = st.text_area(
            "Grund der Rückgabe", key=state.input_key("reason", form), placeholder="Was ist noch zu erkennen?"
        )
        st.caption("Ihre Markierungen und Anmerkungen gehen mit zurück.")
        if st.form_submit_button("Zurückgeben", key="send_back"):
            save_checked(form, reason, account_id, save)
    ask_about_names(form, account_id, save)


render()

"""Anmelden: login and password open the pages of one's roles."""

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from review.demo import DEMO_ACCOUNTS, DEMO_PASSWORD
from review.errors import ReviewError
from review.office import office
from review.reference import stop_rule
from review.sign_in import sign_in


def render() -> None:
    """Draw the sign-in form, what is new since, and the stop rule."""
    st.title("Fallwerkstatt")
    st.write("Aus schwierigen Fallverläufen lernen, ohne jemanden bloßzustellen.")
    message = state.take_message()
    if message:
        st.info(message)
    found = office(store())
    left, right = st.columns([2, 3], gap="large")
    with left, st.form("sign_in", border=True):
        login = st.text_input("Anmeldename", key="login", autocomplete="username")
        password = st.text_input("Passwort", type="password", key="password", autocomplete="current-password")
        if st.form_submit_button("Anmelden", type="primary", key="sign_in_button"):
            enter(login, password)
    with right:
        if found:
            st.warning(stop_rule(found.emergency_contact))
        if found and found.is_demo:
            demo_accounts()


def enter(login: str, password: str) -> None:
    """Sign in, or say why not."""
    try:
        account = sign_in(store(), login, password)
    except ReviewError as error:
        st.error(str(error))
        return
    state.sign_in(account.account_id)
    st.rerun()


def demo_accounts() -> None:
    """Show the accounts of the demo with their passwords."""
    st.header("Konten zum Ausprobieren")
    st.markdown(f"Das Passwort ist für alle Konten `{DEMO_PASSWORD}`.")
    st.table([{"Anmeldename": each.login, "Aufgabe": each.purpose} for each in DEMO_ACCOUNTS])


render()

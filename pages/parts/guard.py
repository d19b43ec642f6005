"""What every page asks first: who is here, and may they be here."""

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from review.access import Right, may
from review.model import Account
from review.sign_in import own_account


def account_with(*rights: Right) -> Account:
    """Return the signed-in account when it has one of the rights; otherwise end the page."""
    account_id = state.account_id()
    if account_id is None:
        st.info("Bitte melden Sie sich an.")
        st.stop()
    account = own_account(store(), account_id)
    if not any(may(account, right) for right in rights):
        st.error("Diese Seite gehört nicht zu den Aufgaben Ihres Kontos.")
        st.stop()
    return account

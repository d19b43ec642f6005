"""The forms of the administration: an account with its roles and groups, and one attempt at a change."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from review.accounts import add_account, all_accounts, reset_password, update_account
from review.errors import ReviewError
from review.model import Account, Group, Role
from review.reference import label


def account_list(account_id: str, groups: list[Group]) -> None:
    """Choose an account and change its name, roles, groups, activity or password."""
    accounts = {each.account_id: each for each in all_accounts(store(), account_id)}
    st.table(
        [
            {
                "Anmeldename": each.login,
                "Anzeigename": each.display_name,
                "Rollen": ", ".join(label(role) for role in sorted(each.roles)),
                "Aktiv": "ja" if each.active else "nein",
            }
            for each in accounts.values()
        ]
    )
    chosen = accounts[
        st.selectbox("Konto ändern", list(accounts), format_func=lambda i: accounts[i].login, key="account")
    ]
    with st.form(f"account_{chosen.account_id}"):
        name = st.text_input("Anzeigename", chosen.display_name, key=f"name_{chosen.account_id}")
        roles, memberships = role_and_group_fields(chosen, groups, chosen.account_id)
        active = st.checkbox("Konto ist aktiv", chosen.active, key=f"active_{chosen.account_id}")
        if st.form_submit_button("Änderungen speichern", key="update_account"):
            changed = replace(chosen, display_name=name, roles=roles, groups=memberships, active=active)
            attempt(lambda: update_account(store(), account_id, changed), "Das Konto ist geändert.")
    with st.form(state.input_key("reset", "reset")):
        password = st.text_input("Neues Passwort", type="password", key=state.input_key("password", "reset"))
        if st.form_submit_button("Passwort neu setzen", key="reset_password"):
            attempt(
                lambda: reset_password(store(), account_id, chosen.account_id, password),
                "Das Passwort ist neu gesetzt.",
                "reset",
            )


def role_and_group_fields(
    chosen: Account | None, groups: list[Group], key: str
) -> tuple[frozenset[Role], frozenset[str]]:
    """Draw the fields for roles and groups and return what they say."""
    names = {group.group_id: group.name for group in groups}
    roles = st.multiselect(
        "Rollen",
        list(Role),
        default=sorted(chosen.roles) if chosen else [],
        format_func=label,
        placeholder="Bitte auswählen",
        key=f"roles_{key}",
    )
    memberships = st.multiselect(
        "Arbeitsgruppen",
        list(names),
        default=[each for each in sorted(chosen.groups) if each in names] if chosen else [],
        format_func=lambda each: names[each],
        placeholder="Bitte auswählen",
        key=f"groups_{key}",
    )
    return frozenset(roles), frozenset(memberships)


def new_account(account_id: str, groups: list[Group]) -> None:
    """Add an account."""
    with st.form("new_account"):
        login = st.text_input("Anmeldename", key=state.input_key("login", "new"))
        name = st.text_input("Anzeigename", key=state.input_key("name", "new"))
        password = st.text_input(
            "Erstes Passwort",
            type="password",
            key=state.input_key("password", "new"),
            help="Mindestens 12 Zeichen.",
        )
        roles, memberships = role_and_group_fields(None, groups, state.input_key("access", "new"))
        if st.form_submit_button("Konto anlegen", type="primary", key="add_account"):
            attempt(
                lambda: add_account(store(), account_id, login, name, password, roles, memberships),
                "Das Konto ist angelegt.",
                "new",
            )


def attempt(action: Callable[[], object], message: str, form: str | None = None) -> None:
    """Do it and leave a message, or say why not."""
    try:
        action()
    except ReviewError as error:
        st.error(str(error))
        return
    if form:
        state.renew_inputs(form)
    state.leave_message(message)
    st.rerun()

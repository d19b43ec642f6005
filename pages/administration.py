"""Verwaltung: accounts, groups, the office, its word lists, learning; no content of cases."""

import streamlit as st

from pages.parts import state
from pages.parts.account_forms import account_list, attempt, new_account
from pages.parts.guard import account_with
from pages.parts.learning import learning_section
from pages.parts.services import store
from pages.parts.word_lists import word_lists
from review.access import Right
from review.accounts import add_group, all_groups
from review.model import Group
from review.office import office, update_office


def render() -> None:
    """Draw accounts, groups, office, word lists and learning in tabs."""
    account = account_with(Right.MANAGE_ACCOUNTS)
    st.title("Verwaltung")
    groups = all_groups(store(), account.account_id)
    people, new, working_groups, the_office, lists, decisions = st.tabs(
        ["Konten", "Konto anlegen", "Gruppen", "Dienststelle", "Wortlisten", "Vorschläge"],
        key="administration_tabs",
        on_change="rerun",
    )
    with people:
        account_list(account.account_id, groups)
    with new:
        new_account(account.account_id, groups)
    with working_groups:
        group_list(account.account_id, groups)
    with the_office:
        office_form(account.account_id)
    with lists:
        word_lists(account.account_id)
    with decisions:
        learning_section(account.account_id)


def group_list(account_id: str, groups: list[Group]) -> None:
    """Show the working groups and add one."""
    st.table([{"Arbeitsgruppe": group.name} for group in groups])
    with st.form("new_group"):
        name = st.text_input("Name der neuen Gruppe", key=state.input_key("name", "group"))
        if st.form_submit_button("Gruppe anlegen", key="add_group"):
            attempt(lambda: add_group(store(), account_id, name), "Die Gruppe ist angelegt.", "group")


def office_form(account_id: str) -> None:
    """Change the name of the office and its emergency contact."""
    found = office(store())
    with st.form("office"):
        name = st.text_input("Name der Dienststelle", found.name if found else "", key="office_name")
        contact = st.text_input(
            "Kontakt bei akuter Gefährdung", found.emergency_contact if found else "", key="office_contact"
        )
        if st.form_submit_button("Speichern", key="save_office"):
            attempt(lambda: update_office(store(), account_id, name, contact), "Gespeichert.")


render()

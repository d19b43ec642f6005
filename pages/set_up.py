"""Einrichten: the first administrator and the office, or a demo with invented cases."""

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from review.demo import load_demo
from review.errors import InputError, ReviewError
from review.office import set_up
from review.store.accounts import Office


def render() -> None:
    """Draw the two ways to begin side by side."""
    st.title("Willkommen in der Fallwerkstatt")
    st.write(
        "Der Bestand ist leer. Richten Sie die Fallwerkstatt für Ihre Dienststelle ein, oder sehen Sie "
        "sich alles mit erfundenen Beispielen an."
    )
    left, right = st.columns(2, gap="large")
    with left:
        st.header("Einrichten")
        set_up_form()
    with right:
        st.header("Mit erfundenen Beispielfällen ausprobieren")
        st.write(
            "Alle Fälle, Gruppen und Konten sind erfunden. Sie können den Demo-Bestand jederzeit mit "
            "einem Klick löschen."
        )
        if st.button("Ausprobieren", key="load_demo", type="primary"):
            with st.spinner("Beispielfälle werden geladen …"):
                load_demo(store())
            st.rerun()


def set_up_form() -> None:
    """Ask for the office, its emergency contact and the first administrator."""
    with st.form("set_up"):
        name = st.text_input("Name der Dienststelle", key="office_name")
        contact = st.text_input(
            "Kontakt bei akuter Gefährdung",
            key="emergency_contact",
            help="Zum Beispiel die Rufnummer des Kinderschutzdienstes. Sie steht auf jeder Seite, auf der "
            "Fälle eingehen.",
        )
        login = st.text_input("Anmeldename der ersten Administration", key="admin_login")
        display_name = st.text_input("Anzeigename", key="admin_name")
        password = st.text_input(
            "Passwort", type="password", key="admin_password", help="Mindestens 12 Zeichen."
        )
        again = st.text_input("Passwort wiederholen", type="password", key="admin_password_again")
        if st.form_submit_button("Einrichten", key="set_up_button"):
            try:
                if password != again:
                    raise InputError("Die beiden Passwörter stimmen nicht überein.")
                account = set_up(store(), Office(name, contact, is_demo=False), login, display_name, password)
            except ReviewError as error:
                st.error(str(error))
                return
            state.sign_in(account.account_id)
            st.rerun()


render()

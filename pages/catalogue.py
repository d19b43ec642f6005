"""Kategorien: the group's own catalogue of interface failures, to read and, for some, to change."""

from functools import partial

import streamlit as st

from pages.parts import state
from pages.parts.category_fields import own_name, show_category, show_overview
from pages.parts.category_forms import add_form, apply_change, ask_again, change_forms
from pages.parts.guard import account_with
from pages.parts.plain import plain
from pages.parts.services import store
from review.access import Right, may
from review.errors import ReviewError
from review.taxonomy.catalogue import Catalogue
from review.taxonomy.editing import catalogue_history, current_catalogue, export_catalogue
from review.taxonomy.exchange import read
from review.taxonomy.operations import differing

_PAGE = "catalogue"
_LOAD = "load_catalogue"


def render() -> None:
    """Draw the catalogue and its history, and the ways to change it for those who may."""
    account = account_with(Right.MANAGE_TAXONOMY, Right.RUN_SESSION)
    st.title("Kategorien")
    catalogue = current_catalogue(store(), account.account_id)
    st.write(
        f"{len(catalogue.in_use)} Kategorien sind in Gebrauch (Fassung {catalogue.version}). Der Katalog "
        "gehört Ihrer Arbeitsgruppe und darf mit ihr wachsen: Alte Befunde behalten ihre Einordnung, und "
        "alte Zahlen bleiben vergleichbar."
    )
    changing = may(account, Right.MANAGE_TAXONOMY)
    titles = ["Übersicht", "Im Einzelnen", "Verlauf"] + (["Neue Kategorie", "Datei"] if changing else [])
    tabs = dict(zip(titles, st.tabs(titles, key="catalogue_tabs", on_change="rerun"), strict=True))
    with tabs["Übersicht"]:
        show_overview(catalogue.in_use)
    with tabs["Im Einzelnen"]:
        one_category(account.account_id, catalogue, changing=changing)
    with tabs["Verlauf"]:
        history(account.account_id)
    if changing:
        with tabs["Neue Kategorie"]:
            add_form(account.account_id, catalogue)
        with tabs["Datei"]:
            exchange(account.account_id, catalogue)


def one_category(account_id: str, catalogue: Catalogue, *, changing: bool) -> None:
    """Show one category, those in use first, and the forms to change it."""
    in_use = [category.key for category in catalogue.in_use]
    keys = in_use + [key for key in catalogue.entries if key not in in_use]
    before = state.shown_before(_PAGE)
    # A select box knows its options by their names: with a new version it is a new one.
    key = st.selectbox(
        "Kategorie",
        keys,
        index=keys.index(before) if before in keys else 0,
        format_func=partial(own_name, catalogue),
        key=f"catalogue_key_{catalogue.version}",
    )
    state.note_shown(_PAGE, key)
    if changing:
        change_forms(account_id, catalogue, key)
    else:
        show_category(catalogue.entries[key].category)


def history(account_id: str) -> None:
    """Show what each version changed, newest first."""
    st.table(
        [
            {
                "Fassung": version.version,
                "Datum": f"{version.made_at:%d.%m.%Y}",
                "Was sich geändert hat": plain(version.summary),
            }
            for version in catalogue_history(store(), account_id)
        ]
    )


def exchange(account_id: str, catalogue: Catalogue) -> None:
    """Offer the catalogue as a file, and take over a file."""
    st.write("Die Datei enthält alle Kategorien, auch die früheren. Fallinhalte stehen nicht darin.")
    st.download_button(
        "Katalog herunterladen (JSON)",
        partial(export_catalogue, store(), account_id),
        file_name=f"kategorien-{catalogue.version}.json",
        mime="application/json",
        on_click="ignore",
        key="export_catalogue",
    )
    file = st.file_uploader("Katalog als JSON-Datei", type=["json"], key=state.input_key("file", _LOAD))
    st.caption("Kategorien, die nicht in der Datei stehen, bleiben, wie sie sind.")
    if file is None:
        return
    try:
        loaded = read(file.getvalue())
    except ReviewError as error:
        st.error(str(error))
        return
    changed = differing(catalogue, loaded.entries)
    new = sum(entry.category.key not in catalogue.entries for entry in changed)
    st.write(f"Neu durch diese Datei: {new}. Geändert durch diese Datei: {len(changed) - new}.")
    message = "Der Katalog aus der Datei ist übernommen."
    if st.button("Datei übernehmen", type="primary", key="load_catalogue", disabled=not changed):
        apply_change(_LOAD, account_id, catalogue, loaded, message)
    ask_again(_LOAD, account_id, catalogue, loaded, message)


render()

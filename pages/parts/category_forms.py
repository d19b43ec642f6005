"""The forms that change the catalogue, each with what it means for old findings and figures."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from anonymise.model import ApprovedText
from pages.parts import state
from pages.parts.account_forms import attempt
from pages.parts.category_fields import category_fields, own_name, show_category, wording_fields
from pages.parts.checked_input import ask_about_names, save_checked
from pages.parts.plain import plain
from pages.parts.services import store
from review.errors import ReviewError
from review.reference import Category
from review.taxonomy.catalogue import Catalogue, Standing
from review.taxonomy.editing import revise, words_to_check
from review.taxonomy.operations import Add, Describe, Merge, Operation, Reopen, Retire, Split

_FINAL = "Mir ist klar: Das lässt sich nicht zurücknehmen."
_READ = "Lesen"
_PARTS = {" 1": "Neue Kategorie 1", " 2": "Neue Kategorie 2", " 3": "Neue Kategorie 3 (freiwillig)"}


def change_forms(account_id: str, catalogue: Catalogue, key: str) -> None:
    """Draw the category, or the form for what is to be done to it."""
    entry = catalogue.entries[key]
    if entry.standing is not Standing.OPEN:
        st.info("Diese Kategorie ist nicht mehr in Gebrauch. Sie steht noch hier, weil Befunde sie nennen.")
    if entry.standing is Standing.RETIRED and st.button("Wieder verwenden", key=f"reopen_{key}"):
        apply_change("reopen", account_id, catalogue, Reopen(key), "Die Kategorie ist wieder in Gebrauch.")
    title = _READ
    if entry.standing is Standing.OPEN:
        title = st.radio("Was möchten Sie tun?", [_READ, *_FORMS], horizontal=True, key="catalogue_change")
    if title == _READ:
        show_category(entry.category)
    else:
        _FORMS[title](account_id, catalogue, key)


def add_form(account_id: str, catalogue: Catalogue) -> None:
    """Add a category."""
    with st.form("add_category"):
        category = category_fields("add_category", None)
        pressed = st.form_submit_button("Kategorie anlegen", type="primary", key="save_add_category")
    _submit("add_category", account_id, catalogue, Add(category), "Die Kategorie ist angelegt.", pressed)


def apply_change(
    form: str, account_id: str, catalogue: Catalogue, operation: Operation, message: str
) -> None:
    """Make the change at once when it brings no new words, otherwise after the name check."""
    try:
        words = words_to_check(catalogue, operation)
    except ReviewError as error:
        st.error(str(error))
        return
    if words:
        save_checked(form, words, account_id, _saving(account_id, catalogue, operation, message))
    else:
        attempt(lambda: revise(store(), account_id, catalogue.version, operation, None), message, form)


def ask_again(form: str, account_id: str, catalogue: Catalogue, operation: Operation, message: str) -> None:
    """Ask about names that the check has found in this form, if it has."""
    ask_about_names(form, account_id, _saving(account_id, catalogue, operation, message))


def _describe(account_id: str, catalogue: Catalogue, key: str) -> None:
    form = f"describe_{key}"
    with st.form(form):
        category = category_fields(form, catalogue.entries[key].category)
        st.caption("Die Befunde bleiben, was sie sind; sie stehen überall unter der neuen Bezeichnung.")
        pressed = st.form_submit_button("Speichern", type="primary", key=f"save_{form}")
    _submit(form, account_id, catalogue, Describe(category), "Die Kategorie ist geändert.", pressed)


def _merge(account_id: str, catalogue: Catalogue, key: str) -> None:
    form = f"merge_{key}"
    others = [category.key for category in catalogue.in_use if category.key != key]
    if not others:
        st.info("Es ist keine andere Kategorie in Gebrauch.")
        return
    into = st.selectbox("Geht auf in", others, format_func=catalogue.label, key=state.input_key("into", form))
    st.write(plain(catalogue.entries[into].category.definition))
    st.caption(
        "Alle bisherigen Befunde zählen dann dort, auch in den Zahlen früherer Jahre. Ein Fall, in dem "
        "beides vorkam, zählt einmal."
    )
    sure = st.checkbox(_FINAL, key=state.input_key("sure", form))
    pressed = st.button("Zusammenführen", key=f"save_{form}")
    if _confirmed(pressed, sure):
        apply_change(form, account_id, catalogue, Merge(key, into), "Die Kategorien sind zusammengeführt.")


def _split(account_id: str, catalogue: Catalogue, key: str) -> None:
    form = f"split_{key}"
    parent = catalogue.entries[key].category
    empty = replace(parent, key="", label="", definition="", phrases=(), counter_examples=())
    with st.form(form):
        st.caption(
            "Die bisherigen Befunde bleiben beisammen; in den Zahlen heißen sie dann "
            f"„{plain(parent.label)} (nicht weiter unterschieden)“. Herausforderungen, Ebene und "
            "Lösungsansätze übernehmen die neuen Kategorien; Sie können sie danach einzeln ändern."
        )
        parts = []
        for number, title in _PARTS.items():
            st.markdown(f"**{title}**")
            parts.append(wording_fields(form, number, empty))
        sure = st.checkbox(_FINAL, key=state.input_key("sure", form))
        pressed = st.form_submit_button("Aufteilen", key=f"save_{form}")
    operation = Split(key, tuple(part for part in parts if _filled(part) or part is not parts[2]))
    confirmed = _confirmed(pressed, sure)
    _submit(form, account_id, catalogue, operation, "Die Kategorie ist aufgeteilt.", confirmed)


def _retire(account_id: str, catalogue: Catalogue, key: str) -> None:
    st.caption(
        "Die Kategorie wird dann nicht mehr vorgeschlagen und steht nicht mehr zur Wahl. Ihre Befunde und "
        "die Zahlen früherer Zeiträume bleiben. Sie können sie später wieder verwenden."
    )
    if st.button("Nicht mehr verwenden", key=f"retire_{key}"):
        message = f"„{plain(own_name(catalogue, key))}“ ist nicht mehr in Gebrauch."
        apply_change("retire", account_id, catalogue, Retire(key), message)


_FORMS: dict[str, Callable[[str, Catalogue, str], None]] = {
    "Neu beschreiben": _describe,
    "Zusammenführen": _merge,
    "Aufteilen": _split,
    "Einstellen": _retire,
}


def _submit(
    form: str, account_id: str, catalogue: Catalogue, operation: Operation, message: str, pressed: bool
) -> None:
    if pressed:
        apply_change(form, account_id, catalogue, operation, message)
    ask_again(form, account_id, catalogue, operation, message)


def _confirmed(pressed: bool, sure: bool) -> bool:
    if pressed and not sure:
        st.error("Bitte bestätigen Sie mit dem Häkchen, dass sich das nicht zurücknehmen lässt.")
    return pressed and sure


def _filled(category: Category) -> bool:
    return bool(category.label.strip() or category.definition.strip() or category.phrases)


def _saving(
    account_id: str, catalogue: Catalogue, operation: Operation, message: str
) -> Callable[[ApprovedText], None]:
    def save(words: ApprovedText) -> None:
        revise(store(), account_id, catalogue.version, operation, words)
        state.leave_message(message)

    return save

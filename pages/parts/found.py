"""Beside the text under check: who and what was found, the pseudonymised text, the traits."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from anonymise.checking.composing import shown_pseudonymised
from anonymise.checking.deciding import add_known
from anonymise.checking.model import Check
from anonymise.model import Kind
from pages.parts import state
from pages.parts.decisions import take, text_key
from pages.parts.marked_text import SIGNS, show_pseudonymised
from pages.parts.text_check import Mark
from pages.parts.text_check.places import Place, place_list
from pages.parts.traits import traits_section

_GROUPS = {
    Kind.PERSON: "Personen",
    Kind.ADDRESS: "Anschriften",
    Kind.LOCATION: "Orte",
    Kind.ORG: "Einrichtungen",
    Kind.DATE: "Daten",
    Kind.CONTACT: "Kontakte",
    Kind.ID: "Nummern",
    Kind.QUASI: "Merkmale",
}

_VERDICTS = {"open": "", "accepted": "✓", "rejected": "–"}


def panel(check: Check, marks: list[Mark]) -> None:
    """Draw what was chosen to stand beside the text with these marks."""
    views: dict[str, Callable[[Check], None]] = {
        "Gefunden": partial(_entities, marks=marks),
        "Ergebnis": _pseudonymised,
        "Merkmale": traits_section,
    }
    chosen = st.segmented_control(
        "Neben dem Text",
        list(views),
        default="Gefunden",
        key=state.input_key("panel"),
        label_visibility="collapsed",
    )
    views[chosen or "Gefunden"](check)


def _entities(check: Check, marks: list[Mark]) -> None:
    places = entity_places(check.draft.text, marks)
    place_list(state.input_key("entities"), text_key(), places, "Gefunden")
    _known_names()


def entity_places(text: str, marks: list[Mark]) -> list[Place]:
    """Return a row for each person, place or other entity, by kind and in reading order."""
    first: dict[str, Mark] = {}
    forms: dict[str, dict[str, None]] = {}
    for mark in marks:
        first.setdefault(mark.entity, mark)
        forms.setdefault(mark.entity, {})[text[mark.start : mark.end]] = None
    order = list(_GROUPS)
    return [
        Place(
            mark.start,
            f"{mark.placeholder or 'bleibt stehen'} · {mark.count}×",
            ", ".join(forms[mark.entity]),
            SIGNS[mark.kind][0] + _VERDICTS[mark.verdict],
            mark.kind,
            _GROUPS[mark.kind],
            opens=True,
        )
        for mark in sorted(first.values(), key=lambda mark: order.index(mark.kind))
    ]


def _known_names() -> None:
    with st.form(state.input_key("form", "known"), border=False):
        names = st.text_input(
            "Bekannte Namen, getrennt durch Semikolon",
            key=state.input_key("names", "known"),
            help="Sie werden in jeder Beugung und Schreibweise ersetzt. Die Liste wird nicht gespeichert.",
        )
        if st.form_submit_button("Namen ersetzen", key="mask_known"):
            added = tuple(name.strip() for name in names.split(";") if name.strip())
            take(partial(add_known, names=added))
            state.renew_inputs("known")
            st.rerun()


def _pseudonymised(check: Check) -> None:
    show_pseudonymised(shown_pseudonymised(check), "Pseudonymisierter Text", "clamp(15rem, 62vh, 60rem)")

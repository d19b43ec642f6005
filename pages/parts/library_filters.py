"""What the library is filtered by: the fields, and what the person has chosen in them."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import streamlit as st

from pages.parts.services import store
from review.library import Wanted, library_choices
from review.reference import label
from review.taxonomy.catalogue import Catalogue

Option = TypeVar("Option")


def filters(account_id: str, catalogue: Catalogue, changed: Callable[[], None]) -> Wanted:
    """Draw the fields and return what is wanted; calls `changed` when one of them changes."""
    choices = library_choices(store(), account_id)
    names = {group.group_id: group.name for group in choices.groups}

    def field(title: str, options: Sequence[Option], words: Callable[[Any], str], key: str) -> Option | None:
        return st.selectbox(
            title,
            options,
            index=None,
            format_func=words,
            placeholder="Alle" if options else "Noch keine Auswahl",
            disabled=not options,
            key=f"library_{key}",
            on_change=changed,
        )

    with st.expander("Eingrenzen", key="library_filters"):
        st.caption(
            "Zur Wahl steht, was in Ihren Fällen vorkommt. Kategorie, Schnittstelle und Fallphase müssen in "
            "einem Befund zusammen stehen."
        )
        left, right = st.columns(2, gap="medium")
        with left:
            category = field("Kategorie", choices.categories, catalogue.label, "category")
            sender = field("Von (wer hätte etwas tun sollen)", choices.senders, label, "sender")
            receiver = field("An (für wen)", choices.receivers, label, "receiver")
        with right:
            phase = field("Fallphase", choices.phases, label, "phase")
            group = field("Arbeitsgruppe", list(names), lambda each: names[each], "group")
            year = field("Jahr der Freigabe", choices.years, str, "year")
    return Wanted(category, sender, receiver, phase, group, year)

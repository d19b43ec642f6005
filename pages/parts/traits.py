"""The traits that could single the family out: how rare each is, and what may stand for it."""

from functools import reduce

import streamlit as st

from anonymise.checking.deciding import accept
from anonymise.checking.model import Check
from anonymise.inference import Town, estimates, remainder
from pages.parts import state
from pages.parts.decisions import take, text_key
from pages.parts.services import settings
from pages.parts.text_check.places import Place, place_list


def traits_section(check: Check) -> None:
    """List the traits that still stand in the text, rarest first; choosing one leads to its place."""
    town = Town(settings().minors)
    found = estimates(check.draft, town)
    if not found:
        st.caption(
            "Gefunden ist kein weiteres Merkmal, das auf die Familie hinweisen könnte. Feste, Ereignisse und "
            "Eigenheiten, die nur Ortskundige erkennen, übersieht das Programm."
        )
        return
    st.caption(
        "Diese Stellen nennen niemanden, könnten zusammen aber auf die Familie hinweisen. Sie bleiben, bis "
        "Sie sie verallgemeinern. Die Zahlen sind grobe Schätzungen."
    )
    if warning := remainder(found, town).warning:
        st.warning(warning)
    places = []
    for each in found:
        mark = check.marks_of(each.entity)[0]
        words = check.draft.text[mark.start : mark.end]
        places.append(
            Place(mark.start, f"{words} → {each.placeholder}", each.sentence, "M", mark.kind, opens=True)
        )
    place_list(state.input_key("traits"), text_key(), places, "Merkmale, seltenste zuerst")
    st.button("Alle verallgemeinern", key="generalise_all", on_click=take, args=(_generalise_all,))


def _generalise_all(check: Check) -> Check:
    return reduce(accept, (each.entity for each in estimates(check.draft)), check)

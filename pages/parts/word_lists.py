"""The office's own word lists: what checks propose, how long they are, and a new one in place of the old."""

import streamlit as st

from pages.parts import state
from pages.parts.services import store
from review.errors import ReviewError
from review.lessons import Proposal, WordList
from review.word_lists import LISTS, leave_proposal, list_sizes, load_list, take_proposal, word_proposals


def word_lists(account_id: str) -> None:
    """Draw the proposals, the size of each list and the way to load another."""
    st.write(
        "Einrichtungen, Straßen und Stadtteile Ihrer Stadt werden beim Prüfen sicherer erkannt, wenn sie "
        "hier stehen. Gewöhnliche Wörter werden nicht mehr für einen Ort oder eine Einrichtung gehalten. "
        "Namen von Personen gehören nicht in diese Listen."
    )
    _proposals(account_id)
    sizes = list_sizes(store(), account_id)
    st.table([{"Liste": title, "Einträge": str(sizes[each])} for each, title in LISTS.items()])
    lists: list[WordList] = list(LISTS)
    chosen = st.selectbox("Liste", lists, format_func=lambda each: LISTS[each], key="list_kind")
    file = st.file_uploader(
        "CSV-Datei, ein Eintrag je Zeile", type=["csv", "txt"], key=state.input_key("file", "list")
    )
    st.caption("Die bisherigen Einträge dieser Liste werden ersetzt.")
    if st.button("Liste laden", key="load_list", disabled=file is None) and file is not None:
        try:
            number = load_list(store(), account_id, chosen, file.getvalue())
        except ReviewError as error:
            st.error(str(error))
            return
        state.renew_inputs("list")
        state.leave_message(f"Die Liste „{LISTS[chosen]}“ hat jetzt {number} Einträge.")
        st.rerun()


def _proposals(account_id: str) -> None:
    found = word_proposals(store(), account_id)
    st.subheader("Vorschläge aus Prüfungen")
    if not found:
        st.write("Zurzeit gibt es keine Vorschläge.")
        return
    st.caption(
        "Die Wörter stammen aus geprüften Texten; welcher Fall und wer sie vorgeschlagen hat, wird nicht "
        "festgehalten. Nennt ein Vorschlag doch eine Person, übernehmen Sie ihn nicht: Er wird dann gelöscht."
    )
    for number, proposal in enumerate(found):
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"word_{number}"):
            st.text(f"{proposal.phrase} ({LISTS[proposal.word_list]})")
            if st.button("Übernehmen", key=f"take_{number}"):
                _decide(account_id, proposal, taken=True)
            if st.button("Nicht übernehmen", key=f"leave_{number}"):
                _decide(account_id, proposal, taken=False)


def _decide(account_id: str, proposal: Proposal, *, taken: bool) -> None:
    try:
        (take_proposal if taken else leave_proposal)(store(), account_id, proposal)
    except ReviewError as error:
        st.error(str(error))
        return
    title = LISTS[proposal.word_list]
    state.leave_message(
        f"Der Vorschlag steht jetzt auf der Liste „{title}“." if taken else "Der Vorschlag ist gelöscht."
    )
    st.rerun()

"""Fallbibliothek: search the released cases of the own groups, and read one with its course."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import state
from pages.parts.coding import coding_line
from pages.parts.guard import account_with
from pages.parts.library_filters import filters
from pages.parts.passages import show_excerpts, show_whole
from pages.parts.plain import plain
from pages.parts.recall import recall_button
from pages.parts.services import store
from pages.parts.timeline import show_timeline
from review.access import Right
from review.errors import ReviewError
from review.library import ALL, Found, Reading, read_case, search_library
from review.model import Account, Case, Finding
from review.reference import label
from review.taxonomy.catalogue import Catalogue
from review.taxonomy.editing import current_catalogue

_PAGE = "library"
_HOW = (
    "Alle Wörter müssen im Fall vorkommen. Groß und klein, Umlaute und Endungen sind gleich: „Häuser“ findet "
    "auch „Haus“. Längere Wörter finden sich auch in zusammengesetzten: „Meldung“ findet „Rückmeldung“. "
    'Genau diese Wörter in dieser Folge finden Sie in Anführungszeichen: "keine Rückmeldung".'
)
_NOTHING_THERE = (
    "In Ihren Gruppen ist noch kein Fall freigegeben. Sobald eine zweite Person einen Fall freigegeben hat, "
    "steht er hier zum Nachlesen."
)
_NOTHING_FOUND = (
    "Dazu wurde nichts gefunden. Versuchen Sie es mit weniger oder kürzeren Wörtern, ohne "
    "Anführungszeichen, oder nehmen Sie eine Eingrenzung zurück."
)


def render() -> None:
    """Draw the search and below it the cases found, or the one that is being read."""
    account = account_with(Right.READ_CASES)
    st.title("Fallbibliothek")
    if not search_library(store(), account.account_id, "").total:
        st.info(_NOTHING_THERE)
        return
    catalogue = current_catalogue(store(), account.account_id)
    query = st.text_input("Suchwörter", max_chars=200, key="library_query", on_change=to_list)
    st.caption(_HOW)
    wanted = filters(account.account_id, catalogue, to_list)
    reading = opened(account.account_id, query)
    if reading:
        show_case(account, catalogue, reading)
        return
    try:
        results = search_library(store(), account.account_id, query, wanted)
    except ReviewError as error:
        st.warning(str(error))
        return
    if not results.total:
        st.info(_NOTHING_FOUND)
        return
    searched = bool(query.strip()) or wanted != ALL
    count = "1 Fall" if results.total == 1 else f"{results.total} Fälle"
    st.subheader(f"{count} gefunden" if searched else f"{count} in Ihrer Bibliothek")
    if len(results.found) < results.total:
        st.caption(f"Gezeigt werden die {len(results.found)} neuesten. Bitte suchen Sie genauer.")
    for found in results.found:
        show_found(found)


def to_list() -> None:
    """Leave the case that is being read."""
    state.note_shown(_PAGE, None)


def opened(account_id: str, query: str) -> Reading | None:
    """Return the case that is being read, if there is one and it may still be read."""
    code = state.shown_before(_PAGE)
    try:
        return read_case(store(), account_id, code, query) if code else None
    except ReviewError as error:
        to_list()
        st.warning(str(error))
        return None


def show_found(found: Found) -> None:
    """Draw a case that was found, its excerpts, and the way to read it."""
    case = found.case
    with st.container(border=True):
        st.markdown(f"**{case.code}: {plain(case.title)}**")
        st.caption(standing(case))
        show_excerpts(case.text, [(each.start, each.end, each.hits) for each in found.excerpts])
        name = f"Fall {case.code} lesen"
        st.button(name, key=f"read_{case.code}", on_click=state.note_shown, args=(_PAGE, case.code))


def show_case(account: Account, catalogue: Catalogue, reading: Reading) -> None:
    """Draw the text of a case, its course in time and its confirmed findings."""
    case = reading.case
    st.button("Zurück zur Liste", key="library_back", on_click=to_list)
    st.header(f"{case.code}: {plain(case.title)}")
    st.caption(standing(case))
    numbered = [(each.start, each.end, str(n)) for n, each in enumerate(reading.findings, 1)]
    text, course, coded = st.tabs(["Text", "Zeitstrahl", "Befunde"], key="library_tabs", on_change="rerun")
    with text:
        show_text(case, numbered, [(hit.start, hit.end, "") for hit in reading.hits])
    with course:
        show_timeline(case.text, f"library_{case.code}")
    with coded:
        if not reading.findings:
            st.info("Zu diesem Fall ist noch kein Befund bestätigt. Das geschieht auf der Seite „Befunde“.")
        for number, finding in enumerate(reading.findings, 1):
            show_finding(catalogue, number, finding)
    recall_button(account, case.code)


def show_text(
    case: Case, findings: Sequence[tuple[int, int, str]], hits: Sequence[tuple[int, int, str]]
) -> None:
    """Draw the whole text with the words searched for or the findings set off."""
    marked = {"Suchwörter": hits, "Befunde": findings}
    kinds = [kind for kind, spans in marked.items() if spans]
    kind = kinds[0] if kinds else "Befunde"
    if len(kinds) > 1:
        kind = st.radio("Im Text hervorheben", kinds, horizontal=True, key="library_marks")
    if kind == "Befunde" and findings:
        st.caption("Die Zahlen im Text sind die der Befunde.")
    show_whole(case.text, marked[kind], f"Freigegebener Text des Falls {case.code}")


def show_finding(catalogue: Catalogue, number: int, finding: Finding) -> None:
    """Draw a confirmed finding with its evidence."""
    with st.container(border=True):
        st.markdown(f"**{number}. {plain(catalogue.label(finding.category))}**")
        st.caption(coding_line(finding))
        st.markdown(f"„{plain(finding.quote)}“")


def standing(case: Case) -> str:
    """Return where a case stands, and since when it can be read."""
    when = f" · Text vom {case.released_at:%d.%m.%Y}" if case.released_at else ""
    told = label(case.state)
    return told[0].upper() + told[1:] + when


render()

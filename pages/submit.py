"""Fall einreichen: files or pasted text become a draft in memory, ready to be checked."""

from functools import partial
from random import SystemRandom

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.uploaded_file_manager import UploadedFile

from anonymise.checking.deciding import begin
from anonymise.dossier import joined
from anonymise.errors import AnonymiseError
from anonymise.extract import SUPPORTED_SUFFIXES, extract, extract_pasted
from anonymise.model import Document
from anonymise.pipeline import draft
from anonymise.progress import listening
from pages.parts import state
from pages.parts.guard import account_with
from pages.parts.services import store
from review.access import Right
from review.office import office
from review.reference import closed_case_declaration, stop_rule
from review.sign_in import own_groups
from review.word_lists import local_words, ordinary_words, without_ordinary


def render() -> None:
    """Draw the stop rule first, then the way in."""
    account = account_with(Right.SUBMIT_CASE)
    st.title("Fall einreichen")
    found = office(store())
    if found:
        st.warning(stop_rule(found.emergency_contact))
    if state.draft_work():
        st.info(
            "Sie haben einen Entwurf in Arbeit. Bitte prüfen oder verwerfen Sie ihn, bevor Sie einen "
            "neuen beginnen."
        )
        st.page_link("pages/check.py", label="Weiter zum Prüfen")
        return
    groups = {group.name: group.group_id for group in own_groups(store(), account.account_id)}
    if not groups:
        st.error("Ihr Konto gehört zu keiner Arbeitsgruppe. Bitte wenden Sie sich an Ihre Administration.")
        return
    with st.container(border=True):
        group = st.selectbox("Arbeitsgruppe", list(groups), key="group")
        files = st.file_uploader(
            "Dateien mit der Falldarstellung",
            type=[suffix.removeprefix(".") for suffix in SUPPORTED_SUFFIXES],
            accept_multiple_files=True,
            key=state.input_key("case_files"),
            help="Dateiname und Metadaten werden verworfen. Das Original bleibt im Arbeitsspeicher.",
        )
        pasted = st.text_area("oder Text einfügen", key=state.input_key("pasted_text"), height=180)
        declared = st.checkbox(closed_case_declaration(), key=state.input_key("declared_closed"))
    if st.button("Text lesen und Merkmale markieren", type="primary", key="read_files"):
        if not declared:
            st.error("Bitte bestätigen Sie, dass der Fall abgeschlossen ist oder ruht.")
        elif not files and not pasted.strip():
            st.error("Bitte wählen Sie eine Datei oder fügen Sie einen Text ein.")
        else:
            read(files, pasted, groups[group], account.account_id)


def read(files: list[UploadedFile], pasted: str, group_id: str, account_id: str) -> None:
    """Turn files and pasted text into one draft; say which file could not be read and keep the rest."""
    documents: list[Document] = []
    problems: list[str] = []
    bar = st.progress(0.0, text="Dateien werden gelesen …")
    for number, file in enumerate(files, start=1):
        try:
            documents.append(extract(file.getvalue(), file.name))
        except AnonymiseError as error:
            problems.append(f"Datei {number}: {error}")
        bar.progress(0.2 * number / len(files), text=f"Datei {number} von {len(files)} gelesen")
    if pasted.strip():
        try:
            documents.append(extract_pasted(pasted))
        except AnonymiseError as error:
            problems.append(f"Eingefügter Text: {error}")
    if problems:
        bar.empty()
        for problem in problems:
            st.error(problem)
        st.info(
            "Es wurde nichts übernommen, Ihre Auswahl steht noch da. Entfernen oder ersetzen Sie die "
            "genannten Dateien und lesen Sie erneut."
        )
        return
    try:
        with listening(partial(show_part, bar)):
            made = draft(joined(documents), local=local_words(store(), account_id))
        made = without_ordinary(made, ordinary_words(store(), account_id))
    except AnonymiseError as error:
        st.error(str(error))
        return
    state.drop_draft_work()
    state.set_draft_work(state.DraftWork(begin(made, SystemRandom()), group_id))
    st.switch_page("pages/check.py")


def show_part(bar: DeltaGenerator, part: float) -> None:
    """Move the bar on; the network that reads the text takes about half of the time."""
    bar.progress(0.2 + 0.6 * part, text="Merkmale werden markiert …")


render()

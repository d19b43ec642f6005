"""The frame: who is signed in, which pages there are for them, time-out and sign-out."""

import logging
import traceback
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.parts import state, tab
from pages.parts.services import settings, store
from pages.parts.time_out import keep_watch, sign_out_idle
from review.access import Right, may
from review.errors import AccessDeniedError, ReviewError
from review.model import Account
from review.office import discard_demo, office
from review.sign_in import own_account, resume, sign_out
from review.store.accounts import Office

_log = logging.getLogger("fallwerkstatt")
_IDLE = "Sie waren längere Zeit nicht aktiv und wurden abgemeldet. Ein offener Entwurf ist gelöscht."
_ELSEWHERE = "Sie arbeiten in einem anderen Fenster weiter. Hier sind Sie abgemeldet."


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the menu and the rights of which one opens it."""

    file: str
    title: str
    rights: frozenset[Right]


PAGES = (
    PageEntry("pages/start.py", "Start", frozenset({Right.SIGNED_IN})),
    PageEntry("pages/submit.py", "Fall einreichen", frozenset({Right.SUBMIT_CASE})),
    PageEntry("pages/check.py", "Prüfen", frozenset({Right.SUBMIT_CASE})),
    PageEntry("pages/release.py", "Freigeben", frozenset({Right.RELEASE_CASE})),
    PageEntry("pages/findings.py", "Befunde", frozenset({Right.TAG})),
    PageEntry("pages/library.py", "Fallbibliothek", frozenset({Right.READ_CASES})),
    PageEntry("pages/recall.py", "Fälle zurückziehen", frozenset({Right.RECALL_CASE})),
    PageEntry("pages/figures.py", "Auswertung", frozenset({Right.SEE_FIGURES})),
    PageEntry("pages/workshop.py", "Fallwerkstatt", frozenset({Right.RUN_SESSION})),
    PageEntry("pages/attend.py", "Meine Sitzung", frozenset({Right.ATTEND_SESSION})),
    PageEntry(
        "pages/transfer.py",
        "Wünsche und Maßnahmen",
        frozenset({Right.FOLLOW_TRANSFER, Right.ANSWER_WISH}),
    ),
    PageEntry("pages/leadership.py", "Leitung", frozenset({Right.ANSWER_WISH})),
    PageEntry("pages/administration.py", "Verwaltung", frozenset({Right.MANAGE_ACCOUNTS})),
    PageEntry("pages/catalogue.py", "Kategorien", frozenset({Right.MANAGE_TAXONOMY, Right.RUN_SESSION})),
    PageEntry("pages/audit.py", "Protokoll der Zugriffe", frozenset({Right.READ_AUDIT})),
)


def pages_for(account: Account) -> list[PageEntry]:
    """Return the pages that exist for an account."""
    return [page for page in PAGES if any(may(account, right) for right in page.rights)]


_STYLE = Path(__file__).with_suffix(".css")


def run() -> None:
    """Draw the page the person has asked for, or the way there: set-up, sign-in."""
    st.html(_STYLE)
    try:
        found = office(store())
        account = _signed_in_account()
    except ReviewError as error:
        # Without a navigation of ours Streamlit would list the files of pages/.
        trouble = partial(_show_trouble, str(error))
        st.navigation([st.Page(trouble, title="Störung", url_path="stoerung")], position="hidden").run()
        return
    if found is None:
        st.navigation([st.Page("pages/set_up.py", title="Einrichten")], position="hidden").run()
    elif account is None and not state.has_heard_tab():
        _wait_for_tab()
    elif account is None:
        tab.tell(None)
        _demo_notice(found)
        st.navigation([st.Page("pages/sign_in.py", title="Anmelden")], position="hidden").run()
    else:
        tab.tell(state.desk_token())
        entries = pages_for(account)
        page = st.navigation([_page(entry) for entry in entries])
        state.turn_to(page.url_path)
        _sidebar(account)
        _demo_notice(found)
        _message()
        _run_page(page)


def _page(entry: PageEntry) -> StreamlitPage:
    return st.Page(entry.file, title=entry.title, default=entry.title == "Start")


def _wait_for_tab() -> None:
    # Every page is declared, so that the address stands until the tab has said whose desk it holds.
    st.navigation(
        [st.Page(e.file, title=e.title, default=e.title == "Start") for e in PAGES], position="hidden"
    )
    tab.ask(state.hear_tab)
    st.caption("Einen Augenblick …")


def _show_trouble(message: str) -> None:
    st.error(message)


def _run_page(page: StreamlitPage) -> None:
    try:
        page.run()
    except ReviewError as error:
        st.error(str(error))
    except Exception as error:  # Whatever it is: its message may quote case text.
        where = traceback.extract_tb(error.__traceback__)[-1]
        _log.error("%s in %s, line %s", type(error).__name__, Path(where.filename).name, where.lineno)
        st.error(
            "Da ist etwas schiefgegangen. Ihre Eingaben auf anderen Seiten sind noch da. Bitte laden Sie die "
            "Seite über das Menü neu; wenn es wieder geschieht, verständigen Sie Ihre Administration."
        )


def _signed_in_account() -> Account | None:
    limit = timedelta(minutes=settings().idle_minutes)
    keep_watch(limit, _note_sign_out)
    sign_out_idle(limit, _note_sign_out)
    account_id = state.account_id()
    if account_id is None:
        if state.has_lost_desk():
            _forget(_ELSEWHERE if state.is_elsewhere() else _IDLE)
        return None
    state.touch()
    try:
        return (resume if state.take_resumed() else own_account)(store(), account_id)
    except AccessDeniedError as error:
        _leave(str(error))
        return None


def _note_sign_out(account_id: str) -> None:
    sign_out(store(), account_id)


def _leave(message: str) -> None:
    account_id = state.account_id()
    _forget(message)
    if account_id:
        sign_out(store(), account_id)


def _forget(message: str) -> None:
    state.forget_everything()
    state.leave_message(message)


def _sidebar(account: Account) -> None:
    with st.sidebar:
        st.caption(f"Angemeldet: {account.display_name}")
        if st.button("Abmelden", key="sign_out", width="stretch"):
            _leave("Sie sind abgemeldet.")
            st.rerun()


def _demo_notice(found: Office) -> None:
    if not found.is_demo:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="demo_notice"):
        st.markdown(":blue-background[**Demo-Bestand:** Alle Fälle, Konten und Zahlen sind erfunden.]")
        if st.button("Demo löschen", key="discard_demo"):
            discard_demo(store())
            state.forget_everything()
            st.rerun()


def _message() -> None:
    text = state.take_message()
    if text:
        st.success(text)

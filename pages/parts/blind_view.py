"""The own view on a case, blind: choose a side, code, finish. Of the other side only how far it is."""

from functools import partial

import streamlit as st

from pages.parts.attempt import attempt
from pages.parts.coding_desk import CodingDesk, coding_desk
from pages.parts.services import store
from review.access import Right, may
from review.findings import Coding, Evidence, case_suggestions
from review.model import Account, Case, Decision
from review.taxonomy.catalogue import Catalogue
from review.views.blind import (
    begin_view,
    finish_view,
    keep_in_view,
    own_view,
    start_over,
    suggestions_for_view,
    take_back_in_view,
)
from review.views.model import SIDES, Side, Standing, ViewState
from review.views.talking import compare_views

_WHAT = (
    "Eine Person der Jugendhilfe und eine der Gesundheitshilfe ordnen denselben Fall getrennt ein, ohne die "
    "Einordnung der anderen zu sehen. Danach wird verglichen: Was beide gleich sehen, gilt als Befund, über "
    "das Übrige wird gesprochen. Verschiedene Blicke sind kein Fehler, sondern der Anlass für das Gespräch."
)
_STATES = {
    ViewState.OPEN: "Zwei Sichten: Dieser Fall wird getrennt eingeordnet.",
    ViewState.ONE_DONE: "Zwei Sichten: Eine Seite ist fertig, die andere noch nicht.",
    ViewState.BOTH_DONE: "Zwei Sichten: Beide Seiten sind fertig.",
}
_DECIDED = (
    "Zu diesem Fall gibt es schon Entscheidungen. Zwei Sichten beginnen, bevor jemand etwas entschieden hat."
)


def begin_section(account: Account, code: str, *, decided: bool) -> None:
    """Explain the two views and offer both sides, as long as nothing is decided."""
    st.write(_WHAT)
    if decided:
        st.info(_DECIDED)
    else:
        _choose_side(account, code, tuple(Side))


def blind_view(account: Account, case: Case, catalogue: Catalogue, views: Standing) -> None:
    """Draw the two views on a case that are not compared yet: the own one, and what is left to do."""
    st.info(f"{_STATES[views.state]} {_own_words(views)}")
    if views.state is ViewState.BOTH_DONE:
        if st.button("Beide Sichten vergleichen", type="primary", key=f"compare_{case.code}"):
            attempt(lambda: compare_views(store(), account.account_id, case.code))
    elif views.free_sides:
        st.write(_WHAT)
        _choose_side(account, case.code, views.free_sides)
    if views.own_side:
        _own_view(account, case, catalogue, views)
    start_over_section(account, case.code)


def start_over_section(account: Account, code: str) -> None:
    """Draw the way out of two views that stay unfinished or went wrong; only the moderation has it."""
    if not may(account, Right.RUN_SESSION):
        return
    with st.popover("Zwei Sichten neu beginnen", key=f"start_over_popover_{code}"):
        st.write(
            "Beide Einordnungen, die Unterschiede und die gemeinsamen Befunde dieses Falls werden gelöscht. "
            "Das lässt sich nicht rückgängig machen."
        )
        sure = st.checkbox("Ja, beide Sichten sollen gelöscht werden.", key=f"start_over_sure_{code}")
        if st.button("Löschen und neu beginnen", key=f"start_over_{code}", disabled=not sure):
            attempt(lambda: start_over(store(), account.account_id, code))


def _own_words(views: Standing) -> str:
    if views.own_side is None:
        return "Bis zum Vergleich sieht jede Seite nur die eigene Einordnung."
    if views.own_done:
        return f"Ihre Sicht ({SIDES[views.own_side]}) ist abgeschlossen und lässt sich nicht mehr ändern."
    return (
        f"Sie ordnen für die {SIDES[views.own_side]} ein. Bis zum Vergleich sehen nur Sie, was Sie eintragen."
    )


def _choose_side(account: Account, code: str, sides: tuple[Side, ...]) -> None:
    with st.form(f"side_{code}"):
        side = st.radio(
            "Für welche Seite ordnen Sie ein?",
            sides,
            index=0 if len(sides) == 1 else None,
            format_func=lambda each: SIDES[each],
            key=f"side_choice_{code}",
        )
        pressed = st.form_submit_button("Einordnung beginnen", key=f"begin_{code}")
    if pressed and side is None:
        st.error("Bitte wählen Sie eine Seite.")
    elif pressed and side is not None:
        attempt(lambda: begin_view(store(), account.account_id, code, side))


def _own_view(account: Account, case: Case, catalogue: Catalogue, views: Standing) -> None:
    """Draw the own decisions and, until the view is finished, the suggestions and the way to finish it."""
    coding_desk(_own_desk(account.account_id, case.code, catalogue, final=views.own_done), case)
    if not views.own_done:
        st.subheader("Meine Sicht abschließen")
        st.write("Danach lässt sich Ihre Sicht nicht mehr ändern. Offene Vorschläge zählen nicht.")
        if st.button("Meine Sicht abschließen", type="primary", key=f"finish_{case.code}"):
            attempt(lambda: finish_view(store(), account.account_id, case.code))


def _own_desk(account_id: str, code: str, catalogue: Catalogue, *, final: bool) -> CodingDesk:
    """Return where the own decisions come from and go to; nothing of the other side is in it."""

    def keep(coding: Coding, decision: Decision, suggested: bool) -> str:
        return keep_in_view(store(), account_id, code, coding, decision, suggested=suggested)

    def read() -> Evidence:
        return Evidence(
            case_suggestions(store(), account_id, code),
            [] if final else suggestions_for_view(store(), account_id, code),
            own_view(store(), account_id, code),
        )

    return CodingDesk(
        key=f"own_view_{code}",
        catalogue=catalogue,
        read=read,
        keep=keep,
        take_back=partial(take_back_in_view, store(), account_id, code),
        final=final,
    )

"""Learning from decisions: how many there are, what a fit has brought, and which suggestions are in use."""

from collections.abc import Callable

import streamlit as st

from pages.parts import state
from pages.parts.services import settings, store
from review.errors import ReviewError
from review.learning.score import HeadVersion, Measure, Score
from review.learning.versions import Learning, fit_anew, fits, learning, use_version

_WHAT = (
    "Die Vorschläge auf der Seite „Befunde“ kommen von einem mitgelieferten Modell. Es lässt sich an die "
    "Entscheidungen Ihrer Dienststelle anpassen: an bestätigte und selbst gefundene Stellen und an "
    "abgelehnte Vorschläge in freigegebenen Fällen. Gelernt wird auf diesem Rechner; aufgehoben werden nur "
    "Zahlen, keine Wörter aus Fällen. Was Menschen entschieden haben, bleibt, wie es ist."
)
_HOW = (
    "Gemessen an Fällen, aus denen dabei nicht gelernt wurde: Jeder Fall wird mit dem beurteilt, was andere "
    "Fälle lehren. Als Satz ohne Befund zählt auch, wozu nichts vorgeschlagen war oder was nach dem Ende der "
    "Sitzung offen blieb. Stark heißt ein Vorschlag nach dem Anpassen, wenn sich von seinesgleichen "
    "möglichst sechs von zehn bestätigt haben."
)
_ROWS = {
    Measure.ORDER: ("Sätze mit Befund stehen vor Sätzen ohne", "mehr"),
    Measure.FOUND: ("Sätze mit Befund, zu denen ein richtiger Vorschlag kommt", "mehr"),
    Measure.AMONG_THREE: ("Richtige Kategorie unter den ersten drei", "mehr"),
    Measure.FALSE_PER_TRUE: ("Falsche Vorschläge je richtigem", "weniger"),
    Measure.STRONG_RIGHT: ("Starke Vorschläge, die richtig sind", "mehr"),
}


def learning_section(account_id: str) -> None:
    """Draw the decisions so far, the way to a new fit, and the fits there are."""
    st.write(_WHAT)
    needed, threshold = settings().learn_from, settings().threshold
    found = learning(store(), account_id, needed, threshold)
    so_far = f"aus weniger als {threshold} Fällen"
    if found.decisions is not None:
        so_far = f"{found.decisions} aus {found.cases} Fällen"
    st.write(
        f"Entscheidungen bisher: **{so_far}**. Gebraucht werden mindestens {needed} aus mindestens "
        f"{found.least_cases} Fällen."
    )
    if st.button("Neu anpassen", key="fit_anew", type="primary", disabled=not found.may_fit):
        with st.spinner("Die Fälle werden gelesen. Das kann einige Minuten dauern …"):
            _do(
                lambda: fit_anew(store(), account_id, needed, threshold),
                "Angepasst. Noch hat sich nichts geändert: Vergleichen Sie, bevor Sie einschalten.",
            )
    st.subheader("Was im Gebrauch ist")
    _in_use(account_id, found)
    if found.versions:
        st.subheader("Vorher und nachher")
        _version(account_id, found, threshold)


def _in_use(account_id: str, found: Learning) -> None:
    if found.in_use is None:
        st.write("Die mitgelieferten Vorschläge.")
        if any(each.active for each in found.versions):
            st.info("Das mitgelieferte Modell ist neu. Bitte passen Sie noch einmal an.")
        return
    st.write(f"Die Vorschläge nach **{_title(found.in_use)}**.")
    if st.button("Zurück zu den mitgelieferten Vorschlägen", key="head_off"):
        _do(lambda: use_version(store(), account_id, None), "Die mitgelieferten Vorschläge gelten wieder.")


def _version(account_id: str, found: Learning, threshold: int) -> None:
    by_number = {each.version: each for each in found.versions}
    chosen = by_number[
        st.selectbox(
            "Fassung", list(by_number), format_func=lambda each: _title(by_number[each]), key="head_version"
        )
    ]
    scores = {each.measure: each for each in chosen.scores}
    st.table([_row(measure, scores.get(measure), threshold) for measure in _ROWS])
    st.caption(_HOW)
    if chosen.active or not fits(chosen):
        return
    sure = st.checkbox(
        "Ja, die Vorschläge sollen sich für alle Gruppen ändern.", key=f"sure_{chosen.version}"
    )
    if st.button("Diese Fassung einschalten", key=f"head_on_{chosen.version}", disabled=not sure):
        _do(
            lambda: use_version(store(), account_id, chosen.version),
            f"Die Vorschläge folgen jetzt Fassung {chosen.version}.",
        )


def _title(version: HeadVersion) -> str:
    return (
        f"Fassung {version.version} vom {version.made_at:%d.%m.%Y}: {version.decisions} Entscheidungen aus "
        f"{version.cases} Fällen"
    )


def _row(measure: Measure, score: Score | None, threshold: int) -> dict[str, str]:
    title, better = _ROWS[measure]

    def told(value: float) -> str:
        return (
            f"{value:.2f}".replace(".", ",") if measure is Measure.FALSE_PER_TRUE else f"{100 * value:.0f} %"
        )

    return {
        "Gemessen": title,
        "Mitgeliefert": told(score.before) if score else "–",
        "Angepasst": told(score.after) if score else "–",
        "Besser ist": better,
        "Fälle": str(score.cases) if score else f"< {threshold}",
    }


def _do(call: Callable[[], object], done: str) -> None:
    try:
        call()
    except ReviewError as error:
        st.error(str(error))
        return
    state.leave_message(done)
    st.rerun()

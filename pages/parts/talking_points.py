"""Worüber sprechen wir? The differences of two views on a case, and how far they agree."""

import streamlit as st

from pages.parts.attempt import attempt
from pages.parts.blind_view import start_over_section
from pages.parts.coding import coding_fields, coding_line
from pages.parts.services import store
from review.findings import Coding
from review.model import Account, Case, Decision, Finding
from review.taxonomy.catalogue import Catalogue
from review.taxonomy.editing import current_catalogue
from review.views.agreement import agreement_of_groups, agreement_on
from review.views.alpha import MINIMUM, Agreement, Interval
from review.views.blind import standing
from review.views.model import SIDES, Difference, DifferenceState, Side, Standing
from review.views.talking import agree, differences, keep_apart, propose
from review.views.workflow import COMPARED_STATES, ENDED_STATES

_NOTHING = "Hier ist kein Befund"
_OTHERWISE = "Anders einordnen"
_MEANING = (
    "**Was sagt diese Zahl?** α (Alpha nach Krippendorff) vergleicht Satz für Satz, ob beide Seiten eine "
    "Kategorie gleich gesehen haben. 1 heißt: immer gleich. 0 heißt: nicht öfter gleich, als der Zufall es "
    "erwarten ließe; unter 0: noch seltener. Die Spanne dahinter zeigt, wie sicher der Wert ist (95 %): Je "
    "weniger Sätze, desto breiter ist sie. α beschreibt eine Kategorie, keine Person. Ein niedriger Wert "
    "heißt: Es lohnt sich, darüber zu sprechen, was mit der Kategorie gemeint ist. Beide Seiten hatten "
    f"dieselben Vorschläge vor sich, das hebt den Wert. Unter {MINIMUM} Sätzen steht er nicht da."
)


def comparison(account: Account, case: Case, catalogue: Catalogue, views: Standing) -> None:
    """Draw what came out of the two views on a case: the differences, then the agreement."""
    talking_points(account, case.code, catalogue, views)
    st.subheader("Wie oft sehen wir es gleich?")
    scope = st.segmented_control(
        "Umfang",
        ["Dieser Fall", "Alle verglichenen Fälle"],
        default="Dieser Fall",
        required=True,
        key=f"agreement_scope_{case.code}",
    )
    if scope == "Dieser Fall":
        _agreement_table(agreement_on(store(), account.account_id, case.code), catalogue)
    else:
        _agreement_table(agreement_of_groups(store(), account.account_id), catalogue)
    st.markdown(_MEANING)
    start_over_section(account, case.code)


def talking_points(account: Account, code: str, catalogue: Catalogue, views: Standing) -> None:
    """Draw the differences on a case, each with what its two sides may do about it."""
    st.subheader("Worüber sprechen wir?")
    found = differences(store(), account.account_id, code)
    left = sum(each.state not in ENDED_STATES for each in found)
    st.caption(
        f"{len(found)} Unterschiede, davon {left} offen. Ein Unterschied zählt erst, wenn sich beide Seiten "
        "verständigt haben. Dissens ist ein gültiges Ergebnis und steht in keiner Auswertung."
        if found
        else "Beide Seiten haben alles gleich eingeordnet."
    )
    for number, difference in enumerate(found, 1):
        with st.container(border=True, key=f"difference_{difference.difference_id}"):
            _difference(account, catalogue, views, number, difference)


def session_talking_points(account: Account, code: str) -> None:
    """Draw in a session where the two views on its case differ, once they are compared."""
    views = standing(store(), account.account_id, code)
    if views and views.state in COMPARED_STATES:
        talking_points(account, code, current_catalogue(store(), account.account_id), views)
    elif views:
        st.caption(
            "Zwei Seiten ordnen diesen Fall gerade getrennt ein. Was sie eintragen, ist noch verdeckt."
        )


def _difference(
    account: Account, catalogue: Catalogue, views: Standing, number: int, difference: Difference
) -> None:
    st.markdown(f"**{number}. {_state_words(difference)}**")
    st.text(f"„{difference.quote.strip()}“")
    for side in Side:
        st.markdown(f"{SIDES[side]}: {_said(catalogue, difference.views[side])}")
    if difference.proposal:
        word = "Verständigt" if difference.state is DifferenceState.SETTLED else "Vorschlag"
        st.markdown(f"**{word}:** {_said(catalogue, difference.proposal)}")
    if views.own_side:
        _steps(account, catalogue, views.own_side, difference)


def _steps(account: Account, catalogue: Catalogue, own_side: Side, difference: Difference) -> None:
    key, proposal = difference.difference_id, difference.proposal
    with st.container(horizontal=True):
        waits = difference.state is DifferenceState.PROPOSED and difference.proposed_by is not own_side
        if waits and proposal and st.button("Zustimmen", type="primary", key=f"agree_{key}"):
            attempt(lambda: agree(store(), account.account_id, key, proposal))
        if difference.state not in ENDED_STATES and st.button("Dissens festhalten", key=f"apart_{key}"):
            attempt(lambda: keep_apart(store(), account.account_id, key))
    ended = difference.state in ENDED_STATES
    with st.expander("Noch einmal darüber sprechen" if ended else "Einen Vorschlag machen"):
        coding, decision = _proposal_fields(catalogue, difference)
        if st.button("Vorschlagen", key=f"propose_{key}"):
            attempt(lambda: propose(store(), account.account_id, key, coding, decision))


def _proposal_fields(catalogue: Catalogue, difference: Difference) -> tuple[Coding, Decision]:
    """Draw what can be proposed: one of the two views, something else, or that there is no finding."""
    known = {f"Wie die {SIDES[side]}": view for side, view in difference.views.items() if view}
    choice = st.radio(
        "Worauf könnten Sie sich verständigen?",
        [*known, _OTHERWISE, _NOTHING],
        key=f"choice_{difference.difference_id}",
    )
    first = _coding_of(next(iter(known.values())))
    if choice == _OTHERWISE:
        offered = first if catalogue.leads_to(first.category) == (first.category,) else None
        key = f"other_{difference.difference_id}"
        return coding_fields(catalogue, key, first.start, first.end, offered), Decision.CONFIRMED
    if choice in known:
        return _coding_of(known[choice]), Decision.CONFIRMED
    return first, Decision.REJECTED


def _coding_of(view: Finding) -> Coding:
    return Coding(view.start, view.end, view.category, view.sender, view.receiver, view.phase, view.polarity)


def _state_words(difference: Difference) -> str:
    side = f" von der {SIDES[difference.proposed_by]}" if difference.proposed_by else ""
    return {
        DifferenceState.OPEN: "Noch offen",
        DifferenceState.PROPOSED: f"Vorschlag{side}",
        DifferenceState.SETTLED: "Verständigt",
        DifferenceState.DISSENT: "Dissens bleibt stehen",
    }[difference.state]


def _said(catalogue: Catalogue, view: Finding | None) -> str:
    if view is None:
        return "hat hier nichts eingeordnet"
    if view.decision is Decision.REJECTED:
        return _NOTHING
    return f"{catalogue.label(view.category)} ({coding_line(view)})"


def _agreement_table(found: list[Agreement], catalogue: Catalogue) -> None:
    lines = ["| Kategorie | gleich | verschieden | α |", "|---|---|---|---|"]
    for each in found:
        name = catalogue.label(each.category) if each.category else "Irgendein Befund"
        lines.append(f"| {name} | {each.alike} | {each.apart} | {_alpha_words(each.interval)} |")
    st.markdown("\n".join(lines))
    st.caption("Gezählt sind Sätze, die mindestens eine Seite so eingeordnet hat.")


def _alpha_words(interval: Interval | None) -> str:
    if interval is None:
        return "zu wenige Sätze"
    alpha, low, high = (
        f"{each:.2f}".replace(".", ",").replace("-", "−")
        for each in (interval.alpha, interval.low, interval.high)
    )
    return f"{alpha} ({low} bis {high})"

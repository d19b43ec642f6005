"""Leitung: what recurs, what is being done about it, what waits for an answer. No case text."""

import streamlit as st

from pages.parts.guard import account_with
from pages.parts.services import settings, store
from review.access import Right
from review.charts import trend
from review.figures import by_year, recurring_categories
from review.model import Account, Answer
from review.taxonomy.editing import current_catalogue
from review.transfer import all_measures, all_wishes

_MOST = 7


def render() -> None:
    """Draw the three questions side by side, and below them the course over the years."""
    account = account_with(Right.ANSWER_WISH)
    st.title("Leitung")
    left, middle, right = st.columns([2, 1, 1], gap="medium")
    with left:
        recurs(account)
    with middle:
        under_way(account)
    with right:
        waits(account)
    over_the_years(account)


def recurs(account: Account) -> None:
    """Draw the categories with the most cases."""
    st.header("Was kehrt wieder?")
    threshold = settings().threshold
    shown = recurring_categories(store(), account.account_id, threshold)
    if not shown.keys:
        st.info(f"Noch gibt es keine Zahl, die aus mindestens {threshold} Fällen stammt.")
        return
    catalogue = current_catalogue(store(), account.account_id)
    st.table(
        [
            {"Schnittstellenproblem": catalogue.label(key), "Fälle": value.text}
            for key, value in zip(shown.keys[:_MOST], shown.values[:_MOST], strict=True)
        ]
    )
    st.page_link("pages/figures.py", label="Alle Zahlen in der Auswertung")


def over_the_years(account: Account) -> None:
    """Draw the course of each category that has a figure in some year."""
    table = by_year(store(), account.account_id, settings().threshold)
    if table.rows:
        st.header("Wie entwickelt es sich?")
        catalogue = current_catalogue(store(), account.account_id)
        st.plotly_chart(
            trend(table, catalogue.label, columns=2),
            config={"displayModeBar": False},
            key="trend",
            theme=None,
            alt="Fälle je Kategorie und Jahr; wo es zu wenige sind, steht statt der Zahl ein Zeichen.",
        )
        for sentence in table.legend:
            st.caption(sentence)


def under_way(account: Account) -> None:
    """Count measures that are open, overdue or done."""
    st.header("Was läuft dagegen?")
    measures = all_measures(store(), account.account_id)
    done = sum(measure.done for measure in measures)
    st.metric("Vereinbarte Maßnahmen", len(measures))
    st.write(f"Davon umgesetzt: {done}, offen: {len(measures) - done}.")
    due = [measure for measure in measures if not measure.done]
    if due:
        st.write(f"Nächster Termin: {due[0].due_on:%d.%m.%Y}, {due[0].function}.")
    st.page_link("pages/transfer.py", label="Alle Maßnahmen")


def waits(account: Account) -> None:
    """Count the wishes that wait for an answer, a first one or the one they were put off for."""
    st.header("Was wartet auf mich?")
    wishes = all_wishes(store(), account.account_id)
    unanswered = sum(wish.answer is None for wish in wishes)
    put_off = sum(wish.answer is Answer.LATER for wish in wishes)
    st.metric("Offene Wünsche", unanswered + put_off)
    st.write(f"Davon ohne Antwort: {unanswered}, vertagt: {put_off}.")
    st.page_link("pages/transfer.py", label="Wünsche beantworten")


render()

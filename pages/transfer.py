"""Wünsche und Maßnahmen: what the sessions asked for, what was agreed, what was answered."""

from datetime import UTC, datetime, timedelta

import streamlit as st

from anonymise.model import ApprovedText
from pages.parts import state
from pages.parts.checked_input import ask_about_names, save_checked
from pages.parts.guard import account_with
from pages.parts.services import store
from pages.parts.wish_card import answer_text
from review.access import Right, may
from review.errors import ReviewError
from review.model import Account, Answer, Measure, Wish
from review.reference import label
from review.transfer import (
    all_measures,
    all_wishes,
    answer_wish,
    measures_of_groups,
    set_measure_done,
    wishes_of_groups,
)


def render() -> None:
    """Draw wishes and measures: those of one's groups, or all of them for leadership."""
    account = account_with(Right.FOLLOW_TRANSFER, Right.ANSWER_WISH)
    st.title("Wünsche und Maßnahmen")
    answers = may(account, Right.ANSWER_WISH)
    read_wishes, read_measures = (
        (all_wishes, all_measures) if answers else (wishes_of_groups, measures_of_groups)
    )
    wishes = read_wishes(store(), account.account_id)
    measures = read_measures(store(), account.account_id)
    open_wishes = [wish for wish in wishes if wish.answer in (None, Answer.LATER)]
    answered = [wish for wish in wishes if wish.answer in (Answer.YES, Answer.NO)]
    waiting, done, agreed = st.tabs(
        ["Offene Wünsche", "Beantwortet", "Maßnahmen"], key="transfer_tabs", on_change="rerun"
    )
    with waiting:
        wish_list(account, open_wishes, answers)
    with done:
        wish_list(account, answered, answers=False)
    with agreed:
        measure_list(account, measures)


def wish_list(account: Account, wishes: list[Wish], answers: bool) -> None:
    """Draw wishes, with the way to answer for those who may."""
    if not wishes:
        st.info("Hier steht zurzeit kein Wunsch.")
    for wish in wishes:
        with st.container(border=True, key=f"wish_{wish.wish_id}"):
            st.caption(f"Ebene: {label(wish.level)} · aufgenommen am {wish.raised_at:%d.%m.%Y}")
            st.text(wish.text)
            if wish.answer:
                st.markdown(f"**Antwort:** {answer_text(wish)}")
            if answers:
                answer_form(account.account_id, wish)


def answer_form(account_id: str, wish: Wish) -> None:
    """Ask leadership for an answer; no wish is closed without one."""
    form = f"answer_{wish.wish_id}"
    answer = st.radio(
        "Antwort der Leitung",
        list(Answer),
        format_func=label,
        horizontal=True,
        index=None,
        key=state.input_key("answer", form),
    )
    if answer is None:
        return
    due = None
    if answer is Answer.LATER:
        due = st.date_input(
            "Wann wird entschieden?",
            value=datetime.now(UTC).date() + timedelta(days=90),
            format="DD.MM.YYYY",
            key=state.input_key("due", form),
        )
    hint = "Begründung (geht an die Gruppe)" if answer is Answer.NO else "Hinweis an die Gruppe (freiwillig)"
    reason = st.text_area(hint, key=state.input_key("reason", form), height=90)

    def save(approved: ApprovedText) -> None:
        answer_wish(store(), account_id, wish.wish_id, answer, approved, due)
        state.leave_message("Die Antwort ist gespeichert und steht auf der Startseite der Gruppe.")

    if st.button("Antwort senden", type="primary", key=f"send_{wish.wish_id}"):
        save_checked(form, reason, account_id, save)
    ask_about_names(form, account_id, save)


def measure_list(account: Account, measures: list[Measure]) -> None:
    """Draw measures with their state."""
    if not measures:
        st.info("Es ist noch keine Maßnahme vereinbart.")
    for measure in measures:
        with st.container(border=True, key=f"measure_{measure.measure_id}"):
            state_word = "umgesetzt" if measure.done else f"offen, bis {measure.due_on:%d.%m.%Y}"
            st.caption(f"{measure.function} · {label(measure.level)} · {state_word}")
            st.text(measure.text)
            if may(account, Right.FOLLOW_TRANSFER):
                title = "Wieder öffnen" if measure.done else "Als umgesetzt vermerken"
                if st.button(title, key=f"done_{measure.measure_id}"):
                    try:
                        set_measure_done(store(), account.account_id, measure.measure_id, not measure.done)
                    except ReviewError as error:
                        st.error(str(error))
                        return
                    st.rerun()


render()

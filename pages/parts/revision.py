"""A stored text that is marked further and commented on: under release, or come back to its giver."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from anonymise.checking.deciding import other_forms
from anonymise.checking.model import Check
from anonymise.errors import AnonymiseError
from anonymise.model import ApprovedText
from pages.parts import state
from pages.parts.checked_input import ask_about_names, save_checked
from pages.parts.services import store
from pages.parts.text_check import Action, Comment, Event, Mark, View, text_check
from review.errors import ReviewError
from review.model import Case
from review.remarks import comment_on, mark_further, remarks_on, take_back_remark
from review.revision import Remark, marked_further, placeholders

_MARKING = (Action.ADD, Action.REJECT, Action.UNDO)


def revised(case: Case, account_id: str, *, may_comment: bool) -> Check:
    """Draw the text with its marks and comments, and return the check of the text as marked so far.

    Raises ReviewError when the case waits for this person no more. Call it inside a fragment.
    """
    remarks = remarks_on(store(), account_id, case.code)
    check = marked_further(case.text, remarks)
    comments = [remark for remark in remarks if remark.comment]
    key = text_key(case)
    text_check(
        key,
        case.text,
        [*_fixed(case.text), *_added(check, remarks)],
        View(
            title="Pseudonymisierter Text",
            can_undo=any(remark.kind for remark in remarks),
            comments=[Comment(each.start, each.end, str(n)) for n, each in enumerate(comments, 1)],
            note=state.take_note(key),
        ),
        (*_MARKING, Action.COMMENT) if may_comment else _MARKING,
        partial(_apply, key, account_id, case.code),
        lambda start, end: _count(check, start, end),
    )
    if may_comment:
        _new_comment(key, case, account_id)
    _comment_list(case, comments, account_id if may_comment else None)
    return check


def text_key(case: Case) -> str:
    """Return the key of the component that shows the text of this case."""
    return f"revision_{case.code}"


def _fixed(text: str) -> list[Mark]:
    return [Mark(start, end, kind, placeholder=text[start:end]) for start, end, kind in placeholders(text)]


def _added(check: Check, remarks: Sequence[Remark]) -> list[Mark]:
    """The marks, each under the ids of the remarks that made its entity, so that it can be taken back."""
    made: dict[str, list[str]] = {}
    for remark in remarks:
        for mark in check.marks if remark.kind else ():
            if mark.start < remark.end and remark.start < mark.end:
                made.setdefault(mark.entity, []).append(remark.remark_id)
    return [
        Mark(
            mark.start,
            mark.end,
            mark.kind,
            " ".join(made.get(mark.entity, [])) or mark.entity,
            mark.placeholder,
            "accepted",
            len(check.marks_of(mark.entity)),
        )
        for mark in check.marks
    ]


def _count(check: Check, start: int, end: int) -> int:
    try:
        return len(other_forms(check, start, end))
    except AnonymiseError:
        return 0


def _apply(key: str, account_id: str, code: str, event: Event) -> None:
    """Do what the person did in the text, or say below it why not."""
    try:
        if event.action is Action.COMMENT:
            state.choose_stretch(key, (event.start, event.end))
        elif event.action is Action.ADD:
            span = (event.start, event.end)
            mark_further(store(), account_id, code, *span, event.kind, everywhere=event.everywhere)
        elif event.action is Action.UNDO:
            marks = [remark for remark in remarks_on(store(), account_id, code) if remark.kind]
            for remark in marks[-1:]:
                take_back_remark(store(), account_id, code, remark.remark_id)
        else:
            for remark_id in event.entity.split():
                take_back_remark(store(), account_id, code, remark_id)
    except (AnonymiseError, ReviewError) as error:
        state.leave_note(key, str(error))


def _new_comment(key: str, case: Case, account_id: str) -> None:
    stretch = state.chosen_stretch(key)
    if stretch is None:
        return
    start, end = stretch
    form = f"comment_{case.code}"

    def save(comment: ApprovedText) -> None:
        comment_on(store(), account_id, case.code, start, end, comment)
        state.choose_stretch(key, None)

    with st.container(border=True, key=f"new_{form}"):
        st.text(f"Anmerkung zu „{shortened(case.text[start:end])}“")
        with st.form(form, border=False):
            words = st.text_area("Anmerkung", key=state.input_key("words", form), height=80)
            with st.container(horizontal=True):
                saved = st.form_submit_button("Anmerkung speichern", type="primary", key=f"save_{form}")
                dropped = st.form_submit_button("Nicht anmerken", key=f"drop_{form}")
        if dropped:
            state.choose_stretch(key, None)
            state.renew_inputs(form)
            st.rerun()
        if saved:
            save_checked(form, words, account_id, save)
        ask_about_names(form, account_id, save)


def _comment_list(case: Case, comments: Sequence[Remark], remover: str | None) -> None:
    """The comments by number; whoever may take one back is `remover`."""
    if comments:
        st.subheader("Anmerkungen")
    for number, comment in enumerate(comments, 1):
        with st.container(border=True, key=f"comment_{comment.remark_id}"):
            st.text(f"{number}. „{shortened(case.text[comment.start : comment.end])}“: {comment.comment}")
            if remover and st.button("Anmerkung löschen", key=f"delete_{comment.remark_id}"):
                try:
                    take_back_remark(store(), remover, case.code, comment.remark_id)
                except ReviewError as error:
                    st.error(str(error))
                    return
                st.rerun()


def shortened(words: str) -> str:
    """Return the words, cut to what fits a line."""
    line = " ".join(words.split())
    return line if len(line) <= 80 else f"{line[:79]}…"

"""The end of a check: what is still missing, the question about the family, the confirmation."""

from dataclasses import replace

import streamlit as st

from anonymise.checking.composing import progress
from anonymise.checking.model import Check, ProbeState
from anonymise.checking.probe import confirm_reading, regions
from anonymise.errors import AnonymiseError, NamesFoundError
from anonymise.gate import approve
from anonymise.model import QUESTION, Answer, Confirmation, Recognition
from anonymise.notes import approve_note, approve_note_masked
from pages.parts import state
from pages.parts.decisions import text_key
from pages.parts.services import store
from pages.parts.text_check.places import NEXT_OPEN, Place, place_list
from review.cases import submit_case
from review.errors import ReviewError
from review.lessons import lessons

_ANSWERS = {Answer.NO: "Nein", Answer.HARDLY: "Kaum", Answer.YES: "Ja"}


def finish(work: state.DraftWork, account_id: str) -> None:
    """Say what is missing and lead there; when all is decided, ask for the confirmation."""
    st.header("Abschließen")
    state.keep_inputs()
    done = progress(work.check)
    if not done.done:
        left = done.total - done.decided
        open_marks = "1 Markierung ist" if left == 1 else f"{left} Markierungen sind"
        row = Place(NEXT_OPEN, f"Noch {open_marks} offen.", "Zur nächsten offenen Stelle", "→")
        place_list(state.input_key("missing"), text_key(), [row], "Was noch fehlt")
    else:
        _read_again(work.check)
        _confirmation(work, account_id)
    with st.popover("Entwurf verwerfen", key="discard_popover"):
        st.write("Das Original und alle Entscheidungen gehen verloren. Gespeichert wird nichts.")
        if st.button("Ja, verwerfen", key="discard"):
            state.drop_draft_work()
            state.leave_message("Der Entwurf ist verworfen. Es wurde nichts gespeichert.")
            st.switch_page("pages/start.py")


def _read_again(check: Check) -> None:
    places = [
        Place(start, f"Abschnitt {number} noch einmal lesen", sign="→")
        for number, (start, _) in enumerate(regions(check), 1)
    ]
    if places:
        st.info(
            "Fast geschafft. Zur Probe waren einige Stellen nicht markiert; gespeichert worden wären sie "
            "nicht. Bitte lesen Sie diese Abschnitte noch einmal, sie sind im Text hervorgehoben."
        )
        place_list(state.input_key("regions"), text_key(), places, "Abschnitte zum zweiten Lesen")


def _confirmation(work: state.DraftWork, account_id: str) -> None:
    title = st.text_input("Kurzer Arbeitstitel ohne Namen", key=state.input_key(state.TITLE), max_chars=120)
    answer = st.radio(
        QUESTION,
        list(_ANSWERS),
        format_func=lambda answer: _ANSWERS[answer],
        index=None,
        horizontal=True,
        key=state.input_key(state.RECOGNITION),
    )
    reason = st.text_input("Warum? Ein Satz genügt.", key=state.input_key(state.REASON), max_chars=300)
    has_read = st.checkbox(
        "Ich habe den pseudonymisierten Text von Anfang bis Ende gelesen. Er nennt niemanden mehr.",
        key=state.input_key("has_read", "reading"),
    )
    st.caption("Gespeichert wird nur der pseudonymisierte Text. Das Original wird danach gelöscht.")
    if not st.button("Bestätigen und zur Freigabe geben", type="primary", key="approve"):
        return
    if has_read and not work.check.probe.over:
        work = replace(work, check=confirm_reading(work.check))
        state.set_draft_work(work)
        if work.check.probe.state is ProbeState.MISSED:
            state.renew_inputs("reading")
            st.rerun()
    try:
        told = Recognition(answer, approve_note_masked(reason, account_id)) if answer else None
        text = approve(work.check, Confirmation(account_id, has_read, told))
        learned = lessons(work.check)
        code = submit_case(store(), account_id, work.group_id, approve_note(title, account_id), text, learned)
    except NamesFoundError:
        st.error("Der Arbeitstitel nennt vermutlich jemanden. Bitte wählen Sie einen Titel ohne Namen.")
        return
    except (AnonymiseError, ReviewError) as error:
        st.error(str(error))
        return
    state.drop_draft_work()
    state.leave_message(f"Fall {code} ist gespeichert und wartet auf die Freigabe durch eine zweite Person.")
    st.switch_page("pages/start.py")

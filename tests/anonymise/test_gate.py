"""Nothing passes the gate without a person's word, and nothing with a masked word left in it."""

import dataclasses
import random

import pytest

from anonymise.checking.deciding import accept, add, begin, split
from anonymise.checking.model import Check, ProbeState
from anonymise.checking.probe import confirm_reading
from anonymise.errors import LeakError, NamesFoundError, UnconfirmedError
from anonymise.gate import approve
from anonymise.model import Answer, Confirmation, Document, Draft, Kind, Recognition
from anonymise.notes import approve_note, approve_note_masked
from anonymise.pipeline import draft, redraft, remask

READ = Confirmation("konto-1", has_read=True)
TEXT = "Frau Kovalenko kam mit Herrn Klein. Das Kind ist klein."


@pytest.fixture(scope="module")
def made() -> Draft:
    return draft(Document(TEXT))


def test_a_confirmed_draft_becomes_an_approved_text(made: Draft) -> None:
    approved = approve(made, READ)
    assert approved.text == "Frau [Person 1] kam mit Herrn [Person 2]. Das Kind ist klein."
    assert approved.approved_by == "konto-1"
    assert "Person" not in repr(approved)


@pytest.mark.parametrize(
    "confirmation", [Confirmation("konto-1", has_read=False), Confirmation("", has_read=True)]
)
def test_without_confirmation_nothing_is_approved(made: Draft, confirmation: Confirmation) -> None:
    with pytest.raises(UnconfirmedError):
        approve(made, confirmation)


@pytest.mark.parametrize("left", ["Kovalenkos Brief", "KOVALENKO", "kovalenko", "Frau Klein"])
def test_a_masked_word_left_in_any_form_is_refused_without_being_quoted(made: Draft, left: str) -> None:
    leaking = dataclasses.replace(made, pseudonymised=f"{made.pseudonymised} {left}")
    with pytest.raises(LeakError) as refusal:
        approve(leaking, READ)
    assert "ovalenko" not in str(refusal.value).lower()


def test_a_word_let_stand_on_purpose_does_not_lock_the_gate() -> None:
    two = draft(Document("Frau Anna Wolf kam. Herr Tim Wolf ging."))
    first = two.identifiers[0].entity
    opened = redraft(two, unmasked={first})
    assert "Anna Wolf" in approve(opened, READ).text


def test_a_text_that_came_back_is_masked_further_and_approved() -> None:
    again = remask("[Mutter] wohnt bei Halina. Halinas Hund bellt.", [("Halina", Kind.PERSON)])
    assert approve(again, READ).text == "[Mutter] wohnt bei [Person 1]. [Person 1]s Hund bellt."


def test_a_note_without_names_is_approved_as_it_is() -> None:
    assert approve_note("Der Kinderschutzbogen wird gemeinsam ausgefüllt.", "konto-1").text.startswith(
        "Der Kinder"
    )


def test_a_note_with_a_name_is_refused_and_tells_where() -> None:
    with pytest.raises(NamesFoundError) as refusal:
        approve_note("Frau Kovalenko soll einladen.", "konto-1")
    assert refusal.value.spans == ((5, 14),)
    assert "Kovalenko" not in str(refusal.value)


def test_a_note_passes_when_its_author_says_there_is_no_name_in_it() -> None:
    text = "Frau Kovalenko soll einladen."
    assert approve_note(text, "konto-1", names_confirmed_absent=True).text == text


def test_a_note_can_have_its_names_replaced() -> None:
    assert (
        approve_note_masked("Frau Kovalenko soll einladen.", "konto-1").text
        == "Frau [Person 1] soll einladen."
    )


def test_an_unaccepted_quasi_identifier_is_no_leak() -> None:
    made = draft(Document("Frau Krüger stammt aus Ghana und hat Drillinge."))
    assert "Drillinge" in approve(made, READ).text


WITH_PROBE = (
    "KM Aylin Krüger und Leon wohnen in Siegen. Frau Obermann, Herr Tarnowski, Frau Lehnert, Herr Kowalczyk "
    "und Frau Öztürk kamen. Die Familie stammt aus Ghana."
)


def read(answer: Answer = Answer.NO, reason: str = "Nichts Seltenes steht mehr darin.") -> Confirmation:
    return Confirmation("konto-1", has_read=True, recognition=Recognition(answer, approve_note(reason, "k")))


def decided(check: Check) -> Check:
    for entity in {mark.entity for mark in check.visible}:
        check = accept(check, entity)
    return check


@pytest.fixture(scope="module")
def checked() -> Check:
    return decided(begin(draft(Document(WITH_PROBE)), random.Random(1)))


def test_a_check_passes_decided_read_and_answered(checked: Check) -> None:
    done = confirm_reading(confirm_reading(checked))
    approved = approve(done, read())
    assert approved.text == done.draft.pseudonymised
    assert approved.probe_passed and approved.recognition is Answer.NO
    assert "Ghana" not in approved.text


def test_a_check_with_an_open_mark_is_refused_with_their_number() -> None:
    with pytest.raises(UnconfirmedError, match=r"noch über \d+ offene"):
        approve(begin(draft(Document(WITH_PROBE))), read())


def test_a_check_is_refused_until_its_probe_is_over(checked: Check) -> None:
    assert checked.probe.state is ProbeState.READING
    with pytest.raises(UnconfirmedError, match="lesen"):
        approve(checked, read())
    with pytest.raises(UnconfirmedError, match="noch einmal"):
        approve(confirm_reading(checked), read())


def test_a_text_with_few_marks_passes_without_a_probe() -> None:
    few = confirm_reading(decided(begin(draft(Document(TEXT)), random.Random(1))))
    assert not approve(few, read()).probe_passed


@pytest.mark.parametrize(
    "confirmation",
    [READ, read(Answer.YES), read(reason=" ")],
    ids=["not answered", "would be recognised", "without a reason"],
)
def test_a_check_is_refused_unless_it_is_answered_that_nobody_would_recognise_the_family(
    confirmation: Confirmation,
) -> None:
    few = decided(begin(draft(Document(TEXT))))
    with pytest.raises(UnconfirmedError):
        approve(few, confirmation)
    assert approve(few, read(Answer.HARDLY)).recognition is Answer.HARDLY


def test_a_reason_with_a_name_does_not_become_an_answer() -> None:
    with pytest.raises(NamesFoundError):
        read(reason="Frau Kovalenko ist nicht mehr zu erkennen.")


def test_a_form_left_open_on_the_way_is_still_refused() -> None:
    check = decided(begin(draft(Document("Der Wuschel bellt. Frau Obermann kam."))))
    check = add(check, 4, 11, Kind.PERSON)
    check = split(check, check.marks[0].entity, check.marks[0].start)
    leaking = dataclasses.replace(
        check, draft=dataclasses.replace(check.draft, pseudonymised=check.draft.pseudonymised + " Wuschels")
    )
    with pytest.raises(LeakError):
        approve(leaking, read())

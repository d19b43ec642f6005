"""The attention probe: hidden from the eye, never from the mask, and passed without a record of failures."""

import random

import pytest

from anonymise.checking.composing import progress, shown, shown_pseudonymised
from anonymise.checking.deciding import accept, add, add_known, begin, merge, other_forms, reject, undo
from anonymise.checking.model import Check, ProbeState, Verdict
from anonymise.checking.probe import confirm_reading, paragraphs, regions
from anonymise.errors import UnconfirmedError
from anonymise.model import Document, Kind
from anonymise.pipeline import draft
from tests.anonymise.checking.checks import CASE, case, check_of, narrative, probed
from tests.gold.dev_narratives import NARRATIVES

NAMES = sorted(NARRATIVES)[:3]


def decided(check: Check) -> Check:
    """The check with all that the reviewer sees accepted."""
    for entity in {mark.entity for mark in check.visible}:
        check = accept(check, entity)
    return check


def found(check: Check, entity: str) -> Check:
    """The check after the reviewer has marked a hidden entity."""
    mark = check.marks_of(entity)[0]
    return add(check, mark.start, mark.end, mark.kind)


def test_a_few_certain_names_are_hidden_from_the_eye_and_masked_in_the_store() -> None:
    check = probed()
    assert len(check.probe.hidden) == 2
    assert check.draft.pseudonymised == case().pseudonymised
    assert not any(mark.entity in check.probe.hidden for mark in shown(check).marks)
    for entity in check.probe.hidden:
        for mark in check.marks_of(entity):
            surface = CASE[mark.start : mark.end]
            assert surface in shown_pseudonymised(check)
            assert surface not in check.draft.pseudonymised


def test_the_numbers_of_the_placeholders_tell_nothing_of_what_is_hidden() -> None:
    for seed in range(8):
        numbers = [m.placeholder for m in shown(probed(seed)).marks if m.placeholder.startswith("[Person")]
        assert list(dict.fromkeys(numbers)) == [f"[Person {n}]" for n in range(1, len(set(numbers)) + 1)]


def test_the_same_seed_hides_the_same_and_another_something_else() -> None:
    assert probed(3).probe == probed(3).probe
    assert len({probed(seed).probe.entities for seed in range(12)}) > 1


@pytest.mark.parametrize("text", ["Frau Obermann kam mit Herrn Tarnowski.", "Es war ruhig."])
def test_a_text_with_few_marks_has_no_probe(text: str) -> None:
    check = begin(draft(Document(text)), random.Random(1))
    assert check.probe.state is ProbeState.NONE
    assert confirm_reading(decided(check)).probe.over


@pytest.mark.parametrize("name", NAMES)
def test_a_real_narrative_has_a_probe_of_names_it_seldom_says(name: str) -> None:
    check = begin(narrative(name), random.Random(5))
    assert 2 <= len(check.probe.hidden) <= 3
    assert all(len(check.marks_of(entity)) <= 2 for entity in check.probe.hidden)


def test_known_names_are_no_probe() -> None:
    names = ("Obermann", "Tarnowski", "Lehnert", "Wolf", "Sommer")
    check = begin(draft(Document(CASE), known=names), random.Random(1))
    assert not any(check.is_known(entity) for entity in check.probe.hidden)


def test_what_is_hidden_cannot_be_decided_on_and_does_not_count() -> None:
    check = probed()
    entity = sorted(check.probe.hidden)[0]
    assert reject(check, entity) is accept(check, entity) is check
    assert merge(check, entity, check.visible[0].entity) is check
    assert progress(check).total == len({mark.entity for mark in check.visible})


def test_any_mark_over_a_hidden_word_finds_it() -> None:
    check = probed()
    entity = sorted(check.probe.hidden)[0]
    mark = check.marks_of(entity)[0]
    for start, end, kind in ((mark.start, mark.end, Kind.ORG), (mark.start + 1, mark.start + 2, Kind.PERSON)):
        assert entity in add(check, start, end, kind, everywhere=False).probe.found
    assert check.verdict(entity) is Verdict.OPEN
    assert found(check, entity).verdict(entity) is Verdict.ACCEPTED
    assert undo(found(check, entity)).probe == check.probe


def test_the_other_forms_on_offer_count_hidden_words_as_any_other() -> None:
    text = CASE + " Frau Obermann rief an."
    made = draft(Document(text))
    check = next(
        c
        for c in (begin(made, random.Random(seed)) for seed in range(40))
        if any("Obermann" in text[m.start : m.end] for m in c.marks if m.entity in c.probe.hidden)
    )
    start = text.index("Obermann")
    assert len(other_forms(check, start, start + 8)) == 1


def test_a_known_name_finds_what_it_names() -> None:
    check = probed()
    entity = sorted(check.probe.hidden)[0]
    mark = check.marks_of(entity)[0]
    assert entity in add_known(check, [CASE[mark.start : mark.end]]).probe.found


def test_with_the_last_one_found_the_probe_is_passed() -> None:
    check = probed()
    for entity in sorted(check.probe.hidden):
        check = found(check, entity)
    assert check.probe.state is ProbeState.PASSED
    assert confirm_reading(decided(check)).probe.state is ProbeState.PASSED


def test_what_was_missed_brings_a_second_reading_and_is_then_shown() -> None:
    check = decided(probed())
    hidden = check.probe.hidden
    assert regions(check) == ()
    second = confirm_reading(check)
    assert second.probe.state is ProbeState.MISSED
    assert second.probe.hidden == hidden
    assert second.draft.pseudonymised == check.draft.pseudonymised
    done = confirm_reading(second)
    assert done.probe.state is ProbeState.PASSED
    assert all(done.verdict(entity) is Verdict.ACCEPTED for entity in hidden)
    assert shown_pseudonymised(done) == done.draft.pseudonymised
    assert undo(done).probe == second.probe


def test_what_is_found_in_the_second_reading_passes_the_probe() -> None:
    check = confirm_reading(decided(probed()))
    for entity in sorted(check.probe.hidden):
        check = found(check, entity)
    assert check.probe.state is ProbeState.PASSED


def test_reading_is_confirmed_after_everything_is_decided() -> None:
    with pytest.raises(UnconfirmedError):
        confirm_reading(probed())


def test_the_page_points_to_stretches_and_not_to_words() -> None:
    text = NARRATIVES[NAMES[0]]
    check = confirm_reading(decided(begin(narrative(NAMES[0]), random.Random(2))))
    marks = [m for m in check.marks if m.entity in check.probe.hidden]
    for start, end in regions(check):
        assert any(start <= mark.start < end for mark in marks)
        assert end - start >= 200
    assert "".join(text[start:end] for start, end in paragraphs(text)) == text


def test_a_passed_probe_says_nothing_of_how_it_was_passed() -> None:
    at_once = probed()
    for entity in sorted(at_once.probe.hidden):
        at_once = found(at_once, entity)
    late = confirm_reading(confirm_reading(decided(probed())))
    assert at_once.probe.state is late.probe.state is ProbeState.PASSED


def test_without_chance_there_is_no_probe() -> None:
    assert check_of(CASE).probe.over

"""A person's decisions on entities: what each makes of the text, and what none of them can do."""

import dataclasses
import random

import pytest

from anonymise.checking.composing import is_masked, progress, shown, shown_entities
from anonymise.checking.deciding import (
    accept,
    add,
    add_known,
    begin,
    change_kind,
    give_role,
    merge,
    other_forms,
    redo,
    reject,
    reopen,
    split,
    undo,
)
from anonymise.checking.model import Check, Verdict
from anonymise.checking.roles import ROLES
from anonymise.errors import AnonymiseError, DecisionError
from anonymise.inference import estimates
from anonymise.model import Document, Draft, Identifier, Kind
from anonymise.pipeline import draft
from anonymise.placeholders import PLACEHOLDER
from tests.anonymise.checking.checks import case, check_of, named, place


@pytest.fixture
def check() -> Check:
    return begin(case())


def test_at_first_nothing_is_decided_and_the_text_is_as_the_machine_left_it(check: Check) -> None:
    assert check.draft == case()
    assert progress(check).decided == 0
    assert progress(check).total == len({mark.entity for mark in check.marks})
    assert "Krüger" not in repr(check)


def test_all_mentions_of_an_entity_move_together(check: Check) -> None:
    mother = named(check, "Aylin")
    opened = reject(check, mother)
    assert "KM Aylin Krüger war am [Tag 1] hier, Frau Krüger kam" in opened.draft.pseudonymised
    assert opened.draft.unmasked_words == ("Aylin Krüger", "Krüger")
    assert reopen(opened, mother).draft == check.draft
    assert accept(opened, mother).draft == check.draft
    assert progress(accept(check, mother)).decided == 1


def test_a_quasi_identifier_stays_until_it_is_accepted(check: Check) -> None:
    country = named(check, "Ghana")
    assert check.draft.pseudonymised.count("Ghana") == 2
    accepted = accept(check, country)
    assert "Ghana" not in accepted.draft.pseudonymised
    assert all(mark.placeholder in accepted.draft.pseudonymised for mark in accepted.marks_of(country))
    assert reopen(accepted, country).draft.pseudonymised == check.draft.pseudonymised
    assert reject(accepted, country).draft.pseudonymised == check.draft.pseudonymised


def test_a_quasi_identifier_let_stand_still_counts_for_what_can_be_inferred(check: Check) -> None:
    told = {each.trait for each in estimates(check.draft)}
    let_stand = reject(check, named(check, "Ghana"))
    assert {each.trait for each in estimates(let_stand.draft)} == told
    assert "origin" not in {e.trait for e in estimates(accept(check, named(check, "Ghana")).draft)}


def test_a_stale_event_for_an_entity_that_is_gone_changes_nothing(check: Check) -> None:
    for decide in (accept, reject, reopen):
        assert decide(check, "PERSON-99") is check
    assert merge(check, "PERSON-99", named(check, "Aylin")) is check
    assert give_role(check, "PERSON-99", "Mutter") is check
    assert split(check, "PERSON-99", 0) is check


def test_deciding_the_same_again_is_no_step(check: Check) -> None:
    once = accept(check, named(check, "Aylin"))
    assert accept(once, named(check, "Aylin")) is once
    assert undo(once).marks == check.marks


def test_undo_and_redo_walk_through_the_steps(check: Check) -> None:
    first = reject(check, named(check, "Siegen"))
    second = add(first, *place(first, "Pudel"), Kind.PERSON)
    back = undo(undo(second))
    assert back.draft == check.draft
    assert redo(redo(back)).draft == second.draft
    assert redo(redo(redo(back))).draft == second.draft
    assert undo(check) is check
    assert not accept(back, named(back, "Siegen")).future


def test_marks_beyond_the_limit_of_steps_are_let_go(check: Check) -> None:
    entity = named(check, "Siegen")
    for _ in range(110):
        check = reopen(accept(check, entity), entity)
    assert len(check.past) == 200
    assert all(not past.past and not past.future for past in check.past)


def test_a_selection_is_marked_with_every_other_form(check: Check) -> None:
    spot = place(check, "Pudel")
    assert [check.draft.text[f.start : f.end] for f in other_forms(check, *spot)] == ["Pudels"]
    marked = add(check, *spot, Kind.PERSON)
    assert "Pudel" not in marked.draft.pseudonymised
    assert marked.verdict(named(marked, "Pudel")) is Verdict.ACCEPTED
    alone = add(check, *spot, Kind.PERSON, everywhere=False)
    assert "des Pudels und" in alone.draft.pseudonymised


def test_a_selection_grows_to_whole_words_and_loses_what_is_around_them(check: Check) -> None:
    start, end = place(check, "ude")
    marked = add(check, start, end, Kind.PERSON)
    assert "Der [Person 5] bellt" in marked.draft.pseudonymised
    start, end = place(check, " Pudel ")
    assert add(check, start, end, Kind.PERSON).draft == marked.draft


def test_the_words_of_a_mark_count_one_by_one_for_a_person_and_together_for_a_place() -> None:
    check = check_of(
        "Das Rad stand am alten Baum. Der Baum ist lang. Am alten Baum saß er, am ALTEN  Baum auch."
    )
    assert len(other_forms(check, *place(check, "alten Baum"), Kind.ADDRESS)) == 2


@pytest.mark.parametrize(
    "selected", ["Herr Tarnowski kamen", "Tarnow", "Tarnowski"], ids=["around", "inside", "same"]
)
def test_a_selection_over_a_mark_takes_it_in(check: Check, selected: str) -> None:
    marked = add(check, *place(check, selected), Kind.PERSON)
    assert marked.verdict(named(check, "Tarnowski")) is Verdict.ACCEPTED
    assert "Tarnowski" not in marked.draft.pseudonymised
    assert len(marked.marks) == len(check.marks)


def test_a_rejected_word_that_is_selected_again_is_masked_again(check: Check) -> None:
    opened = reject(check, named(check, "Siegen"))
    assert "in Siegen rief" in opened.draft.pseudonymised
    marked = add(opened, *place(opened, "Siegen"), Kind.LOCATION)
    assert "Siegen" not in marked.draft.pseudonymised
    assert "Siegen" not in marked.draft.unmasked_words


def test_a_part_of_a_rejected_mark_is_masked_without_the_rest_of_it() -> None:
    marks = (Identifier(0, 13, Kind.PERSON, 0.8, "PERSON-1"),)
    opened = reject(begin(Draft("Anna Wolf kam spät.", marks)), "PERSON-1")
    marked = add(opened, *place(opened, "Wolf"), Kind.PERSON)
    assert marked.draft.pseudonymised == "Anna [Person 1] kam spät."


def test_other_forms_pass_over_what_a_person_let_stand() -> None:
    check = check_of("Frau Anna Wolf kam. Herr Tim Wolf ging. Der Hund heißt Wolfs.")
    opened = reject(check, named(check, "Anna"))
    assert add(opened, *place(opened, "Tim Wolf"), Kind.PERSON).draft.pseudonymised.startswith(
        "Frau Anna Wolf"
    )


@pytest.mark.parametrize("selected", ["", ", ", ".\n"])
def test_nothing_cannot_be_marked(check: Check, selected: str) -> None:
    with pytest.raises(DecisionError):
        add(check, *place(check, selected, "Krüger"), Kind.PERSON)


def test_a_placeholder_cannot_be_marked() -> None:
    check = begin(Draft("Die [Mutter] wohnt bei Halina.", pseudonymised="Die [Mutter] wohnt bei Halina."))
    with pytest.raises(DecisionError):
        add(check, *place(check, "Mutter"), Kind.PERSON)
    marked = add(check, *place(check, "Halina"), Kind.PERSON)
    assert marked.draft.pseudonymised == "Die [Mutter] wohnt bei [Person 1]."


def test_no_form_is_marked_inside_a_placeholder() -> None:
    text = "Die [Mutter] rief [Person 1] an. Mutter Beimer kam, Mutters Hund auch."
    check = begin(Draft(text, pseudonymised=text))
    marked = add(check, *place(check, "Mutter", "an."), Kind.ORG)
    assert marked.draft.pseudonymised.startswith("Die [Mutter] rief [Person 1] an. [Einrichtung 1] Beimer")
    assert add_known(check, ["Mutter"]).draft.pseudonymised.startswith(
        "Die [Mutter] rief [Person 1] an. [Person 2]"
    )


def test_the_kind_of_an_entity_changes_for_all_its_mentions(check: Check) -> None:
    entity = named(check, "Siegen")
    changed = change_kind(check, entity, Kind.ORG)
    assert "in [Einrichtung 1] rief" in changed.draft.pseudonymised
    assert changed.verdict(entity) is Verdict.ACCEPTED
    assert change_kind(check, entity, Kind.LOCATION) == accept(check, entity)


def test_a_quasi_identifier_can_become_a_direct_one(check: Check) -> None:
    changed = change_kind(check, named(check, "Ghana"), Kind.LOCATION)
    assert "Ghana" not in changed.draft.pseudonymised
    assert not any(mark.trait for mark in changed.marks_of(named(check, "Ghana")))


KLEIN = "Sie fuhren nach Klein. Von Klein aus ging es weiter. Klein rief an."


def klein() -> Check:
    """Two places called Klein; a place of that name does not make the third word one."""
    marks = (
        Identifier(16, 21, Kind.LOCATION, 0.8, "LOCATION-1"),
        Identifier(27, 32, Kind.LOCATION, 0.8, "LOCATION-2"),
    )
    return begin(Draft(KLEIN, marks))


def test_what_becomes_a_person_is_masked_in_every_form() -> None:
    assert "Klein rief" in klein().draft.pseudonymised
    changed = change_kind(klein(), "LOCATION-2", Kind.PERSON)
    assert "Klein" not in changed.draft.pseudonymised
    into = change_kind(add(klein(), *place(klein(), "rief"), Kind.PERSON), "LOCATION-1", Kind.ORG)
    assert "Klein" not in merge(into, "LOCATION-1", named(into, "rief")).draft.pseudonymised


def test_a_word_that_no_longer_stands_open_on_purpose_is_masked_wherever_it_names_somebody() -> None:
    opened = change_kind(reject(klein(), "LOCATION-1"), "LOCATION-2", Kind.PERSON)
    assert "Klein rief" in opened.draft.pseudonymised
    assert "Klein" not in reopen(opened, "LOCATION-1").draft.pseudonymised


def test_entities_merge_and_their_mentions_share_a_placeholder(check: Check) -> None:
    one, other = named(check, "Obermann"), named(check, "Tarnowski")
    merged = merge(accept(check, one), one, other)
    assert not merged.marks_of(one)
    assert len(merged.marks_of(other)) == 2
    assert merged.verdict(other) is Verdict.OPEN
    assert undo(merged).draft == check.draft


def test_merging_keeps_a_decision_both_share(check: Check) -> None:
    one, other = named(check, "Obermann"), named(check, "Tarnowski")
    assert merge(accept(accept(check, one), other), one, other).verdict(other) is Verdict.ACCEPTED


def test_a_trait_does_not_merge_with_a_name(check: Check) -> None:
    with pytest.raises(DecisionError):
        merge(check, named(check, "Ghana"), named(check, "Siegen"))


def test_a_mention_splits_off_with_the_decision_it_had(check: Check) -> None:
    mother = named(check, "Aylin")
    second = check.marks_of(mother)[1]
    apart = split(reject(check, mother), mother, second.start)
    (own,) = {mark.entity for mark in apart.marks} - {mark.entity for mark in check.marks}
    assert apart.verdict(own) is Verdict.REJECTED
    masked = accept(apart, own)
    assert "KM Aylin Krüger war" in masked.draft.pseudonymised
    assert "hier, Frau [Person" in masked.draft.pseudonymised


def test_a_split_mention_is_not_joined_again_by_later_steps(check: Check) -> None:
    mother = named(check, "Aylin")
    apart = split(check, mother, check.marks_of(mother)[1].start)
    assert len(add(apart, *place(apart, "Pudel"), Kind.PERSON).marks_of(mother)) == 1


def test_a_role_stands_in_the_placeholder_and_makes_the_text_read_as_german(check: Check) -> None:
    named_so = give_role(check, named(check, "Obermann"), "Familienhebamme")
    assert "Frau [Familienhebamme 1] und Herr" in named_so.draft.pseudonymised
    grandmother = give_role(check, named(check, "Obermann"), "Großmutter")
    assert "[Großmutter] und Herr" in grandmother.draft.pseudonymised
    two = give_role(check, named(check, "Obermann"), "Mutter")
    assert "[Mutter 1] war" in two.draft.pseudonymised and "[Mutter 2] und" in two.draft.pseudonymised
    assert give_role(grandmother, named(check, "Obermann"), "").draft == check.draft


def test_a_role_that_the_table_does_not_have_is_refused(check: Check) -> None:
    for entity, role in (("Obermann", "Anna"), ("Siegen", "Mutter"), ("Ghana", "Mutter"), ("26.03.", "Ort")):
        with pytest.raises(DecisionError):
            give_role(check, named(check, entity), role)


@pytest.mark.parametrize("kind", ROLES)
def test_every_role_makes_a_placeholder_that_is_known_again(kind: Kind) -> None:
    for role in ROLES[kind]:
        assert PLACEHOLDER.fullmatch(f"[{role}]") and PLACEHOLDER.fullmatch(f"[{role} 2]")


def test_a_known_name_is_masked_at_once_and_cannot_be_let_stand(check: Check) -> None:
    made = add_known(reject(check, named(check, "Siegen")), ["Pudel", "Siegen"])
    assert "Pudel" not in made.draft.pseudonymised and "Siegen" not in made.draft.pseudonymised
    entity = named(made, "Pudel")
    assert made.verdict(entity) is Verdict.ACCEPTED
    with pytest.raises(DecisionError) as refusal:
        reject(made, entity)
    assert "Pudel" not in str(refusal.value)
    assert undo(made).draft.pseudonymised.count("Pudel") == 2


def test_a_known_name_stays_known_inside_a_longer_mark_and_another_entity() -> None:
    check = check_of("Der Bär brummt. Herr Tarnowski ging.", known=("Bär",))
    longer = add(check, *place(check, "Der Bär brummt"), Kind.ORG)
    with pytest.raises(DecisionError):
        reject(longer, named(longer, "Bär"))
    opened = reject(check, named(check, "Tarnowski"))
    merged = merge(opened, named(opened, "Bär"), named(opened, "Tarnowski"))
    assert "Bär" not in merged.draft.pseudonymised


def test_what_a_person_said_before_counts_as_decided() -> None:
    check = check_of("Der Bär brummt. Herr Tarnowski ging.", known=("Bär",))
    assert check.verdict(named(check, "Bär")) is Verdict.ACCEPTED
    assert check.verdict(named(check, "Tarnowski")) is Verdict.OPEN


def test_a_form_that_the_machine_missed_is_marked_when_the_check_begins() -> None:
    made = draft(Document("Frau Obermann kam. Er kam auch."))
    text = made.text.replace("Er kam", "OBERMANN’ kam")
    leaking = dataclasses.replace(made, text=text, pseudonymised=text.replace("Obermann", "[Person 1]"))
    assert "OBERMANN" not in begin(leaking).draft.pseudonymised


def test_the_panel_lists_each_entity_with_its_forms_and_decision(check: Check) -> None:
    opened = reject(check, named(check, "Siegen"))
    panel = {entity.key: entity for entity in shown_entities(opened)}
    assert len(panel) == progress(opened).total
    mother = panel[named(check, "Aylin")]
    assert (mother.placeholder, mother.count, mother.surfaces) == ("[Mutter]", 2, ("Aylin Krüger", "Krüger"))
    assert panel[named(check, "Siegen")].placeholder == ""


def test_the_reviewer_sees_a_rejected_mark_without_a_placeholder(check: Check) -> None:
    entity = named(check, "Siegen")
    opened = reject(check, entity)
    (mark,) = (m for m in shown(opened).marks if m.entity == entity)
    assert mark.placeholder == ""
    assert not is_masked(opened, mark)


def test_every_refusal_is_a_german_sentence(check: Check) -> None:
    with pytest.raises(AnonymiseError, match="Bitte"):
        add(check, 0, 0, Kind.PERSON)
    assert begin(case(), random.Random(0)).draft.pseudonymised == check.draft.pseudonymised

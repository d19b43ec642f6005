import json
import re
from enum import StrEnum
from pathlib import Path

import pytest

from anonymise.model import Kind
from review import model, reference

FOLDER = Path(__file__).parents[2] / "data" / "reference"
ENUMS = [
    value
    for value in vars(model).values()
    if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
]


@pytest.mark.parametrize("enum", [*ENUMS, Kind], ids=lambda enum: enum.__name__)
def test_every_value_of_every_enumeration_has_a_german_label(enum):
    labels = [reference.label(value) for value in enum]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_labels_name_no_value_that_does_not_exist():
    names = {enum.__name__: {value.value for value in enum} for enum in [*ENUMS, Kind]}
    stored = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
    assert {name: set(labels) for name, labels in stored.items()} == names


def test_there_are_25_categories_42_solutions_and_15_challenges():
    assert len(reference.categories()) == 25
    assert len(reference.solutions()) == 42
    assert list(reference.challenges()) == list(range(1, 16))


def test_categories_refer_to_solutions_and_challenges_that_exist():
    for category in reference.categories().values():
        assert category.solutions
        assert set(category.solutions) <= set(reference.solutions())
        assert set(category.seed_challenges) <= set(reference.challenges())


def test_every_category_has_a_definition_phrases_and_counter_examples():
    for category in reference.categories().values():
        assert category.definition.endswith(".")
        assert len(category.phrases) >= 5
        assert len(category.counter_examples) >= 2


def test_the_reference_texts_hold_no_english():
    english = re.compile(r"\b(the|and|of|is|not|family|lawful|seed|only|with)\b", re.IGNORECASE)
    for category in reference.categories().values():
        texts = (category.label, category.definition, category.basis, *category.counter_examples)
        assert not [text for text in texts if english.search(text)], category.key


def test_the_reference_texts_name_nobody():
    named = re.compile(r"\b(Frau|Herr|Herrn|Fr\.|Hr\.) (?!und |oder )\S")
    for file in FOLDER.glob("*.json"):
        assert not named.findall(file.read_text(encoding="utf-8")), file.name


def test_the_short_template_takes_about_an_hour_and_leaves_phases_out():
    template = reference.session_templates()["kurzform"]
    assert 60 <= template.minutes <= 65
    assert [phase.number for phase in template.phases] == [1, 2, 3, 6, 7, 8, 10]


def test_the_full_template_has_all_phases_within_two_hours():
    template = reference.session_templates()["normalform"]
    assert 90 <= template.minutes <= 120
    assert [phase.number for phase in template.phases] == list(range(1, 11))


def test_every_template_collects_hypotheses_measures_and_wishes():
    for template in reference.session_templates().values():
        artefacts = frozenset().union(*(phase.artefacts for phase in template.phases))
        assert artefacts == {"note", "hypothesis", "measure", "wish"}
        assert all(3 <= len(phase.questions) <= 5 for phase in template.phases)


def test_the_stop_rule_names_the_contact_of_the_office():
    text = reference.stop_rule("24-h-Kinderschutzdienst, Telefon 0000")
    assert "24-h-Kinderschutzdienst, Telefon 0000" in text
    assert "{" not in text


def test_no_text_calls_a_pseudonymised_case_anonymous():
    texts = [*reference.pseudonymisation_limits(), reference.closed_case_declaration()]
    assert not [text for text in texts if "anonym" in text.lower()]


def test_functions_that_answer_for_measures_are_listed_once():
    assert len(reference.functions()) == len(set(reference.functions())) >= 15
    assert len(reference.session_principles()) >= 7

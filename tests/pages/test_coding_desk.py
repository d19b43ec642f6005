"""The findings page: how suggestions and decisions become marks, and what it takes from a browser."""

from dataclasses import replace
from pathlib import Path

import pytest

from pages.parts import evidence
from pages.parts.carried import carried_places
from pages.parts.coding_desk import marks_of, slot, terms_of
from pages.parts.evidence import Action, Event, read_event
from pages.parts.text_check.events import numbered
from review.findings import Evidence
from review.model import Actor, Decision, Finding, Phase, Polarity, Suggestion
from review.reference import categories
from review.taxonomy.catalogue import Catalogue, Entry

FOLDER = Path(evidence.__file__).parent
CATALOGUE = Catalogue(1, {key: Entry(category, since=1) for key, category in categories().items()})
TEXT = "Die Klinik rief an. Niemand nahm ab. Am Ende lag der Plan gemeinsam vor."


def suggestion(start: int, end: int, category: str, *, strong: bool = True) -> Suggestion:
    actors = (Actor.JUGENDAMT, Actor.CLINIC)
    return Suggestion(start, end, category, 0.5, strong, Polarity.FAILURE, *actors, Phase.REPORT)


def decided(about: Suggestion, decision: Decision, *, suggested: bool = True) -> Finding:
    ids = (f"id-{about.start}", "F-1", about.start, about.end, about.category)
    return Finding(
        *ids, about.sender, about.receiver, about.phase, about.polarity, decision, suggested=suggested
    )


UNREACHABLE = suggestion(0, 36, "no_response_unreachable")
OVERLAPPING = suggestion(20, 36, "missing_exchange")
WEAK = suggestion(0, 19, "overload_resources", strong=False)
ALL = [UNREACHABLE, OVERLAPPING, WEAK]


def test_findings_over_each_other_are_numbered_in_reading_order_the_weak_ones_behind() -> None:
    found = marks_of(CATALOGUE, TEXT, Evidence(ALL, ALL, []))
    assert [(each.number, each.category, each.verdict) for each in found] == [
        (1, "no_response_unreachable", "open"),
        (2, "missing_exchange", "open"),
        (3, "overload_resources", "open"),
    ]
    assert [each.strong for each in found] == [True, True, False]


@pytest.mark.parametrize("number, about", list(enumerate(ALL, 1)))
@pytest.mark.parametrize("decision", list(Decision))
def test_a_decision_keeps_the_number_and_the_name_of_its_suggestion(
    number: int, about: Suggestion, decision: Decision
) -> None:
    left = [each for each in ALL if each is not about]
    found = marks_of(CATALOGUE, TEXT, Evidence(ALL, left, [decided(about, decision)]))
    (mark,) = [each for each in found if each.verdict != "open"]
    assert (mark.number, mark.entity, mark.suggested) == (number, slot(CATALOGUE, about), True)


def test_what_a_person_found_is_no_suggestion_and_what_went_well_is_marked_as_such() -> None:
    good = replace(decided(OVERLAPPING, Decision.CONFIRMED, suggested=False), polarity=Polarity.RESOLVED)
    (mark,) = marks_of(CATALOGUE, TEXT, Evidence([], [], [good]))
    assert (mark.good, mark.suggested, mark.verdict, mark.strong) == (True, False, "accepted", True)


def test_what_carried_the_case_lists_the_confirmed_passages_before_the_suggested_ones() -> None:
    offered = replace(UNREACHABLE, polarity=Polarity.SUCCESS)
    good = replace(decided(OVERLAPPING, Decision.CONFIRMED), polarity=Polarity.SUCCESS)
    rejected = replace(decided(WEAK, Decision.REJECTED), polarity=Polarity.SUCCESS)
    found = marks_of(CATALOGUE, TEXT, Evidence([], [offered, WEAK], [good, rejected]))
    rows = carried_places(TEXT, found)
    assert [(row.start, row.group) for row in rows] == [(20, "Bestätigt"), (0, "Vorschläge, noch offen")]
    assert rows[0].detail.startswith("„Niemand nahm ab.“")


def test_every_category_comes_with_definition_counter_examples_and_solutions() -> None:
    terms = terms_of(CATALOGUE)
    assert len(terms) == len(categories())
    assert all(each.definition and each.counter_examples and each.solutions for each in terms)


def test_the_files_for_the_browser_weigh_little() -> None:
    files = [path for path in FOLDER.iterdir() if path.suffix in (".js", ".css", ".html")]
    assert len(files) >= 6
    assert sum(path.stat().st_size for path in files) <= 40_000


def test_an_event_says_of_a_coding_only_what_the_person_chose() -> None:
    sent = [
        {"n": 1, "do": "accept", "entity": "0-36-x"},
        {"n": 2, "do": "add", "start": 5, "end": 9, "category": "overload_resources", "polarity": "success"},
    ]
    assert list(numbered(sent, read_event)) == [
        (1, Event(Action.ACCEPT, "0-36-x")),
        (2, Event(Action.ADD, "", 5, 9, "overload_resources", polarity=Polarity.SUCCESS)),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"n": 1, "do": "approve"},
        {"n": 1, "do": "add", "start": None},
        {"n": 1, "do": "accept", "sender": "mutter"},
        {"n": 1, "do": "accept", "phase": 3},
    ],
)
def test_what_is_no_event_is_passed_over(broken: object) -> None:
    assert list(numbered([broken, {"n": 2, "do": "undo"}], read_event)) == [(2, Event(Action.UNDO))]

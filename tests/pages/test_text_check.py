"""The text component: what it weighs, and that it takes nothing from a browser but well-formed events."""

from pathlib import Path

import pytest

from anonymise.model import Kind
from pages.parts import text_check
from pages.parts.found import entity_places
from pages.parts.text_check import Action, Event, Mark, read_event
from pages.parts.text_check.events import numbered

FOLDER = Path(text_check.__file__).parent


def test_the_files_for_the_browser_weigh_at_most_300_kilobytes() -> None:
    files = [path for path in FOLDER.iterdir() if path.suffix in (".js", ".css", ".html")]
    assert len(files) >= 6
    assert sum(path.stat().st_size for path in files) <= 300_000


def test_events_are_taken_with_their_numbers() -> None:
    sent = [
        {"n": 3, "do": "accept", "entity": "PERSON-1"},
        {"n": 4, "do": "add", "start": 5, "end": 9, "kind": "ORG", "everywhere": False},
    ]
    assert list(numbered(sent, read_event)) == [
        (3, Event(Action.ACCEPT, entity="PERSON-1")),
        (4, Event(Action.ADD, kind=Kind.ORG, start=5, end=9, everywhere=False)),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "accept",
        {},
        {"n": 1},
        {"n": "x", "do": "accept"},
        {"n": 1, "do": "approve"},
        {"n": 1, "do": "add", "start": None},
        {"n": 1, "do": "kind", "kind": "NAME"},
    ],
)
def test_what_is_no_event_is_passed_over(broken: object) -> None:
    assert list(numbered([broken, {"n": 2, "do": "undo"}], read_event)) == [(2, Event(Action.UNDO))]


def test_each_entity_has_one_row_by_kind_with_its_forms_and_decision() -> None:
    text = "Am 3. Mai kam Frau Wolke. Wolkes Kind kam auch."
    found = [
        Mark(3, 9, Kind.DATE, "DATE-1", "[Tag 1]", "open"),
        Mark(19, 24, Kind.PERSON, "PERSON-1", "[Mutter]", "accepted", 2),
        Mark(26, 32, Kind.PERSON, "PERSON-1", "[Mutter]", "accepted", 2),
    ]
    rows = entity_places(text, found)
    assert [(row.title, row.detail, row.sign, row.start) for row in rows] == [
        ("[Mutter] · 2×", "Wolke, Wolkes", "P✓", 19),
        ("[Tag 1] · 1×", "3. Mai", "D", 3),
    ]

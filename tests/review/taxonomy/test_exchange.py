"""The catalogue as a file: it comes back as it went, and a bad file changes nothing."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.errors import InputError
from review.reference import categories
from review.taxonomy.catalogue import Catalogue, Entry, Standing
from review.taxonomy.exchange import read, written
from review.taxonomy.operations import (
    MOST_ENTRIES,
    Add,
    Describe,
    Load,
    Merge,
    Retire,
    Split,
    apply,
    differing,
)
from tests.review.taxonomy.catalogues import make_catalogue, make_category

SEED = Catalogue(1, {key: Entry(category, since=1) for key, category in categories().items()})
SMALL = make_catalogue("Austausch", "Auftrag", "Termin")
CHANGED = apply(
    apply(apply(SMALL, Split("termin", (make_category("Frist"), make_category("Raum")))), Retire("frist")),
    Merge("austausch", "auftrag"),
)


def content(catalogue: Catalogue = SMALL, **changed: Any) -> dict[str, Any]:
    """The file of a catalogue, its first category changed."""
    found: dict[str, Any] = json.loads(written(catalogue))
    found["kategorien"][0] |= changed
    return found


def as_file(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def states(catalogue: Catalogue) -> dict[str, tuple[object, ...]]:
    return {key: (e.category, e.standing, e.successors) for key, e in catalogue.entries.items()}


@pytest.mark.parametrize("catalogue", [SEED, SMALL, CHANGED])
def test_a_catalogue_read_from_its_own_file_says_nothing_new(catalogue: Catalogue) -> None:
    loaded = read(written(catalogue))
    assert differing(catalogue, loaded.entries) == ()
    with pytest.raises(InputError, match="nichts geändert"):
        apply(catalogue, loaded)


def test_a_catalogue_travels_to_another_office_whole() -> None:
    assert states(apply(SMALL, read(written(CHANGED)))) == states(CHANGED)


def test_a_file_leaves_categories_alone_that_it_does_not_name() -> None:
    own = apply(SMALL, Add(make_category("Nachtdienst")))
    found = apply(own, read(as_file(content(SMALL, definition="Neu gefasst."))))
    assert found.entries["nachtdienst"] == own.entries["nachtdienst"]
    assert found.entries["austausch"].category.definition == "Neu gefasst."
    assert found.entries["austausch"].since == 1


def test_a_file_does_not_bring_back_what_has_been_merged_here() -> None:
    merged = apply(SMALL, Merge("austausch", "auftrag"))
    with pytest.raises(InputError, match="nicht mehr in Gebrauch"):
        apply(merged, read(written(SMALL)))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("schluessel", "Große Wörter"),
        ("schluessel", None),
        ("bezeichnung", ""),
        ("bezeichnung", 7),
        ("bezeichnung", "x" * 200),
        ("definition", "   "),
        ("beispiele", "ein Satz"),
        ("beispiele", []),
        ("beispiele", ["Satz"] * 61),
        ("gegenbeispiele", [1]),
        ("herausforderungen", [0]),
        ("herausforderungen", [True]),
        ("herausforderungen", [6, 6]),
        ("herausforderungen", [[6]]),
        ("ebene", "Vorstand"),
        ("ebene", ["Leitung"]),
        ("loesungen", []),
        ("loesungen", ["L9.9"]),
        ("loesungen", ["L1.1", "L1.1"]),
        ("grundlage", None),
        ("stand", "vielleicht"),
        ("stand", "zusammengefuehrt"),
        ("stand", "aufgeteilt"),
        ("nachfolger", ["auftrag"]),
        ("nachfolger", [{}]),
        ("unbekannt", "x"),
    ],
)
def test_a_wrong_field_is_refused_with_the_number_of_the_category(field: str, value: object) -> None:
    with pytest.raises(InputError, match="Kategorie 1 der Datei"):
        read(as_file(content(**{field: value})))


@pytest.mark.parametrize("field", list(content()["kategorien"][0]))
def test_a_missing_field_is_named(field: str) -> None:
    found = content()
    del found["kategorien"][0][field]
    with pytest.raises(InputError, match=f"„{field}“ fehlt"):
        read(as_file(found))


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"\xff\xfe\x00",
        b"{",
        b"[" * 5000,
        b"null",
        b"[]",
        b'{"format": "fallwerkstatt-kategorien-1"}',
        b'{"format": "etwas anderes", "fassung": 1, "kategorien": []}',
        as_file(content() | {"kategorien": []}),
        as_file(content() | {"kategorien": {}}),
        as_file(content() | {"kategorien": ["Text"]}),
        as_file(content() | {"kategorien": content()["kategorien"][:1] * 2}),
        as_file(content() | {"mehr": 1}),
        as_file(content()).replace(b'"grundlage": ""', b'"grundlage": "", "grundlage": ""', 1),
        b" " * 2_000_001,
    ],
    ids=range(15),
)
def test_what_is_no_catalogue_is_refused_in_german(file: bytes) -> None:
    with pytest.raises(InputError, match=r"(Datei|Kategorie)") as refused:
        read(file)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize(
    "changed",
    [
        {"stand": "zusammengefuehrt", "nachfolger": ["nirgends"]},
        {"stand": "zusammengefuehrt", "nachfolger": ["austausch"]},
        {"bezeichnung": "Termin"},
    ],
)
def test_a_file_that_does_not_hold_together_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(InputError):
        apply(SMALL, read(as_file(content(**changed))))


def test_a_circle_of_merges_is_refused() -> None:
    found = content(stand="zusammengefuehrt", nachfolger=["auftrag"])
    found["kategorien"][1] |= {"stand": "zusammengefuehrt", "nachfolger": ["austausch"]}
    with pytest.raises(InputError, match="auf sich selbst"):
        apply(SMALL, read(as_file(found)))


def test_the_longest_chain_of_merges_a_file_can_hold_is_followed() -> None:
    row = content()["kategorien"][0]
    rows = [
        row
        | {
            "schluessel": f"k{n}",
            "bezeichnung": f"K {n}",
            "stand": "zusammengefuehrt",
            "nachfolger": [f"k{n + 1}"],
        }
        for n in range(MOST_ENTRIES - len(SMALL.entries))
    ]
    rows[-1] |= {"stand": "offen", "nachfolger": []}
    found = apply(SMALL, read(as_file(content() | {"kategorien": rows})))
    assert found.leads_to("k0") == (found.counts_as("k0"),) == (f"k{len(rows) - 1}",)
    with pytest.raises(InputError, match="mehr als"):
        apply(found, Add(make_category("Eine zu viel")))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(list(content()["kategorien"][0]))


@given(field=FIELDS, value=JSON)
def test_whatever_stands_in_a_field_a_file_is_read_or_refused(field: str, value: object) -> None:
    try:
        found = apply(SMALL, read(as_file(content(**{field: value}))))
    except InputError:
        return
    assert set(SMALL.entries) <= set(found.entries)


@given(file=st.binary(max_size=60))
def test_no_bytes_do_more_than_be_refused(file: bytes) -> None:
    with pytest.raises(InputError):
        read(file)


def test_loading_a_rewritten_category_is_the_same_as_describing_it() -> None:
    category = make_category("Austausch", "austausch", definition="Neu gefasst.")
    described = apply(SMALL, Describe(category))
    loaded = apply(SMALL, Load((Entry(category, since=9),)))
    assert described.entries == loaded.entries
    assert loaded.entries["austausch"].standing is Standing.OPEN

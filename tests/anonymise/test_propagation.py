"""A find tells where else the same name or number stands."""

import pytest

from anonymise.model import Identifier, Kind
from anonymise.propagation import other_mentions


def elsewhere(text: str, found: str, kind: Kind) -> list[str]:
    """What else of the text is a mention, given the first place where `found` stands."""
    start = text.index(found)
    seed = Identifier(start, start + len(found), kind, 0.9)
    return [text[i.start : i.end] for i in other_mentions(text, [seed]) if i.start >= seed.end]


def test_a_particle_in_capitals_belongs_to_the_name_behind_it() -> None:
    assert elsewhere("Frau Al Khatib kam. AL KHATIB ANRUFEN", "Al Khatib", Kind.PERSON) == ["AL KHATIB"]


def test_a_number_is_known_again_without_its_label_even_when_a_scan_spoilt_it() -> None:
    text = "Aufn.-Nr. 24-O11873, Seite 2\n24-011873 Seite 3, 24-011874"
    assert elsewhere(text, "24-O11873", Kind.ID) == ["24-011873"]


def test_a_short_number_may_mean_anything_elsewhere() -> None:
    assert elsewhere("Az. 12/3, 12/3 der Stunden", "12/3", Kind.ID) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frau Hahn kam. Er malte einen Hahn.", "Hahn"),
        ("Frau Koch kam. Er arbeitet als Koch.", "Koch"),
        ("Frau Essen kam. Er half beim Essen.", "Essen"),
        ("Frau Dr. Ruhe kam. Das klärt sich in Ruhe.", "Ruhe"),
    ],
)
def test_a_noun_that_means_no_person_stays(text: str, name: str) -> None:
    assert elsewhere(text, name, Kind.PERSON) == []


def test_a_name_that_is_a_noun_is_known_again_without_an_article() -> None:
    assert elsewhere("Frau Hahn kam. Später rief Hahn an.", "Hahn", Kind.PERSON) == ["Hahn"]


def test_a_town_leaves_the_state_that_is_named_after_it() -> None:
    assert elsewhere("Sie wohnt in Schleswig. Schleswig-Holstein zahlt.", "Schleswig", Kind.LOCATION) == []

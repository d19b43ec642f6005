"""The office's own lists find what they list, in every form. All names are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymise.gazetteer import Gazetteer
from anonymise.model import Document, Kind
from anonymise.pipeline import draft

LISTED = [
    ("Nordwerft", Kind.ORG),
    ("Haus am See", Kind.ORG),
    ("Blücherpark", Kind.LOCATION),
    ("Lange Reihe", Kind.ADDRESS),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er kam aus der Nordwerft zurück.", "Nordwerft"),
        ("Der Träger der NORDWERFT schrieb.", "NORDWERFT"),
        ("Im Haus am See ist ein Platz frei.", "Haus am See"),
        ("Leiterin des Hauses am Sees", None),
        ("Treffpunkt des Bluecherparks war die Bank.", "Bluecherparks"),
        ("Sie wohnt Lange\nReihe 3.", "Lange\nReihe"),
        ("Eine lange Reise.", None),
    ],
)
def test_a_listed_phrase_is_found_whole_and_inflected(text: str, found: str | None) -> None:
    spans = Gazetteer(LISTED).find(text)
    assert [text[span.start : span.end] for span in spans] == ([found] if found else [])


def test_the_longest_phrase_counts() -> None:
    entries = [("Haus", Kind.LOCATION), ("Haus am See", Kind.ORG)]
    (span,) = Gazetteer(entries).find("Im Haus am See.")
    assert span.kind is Kind.ORG


def test_a_listed_institution_is_masked_in_the_draft() -> None:
    made = draft(Document("Die Nordwerft meldete sich nicht."), local=LISTED)
    assert "Nordwerft" not in made.pseudonymised


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    spans = Gazetteer([*LISTED, ("ab", Kind.ORG)]).find(text)
    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start < span.end <= len(text) for end, span in zip(ends, spans, strict=False))

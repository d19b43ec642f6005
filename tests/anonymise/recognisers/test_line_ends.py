"""A word that a line end breaks is read whole and found where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymise.model import Document, Kind
from anonymise.pipeline import draft
from anonymise.recognisers.line_ends import without_breaks
from tests.anonymise.recognisers.marked import check

PIECES = st.lists(st.sampled_from(("Kin", "der", "Müller", "-", "\n", " ", "und", ".", "ß", "🧸"))).map(
    "".join
)


@given(PIECES)
def test_each_character_of_the_reading_stands_where_it_says(text: str) -> None:
    joined, places = without_breaks(text)
    assert joined == "".join(text[place] for place in places)
    assert sorted(set(places)) == list(places)
    assert {text[n] for n in range(len(text)) if n not in set(places)} <= set("- \n")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Kin-\nder", "Kinder"),
        ("Karl-Marx-\n  Straße", "Karl-Marx-Straße"),
        ("Eltern-\nund Kindgruppe", "Eltern-\nund Kindgruppe"),
        ("KM -\nkam nicht", "KM -\nkam nicht"),
    ],
)
def test_only_breaks_within_a_word_go(broken: str, whole: str) -> None:
    assert without_breaks(broken)[0] == whole


def test_a_broken_name_is_found_whole() -> None:
    check("Dann rief Frau ⟦Brinkham-\nmer⟧ an.", Kind.PERSON)


def test_a_broken_trait_is_found_whole() -> None:
    text = "Die Mutter spricht Portu-\ngiesisch. Anna Behr-\ningers Bruder ist im Auslands-\neinsatz."
    found = [text[i.start : i.end] for i in draft(Document(text)).identifiers if i.trait]
    assert found == ["Portu-\ngiesisch", "im Auslands-\neinsatz"]


def test_parts_of_broken_everyday_words_are_no_names() -> None:
    text = "Die Beglei-\ntung begann im Mai, wöchent-\nlich, das Ver-\nhältnis ist gut."
    assert not draft(Document(text)).identifiers

"""What weak finds are worth."""

import pytest

from anonymise.everyday import WEAK, judged
from anonymise.model import Identifier, Kind


def left(text: str, surface: str, score: float, kind: Kind = Kind.PERSON) -> str:
    """What is left of a find; empty where it is dropped."""
    start = text.index(surface)
    found = judged(text, Identifier(start, start + len(surface), kind, score))
    return text[found.start : found.end] if found else ""


@pytest.mark.parametrize(
    ("text", "surface", "score"),
    [
        ("Sie griff an den Gartenzaun und fiel.", "Gartenzaun", 0.44),
        ("am montag kommt labor", "labor", 0.47),
        ("Das Kind ist bei der Großtante.", "Großtante", 0.5),
        ("Ihm wurde eine Festanstellung zugesagt.", "Festanstellung", 0.45),
        ("Abgabe kommt vor.", "Abgabe", 0.53),
        ("Traf nur die Nachbarin an.", "Traf", 0.44),
        ("Er half der Kita. Geredet hat am Ende keiner.", "Geredet", 0.57),
    ],
)
def test_an_everyday_word_that_no_context_announces_is_dropped(text: str, surface: str, score: float) -> None:
    assert left(text, surface, score) == ""


@pytest.mark.parametrize(
    ("text", "surface", "score"),
    [
        ("Herr Gartenzaun fiel.", "Gartenzaun", 0.95),
        ("Gartenzaun meldete sich nicht.", "Gartenzaun", 0.55),
        ("Konrektor Zimmer fand das auch.", "Zimmer", 0.42),
        ("Rechtsanwalt Pfleger rief an.", "Pfleger", 0.45),
        ("Im Wolf steckt Mut.", "Wolf", 0.6),
        ("Sie half der Kita. Klein rief an.", "Klein", 0.57),
        ("sie half der kita. lang rief an.", "lang", 0.57),
    ],
)
def test_a_word_that_may_be_a_name_stays_where_the_text_leaves_it_open(
    text: str, surface: str, score: float
) -> None:
    assert left(text, surface, score) == surface


def test_a_place_as_an_adjective_stays_behind_an_article() -> None:
    assert left("Die Uelzener sagen ab.", "Uelzener", 0.45, Kind.LOCATION) == "Uelzener"


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Stefan kam, und Stefans Hand war verbunden.", "Stefans Hand", "Stefans"),
        ("Da war Darius munter.", "Darius munter", "Darius"),
        ("gruß ole", "gruß ole", "ole"),
        ("Tobias Hand rief an.", "Tobias Hand", "Tobias Hand"),
        ("er bringt finn-luca mit", "finn-luca", "finn-luca"),
    ],
)
def test_everyday_words_are_cut_off_the_ends_of_a_name(text: str, surface: str, name: str) -> None:
    assert left(text, surface, WEAK - 0.1) == name


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Ich sehe bei Cilli am Rücken Flecken.", "Cilli am Rücken", "Cilli"),
        ("Schön, wenn Frau Hülsken Ihre Stimme hört.", "Hülsken Ihre", "Hülsken"),
        ("Frau Winter von der Ufer-Schule", "Winter von der Ufer-Schule", "Winter"),
        ("Frau Gräfe und Frau Gräfes Enkelin", "Gräfes Enkelin", "Gräfes"),
        ("Frau Anna von der Heide", "Anna von der Heide", "Anna von der Heide"),
        ("Elisabeth zur Mühlen kam", "Elisabeth zur Mühlen", "Elisabeth zur Mühlen"),
        ("Frau Klaas Vogel", "Klaas Vogel", "Klaas Vogel"),
        ("Abd an-Nur kam", "Abd an-Nur", "Abd an-Nur"),
        ("Toni in der Au", "Toni in der Au", "Toni in der Au"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, surface: str, name: str) -> None:
    assert left(text, surface, 0.95) == name


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Hi Jonas", "Jonas"),
        ("Herzlich, Ihre Marille", "Marille"),
        ("i. A. Nolte", "Nolte"),
        ("Tante Gülten", "Gülten"),
        ("RAin Tabea Kind", "Tabea Kind"),
        ("Ihring", "Ihring"),
    ],
)
def test_a_greeting_belongs_to_no_name(surface: str, name: str) -> None:
    assert left(f"Bis morgen!\n\n{surface}", surface, 0.9) == name

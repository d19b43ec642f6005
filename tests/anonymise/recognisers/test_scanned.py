"""What a scan or a line end spoiled is read as it was meant, and found where it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise.model import Kind
from anonymise.recognisers.addresses import AddressRecogniser
from anonymise.recognisers.base import SpanRecogniser
from anonymise.recognisers.contacts import ContactRecogniser
from anonymise.recognisers.dates import DateRecogniser
from anonymise.recognisers.file_numbers import NumberRecogniser
from anonymise.recognisers.places import PlaceRecogniser
from anonymise.recognisers.scanned import scan_reading
from tests.anonymise.recognisers.marked import check

FOUND = (
    ("Sie wohnt ⟦Ringstr. 1l4⟧ im zweiten Stock.", Kind.ADDRESS),
    ("Post an ⟦18O57 Rostock⟧.", Kind.ADDRESS),
    ("Das Handy ⟦O151 555 443 09⟧ ist aus.", Kind.CONTACT),
    ("Der Ausweis ⟦T29O 118 476⟧ lag vor.", Kind.ID),
    ("Die Meldung kam am ⟦l2.03.2024⟧, die nächste am ⟦3O.O4.2O24⟧.", Kind.DATE),
    ("Die Familie zog in die ⟦Bahnhof-\nstraße 12⟧.", Kind.ADDRESS),
    ("Die Familie wohnt ⟦Karl-Marx-\nStraße 7⟧.", Kind.ADDRESS),
    ("Die Familie zog nach ⟦Eisen-\nach⟧.", Kind.LOCATION),
    ("Der Brief kam am ⟦4. Septem-\nber 2023⟧.", Kind.DATE),
)
SURVIVING = (
    "SOS vom BBO, Vitamin B12, O2-Sättigung 93, Diagnosen S06.0 und I10.90, Klasse 3B, 5l Wasser.",
    "Die Eltern- und Kinder-\nund Jugendhilfe, der Haus-\nhalt, 3 Kin-\nder und 12 Ter-\nmine.",
)
RECOGNISERS: tuple[type[SpanRecogniser], ...] = (
    AddressRecogniser,
    ContactRecogniser,
    DateRecogniser,
    NumberRecogniser,
    PlaceRecogniser,
)
PIECES = st.sampled_from(
    (
        *"0123456789OolIS|B.-/ \n",
        "Ringstr. ",
        "Sass-\nnitz",
        "in ",
        "Bahnhof-\n",
        "straße",
        " Mai ",
        "Tel. ",
        "Az. ",
    )
)


@pytest.mark.parametrize(("marked", "kind"), FOUND)
def test_figures_read_as_letters_and_broken_words_are_found_where_they_stand(marked: str, kind: Kind) -> None:
    check(marked, kind)


@pytest.mark.parametrize("plain", SURVIVING)
@pytest.mark.parametrize("recogniser", RECOGNISERS)
def test_words_and_codes_with_letters_that_look_like_figures_survive(
    plain: str, recogniser: type[SpanRecogniser]
) -> None:
    assert not list(recogniser().find(plain))


def test_words_and_diagnoses_are_read_as_they_stand() -> None:
    text = "SOS vom BBO, Olli, S06.0, B12, Ill, Bl. 3, 2 Bo"
    assert scan_reading(text) == text


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40))
def test_the_reading_is_as_long_as_the_text_and_every_span_lies_in_it(text: str) -> None:
    assert len(scan_reading(text)) == len(text)
    for recogniser in RECOGNISERS:
        for result in recogniser().analyze(text, []):
            assert 0 <= result.start < result.end <= len(text)

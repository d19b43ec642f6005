"""What made a family public is found with who told it; papers and media of everyday are not."""

import pytest

from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.quasi import traits


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Mehrere Zeitungen schrieben darüber.", "Mehrere Zeitungen schrieben"),
        ("Er kam heim; die Lokalpresse war schon da.", "die Lokalpresse"),
        ("Es war der Brand, über den die Zeitungen berichteten.", "über den die Zeitungen berichteten"),
        (
            "Die Abholung am Bahnhof wurde gefilmt und im Netz verbreitet.",
            "Die Abholung am Bahnhof wurde gefilmt und im Netz verbreitet",
        ),
        ("Das Video der Rettung ging durchs Netz.", "Das Video der Rettung ging durchs Netz"),
        ("Ihr Fall war Gegenstand mehrerer Fernsehbeiträge.", "Gegenstand mehrerer Fernsehbeiträge"),
        ("Die Lokalpresse macht daraus den „Eierdieb“.", "Eierdieb"),
        ("Der Zwickauer Anzeiger hat berichtet.", "Der Zwickauer Anzeiger hat berichtet"),
        ("Es (stand auch im Radio) sprach sich herum.", "stand auch im Radio"),
        ("In der Presse hieß es anders.", "In der Presse"),
    ],
)
def test_a_public_report_is_found_with_who_told_it(text: str, surface: str) -> None:
    found = {text[i.start : i.end]: i.placeholder for i in traits(text, ())}
    assert surface in found
    assert PLACEHOLDER.fullmatch(found[surface])


@pytest.mark.parametrize(
    "text",
    [
        "Der Bericht lag im Kurvenblatt, das Merkblatt zeigte den Weg.",
        "Er sprach mit der Pressestelle, das Thema waren die Medien im Kinderzimmer.",
        "Die Fotodoku liegt vor, das Netz der Hilfen trägt, er nannte sie „die Große“.",
    ],
)
def test_papers_of_the_office_and_media_at_home_survive(text: str) -> None:
    assert traits(text, ()) == []

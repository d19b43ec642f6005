"""What the recogniser for addresses finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Das Kind, wohnhaft ⟦Hinter der Mühle 23, 39418 Staßfurt⟧, war da.",
    "wh. ⟦Olpener Str. 218 c, 51103 Köln⟧",
    "Anschrift: ⟦Musterallee 12b⟧",
    "Sie wohnt in der ⟦Karl-Marx-Straße 7⟧.",
    "Er wohnt ⟦Gostenhofer Steig 3⟧.",
    "Sie lebt an der ⟦Stuttgarter Allee⟧.",
    "wohnhaft ⟦Am Kalvarienberg 8, 92637 Weiden⟧",
    "adresse ⟦Auenlohweg 22⟧",
    "sie wohnt ⟦zietenstraße achtundfünfzig⟧ bei der oma",
    "Er wohnt ⟦Goethestraße Nummer zwölf⟧, dann ⟦Kaiser-Wilhelm-Straße vier⟧.",
    "Er wohnt ⟦Musterallee 12b, Hinterhaus⟧, bei der Oma.",
    "er ist jetzt im ⟦lindenweg siebzehn⟧, hinterhaus",
    "gemeldet ⟦Am Sandhofer Weg, Stellplatz 9⟧, sonst auf Reise",
    "seit heute ⟦Mühlsteg 8, 2. Stock, Erlangen⟧.",
    "auf dem Hof, ⟦Dorfstraße 3, Ortsteil Kleinsaubernitz⟧.",
    "Adresse ⟦Korallenring 23, 2. OG rechts⟧, Klingel defekt.",
)
SURVIVING = (
    "Die Straße war leer, auf der Straße spielten Kinder.",
    "Ein Kita-Platz ab Sommer, auf dem Weg zur Schule.",
    "Um 19 Uhr im Garten, mit 3 Kindern.",
    "Zum Stichtag 1,6 Stellen, im Hinterhaus 2,5 Zimmer.",
    "auf der straße zwei jungs, auf dem spielplatz drei kinder, den schulweg zwei mal",
)


@pytest.mark.parametrize("marked", FOUND)
def test_addresses_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.ADDRESS)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_addresses_survives(plain: str) -> None:
    check(plain, Kind.ADDRESS)

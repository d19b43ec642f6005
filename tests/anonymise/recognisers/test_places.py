"""What the recogniser for places finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Sie zog von ⟦Delmenhorst⟧ nach ⟦Emden⟧.",
    "Die Familie lebt in ⟦Bad Dürkheim⟧ und arbeitet in ⟦Siegen⟧.",
    "Das Jugendamt ⟦Mannheim⟧ antwortete.",
    "Amtsgericht ⟦Neuss⟧ und Kreisjugendamt ⟦Borken⟧ schrieben.",
    "In der ⟦Städteregion Aachen⟧ war kein Platz.",
    "Eine Reise nach ⟦Bochum-Langendreer⟧ war geplant.",
    "Der Landkreis ⟦Vorpommern-Greifswald⟧ ist zuständig.",
    "An das Jugendamt des Landkreises ⟦Emsland⟧ wurde geschrieben.",
    "Die ⟦Uelzener⟧ sagen ab, das ⟦Flensburger⟧ Team auch.",
    "Ich schrieb an das ⟦Stormarner⟧ Jugendamt und die ⟦Oberpleiser⟧ Kollegin.",
    "Er ist jetzt gemeldet, ⟦Reichenbach i. V.⟧, mit der Tochter.",
    "Der Vater arbeitet in ⟦Sinn⟧, die Mutter kommt aus ⟦Leer⟧.",
    "das kind lebt jetzt in ⟦frankfurt an der oder⟧ bei der oma",
    "Anfrage des Stadtjugendamts ⟦Hof⟧ und des Amtsgerichts ⟦Leer⟧.",
)
SURVIVING = (
    "Nach Rücksprache kam das Kind in Obhut.",
    "Aus Sicht der Kita und in Absprache mit dem Träger.",
    "In Haft, nach Bescheid, aus Datenschutzgründen, in Vollzeitpflege.",
    "Der Arbeitskreis traf sich in Ruhe.",
    "Großer Streit, junger Vater, weiterer Schweizer Pass, zuständiger ASD.",
    "Das macht keinen Sinn, im Sinn des Gesetzes steht es leer.",
    "Sie nahm den Hammer und ging in die Lehre.",
    "Er war in Reha, sie nicht.",
)


@pytest.mark.parametrize("marked", FOUND)
def test_places_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.LOCATION)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_places_survives(plain: str) -> None:
    check(plain, Kind.LOCATION)

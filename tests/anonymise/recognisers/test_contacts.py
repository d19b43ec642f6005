"""What the recogniser for contacts finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Tel. ⟦0211/89-12345⟧, Fax ⟦0211 89-12346⟧",
    "Mobil: ⟦0173 5550 222⟧ oder ⟦+49 173 5550222⟧",
    "Mail an ⟦b.lansing@kreis-bor.example⟧ ging raus.",
    "Sie schreibt als ⟦@hebamme_theda⟧.",
    "Auf Insta als ⟦flocke.2011⟧ und auf Snap unter ⟦milo_77⟧, Discord: ⟦drache#2210⟧.",
    "Mail an ⟦hort [ät] schule-am-see.de⟧, Threema: ⟦KX4P9M2T⟧, Skype ⟦live:kuchenfee_9⟧.",
    "Chatverlauf „⟦Team_Hafen-Süd⟧“, WhatsApp-Gruppe „⟦Bärenmamas 3b⟧“.",
    "App. ⟦4417⟧, DECT ⟦2231⟧ und Kurzwahl ⟦33⟧.",
    "Siehe ⟦https://www.traeger.example/team⟧.",
    "handy ⟦null einhundertdreiundfünfzig fünfhundertfünfzig vierundvierzig dreißig⟧ bitte notieren",
    "der rückruf geht unter ⟦null drei acht eins, vier vier, zwölf⟧, durchwahl ⟦dreiundvierzig⟧",
    "Vertretung ist da (⟦-555 19⟧).",
    "22:14 ⟦dunja.x3⟧: bist du wach\n22:31 ⟦dunja.x3⟧: ja\nDie Teilnehmerin „⟦dunja.x3⟧“ war es.",
)
SURVIVING = (
    "Gewicht 2.140 g, die Zweite 1.640 g, Raum 2.14, 14 FLS, 3 bis 5 Jahre.",
    "Sie nutzt TikTok und Instagram, 3 Stunden am Tag; Skype um 14:30, Facebook gar nicht.",
    "Die Gruppe war offen, der Kanal „trocken“.",
    "Die Nummer ist nicht vergeben.",
    "14:30 HB: ruhig, 15:00 Kita: alles gut.",
    "Nst. nach 14 Uhr, Tel. ab 9 Uhr, App. 14:30, Zentrale bis 16 h besetzt.",
    "null komma fünf, null oder eins, eine durchwahl fehlt, apparat eins mal probiert",
)


@pytest.mark.parametrize("marked", FOUND)
def test_contacts_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.CONTACT)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_contacts_survives(plain: str) -> None:
    check(plain, Kind.CONTACT)

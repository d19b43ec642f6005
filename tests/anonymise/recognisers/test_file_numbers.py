"""What the recogniser for file numbers finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Az. ⟦51/3-12-4711⟧",
    "az dazu: ⟦51-22 Ber 0730⟧ und weiter",
    "Az. ⟦263 F 112/23⟧",
    "Unser Zeichen: ⟦53/2-KJ-0817/23⟧",
    "KVNR ⟦Q527310448⟧",
    "Fallnr. ⟦P7-230911-14⟧ und ⟦P7-230911-15⟧, Klasse P7.",
    "BG-Nr. ⟦39502BG0017734⟧",
    "Konto ⟦DE02 3825 0110 0000 4417 29⟧",
    "Das Auto mit dem Kennzeichen ⟦D-AB 123⟧ stand dort.",
    "Pat.-Nr. ⟦KJM-24/008813⟧",
    "Patientennr. der Zwillinge: ⟦31-0045120 bis 31-0045121⟧",
    "vorgangsnr ⟦501000-024418-24/3⟧ liegt vor",
    "Fallnr. ⟦20931177⟧ wurde vergeben.",
    "asd-akte ⟦bil 14-2207⟧ fehlt",
    "der dienstwagen ⟦ha-wg 212⟧ steht noch da",
    "Verurteilt in ⟦3 Ds 112 Js 4410/22⟧, Bewährung ⟦31 BRs 14/21⟧, Betreuung ⟦XVII 221/23⟧.",
    "Beschluss ⟦71 F 208/24 EASO⟧ und ⟦71 F 209/2024 eA⟧ liegen vor.",
    "Auszug aus dem Prüfvermerk ⟦PB 7/2024⟧, Bescheid ⟦GZ⟧ ⟦31.7/442-M⟧.",
    "Kindergeldnummer ⟦204FK771309⟧, Kassenzeichen ⟦4410.0271.6⟧, Zählernummer ⟦1EBZ0047⟧.",
    "in der falldatei ⟦klm 2023 0114⟧, im portal ⟦fb-ne-23-081⟧ genannt",
    "Pflegekind ⟦PKD-0417/Sto⟧ wird besucht.",
    "Der Vorgang ⟦4410-2203-17⟧ ist geschlossen.",
    "Der Ausw.-Nr. ⟦CFT 482917⟧ nach bekannt, RP ⟦C 4471220⟧ ist abgelaufen.",
    "Das Auto, amtl. Kz. ⟦HB-DÖ 4471⟧, stand dort; Kz.: ⟦ROW KD 219⟧.",
    "Vers.nr. ⟦K 5550 12347⟧, abgelegt zu Fallbuch ⟦HRO-FB 31/25⟧, Träger.",
    "KVNR: ⟦A447120993⟧, Versichertennummer ⟦A 447 120 993⟧, Gesch.-Z. ⟦51.2-KS/114⟧.",
    "das aktenzeichen ist ⟦einundfünfzig strich drei strich b e strich siebenhundertzwölf⟧ punkt",
    "die akte ⟦vier eins sieben zwo null⟧ fehlt",
    "Einschreiben, Nummer ⟦RT 5550 4471 2DE⟧, liegt bei.",
    "Ausweis kopiert (Nr. endet ⟦7T4⟧), Lz. ⟦W/JA 2437⟧, danke.",
    "Aufn.-Nr. ⟦24-O11873⟧, nächste Seite: ⟦24-011873⟧ oben.",
)
SURVIVING = (
    "Die WG-1 ist voll, U3 bis U9 liegen vor.",
    "Diagnose E84.0, TOP 2, Bezirk 4, Amt 51.",
    "COVID-19, SGB-8, WISC-V, HPG 2/2024, Amt 51/2023, 2 von 3/2023.",
    "Im Schuljahr 2021/22, Kl. 6c.",
    "Zimmernummer 204, Hausnummer 12, Seite 3 der Akte.",
    "die akte ist da, punkt zwei der liste, ein strich drunter, das zeichen war klar",
    "Flüchtlingsanerkennung seit 2021, das Kz. fehlt, der RP auch, die Akte 2 von 3 nicht.",
    "Die Akte 2 von 3 lag im Schrank, Bl. 118 d. A.",
)


@pytest.mark.parametrize("marked", FOUND)
def test_file_numbers_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.ID)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_file_numbers_survives(plain: str) -> None:
    check(plain, Kind.ID)

"""What the recogniser for dates finds, and what survives it."""

import pytest

from anonymise.model import Kind
from tests.anonymise.recognisers.marked import check

FOUND = (
    "Eingang ⟦06.05.2024⟧ 09:30, Termin ⟦6.5.24⟧ 08:15 Uhr.",
    "Vom Einsatz am ⟦Martinsabend 2024⟧ weiß niemand.",
    "Am ⟦03.02.2019⟧ und am ⟦3.2.19⟧.",
    "Seit ⟦26.04.⟧ abgelehnt.",
    "Gesendet: ⟦2024-03-11⟧ um 07:52",
    "Der ⟦11. März 2024⟧ war ein Montag.",
    "Stand ⟦März 2025⟧, Anfang ⟦März 2024⟧.",
    "Im ⟦März 24⟧ gehört, seit ⟦Januar 25⟧ nicht mehr; im Mai 24 Hausbesuche, bis März 24 Uhr.",
    "An ⟦Heiligabend 2023⟧ und am ⟦2. Advent 2022⟧.",
    "Am ⟦Donnerstag, 8. Februar 2024⟧ und ⟦Di., 4.6.⟧ um 9 Uhr, ⟦Fr 12.07.⟧ nicht.",
    "Zwischen dem ⟦3.⟧ und dem ⟦13. Februar⟧, am ⟦3.⟧ und am ⟦13. Mai⟧.",
    "Zu ⟦Allerseelen 2023⟧, in den ⟦Herbstferien 2023⟧.",
    "das war dann am ⟦vierundzwanzigsten⟧ vor dem haus",
    "Spritze gültig bis ⟦03/25⟧, Fieber am ⟦l4. 06. 2O22⟧.",
    "⟦18.3.⟧ klinik ruft an, ⟦19.3.⟧ mittags nichts",
    "Vom ⟦26.02.⟧ bis ⟦12.03.2024⟧, vom ⟦3.⟧ bis ⟦17. Februar⟧.",
    "Sie rief am ⟦7.⟧ o. ⟦8. März⟧ an.",
    "Am ⟦9.⟧ oder ⟦10. Juli⟧, am ⟦3.⟧ bzw. ⟦4. Mai 2024⟧, am ⟦3.⟧, ⟦4.⟧ und ⟦5.6.⟧ nicht.",
    "In der Nacht vom ⟦9.⟧ auf den ⟦10. Juli⟧, am ⟦neunten⟧ oder ⟦zehnten juli⟧.",
    "Am ⟦24.⟧ kam sie nicht, die Meldung vom ⟦11.⟧ blieb liegen, bis zum ⟦3.⟧, spätestens.",
    "Verlauf\n⟦09/22⟧ | Kita | Vermerk",
    "Datum: ⟦6. III. 2024⟧, danach der ⟦12.XI.23⟧.",
    "In der Nacht ⟦22.⟧/⟦23.06.⟧ und am ⟦3.⟧/⟦4.5.2024⟧.",
    "Treffen am ⟦Ostersamstag 2025⟧ am See.",
)
SURVIVING = (
    "Im Mai war es warm, 2015 kam sie her.",
    "Am Montag um 14.30 Uhr, drei Wochen später, mit 4 Jahren.",
    "Zum zwanzigsten Geburtstag, am dreizehnten Tag, die vierzehnten Male.",
    "Seit Sommer 2023, im Winter 2019/20, im Frühjahr 2023 und im Spätherbst 2021.",
    "Der 1. und 2. Tag, in der 3. und 4. Klasse, das 3. oder 4. Mal.",
    "Im Sommer zwei Besuche, im Herbst 12 Anrufe, so 12 Euro.",
    "Zimmer 3.4. OG, Kl. 5 hat 2/3 der Stunden, 05/10 Punkte.",
    "Apgar 9/10/10, 28+3 SSW, 3.120 g, RR 120/80.",
    "§ 42 Abs. 1 Nr. 2 SGB VIII.",
    "Bis zum 3. geburtstag, ab dem 2. lebensjahr, am 5. og vorbei, am 1. und 2. tag.",
    "Am 3. Tag, vom 2. Kind, zum 1. Gespräch.",
)


@pytest.mark.parametrize("marked", FOUND)
def test_dates_are_found_as_they_are_written(marked: str) -> None:
    check(marked, Kind.DATE)


@pytest.mark.parametrize("plain", SURVIVING)
def test_what_only_looks_like_dates_survives(plain: str) -> None:
    check(plain, Kind.DATE)

"""What stands in place of a masked word, and the pattern that knows it again."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re

from anonymise.model import Kind
from anonymise.recognisers.roles import ROLES
from anonymise.recognisers.type_words import TYPES
from anonymise.wording import OTHER_FORMS, WORDINGS

LABELS: dict[Kind, str] = {
    Kind.PERSON: "Person",
    Kind.LOCATION: "Ort",
    Kind.ADDRESS: "Anschrift",
    Kind.ORG: "Einrichtung",
    Kind.CONTACT: "Kontakt",
    Kind.ID: "Aktenzeichen",
    Kind.DATE: "Datum",
    Kind.QUASI: "Merkmal",
}
"""The label where the text tells nothing nearer."""
UNNUMBERED = frozenset(
    "Mutter|Vater|Großmutter|Großvater|Großmutter mütterl.|Großmutter väterl.|Großvater mütterl.|Großvater väterl."
    "|Pflegemutter|Pflegevater|Stiefmutter|Stiefvater|Familie|Geburtsdatum|Kinderärztin|Kinderarzt|Hausärztin|Hausarzt"
    "|Hebamme|Richterin|Richter|Vormund|Verfahrensbeistand|Klassenlehrerin|Klassenlehrer|Schulleitung|Kita-Leitung".split(
        "|"
    )
)
"""Labels that need no number where only one person has them."""
_OFFERED = (
    set(ROLES)
    | set(LABELS.values())
    | set(TYPES)
    | UNNUMBERED
    | set(
        "Tag|Monat|Stelle|Name|Jugendlicher|Jugendliche|Eltern|Pflegeeltern|Großeltern|Lehrerin|Leitung|Betreuerin"
        "|Kinderkrankenschwester|Landkreis|InsoFa|Bewährungshelfer|Straße|Station|Jugendamt|Schwester|Familienhebamme"
        "|Therapeutin|Therapeut|Psychologin|Psychologe|Psychiaterin|Psychiater|Frauenärztin|Frauenarzt|Oberärztin|Logopädin|Logopäde|Erzieher"
        "|Rechtsanwältin|Rechtsanwalt|Schulsozialarbeit|Tagesmutter|Dolmetscherin|Dolmetscher|Familienhilfe|Arzt".split(
            "|"
        )
    )
)
_ANY_LABEL = "|".join(sorted(map(re.escape, _OFFERED), key=len, reverse=True))
_BAND = r"(?:unter 1 Jahr|\d{1,2}–\d{1,2} Jahre|über \d\d Jahre)(?: alt(?:e[nrsm]?)?)?"
_WORDED = {getattr(each, form) for each in WORDINGS.values() for form in each.__slots__} - {""}
_GENERAL = (
    rf"{_BAND}(?:, {_BAND})*(?: und {_BAND})?|Alter {_BAND}|Jahrgang|Geburtstag|Frühgeburt|mehreren?(?: [^\W\d_]{{4,25}})?|mehrere Kinder gleichen Alters"
    r"|Kind gleichen Alters|ein weiteres Kind|ein anderes Land|Familie aus einem anderen Land|andere Herkunft|andere Sprache"
    r"|Person aus einem anderen Land|Religion|Aufenthaltsstatus|Beruf|Arbeitsplatz|seltene Erkrankung|ein Ereignis"
    r"|öffentlicher Bericht|Familienform|" + "|".join((*sorted(_WORDED, key=len, reverse=True), OTHER_FORMS))
)
PLACEHOLDER = re.compile(
    rf"\[(?:(?P<label>(?:{_ANY_LABEL})(?:[ -][\wÄÖÜäöüß-]{{1,30}}?)??)(?: (?P<number>-?\d+))?|(?P<general>{_GENERAL}))\]"
)
"""A placeholder as this package or a person writes it: `[Mutter]`, `[Person 3]`, `[Fachkraft BSD 1]`, `[6–9 Jahre]`."""

"""Towns, districts and regions: after prepositions and type words, before dates, and by their endings."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator
from functools import cache

from anonymise.model import Kind
from anonymise.recognisers.allowed import is_allowed, is_spoken
from anonymise.recognisers.base import Found, SpanRecogniser
from anonymise.recognisers.lexicon import is_proper, is_unknown, readings, reads_as_place
from anonymise.recognisers.lower_case import lower_lines
from anonymise.recognisers.roles import LETTER, ROLE_OF, UPPER
from anonymise.recognisers.scanned import read_twice

_ALSO_WORDS = frozenset(
    "Leer|Sinn|Wissen|Grund|Lage|Halle|Hof|Burg|Aue|Ach|Baden|Brake|Regen|Wetter|Laufen|Buch|Mitte|Haar|Rath".split(
        "|"
    )
)
"""Towns whose names are everyday words; the telephone area codes leave some out."""
_NO_TOWNS = frozenset(
    "Jan|Baden|Ach|Grund|Region|Wissen|Regen|Wetter|Laufen|Buch|Mitte|Bescheid|Umfeld|Vorfeld|Heim|Kinderheim|Kinderdorf|Rückschau|Innenstadt|Großstadt|Kleinstadt|Entscheid|Schulhof|Bauernhof|Spielplatz|Umbau|Aufbau|Abbau|Handwerk".split(
        "|"
    )
)
"""Everyday words that end as towns do, or are towns only where their context says so."""
_COUNTRY_CODES = ("49", "43", "90")


@cache
def towns() -> frozenset[str]:
    """Gives the towns that have a telephone area code in Germany and Austria, and the Turkish provinces.

    The list comes inside the package `phonenumbers` (Apache-2.0), which Presidio needs anyway.
    """
    from phonenumbers.geodata import GEOCODE_DATA  # large, so read at first use

    named = (
        names.get("de") or names.get("en") or ""
        for prefix, names in GEOCODE_DATA.items()
        if prefix.startswith(_COUNTRY_CODES)
    )
    found = {re.split(r"[ /(,]", name)[0] for name in named if not name.startswith(("Bad ", "Sankt "))}
    parts = {part for name in found for part in name.split("-")}
    return frozenset(name for name in found | parts if len(name) > 3 and name not in _NO_TOWNS)


_CAP = rf"{UPPER}{LETTER}{{1,40}}(?:-{LETTER}{{1,40}}){{0,4}}"
_TIMES = r"(?:Abend|Morgen|Mittag|Nachmittag|Vormittag|Wochenende|Tag|Jahr|Mai|Herbst|Sommer|Winter|Frühjahr|Ruhe|Fr\b)"
_TOWN = (
    rf"(?:(?:Bad|Sankt|St\.|Alt|Neu|Groß|Klein|Ober|Unter|Markt|Hann\.|Burg|Schloss|El|Los|San|Den|La|Le)\s)?{_CAP}"
    rf"(?:[ ](?:an der|am|im|in der|ob der|v\. ?d\.|a\. ?d\.|bei|i\.)[ ](?!{_TIMES}){_CAP}|\s\((?:Oder|Saale|Main|Westf\.?|Westfalen|Allgäu|{_CAP})\))?"
)
_DATE_AHEAD = r",\s(?:den\s|am\s|im\s)?(?=\d{1,2}\.\s?(?:\d|[A-ZÄÖÜ])|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s\d{4}|[1-4]\. Advent)"
_PREPOSITIONS = r"(?:davor|vorher|früher|jetzt|zuvor|in|nach|aus|bei|von|bis|um|über|ab|zwischen|Raum|Richtung|gen|nahe|In|Nach|Aus|Bei|Von|Bis|Zwischen)"
_YOUTH_OFFICE = r"(?:Stadtj|Kreisj|J)ugendamt(?:e?s)?"
_TYPES = (
    rf"(?:Stadt|Landkreis(?:es)?|Kreis(?:es)?|Stadtteil|Ortsteil|Stadtbezirk|Gemeinde|Samtgemeinde|Bezirksamt|Bezirk|{_YOUTH_OFFICE}"
    r"|Gesundheitsamt|Landratsamt|Amtsgericht|Familiengericht|Landgericht|Sozialamt|Jobcenter|Rathaus|ASD|BSD"
    r"|RSD|KSD|JA|AG|Dorf|Städtchen|Raum|Region|Haltestelle|Bahnhof|Hbf|Bf|S-Bahnhof|U-Bahnhof|Polizei|Polizeiwache|Wache"
    r"|Polizeiinspektion|Standort|Außenstelle|Team|Uni-Klinik|Uniklinik|JVA|SPZ|Geburtsort|Geburtsort:|Ort|Ort:|OT|KoKi|Standesamt"
    r"|Frühe Hilfen|Einsatzgebiet|Fachteam|Klinikum|Caritas|Diakonie|AWO|DRK|Kinderschutzbund|LK|Sozialbürgerhaus|PI|Agentur für Arbeit)"
)
_PLACE_DATE = re.compile(rf"(?m)^[ \t]{{0,8}}(?P<place>{_TOWN}){_DATE_AHEAD}")
_AFTER_PREPOSITION = re.compile(rf"(?<![\w-]){_PREPOSITIONS}\s(?P<place>{_TOWN})")
_AFTER_ARTICLE = re.compile(rf"(?<!\w)(?:im|am|ins|aus dem|in den|in die|aus der|in der)\s(?P<place>{_CAP})")
_AFTER_TYPE = re.compile(rf"(?<![\w-]){_TYPES}\s(?P<place>(?!Ost|West|Nord|Süd|Mitte){_TOWN})")
_CIRCLES = re.compile(
    r"(?:Arbeits|Morgen|Helfer|Freundes|Gesprächs|Stuhl|Sing|Qualitäts|Familien|Bekannten|Teilnehmer|Personen|Umwelt|Kollegen|Eltern|Bezirks|Kultur|Verwandten|Kinder|Frauen|Leser|Spiel|Experten)"
)
_COORDINATED = re.compile(rf"\s?(?:und|/|–|,|oder|u\.|bzw\.)\s?(?P<place>{_TOWN})")
_ALONE = re.compile(
    rf"(?:(?<=[,(;:/·|–] )|(?<=[(/\n-])|(?<=und )|^)(?P<place>{_CAP})(?=\s*(?:[,();:/·|\n–-]|$|und\s))"
)
"""Between commas, brackets or line ends: where letterheads and enumerations put a town."""
_NEAR_WHAT = re.compile(
    rf"(?<!\w)(?<!Frau )(?<!Herrn )(?<!Herr )(?<!Dr\. )(?<!gez\. )(?P<place>{UPPER}{LETTER}{{3,40}} i\. ?(?:V|B|S|W|H|O|M|E|A|T|Thür|Westf|Vogtl|Erzgeb|Bay|Odw|Br|Han|Schw|Allg)\.)(?!\w)"
)
"""`Reichenbach i. V.` is a town, unless a name stands there that signs for somebody."""
_HYPHENED = re.compile(
    rf"(?<!\w)(?P<place>{_CAP}-(?:Nord|Süd|Ost|West|Mitte|Altstadt|Neustadt|Stadt|Land))(?!\w)"
)
_KREIS = re.compile(
    rf"(?<!\w)(?P<place>(?:{UPPER}{LETTER}{{1,40}}-){{1,3}}[Kk]reis(?:es)?(?: {_CAP})?|{UPPER}{LETTER}{{4,}}kreis(?:es)?|(?:Städteregion|Regionalverband|Verbandsgemeinde)\s{_CAP})(?!\w)"
)
_LOWER = re.compile(
    rf"(?<![\w-])(?:in|nach|aus|bei|von|bahnhof|stadt|asd|bsd|,)\s(?P<place>(?!hause\b){LETTER}{{4,}}(?:-{LETTER}{{1,40}}){{0,4}})(?P<at> (?:an der|am|im|ob der) {LETTER}{{4,}})?(?!\s\d)"
)
_LONG = 8
"""Letters from which on a town in small letters is hardly another word."""
_ADJECTIVE = re.compile(rf"(?<![\w-])(?P<place>{UPPER}{LETTER}{{2,40}}er)n?(?=\s{LETTER})")
"""Who or what is of a town: `die Uelzener`, `das Neusser Jugendamt`."""
_OFFICE = re.compile(
    r"\s(?:[Kk]reisj|J|Stadtj)ugendamt|\s(?:[ABKR]SD|Gesundheitsamt|Amtsgericht|Familiengericht|Polizei|Kolleg|Team|Akte|Frauenhaus"
    r"|Behörde|Sozialamt|Jobcenter|Stadtverwaltung|Außenstelle|Kita|Klinik)"
)
_OF_A_COUNTRY = frozenset({"Schweizer", "Sieger", "Insider"})
_BARE = re.compile(
    rf"(?<!\w)(?:in|nach|aus|In|Aus|Nach|{_YOUTH_OFFICE}|Landratsamt|Landkreis|Stadt|(?:Amts|Land|Familien)gericht)\s(?P<place>{'|'.join(sorted(_ALSO_WORDS - {'Lage', 'Mitte', 'Buch', 'Wissen', 'Grund', 'Ach', 'Rath'}))})(?=[\s,.;:)](?!und\s[A-Z]))"
)


def _is_place(name: str) -> bool:
    head = next((w for w in name.split() if w not in ("Bad", "Sankt", "St.", "Alt", "Neu", "El", "San")), "")
    if not head or head in ROLE_OF or is_allowed(head) or head in _NO_TOWNS:
        return False
    if " im " in name or " in der " in name:
        return is_proper(name.rsplit(" ", 1)[-1]) and _is_place(re.split(r" i[mn] ", name)[0])
    return name != head or is_proper(head) or reads_as_place(head) or is_town(head) or head in _ALSO_WORDS


def is_town(name: str) -> bool:
    """Tells whether a name, or the first part of a double one (`Bochum-Langendreer`), is a known town."""
    return name in towns() or name.split("-")[0] in towns()


def _of_a_town(word: str, ahead: str) -> bool:
    """Whether a word in -er tells of a town: by the list, by the lexicon, or as what an office is of."""
    stem = word.removesuffix("er")
    if len(stem) < 4 or is_allowed(word) or word in ROLE_OF:
        return False
    if {stem, f"{stem}en", stem.removesuffix("n") + "en"} & towns() and len(stem) > 4:
        return is_unknown(word) or not is_proper(word)
    reading, root = readings(word), readings(stem)
    if reading[0][0] == "ADJ(A)" and not is_unknown(word):
        return root[0][0] == "NE" and word not in _OF_A_COUNTRY
    return bool(_OFFICE.match(ahead)) and (is_unknown(word) or reads_as_place(stem))


class PlaceRecogniser(SpanRecogniser):
    """Finds named places below the federal state."""

    kinds = (Kind.LOCATION,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of places."""
        return read_twice(self._spans, text)

    def _spans(self, text: str) -> Iterator[tuple[Kind, Found]]:
        for match in _PLACE_DATE.finditer(text):
            if match["place"] not in ROLE_OF and not is_allowed(match["place"]):
                yield Kind.LOCATION, (*match.span("place"), 0.85)
        for pattern, score in ((_AFTER_PREPOSITION, 0.7), (_AFTER_TYPE, 0.75)):
            for match in pattern.finditer(text):
                if not _is_place(match["place"]):
                    continue
                yield Kind.LOCATION, (*match.span("place"), score)
                further = _COORDINATED.match(text, match.end())
                while further and _is_place(further["place"]):
                    yield Kind.LOCATION, (*further.span("place"), score - 0.1)
                    further = _COORDINATED.match(text, further.end())
        for match in _ALONE.finditer(text):
            if is_town(match["place"]) and not is_allowed(match["place"]):
                yield Kind.LOCATION, (*match.span("place"), 0.5)
        for match in _AFTER_ARTICLE.finditer(text):
            if is_proper(match["place"]) and _is_place(match["place"]) and not is_unknown(match["place"]):
                yield Kind.LOCATION, (*match.span("place"), 0.55)
        for match in _NEAR_WHAT.finditer(text):
            if match["place"].split()[0] in towns():
                yield Kind.LOCATION, (*match.span("place"), 0.8)
        for pattern in (_HYPHENED, _KREIS):
            for match in pattern.finditer(text):
                if not _CIRCLES.match(match["place"]):
                    yield Kind.LOCATION, (*match.span("place"), 0.8)
        for line in lower_lines(text):
            for match in _LOWER.finditer(text, *line):
                place = match["place"].title()
                if (is_proper(place) or place in towns()) and not (
                    is_allowed(place) or is_spoken(match["place"])
                ):
                    at = "at" if match["at"] and place in towns() else "place"
                    # A long word that is a town is no everyday word: `landstuhl`, but `in schale`.
                    sure = place in towns() and len(place) >= _LONG
                    yield Kind.LOCATION, (match.start("place"), match.end(at), 0.64 if sure else 0.6)
        for match in _ADJECTIVE.finditer(text):
            ahead = text[match.end() : match.end() + 25]
            if _of_a_town(match["place"], ahead):
                yield Kind.LOCATION, (*match.span("place"), 0.72 if _OFFICE.match(ahead) else 0.45)
        for match in _BARE.finditer(text):
            yield Kind.LOCATION, (*match.span("place"), 0.65)

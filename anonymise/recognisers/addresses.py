"""Streets with or without a number, and postcode with town."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.model import Kind
from anonymise.recognisers.base import Found, SpanRecogniser
from anonymise.recognisers.dictated import NUMBER_WORD
from anonymise.recognisers.roles import LETTER, UPPER
from anonymise.recognisers.scanned import read_twice

_STREET_END = r"(?:stra(?:ß|ss)e|str\.|str(?=\s\d))"
_WAY_END = (
    r"(?:weg|platz|allee|ufer|gasse|gässchen|ring|damm|steig|steige|stieg|stiege|steg|staffel|pfad|wall|chaussee|promenade|kamp|zeile|leite|höhe"
    r"|lohne|plan|diek|lehne|markt|brücke|graben|twiete|redder|esch|hof|berg|feld|garten|winkel|tor|bogen|anger|stieg"
    r"|deich|wiese|hang|horst|busch|born|terrasse|passage|siedlung|kai|kanal|aue|acker|mühle|bach|grund|zellbach|rain|halde|äcker|wiesen|gärten|reute|anlage)"
)
_ONE = rf"{UPPER}{LETTER}{{0,40}}"
_NO_STREET = r"(?!(?:Adresse|Anschrift|Wohnen|Wohnung|Wohnhaft|Neu|Jetzt|Seit) )"
_CAP = rf"{UPPER}{LETTER}{{0,40}}(?:-{LETTER}{{1,40}}){{0,4}}"
_NUMBER = r"(?<!\d)\d{1,4}(?!\.\s?(?:\d|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\s?(?:[a-zA-Z](?![\w]))?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?(?!\w))?"
_SPOKEN = rf"(?:(?:(?:haus)?nummer|nr\.?)\s(?:\d{{1,4}}|{NUMBER_WORD})|{NUMBER_WORD})(?:\s?[a-h](?![\w.]))?"
_SPOKEN_END = r"(?=\s?(?:[,.;)\n]|$|in |bei |und |im |ist |wohn))"
"""What may stand behind a number in words that counts nothing."""
_TOWN = rf"\d{{5}}\s{_CAP}(?:[ ](?:am|an der|im|in|bei|ob der|a\. ?d\.|v\. ?d\.)[ ]{_CAP}|[ ](?:\({_CAP}\)|{_CAP}(?=[\s,.;)]|$)))?"
_PLACE_WITHIN = (
    rf"(?:\d{{1,2}}\. ?(?:OG|Etage|Stock))(?:\s?(?:links|rechts|li|re|Mitte)(?!\w)\.?)?(?:,\s{_CAP}(?=[.;)\n]|$))?"
    rf"|(?:Stellplatz|Parzelle|Wohnung|Whg\.|App\.|Zimmer|Zi\.) \d{{1,4}}|(?:Ortsteil|OT|Stadtteil|Weiler) {_CAP}"
)
"""What tells nearer where somebody lives: a floor, also with the town behind it, a pitch, a part of the town."""
_TAIL = rf"(?:,\s(?:Hinter|Vorder|Garten|Seiten)haus(?!\w))?(?:(?:,\s*|\s+[-–·]\s*|\s*\n){_TOWN}|,\s(?:{_PLACE_WITHIN}))*"
_PREPOSITION = (
    r"(?:Am|An der|An den|An dem|Auf der|Auf dem|Auf den|Im|In der|In den|Zum|Zur|Unter den|Unter der|Hinter der"
    r"|Hinter dem|Vor dem|Vor der|Bei der|Beim|Alte|Alter|Neue|Neuer|Große|Kleine|Obere|Untere|Lange|Hohe)"
)
_PATTERNS: tuple[tuple[str, float], ...] = (
    (
        rf"(?<!\w){_NO_STREET}(?:{_ONE}[ -]){{0,3}}(?:{_ONE}{_STREET_END}|(?:Land)?(?:Straße|Str\.|Strasse))\s?{_NUMBER}{_TAIL}",
        0.95,
    ),
    (
        rf"(?<!\w){_NO_STREET}(?:{_ONE}[ -]){{0,2}}{_ONE}{_WAY_END}\s{_NUMBER}(?!\s?(?:Uhr|h\b|%|Euro|€|FLS|km|Kinder|J\.|Jahre)){_TAIL}",
        0.85,
    ),
    (
        rf"(?<!\w){_NO_STREET}(?:{_ONE}[ -]){{1,3}}(?:Weg|Platz|Allee|Ufer|Gasse|Ring|Damm|Steig|Stieg|Pfad|Wall|Chaussee|Höhe|Lehne|Zeile"
        rf"|Landstr\.|Hof|Markt|Kamp|Garten|Promenade|Tor|Berg|Kai)\s{_NUMBER}{_TAIL}",
        0.9,
    ),
    (
        rf"(?<!\w){_PREPOSITION}\s(?:{_ONE}[ -]){{0,2}}{_CAP}\s(?!(?:19|20)\d\d\b){_NUMBER}(?!\s?(?:Uhr|h\b|\.|,\d|Jahr|Tag|Woche|Kind|Monat|\w)){_TAIL}",
        0.75,
    ),
    (
        rf"(?<!\w)(?:wohnhaft|wohnh\.|wh\.|whft\.|Anschrift:?|Adresse:?|adresse)(?:\sin(?: der)?)?[ \t]*:?\s(?P<place>{_ONE}(?:[ -]{_ONE}){{0,2}}\s{_NUMBER}{_TAIL})",
        0.9,
    ),
    (rf"(?<!\w){_NO_STREET}{_ONE}(?:[ -]{_ONE}){{0,2}}\s{_NUMBER},\s*{_TOWN}", 0.9),
    (rf"(?<![\w/.-]){_TOWN}", 0.85),
    (
        rf"(?:in der|an der|von der|in die|der|Ecke|Haus|im|am|zum)\s(?P<place>(?:{_ONE}[ -]){{0,3}}(?:{_ONE}{_STREET_END}|Straße|Str\.|Allee|Chaussee|Gasse|Promenade))(?!\w)",
        0.7,
    ),
    (
        rf"(?<!\w)(?P<place>(?:{_ONE}-){{1,3}}(?:Straße|Str\.|Allee|Ufer|Damm|Gasse)|(?:{UPPER}{LETTER}{{1,40}}-){{2,3}}(?:Weg|Platz|Ring|Steig))(?!\w)(?:\s{_NUMBER})?",
        0.8,
    ),
    (
        rf"(?<!\w)(?P<place>(?:Am |An der )?{_CAP}er\s(?:Straße|Str\.|Allee|Chaussee|Landstr\.|Damm|Weg|Ring|Ufer|Platz|Lehne|Zeile|Wall){_TAIL})(?!\w)",
        0.8,
    ),
    (
        rf"(?i)(?<!\w)(?:{LETTER}{{1,40}}er\s)?(?:{LETTER}{{1,40}}(?:{_STREET_END}|leite|gasse|allee)|straße|strasse)\s\d{{1,4}}\s?[a-z]?(?!\w)",
        0.8,
    ),
    (
        rf"(?i)(?<!\w)(?:{LETTER}{{1,40}}er\s(?:straße|strasse|allee|chaussee|platz|weg|ring|damm|ufer)|(?:{LETTER}{{1,40}}-){{0,3}}{LETTER}{{1,40}}(?:-?{_STREET_END}|leite|gasse|allee))\s{_SPOKEN}",
        0.8,
    ),
    (
        rf"(?i)(?<!\w)(?:{LETTER}{{1,40}}-){{0,3}}{LETTER}{{2,40}}-?{_WAY_END}\s(?:{_SPOKEN}{_SPOKEN_END}|(?=(?:haus)?n){_SPOKEN})",
        0.75,
    ),
    (
        rf"(?<!\w)(?:{LETTER}{{1,40}}er|{LETTER}{{1,40}})\s(?:redder|twiete|chaussee|allee|damm|landstraße|straße)(?!\w)(?:\s\d{{1,4}}\s?[a-z]?(?!\w))?",
        0.5,
    ),
)
_COMPILED = [(re.compile(pattern), score) for pattern, score in _PATTERNS]
_GENERIC = re.compile(
    r"(?i)^(?:(?:die|der|den|einer?|dieser?|jener|auf|offener?|zur?|nächsten?|andere[rn]?|selben|ganzen?)\s|"
    r"(?:haupt|neben|spiel|wohn|einbahn|seiten)?stra(?:ß|ss)e$)"
)


class AddressRecogniser(SpanRecogniser):
    """Finds where somebody lives or an office stands."""

    kinds = (Kind.ADDRESS,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of addresses."""
        return read_twice(_spans, text)


def _spans(text: str) -> Iterator[tuple[Kind, Found]]:
    for pattern, score in _COMPILED:
        group = "place" if "place" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            if not _GENERIC.match(text[start:end]):
                yield Kind.ADDRESS, (start, end, score)

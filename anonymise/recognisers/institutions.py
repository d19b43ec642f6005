"""Named institutions: a type word and what follows it, legal forms, patron saints, clubs."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.model import Kind
from anonymise.recognisers.allowed import NOT_NAMES, SEASONS, is_allowed
from anonymise.recognisers.base import Found, SpanRecogniser
from anonymise.recognisers.compounds import compounds
from anonymise.recognisers.lexicon import is_function_word, is_ordinary, may_be_name, reads_as_place
from anonymise.recognisers.lower_case import lower_lines
from anonymise.recognisers.places import towns
from anonymise.recognisers.roles import LETTER, ROLE_OF, TITLES, UPPER
from anonymise.recognisers.type_words import TYPE

_LOWER_TYPE = (
    r"(?<![\w-])(?:kita|kindergarten|grundschule|gesamtschule|schule|klinik|klinikum|kinderklinik|krankenhaus|praxis|hort"
    r"|träger|wohngruppe|familienzentrum|frauenhaus|inobhutnahmestelle|tagesgruppe|beratungsstelle|kinderhaus|krippe|realschule"
    r"|hauptschule|oberschule|mittelschule|förderschule|berufsschule|gymnasium|gs|ggs|ogs|igs|kinderstation|station|kinderheim"
    r"|jugendhaus|jugendzentrum|jugendclub|jugendtreff|mädchentreff|kinderarztpraxis|kinderpraxis|hausarztpraxis|apotheke"
    r"|pflegedienst|wohnheim|unterkunft|notunterkunft|tagesklinik|ambulanz|verein|moschee|kirchengemeinde|gemeinde)"
)
_CAP = rf"{UPPER}{LETTER}{{0,40}}(?:['’]{LETTER}{{1,40}})?(?:[-–]{LETTER}{{1,40}}){{0,4}}"
_SAINT = r"(?:St\.|Sankt|Sta\.|St)[ -]"
_AT = r"(?:am|an der|an den|im|in der|auf der|auf dem|zum|zur|zu den|beim|bei|vor dem|unter den|hinter dem)"
_NO_PLACE = "Woche|Monat|Jahr|Tag|Umfang|Anschluss|Praktikum|Telefon|Muttersprache|Notfall|Verlauf|Ergebnis"
_LINK = rf"(?:{_AT}|vom|von der|der|des|und|&|für)"
_LEGAL = r"(?:g?GmbH|gUG|UG|e\. ?V\.|eV|e\. ?G\.|eG|AG|KG|mbH|GbR|gAG)"
_CLUB = r"(?:TSV|SV|FC|SC|SK|VfL|VfB|VfR|TuS|DJK|TV|TC|HC|BV|SpVgg|SG|ASV|BSC|TSG|FSV|SSV|MTV|ESV|RSV|PSV|KSV|TTC|HSV|SuS|TuRa|JFV)"
_PRESS = r"(?:post|zeitung|anzeiger|nachrichten|tageblatt|tagblatt|kurier|bote|rundschau|echo|presse)"
_HYPHENED = (
    r"(?:Schule|Gymnasium|Grundschule|Realschule|Gesamtschule|Förderschule|Hauptschule|Mittelschule|Klinik|Klinikum"
    r"|Krankenhaus|Hospital|Stift|Haus|Heim|Kita|Kindergarten|Stiftung|Berufskolleg|Oberschule|Zentrum|Sekundarschule"
    r"|Apotheke|Gemeinschaftsschule|Gemeinde|Hort|Ambulanz|Psychiatrie|Sportgymnasium|Kinderklinikum|Kinderklinik|Frauenklinik|Tagesklinik|Hilfen|Kinderheim)s?"
)
_CHARITIES = (
    r"Caritas|Diakonie|AWO|Arbeiterwohlfahrt|DRK|Deutsche[ns]? Rote[ns]? Kreuz(?:es)?|Rote[ns]? Kreuz(?:es)?|Malteser|Johanniter|Kinderschutzbund(?:es)?|DKSB|Lebenshilfe"
    r"|SkF|SKF|SKM|Sozialdienst katholischer Frauen|[Pp]ro [Ff]amilia|[Dd]onum [Vv]itae|Weiße[rn] Rings?|ASB|Arbeiter-Samariter-Bund(?:es)?|Kolping\w{0,12}"
    r"|IB|Internationaler Bund|CJD|Christliche[sn] Jugenddorfwerks?|Heilsarmee|Wildwasser|Zartbitter|Bethel|Stadtmission|Bahnhofsmission|Volkssolidarität"
    r"|Paritätische[rn]?|Parität|Evangelische[ns]? Jugendhilfe|Salus|Nummer gegen Kummer"
)
_LOWER_WAY = r"(?:weg|park|platz|redder|allee|ring|damm|straße|strasse|str\.|ufer|berg|tor|markt|hof|garten|höhe|wiese|feld|siedlung|grund|tal|see|kamp|horst)(?![\w-])"
_WAY_AT_END = re.compile(_LOWER_WAY)
_OPEN, _CLOSE = "[„“\"»‚'«]", "[“”\"«‘'»]"
_PATTERNS: tuple[tuple[str, float], ...] = (
    (rf"{TYPE},? {_OPEN}[^„“”\"»«\n]{{2,50}}{_CLOSE}", 0.9),
    (
        rf"(?:{_CAP}- und {_CAP}(?:dorf|haus|heim|hilfe|zentrum) |{TYPE} ){_SAINT}{_CAP}(?: {_LINK} {_CAP})?",
        0.95,
    ),
    (
        rf"(?<!\w)(?:Asklepios|Helios|Sana|Vivantes|A(?:meos|MEOS)|Schön|Paracelsus|Rhön|AWO|Caritas|DRK|Diakonie)[ -](?:\w{{0,20}}[Kk]lini(?:k|kum|ken)|Krankenhaus|Hospital|Kita|Wohngruppe|Tagesgruppe|Familienzentrum) {_CAP}",
        0.9,
    ),
    (
        rf"{TYPE} (?:(?i:{_AT})|Alte|Neue|Oberes|Unteres|Haus) (?:{_CAP} )?(?!(?:{_NO_PLACE})\b)(?P<last>{_CAP})",
        0.7,
    ),
    (rf"(?<!\w)(?:Haus|Kinder- und Jugenddorf) (?:der|des) {_CAP}", 0.6),
    (
        rf"(?<=Station ){_OPEN}[^„“”\"»«\n]{{2,30}}{_CLOSE}|(?<=Station \w\d ){_OPEN}[^„“”\"»«\n]{{2,30}}{_CLOSE}",
        0.8,
    ),
    (rf"(?<!\w)(?:(?:{_CAP}|- und)[ -])?{_SAINT}{_CAP}(?:[- ]{_CAP})?(?: (?:am|an der|im) {_CAP})?", 0.8),
    (rf"(?<![\w-]){_CLUB} (?:\d{{2,4}} )?{_CAP}(?:[ -]{_CAP})?", 0.9),
    (
        rf"(?<!\w)(?!(?:Die|Der|Das|Den|Dem|Von|Bei|Beim|Zur|Zum|Eine?) ){_CAP}(?: (?:{_CAP}|&|und|für|{_SAINT})){{0,4}} {_LEGAL}(?!\w)",
        0.95,
    ),
    (rf"(?<!\w)(?:{LETTER}{{1,40}}-){{1,4}}{_HYPHENED}(?!\w)", 0.75),
    (rf"(?<!\w){_CAP}er (?:{UPPER}{LETTER}{{0,40}}{_PRESS}|Tafel)(?!\w)", 0.8),
)
_COMPILED = [(re.compile(pattern), score) for pattern, score in _PATTERNS]
_PLAIN = re.compile(
    rf"{TYPE} (?!Frühe[nr]? )(?P<name>{_CAP}(?: {_CAP}){{0,2}}(?: {_LINK} {_CAP}(?: {_CAP})?)?)"
)
_LABELLED = re.compile(rf"{TYPE}: (?P<name>{_CAP}(?: {_CAP}){{0,2}})(?=[ \t]*(?:$|[,;.·(]))", re.MULTILINE)
_LOWER = re.compile(
    rf"{_LOWER_TYPE} (?P<name>{_OPEN}[^„“”\n]{{2,40}}{_CLOSE}|(?:st\. |sankt |haus |villa )?{LETTER}{{3,}}(?:er|-{LETTER}{{3,}})? {_LOWER_WAY}|(?:st\. |sankt |am |an der |an den |im |in der |auf der |auf dem |zum |zur |haus |villa |alte |alter |neue |neuer |unter den ){LETTER}{{3,}}(?:er {LETTER}{{4,}}| {_LOWER_WAY})?|{LETTER}{{4,}}er {LETTER}{{4,}}|{LETTER}{{5,}})"
)
_CHARITY = re.compile(
    r"(?<![\w-])(?:[Vv]on|[Bb]ei|[Vv]om|[Bb]eim|[Dd]er|[Dd]ie|[Dd]as|[Dd]es|[Zz]ur|[Zz]um|[Dd]urch|[Üü]ber|,|\() ?"
    rf"(?P<name>(?:{_CHARITIES})(?:-?(?:Verband|Zentrum|Haus|Beratung|Station|Stiftung|werk|verband|verbund|zentrum|haus|station))?s?)(?![\w-])(?! {UPPER}{LETTER})"
)
"""A welfare body without its place: in one town it names the provider."""
_PROVIDER = re.compile(
    rf"(?<![\w-])(?!(?:(?:Fach)?Amt|Abteilung|Team|Netzwerk|Thema|Bedarf|Antrag|Sachgebiet|Referat|[\w-]*(?:bereich|kreis)) |Leistung)(?P<name>{_CAP}) (?:Jugend|Familien|Kinder|Erziehungs)hilfen?(?!\w)"
)
"""A provider's name before what it does: `Kurswechsel Jugendhilfe`, but not `Ambulante Jugendhilfe`."""
_BENT = ("e", "er", "en", "es", "em")
"""How adjectives end."""
_LOWER_PROVIDER = re.compile(
    rf"(?<![\w-])(?:von|bei|vom|beim) (?P<name>{LETTER}{{4,}} (?:familien|jugend|kinder|erziehungs)hilfe)(?!\w)"
)
_WHOSE = re.compile(rf"Haus (?:der|des) (?:{'|'.join(map(re.escape, ROLE_OF))})s?$")
"""A house that belongs to somebody, and has no name."""
_CALLED = re.compile(r"[“\"«]?,? (?:gerufen|genannt)\b")
"""What tells that the word before names a person there: `in der Schule Lena gerufen`."""
_TITLE = re.compile(rf"^(?:{TITLES})(?!\w)")
_GENERIC = re.compile(
    r"^(?:(?:Mutter|Vater|Eltern|Kind|U|Nachbar|Regel|Tages|Ganztags|Wald|Groß|Kinder|Frauen|Mehrgenerationen|Fach|Privat"
    r"|Uni|Grund|Haupt|Real|KJP|HNO|Trauma|Sucht|Reha|Akut|Baby|SPZ|Jugend|Familien|Hebammen|Sprachheil|Ferien|Abend|Schrei|Gewalt|Kinderschutz|Notfall|Schmerz|Spezial|Institut|Transit|Hör|Methadon|Autismus|Epilepsie"
    r"|Universitäts|Einrichtung|Förder)(?:-(?:Kind|Säugling|Baby))*-(?! und )|(?:Die|Der|Das|Von|Bei|Unsere) )"
)


def _named(name: str) -> str:
    """The part of what follows a type word that names it; empty when it begins with an everyday word."""
    kept: list[str] = []
    for word in name.split():
        stop = word in ROLE_OF or _TITLE.match(word + " ") or word in ("Fr", "Hr", "Dr", "Kl")
        if stop or (is_allowed(word) if not kept else word in NOT_NAMES and word.isupper()):
            break
        kept.append(word)
    while kept and kept[-1].islower():
        kept.pop()
    return " ".join(kept)


def _named_small(name: str) -> bool:
    """Tells whether small letters behind a type name it: `am oderufer`, `wirbelwind`, not `am montag`."""
    first, *more = name.split()
    last = more[-1] if more else first
    if is_allowed(first.title()) or is_allowed(last.title()) or last.title() in SEASONS:
        return False
    if not more or not is_function_word(first):
        return not is_function_word(first)
    plain = is_ordinary(last) and not may_be_name(last.title())
    return not plain or ((len(more) > 1 or len(last) > 6) and bool(_WAY_AT_END.search(last)))


class InstitutionRecogniser(SpanRecogniser):
    """Finds what a Kita, school, clinic, provider, club or company is called, with its type word."""

    kinds = (Kind.ORG,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of institutions; the type word belongs to them, its label takes its place."""
        for pattern, score in _COMPILED:
            for match in pattern.finditer(text):
                last = match.groupdict().get("last") or ""
                if not (_GENERIC.match(match.group()) or _WHOSE.match(match.group()) or is_allowed(last)):
                    yield Kind.ORG, (*match.span(), score)
        for match in _PLAIN.finditer(text):
            name = _named(match["name"])
            first = name.split()[0] if name else ""
            if _CALLED.match(text, match.end()):
                continue
            if name and not is_function_word(first) and first.rstrip("s") not in ROLE_OF:
                # A name that reads as a place must not be taken out of it, or the type word would stay behind.
                score = 0.78 if reads_as_place(name) or name in towns() or _WAY_AT_END.search(name) else 0.6
                yield Kind.ORG, (match.start(), match.start("name") + len(name), score)
        for match in _CHARITY.finditer(text):
            yield Kind.ORG, (*match.span("name"), 0.64)
        for found in compounds(text):
            yield Kind.ORG, found
        for match in _PROVIDER.finditer(text):
            word = match["name"]
            if not (word.endswith(_BENT) or is_allowed(word) or is_function_word(word) or word in ROLE_OF):
                yield Kind.ORG, (*match.span(), 0.64)
        for match in _LABELLED.finditer(text):
            if _named(match["name"]) == match["name"]:
                yield Kind.ORG, (*match.span("name"), 0.45)
        for line in lower_lines(text):
            for match in _LOWER.finditer(text, *line):
                if _named_small(match["name"]):
                    yield Kind.ORG, (*match.span(), 0.66)
            for match in _LOWER_PROVIDER.finditer(text, *line):
                if not is_function_word(match["name"].split()[0]):
                    yield Kind.ORG, (*match.span("name"), 0.75)

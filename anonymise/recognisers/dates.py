"""Calendar dates that name a day, or a month of a year; never bare years, months, seasons, weekdays or times."""

# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.model import Kind
from anonymise.recognisers.base import Found, SpanRecogniser
from anonymise.recognisers.scanned import read_twice

MONTHS = (
    "januar|jänner|jan",
    "februar|feber|feb",
    "märz|maerz|mrz|mär",
    "april|apr",
    "mai",
    "juni|jun",
    "juli|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "dezember|dez",
)
"""The names of the twelve months, in order, as alternatives of a pattern."""
FEASTS: dict[str, tuple[int, int]] = {
    "Neujahr": (1, 1),
    "Dreikönig": (1, 6),
    "Tag der Arbeit": (5, 1),
    "St. Martin": (11, 11),
    "Nikolaus": (12, 6),
    "Nikolaustag": (12, 6),
    "Heiligabend": (12, 24),
    "Heiliger Abend": (12, 24),
    "Heiligen Abend": (12, 24),
    "1. Weihnachtstag": (12, 25),
    "2. Weihnachtstag": (12, 26),
    "Silvester": (12, 31),
    "Nikolausabend": (12, 5),
    "Heilige Drei Könige": (1, 6),
    "Lichtmess": (2, 2),
    "Walpurgisnacht": (4, 30),
    "Johanni": (6, 24),
    "Siebenschläfer": (6, 27),
    "Mariä Himmelfahrt": (8, 15),
    "Michaeli": (9, 29),
    "Tag der Deutschen Einheit": (10, 3),
    "Reformationstag": (10, 31),
    "Halloween": (10, 31),
    "Allerheiligen": (11, 1),
    "Allerseelen": (11, 2),
    "Martini": (11, 11),
    "Martinstag": (11, 11),
    "Martinsabend": (11, 11),
    "Silvesternacht": (12, 31),
    "Silvesterabend": (12, 31),
    "Neujahrstag": (1, 1),
    "Barbaratag": (12, 4),
    "Jahreswechsel": (12, 31),
}
"""Feasts on a fixed day: month and day."""
SEASON_MONTHS: dict[str, int] = {
    "Frühjahr": 4,
    "Frühling": 4,
    "Frühsommer": 6,
    "Sommer": 7,
    "Spätsommer": 9,
    "Herbst": 10,
    "Spätherbst": 11,
    "Winter": 12,
    "Osterferien": 4,
    "Pfingstferien": 6,
    "Sommerferien": 8,
    "Herbstferien": 10,
    "Weihnachtsferien": 12,
}
"""Parts of a year that count, with the year, as the month in their middle."""
_MOVING = (
    r"Rosenmontag|Aschermittwoch|Karfreitag|Gründonnerstag|Karsamstag|Ostersamstag|Osternacht|Ostersonntag|Ostermontag|Ostern|Himmelfahrt"
    r"|Christi Himmelfahrt|Pfingsten|Pfingstsonntag|Pfingstmontag|Fronleichnam|Weiberfastnacht|Altweiber"
    r"|Buß- und Bettag|Totensonntag|[1-4]\. Advent|Weihnachten|Fastnacht|Karneval|Zuckerfest|Opferfest|Nowruz"
    r"|Fasching|Fastnachtsdienstag|Faschingsdienstag|Palmsonntag|Erntedank|Muttertag|Vatertag|Volkstrauertag|Weihnacht"
    r"|Pessach|Chanukka|Ramadan|Bayram"
)
ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = "|".join(sorted(ROMAN_MONTHS, key=len, reverse=True))
_MONTH = "|".join(MONTHS)
_FULL = "|".join(names.split("|")[0] for names in MONTHS)
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)(?!\d|:\d|\.\d\d\s?(?:h|Uhr)|\s?(?:h|Uhr)\b)"
"""Two figures that a clock time begins with are none: `13.06. 07:10`, `29.01. 10 h`."""
_NUMBER_WORD = (
    r"(?:ein|zwei|drei|vier|fünf|fuenf|sechs|sieb|acht|neun|zehn|elf|zwölf|zwoelf|sech|zwanzig|dreißig|dreissig|und)+"
    r"(?:en|t|st|zehn|tausend|hundert)*"
)
_ORDINAL = (
    r"(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte|elfte|zwölfte|dreizehnte"
    r"|vierzehnte|fünfzehnte|sechzehnte|siebzehnte|achtzehnte|neunzehnte|zwanzigste"
    r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzigste|dreißigste|dreissigste)|dreißigste"
    r"|dreissigste)[nr]?"
)
_SPOKEN_YEAR = r"(?:neunzehnhundert|zweitausend)\w*"
_END = r"(?![\w/]|[-.]\d)"
_LATE_ORDINAL = (
    r"(?:(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)zehnten|zwanzigsten|dreißigsten|dreissigsten"
    r"|(?:ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)und(?:zwanzigsten|dreißigsten|dreissigsten))"
)
"""From the thirteenth on an ordinal behind `am` means the day of a month, unless a noun follows."""
_COUNTED = r"(?:tage?|mal|geburtstag|jahrestag|termin|versuch|anruf|woche|monat|\w*jahr\w*|stock|etage|og|klasse|platz|kind|hilfeplan\w*|lebens\w*|ssw|schwangerschafts\w*)"
_FURTHER = r"(?:\s?(?:/|-|–|u\.|und|bis(?: zum)?|\+|oder|od\.|o\.|bzw\.|sowie|,|zum|auf(?: den)?)\s?(?:(?:am|dem|den|vom)\s)?)"
"""What stands between two days of one month."""
_SCANNED = r"[\dlIO|]"
"""A figure as text recognition may read it."""
_DAY, _MONTH_NO = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"

_PATTERNS: tuple[tuple[str, float], ...] = (
    (r"(?<![\d.,/-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=\D|$)", 0.95),
    (rf"(?<![\d.,/-]){_DAY}\.\s?{_MONTH_NO}\.\s?{_YEAR}(?![\d.,]\d)", 0.95),
    (rf"(?<![\d.,/§-]){_DAY}\.\s?{_MONTH_NO}\.(?!\d|\s?(?:(?:Mio|Tsd|OG|Kl|Klasse|Etage|Stock)\b)|\w)", 0.85),
    (rf"(?<=\d\./){_DAY}\.\s?{_MONTH_NO}\.(?:{_YEAR})?(?!\w)", 0.85),
    (
        rf"(?<![\d.,/-]){_DAY}\.(?={_FURTHER}(?:{_DAY}\.{_FURTHER}){{0,6}}{_DAY}\.\s?(?:{_MONTH_NO}\.|(?:{_MONTH})\b))",
        0.7,
    ),
    (
        rf"(?<!\w){_ORDINAL}(?= (?:und|oder|bis|bis zum|auf den|zum) (?:den )?{_ORDINAL}\s(?:{_MONTH})(?!\w))",
        0.75,
    ),
    (rf"(?<![\d.,/-]){_DAY}/{_MONTH_NO}/{_YEAR}{_END}", 0.8),
    (rf"(?<![\d.,/-]){_DAY}\.\s?(?:{_ROMAN})\.?\s?{_YEAR}(?![\d.,]\d)", 0.9),
    (rf"(?<![\d.,/-])(?:0[1-9]|1[0-2])/(?:(?:19|20)\d\d){_END}", 0.8),
    (rf"(?<![\w.]){_DAY}\.\s?(?:(?:{_FULL})\b|(?:{_MONTH})(?:\.|\b))(?:\s{_YEAR})?", 0.95),
    (rf"(?<!\w)(?:{_MONTH})\.?\s(?:19|20)\d\d(?!\d)", 0.9),
    (rf"(?<!\w)(?:{_MONTH})(?:[-/](?:{_MONTH}))\s(?:19|20)\d\d(?!\d)", 0.9),
    (rf"(?<!\w)(?:{_MONTH})(?=\s(?:und|bis|oder|–|-)\s(?:{_MONTH})\s(?:19|20)\d\d)", 0.6),
    (rf"(?<!\w)(?:{_MONTH})(?:\s?['’]|\.\s)\d\d(?![\d.:])", 0.85),
    (
        rf"(?<!\w)(?:im|seit|ab|bis|Anfang|Mitte|Ende) (?P<date>(?:{_MONTH})\s[12]\d)(?![\w.:/-])"
        r"(?!\s(?-i:Uhr|[A-ZÄÖÜ]))",
        0.75,
    ),
    (rf"(?<!\w){_ORDINAL}\s(?:{_MONTH}|{_ORDINAL})(?:\s(?:{_SPOKEN_YEAR}|{_YEAR}))?(?!\w)", 0.8),
    (rf"(?<!\w)(?:{_MONTH})\s{_SPOKEN_YEAR}(?!\w)", 0.8),
    (rf"(?<!\w)(?:{'|'.join(map(re.escape, FEASTS))}|{_MOVING})\s(?:19|20)\d\d(?!\d)", 0.9),
    (r"(?<!\w)KW\s?\d{1,2}\s?[/ ]\s?(?:20)\d\d(?!\d)", 0.8),
    (
        rf"(?<!\w)(?:{'|'.join(name for name in SEASON_MONTHS if name.endswith('ferien'))})\s(?:19|20)\d\d(?:/(?:(?:19|20)?\d\d))?(?!\d)",
        0.8,
    ),
    (
        r"(?:Verfall|verfällt|haltbar bis|gültig(?: bis)?|abgelaufen|Ablauf|MHD|Stand|seit|ab|bis|geb\.|ET|fällig)"
        r":? (?P<date>(?:0?[1-9]|1[0-2])/(?:0\d|1\d|2\d|3[0-5]))(?![\w/-]|\.\d)",
        0.8,
    ),
    (r"(?<![\w/.-])(?P<date>0[1-9]/(?:1\d|2\d))(?=:|\s[–|-]\s|\s(?:HB|HPG|TV|Tel|Anruf|Umzug|Geburt))", 0.6),
    (
        rf"(?<!\w)(?:am|vom|zum|ab dem|seit dem|für den|bis(?: zum)?) (?P<date>{_LATE_ORDINAL})(?!\w|\s{_COUNTED}(?!\w))"
        r"(?!\s(?-i:[A-ZÄÖÜ]))",
        0.75,
    ),
    (
        rf"(?<!\w)(?:am|vom|zum|bis|ab|seit)(?: dem)? (?P<date>{_DAY}\.)(?=[,;)]|\s(?-i:[a-zäöü]))"
        rf"(?!\s{_COUNTED}(?!\w)|\s(?:und|u\.|oder|bis|bzw\.|sowie)\s\d)",
        0.7,
    ),
    (
        rf"(?<![\w./-])(?=[\dlIO|.\s]{{0,13}}[lIO|])(?:{_SCANNED}{{1,2}}\.\s?){{2}}(?=[lIO|]*[\d])[12lI|]{_SCANNED}{{3}}(?!\w)",
        0.96,
    ),
    (rf"(?<![\w./-])(?:[123]?[lIO|]|[lIO|][\d]?)\.\s?(?:{_FULL})(?!\w)(?:\s(?:19|20)\d\d)?", 0.7),
)
_COMPILED = [(re.compile(pattern, re.IGNORECASE), score) for pattern, score in _PATTERNS]
_WEEKDAY = re.compile(
    r"(?i)(?<!\w)(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?(?:(?:vor|nach)?mittag|abend|nacht|morgen)?"
    r"|mo|di|mi|do|fr|sa|so)\.?,? (?:(?:den|dem|der) )?$"
)
"""A day of the week right before its date tells as much as the date; they count as one."""
_LAW_BEFORE = re.compile(r"(?:§§?|Abs\.|Art\.|Nr\.|Ziff\.|Satz|Kap\.|Version|TOP)\s*$")


class DateRecogniser(SpanRecogniser):
    """Finds dates in the ways German files write them."""

    kinds = (Kind.DATE,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of dates."""
        return read_twice(_spans, text)


def _spans(text: str) -> Iterator[tuple[Kind, Found]]:
    for pattern, score in _COMPILED:
        for match in pattern.finditer(text):
            start, end = match.span("date" if "date" in pattern.groupindex else 0)
            if not _LAW_BEFORE.search(text[max(0, start - 10) : start]):
                weekday = _WEEKDAY.search(text, max(0, start - 24), start)
                yield Kind.DATE, (weekday.start() if weekday else start, end, score)

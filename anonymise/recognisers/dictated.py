"""Numbers said in words: a house number, a file number, a telephone number of a dictation."""
# ruff: noqa: E501  (a pattern reads best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.base import Found

_UNIT = r"(?:ein|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)"
_TENS = r"(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig)"
_TEENS = r"(?:(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)?zehn|elf|zwölf|zwoelf)"
_SMALL = rf"(?:(?:{_UNIT} ?und ?)?{_TENS}|{_TEENS}|eins|{_UNIT})"
_MIDDLE = rf"(?:{_UNIT}?hundert(?:und)?{_SMALL}?|{_SMALL})"
NUMBER_WORD = rf"(?:null|{_MIDDLE}?tausend(?:und)?{_MIDDLE}?|{_UNIT}?hundert(?:und)?{_SMALL}?|(?:{_UNIT} ?und ?)?{_TENS}|{_TEENS}|eins|(?!ein\b){_UNIT})(?!\w)"
"""A number in words, as a pattern; `ein` alone is an article."""

_SIGN = rf"(?: (?:(?:schräg|binde|quer)?strich|slash|minus) | punkt (?={NUMBER_WORD}|\d))"
_MORE = rf"(?: (?:{NUMBER_WORD}|\d{{1,6}}|[a-zäöü](?!\w))){{0,7}}"
_PART = rf"(?:{NUMBER_WORD}|\d{{1,6}}|[a-zäöü]{{1,3}}(?!\w)){_MORE}"
_FILE_LABEL = (
    r"(?:aktenzeichen|geschäftszeichen|az\.?|akte|aktennummer|vorgangsnummer|vorgang|fallnummer|fallakte|kennzeichen|kundennummer|zeichen|versichertennummer"
    r"|versicherungsnummer|ausweisnummer|passnummer|steuernummer|bg-?nummer|bedarfsgemeinschaft)"
)
_SAYS = r"(?:(?: nummer| nr\.?)?(?: (?:ist|war|lautet|dazu|dafür|hier|dort|die|das|der|hat|heißt))?(?: die| das)?:?)"
_FILE_NUMBERS = (
    (
        rf"(?<!\w){_FILE_LABEL}{_SAYS} (?P<number>(?={NUMBER_WORD}|\d|\w |\w{{1,3}} \w{{0,6}}strich){_PART}(?:,?{_SIGN}{_PART}){{1,8}})",
        0.85,
    ),
    (
        rf"(?<!\w){_FILE_LABEL}{_SAYS} (?P<number>(?:[a-zäöü] )?{NUMBER_WORD}(?:,? {NUMBER_WORD}){{2,12}})",
        0.8,
    ),
    (
        rf"(?<!\w)(?P<number>(?:{NUMBER_WORD}|\d{{1,6}}){_MORE}(?: (?:schräg|binde|quer)?strich {_PART}){{2,8}})",
        0.75,
    ),
)
_BETWEEN = r"(?:,? |, ?| ?[-–/] ?| (?:schräg)?strich )"
_CALLED = r"(?:tel(?:efon)?(?:nummer)?\.?|handy(?:nummer)?|mobil(?:nummer)?|festnetz|rufnummer|rückruf(?:nummer)?|fax(?:nummer)?)"
_INSIDE = r"(?:durchwahl|nebenstelle|apparat)"
_CONTACTS = (
    (
        rf"(?<!\w)(?P<number>(?:plus neun ?und ?vierzig{_BETWEEN})?null{_BETWEEN}(?!komma){NUMBER_WORD}(?:{_BETWEEN}{NUMBER_WORD}){{2,14}})",
        0.8,
    ),
    (
        rf"(?<!\w){_CALLED}{_SAYS}(?: unter)? (?P<number>{NUMBER_WORD}(?:{_BETWEEN}{NUMBER_WORD}){{2,14}})",
        0.8,
    ),
    (
        rf"(?<!\w){_INSIDE}{_SAYS} (?P<number>{NUMBER_WORD}(?:{_BETWEEN}{NUMBER_WORD}){{0,5}})(?!\w| (?:mal|uhr|tage|wochen|kinder))",
        0.75,
    ),
    (rf"(?<!\w)(?P<number>{NUMBER_WORD}(?:,? {NUMBER_WORD}){{6,14}})", 0.7),
)


def _compiled(patterns: tuple[tuple[str, float], ...]) -> list[tuple[re.Pattern[str], float]]:
    return [(re.compile(pattern, re.IGNORECASE), score) for pattern, score in patterns]


_FILE_NUMBERS_COMPILED, _CONTACTS_COMPILED = _compiled(_FILE_NUMBERS), _compiled(_CONTACTS)


def dictated_file_numbers(text: str) -> Iterator[Found]:
    """Gives the file numbers said in words: `einundfünfzig strich drei strich b e strich vier`."""
    return _found(_FILE_NUMBERS_COMPILED, text)


def dictated_contacts(text: str) -> Iterator[Found]:
    """Gives the telephone numbers said in words: `null drei acht eins, vier vier, zwölf`."""
    return _found(_CONTACTS_COMPILED, text)


def _found(patterns: list[tuple[re.Pattern[str], float]], text: str) -> Iterator[Found]:
    for pattern, score in patterns:
        for match in pattern.finditer(text):
            yield *match.span("number"), score

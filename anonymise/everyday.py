"""What weak finds are worth: everyday words are dropped, and cut off the ends of names."""

import re
from dataclasses import replace

from anonymise.forms import TOKEN, folds
from anonymise.model import Identifier, Kind
from anonymise.recognisers.lexicon import is_function_word, is_lemma, is_noun, is_ordinary, may_be_name
from anonymise.recognisers.lower_case import ARTICLE
from anonymise.recognisers.roles import ROLE_OF

WEAK = 0.63
"""Below it a find comes from the model or from the look of a word, and no context announces a name."""
_FAINT, _DOUBTFUL, _UNSURE, _LIKELY = 0.452, 0.5, 0.54, 0.56
"""Below the first a verb or a pronoun is no name; below the second the model holds the other reading for
likelier; below the third an everyday word is a name behind a noun only; above the last an article says less.
"""
_JUDGED = frozenset({Kind.PERSON, Kind.LOCATION, Kind.ORG, Kind.ADDRESS})
_ROLES = frozenset(word.casefold() for word in ROLE_OF if len(word) > 2)
_MADE_NOUN = re.compile(
    r"(?i)^.{5,}(?:(?:ung|heit|keit|schaft|tion|tät|nis|ismus|meldung|bericht|gespräch|termin|angebot|ausweis|bogen|plan"
    r"|stelle|dienst|geld|zeit|zimmer|haus|verbot|recht|stich|druck|schmerz|verletzung|nummer|nr)(?:e?n?|es|s|er|ern)?)$"
)
"""Compounds that no lexicon holds: `Festanstellung`, `Notfallausweis`."""
_OF_A_TOWN = re.compile(r"^[A-ZÄÖÜ].{3,}ern?$")
_LAST = re.compile(r"([\w-]+)[.:]?\s$")
_SHORT = 3
"""Letters of what may be an abbreviated name at the end of a note: `Ei.`"""
_BEGINS = re.compile(r"[^\W\d_]{3,}[.!?]\s$")
"""Where a sentence begins, and verbs and adjectives have a capital: `Geredet hat am Ende …`"""
_APPOSITION = re.compile(r"[A-ZÄÖÜ][\w-]*[ ]$")
"""What makes an everyday word a name: `Konrektor Zimmer`."""
_DETERMINER = re.compile(
    r"(?i)(?:^|[^\w])(?:de[rnms]|die|das|(?:k?ein|mein|sein|ihr|unser|dies|jed)(?:e[nrms]?)?|i[mn]s?|am|zu[mr]|beim|vom)\s$"
)


_BEFORE_NAME = re.compile(
    r"(?:(?:(?i:Hi|Hallo|Hey|Hej|Huhu|Moin|Servus|Guten (?:Morgen|Tag|Abend))|Liebe[rs]?|Gr(?:u|ü)(?:ß|ss)e?"
    r"|LG|VG|MfG|Herzlich(?:e Grüße|st)?|Ihre?|Eure?|Euer"
    r"|Deine?|i\. ?A\.|i\. ?V\.|gez\.|Pat\.|(?i:Oma|Opa|Omi|Opi|Tante|Onkel)"
    r"|Vormündin|RAin|POM(?:in)?|NotSan|[MZ]FA)[,:]?\s+)+(?=\w)"
)
"""What stands before a name in a letter, and what somebody is, belongs to no name."""


_GOES_ON = re.compile(
    r" (?:(?:am|im|an|in|ins|auf|bei|beim|mit|aus|nach|vor|als|wegen|Ihre?|Ihre[nmr]|Ihnen"
    r"|(?<!von )(?<!van )(?<!auf )(?<!in )(?:der|die|das))(?![\w-])"
    r"|vo(?:n (?:de[rnm] )?|m )[\w-]*(?i:schule|klinik|klinikum|kita|station|stelle|hilfe|dienst|heim|amt"
    r"|praxis|hort|gymnasium|verein|gruppe|krankenhaus)(?!\w))"
)
"""What no name goes on with: `Cilli am Rücken`, `Hülsken Ihre`, `Winter von der Uckersee-Grundschule`."""
_ADDRESSED = re.compile(r"(?:Frau|Fr\.|Herrn?|Hrn?\.|Dr\.)\s$")


def judged(text: str, span: Identifier) -> Identifier | None:
    """Gives a weak find without the everyday words at its ends; None where nothing else is in it."""
    greeting = _BEFORE_NAME.match(text, span.start, span.end) if span.kind is Kind.PERSON else None
    if greeting:
        span = replace(span, start=greeting.end())
    if span.kind is Kind.PERSON and (end := _gone_on(text, span)):
        span = replace(span, end=end)
    if span.score >= WEAK or span.kind not in _JUDGED:
        return span
    words = list(TOKEN.finditer(text, span.start, span.end))
    if len(words) == 1 and _says_nothing(text, words[0], span):
        return None
    if span.kind is not Kind.PERSON or len(words) < 2:
        return span
    apart = text[words[0].end() : words[1].start()].isspace()
    start = words[1].start() if apart and span.score < _LIKELY and _heads(words) else span.start
    return replace(span, start=start, end=_without_tail(text, words) or span.end)


def is_everyday(word: str) -> bool:
    """A word German knows, or could make, and that serves as no name."""
    return (is_ordinary(word) and not may_be_name(word)) or bool(_MADE_NOUN.search(word))


def _says_nothing(text: str, word: re.Match[str], span: Identifier) -> bool:
    written = word.group()
    if span.kind is Kind.ADDRESS:
        return span.score < _DOUBTFUL and is_everyday(written)
    before = text[max(0, word.start() - 25) : word.start()]
    if written.casefold() in _ROLES:
        last = _LAST.search(before)
        return not (written[0].isupper() and last and last.group(1) in ROLE_OF)
    if span.score < _FAINT and is_function_word(written):
        return True
    if not is_everyday(written) or (span.kind is Kind.LOCATION and _OF_A_TOWN.search(written)):
        return False
    verb = written[0].isupper() and is_lemma(written) and not is_noun(written)
    if verb and span.kind is Kind.PERSON and _BEGINS.search(before):
        return True
    if span.score < _DOUBTFUL and _MADE_NOUN.search(written):
        return True
    if written.islower():
        return span.score < _DOUBTFUL or bool(ARTICLE.search(before))
    if span.kind is Kind.PERSON and span.score < _UNSURE and len(written) > _SHORT:
        return not _APPOSITION.search(before)
    return bool(_DETERMINER.search(before)) and span.score < (
        _DOUBTFUL if span.kind is Kind.ORG else WEAK if span.kind is Kind.LOCATION else _LIKELY
    )


def _gone_on(text: str, span: Identifier) -> int:
    """Where a name ends that the sentence behind it was read into; 0 where nothing but the name is in it."""
    for found in _GOES_ON.finditer(text, span.start, span.end):
        tail = TOKEN.finditer(text, found.end(), span.end)
        if found.start() > span.start and all(_no_name(word.group()) for word in tail):
            return found.start()
    words = list(TOKEN.finditer(text, span.start, span.end))
    if len(words) == 2 and _ADDRESSED.search(text[max(0, span.start - 6) : span.start]):
        surname, noun = (word.group() for word in words)
        if surname.endswith("s") and is_everyday(noun) and _stands_alone(text, surname[:-1]):
            return words[0].end()
    return 0


def _no_name(word: str) -> bool:
    return is_function_word(word) or word in ROLE_OF or is_everyday(word.capitalize())


def _without_tail(text: str, words: list[re.Match[str]]) -> int:
    """Where the name ends if an everyday word follows it: `Stefans Hand`, `Darius munter`; 0 if none does."""
    last, before = words[-1].group(), words[-2].group()
    if text[words[-2].end() : words[-1].start()] != " " or not is_everyday(last):
        return 0
    lower = last.islower() and (before[0].isupper() or not is_function_word(before))
    owned = last[0].isupper() and before.endswith("s") and _stands_alone(text, before[:-1])
    return words[-2].end() if lower or owned else 0


def _stands_alone(text: str, name: str) -> bool:
    return any(folds(token.group()) & folds(name) for token in TOKEN.finditer(text))


def _heads(words: list[re.Match[str]]) -> bool:
    """A small everyday word before a small name: `gruß ole`, `frühdienst jonte`."""
    first = words[0].group()
    return first.islower() and is_everyday(first) and not is_function_word(first)

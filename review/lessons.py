"""What an approved check teaches for other texts: phrases for the office's lists, never a person's name.

A phrase goes to the administration alone, without the text around it, the case or whoever checked it.
The lexicon cannot tell a rare surname from a rare word. So a word it does not know is proposed only where
the text itself shows that it names a place or an institution, and what was marked as a person, a contact
or a number is never proposed, whatever a person decided on it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from anonymise.checking.model import Check, Verdict
from anonymise.forgetting import forgetting
from anonymise.forms import TOKEN, folds
from anonymise.model import KNOWN, MARKED, Identifier, Kind
from anonymise.recognisers.lexicon import (
    is_function_word,
    is_ordinary,
    is_unknown,
    may_be_name,
    reads_as_place,
)
from anonymise.recognisers.places import towns
from anonymise.recognisers.roles import ROLE_OF, TITLES
from anonymise.recognisers.type_words import bare_name, type_label


class WordList(StrEnum):
    """The office's lists: three of what is to be masked, and one of what is not."""

    ORG = "ORG"
    ADDRESS = "ADDRESS"
    LOCATION = "LOCATION"
    ORDINARY = "ORDINARY"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A phrase that may belong on a list."""

    phrase: str = field(repr=False)
    word_list: WordList


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a check proposes, and the words it masks as names, which withdraw proposals of other checks.

    The names are compared in memory and stored nowhere.
    """

    proposals: tuple[Proposal, ...] = ()
    names: frozenset[str] = field(default=frozenset(), repr=False)
    """Folded words of everything marked as a person, a contact or a number."""


NOTHING = Lessons()
_SECRET = frozenset({Kind.PERSON, Kind.CONTACT, Kind.ID})
_LONGEST, _SHORT = 60, 3
"""Letters: of a phrase that is proposed, and of a name that is looked for as a whole word only."""
_BEARS_NAMES = frozenset({"Praxis", "Betrieb", "Apotheke", "Pflegedienst"})
"""Institutions that are often called after the person who runs them."""
_QUOTES = re.compile(r"[„“”\"»«‚‘]")
_BEFORE_PLACE = re.compile(
    r"(?:\b(?i:in|im|aus|nahe|Stadt|Stadtteil|Ortsteil|Stadtbezirk|Bezirk|Viertel|Quartier|Siedlung|Gemeinde|Dorf"
    r"|Kreis|Landkreis|Raum|Region|Richtung))\s$"
)
"""Words behind which stands a place; `bei`, `von` and `nach` stand before people as well."""
_ADDRESS = re.compile(rf"\b(?:{TITLES})(?!\w)")
_ADDRESSED = re.compile(rf"\b(?:{TITLES})\s$")


@forgetting()
def lessons(check: Check) -> Lessons:
    """Return what a check proposes for the office's lists, and which words are names in it."""
    text = check.draft.text
    names = frozenset(
        form
        for mark in check.marks
        if mark.kind in _SECRET
        for token in TOKEN.finditer(text, mark.start, mark.end)
        for form in folds(token.group())
    )
    found = dict.fromkeys(
        proposal for proposal in _proposals(check) if not names_somebody(proposal.phrase, names)
    )
    return Lessons(tuple(sorted(found, key=lambda each: (each.word_list, each.phrase))), names)


def names_somebody(phrase: str, names: frozenset[str]) -> bool:
    """Say whether a word of the phrase is one of these folded names, or has a longer one in it."""
    forms = {form for token in TOKEN.finditer(phrase) for form in folds(token.group())}
    return any(
        name in forms or (len(name) > _SHORT and any(name in form for form in forms)) for name in names
    )


def may_be_ordinary(word: str) -> bool:
    """Say whether a word may go on the list of ordinary words: German knows it, and as no kind of name."""
    return (
        TOKEN.fullmatch(word) is not None
        and is_ordinary(word)
        and not may_be_name(word)
        and word not in towns()
        and not reads_as_place(word)
    )


def _proposals(check: Check) -> Iterator[Proposal]:
    text = check.draft.text
    of: dict[str, list[Identifier]] = {}
    for mark in check.marks:
        if mark.kind in _RULES and not mark.trait:
            of.setdefault(mark.entity, []).append(mark)
    for entity, marks in of.items():
        phrase = min((" ".join(text[mark.start : mark.end].split()) for mark in marks), key=len)
        if not _is_plain(phrase) or any(_ADDRESSED.search(text[: mark.start][-16:]) for mark in marks):
            continue
        verdict = check.verdict(entity)
        if verdict is Verdict.REJECTED and may_be_ordinary(phrase):
            yield Proposal(phrase, WordList.ORDINARY)
        by_hand = any(MARKED <= mark.score < KNOWN for mark in marks)
        if verdict is Verdict.ACCEPTED and by_hand and _RULES[marks[0].kind](phrase, text, marks):
            yield Proposal(_QUOTES.sub("", phrase), WordList(marks[0].kind))


def _is_plain(phrase: str) -> bool:
    words = TOKEN.findall(phrase)
    return (
        bool(words)
        and len(phrase) <= _LONGEST
        and all(len(word) > 1 for word in words)
        and not re.search(r"[\d@\[\]]", phrase)
        and not _ADDRESS.search(phrase)
        and not any(word in ROLE_OF for word in words)
    )


def _names_institution(phrase: str, text: str, marks: Iterable[Identifier]) -> bool:
    """A type word and a name behind it of words that German knows as no names, or one in quotation marks."""
    del text, marks
    if type_label(phrase) in _BEARS_NAMES | {""}:
        return False
    words = TOKEN.findall(bare_name(phrase))
    quoted = bool(_QUOTES.search(phrase))
    return bool(words) and all(
        is_function_word(word)
        or (is_ordinary(word) and not may_be_name(word))
        or (quoted and is_unknown(word))
        for word in words
    )


def _names_place(phrase: str, text: str, marks: Iterable[Identifier]) -> bool:
    """Each time it stands where only a place can stand."""
    return phrase[0].isupper() and all(_BEFORE_PLACE.search(text[: mark.start][-16:]) for mark in marks)


_RULES = {Kind.ORG: _names_institution, Kind.LOCATION: _names_place}

"""A second look at what is not marked: sentence by sentence, what looks like a name or a number first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from anonymise.checking.model import Check
from anonymise.forgetting import forgetting
from anonymise.forms import TOKEN, folds, nearly_same, parts
from anonymise.model import Kind
from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.allowed import is_allowed, surviving_spans
from anonymise.recognisers.lexicon import is_function_word, is_ordinary, is_proper, may_be_name
from anonymise.recognisers.roles import ROLE_OF, TITLES

_END = re.compile(
    r"(?:(?<=\w\w\w)(?<!geb|gez|vgl|bzw|ggf|Tel|tel|Str|str|Abt|med|Fam)|(?<=[)“”»\"’]))[.!?…]+[“”»\")]*\s+"
    r"(?=[^\Wa-zäöüß_]|[„“\"(\[])|\s*\n\s*"
)
_ADDRESSED = re.compile(rf"(?<![\w-])(?:{TITLES})\s$")
_TITLE = re.compile(r"(?:Dr|Prof|Fr|Hr|Hrn|Fam|St|Sankt)$")
_DIGITS = re.compile(r"(?<![\w,.])\+?\d[\d /()–-]{3,}\d(?!\w|,\d)")
_LEAST_DIGITS = 5
_SIMILAR = 5
"""Letters of a masked name that make a longer word with them suspect: `Krügerkinder`."""


class Reason(StrEnum):
    """Why a word may name somebody, the strongest first; the value is what the reader is told."""

    ADDRESSED = "steht hinter einer Anrede"
    SIMILAR = "ähnelt einem ersetzten Wort"
    UNKNOWN = "liest sich wie ein Name"
    NUMBER = "kann eine Nummer sein"
    BOTH = "ist ein Wort und ein Name"


_ORDER = {reason: rank for rank, reason in enumerate(Reason)}


@dataclass(frozen=True, slots=True)
class Suspect:
    """An unmarked word that may name somebody: characters of the original, end exclusive."""

    start: int
    end: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with unmarked words: characters of the original, end exclusive, and what to look at."""

    start: int
    end: int
    suspects: tuple[Suspect, ...] = ()


@forgetting()
def unmarked(check: Check) -> tuple[Sentence, ...]:
    """Gives the sentences that have unmarked words, those with the likeliest names first.

    Words that the probe hides count as unmarked, since the reviewer sees them so.
    """
    text = check.draft.text
    placeholders = [match.span() for match in PLACEHOLDER.finditer(text)]
    marked = _covered(text, [*((mark.start, mark.end) for mark in check.visible), *placeholders])
    harmless = _covered(text, surviving_spans(text))
    masked = _masked(check)
    found = []
    for start, end in sentences(text):
        open_words = [t for t in TOKEN.finditer(text, start, end) if not any(marked[t.start() : t.end()])]
        if open_words:
            words = [token for token in open_words if not any(harmless[token.start() : token.end()])]
            suspects = [*_numbers(text, start, end, marked), *_names(text, words, masked, start)]
            found.append(Sentence(start, end, tuple(sorted(suspects, key=lambda s: s.start))))
    return tuple(sorted(found, key=_rank))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Gives the sentences of a text in reading order; a line's end ends one, a short word's dot does not."""
    start = 0
    for match in [*_END.finditer(text), None]:
        end = match.end() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end


def _rank(sentence: Sentence) -> tuple[int, int]:
    return min((_ORDER[s.reason] for s in sentence.suspects), default=len(_ORDER)), sentence.start


def _masked(check: Check) -> set[str]:
    """The folded words of the masked names that the reviewer sees."""
    text = check.draft.text
    return {
        fold
        for mark in check.visible
        if mark.kind in (Kind.PERSON, Kind.LOCATION, Kind.ORG) and not mark.trait and mark.placeholder
        for word in parts(text[mark.start : mark.end])
        if len(word) >= _SIMILAR and not is_ordinary(word)
        for fold in folds(word)
    }


def _covered(text: str, spans: Iterable[tuple[int, int]]) -> bytearray:
    covered = bytearray(len(text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def _numbers(text: str, start: int, end: int, marked: bytearray) -> Iterator[Suspect]:
    for number in _DIGITS.finditer(text, start, end):
        digits = sum(letter.isdigit() for letter in number.group())
        if digits >= _LEAST_DIGITS and not any(marked[number.start() : number.end()]):
            yield Suspect(*number.span(), Reason.NUMBER)


def _names(text: str, words: Sequence[re.Match[str]], masked: set[str], start: int) -> Iterator[Suspect]:
    for word in words:
        if reason := _reason(text, word, masked, opens=word.start() == start):
            yield Suspect(*word.span(), reason)


def _reason(text: str, token: re.Match[str], masked: set[str], *, opens: bool) -> Reason | None:
    word = token.group()
    if not word[0].isupper() or len(word) < 2 or any(c.isdigit() for c in word):
        return None
    if word in ROLE_OF or _TITLE.match(word):
        return None
    if _ADDRESSED.search(text[max(0, token.start() - 16) : token.start()]):
        return Reason.ADDRESSED
    if is_allowed(word) or (opens and is_function_word(word)):
        return None
    if any(seed in fold or nearly_same(seed, fold) for fold in folds(word) for seed in masked):
        return Reason.SIMILAR
    if is_proper(word) and not is_function_word(word):
        return Reason.UNKNOWN
    return Reason.BOTH if may_be_name(word) and not opens else None

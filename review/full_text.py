"""Full-text search in German texts: what a query asks for, and where it stands. Nothing is kept of a text.

A word is found in its usual forms: case, umlauts and endings do not count, after the way of CISTEM
(Weissweiler and Fraser 2017). Strong verbs change their vowel and are found as they are written only.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from review.errors import InputError

MOST_WORDS = 20
"""So many words may be looked for at once."""
_TOKEN = re.compile(r"[\w\u0300-\u036f\u00ad]+")
"""A word, with accents that stand as signs of their own and with soft hyphens."""
_QUOTES = str.maketrans(dict.fromkeys("„“”«»‟", '"'))
_SPELT_OUT = re.compile(r"([aou])e")
_PARTICIPLE = re.compile(r"ge(.{3,}?)(?:et|t|en)(?:e[mnrs]?)?")
_NO_PARTICIPLE = ("gericht", "gewalt", "gesicht", "gebiet", "gehalt", "geschlecht", "gerat", "gewissen")
"""Nouns that look like the participle of another word."""
_BEGINNING, _END = 6, 5
"""From so many letters on, a word is also found at the beginning and at the end of a longer one."""
_REACH = 90
"""Characters of an excerpt on each side of a hit."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word to look for, or the words of a phrase in their order, each with its stems.

    What stood in quotation marks is `exact`: it is not found inside longer words.
    """

    words: tuple[tuple[str, ...], ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a term stands; `term` is its number in the query."""

    start: int
    end: int
    term: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a text and the hits in it, which do not overlap; all positions are those of the text."""

    start: int
    end: int
    hits: tuple[tuple[int, int], ...]


def stems(word: str) -> tuple[str, ...]:
    """Return what the forms of a German word have in common; of what may be a participle also the verb.

    Empty when there is no letter and no figure in it.

    >>> stems("Häuser") == stems("Hauses") == stems("Haeuser")
    True
    >>> set(stems("gemeldet")) & set(stems("meldete"))
    {'meld'}
    """
    letters = unicodedata.normalize("NFD", word.casefold())
    plain = _SPELT_OUT.sub(r"\1", "".join(letter for letter in letters if letter.isalnum()))
    if not plain:
        return ()
    participle = None if plain.startswith(_NO_PARTICIPLE) else _PARTICIPLE.fullmatch(plain)
    return (_cut(plain), _cut(participle[1])) if participle else (_cut(plain),)


def terms_of(query: str) -> tuple[Term, ...]:
    """Return what a query asks for: each word by itself, words in quotation marks as a phrase.

    Raises InputError when it asks for too many words.
    """
    found = []
    for number, part in enumerate(query.translate(_QUOTES).split('"')):
        words = tuple(filter(None, map(stems, _TOKEN.findall(part))))
        if number % 2 and words:
            found.append(Term(words, exact=True))
        else:
            found.extend(Term((word,), exact=False) for word in words)
    if sum(len(term.words) for term in found) > MOST_WORDS:
        raise InputError(f"Bitte suchen Sie nach höchstens {MOST_WORDS} Wörtern auf einmal.")
    return tuple(dict.fromkeys(found))


class Search:
    """One search through many texts. It knows the words it has met; drop it with its results."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take what to look for."""
        self._terms = terms
        self._known: dict[str, frozenset[tuple[int, int]]] = {}

    def terms_in(self, text: str) -> frozenset[int]:
        """Return the numbers of the terms that stand in the text."""
        met = frozenset[tuple[int, int]]().union(*map(self._met_by, set(_TOKEN.findall(text))))
        terms = frozenset(
            number
            for number, term in enumerate(self._terms)
            if all((number, word) in met for word in range(len(term.words)))
        )
        if all(len(self._terms[number].words) == 1 for number in terms):
            return terms
        return frozenset(hit.term for hit in self.hits_in(text))

    def hits_in(self, text: str) -> tuple[Hit, ...]:
        """Return where terms stand in the text, in reading order; hits may overlap."""
        tokens = [
            (match.start(), match.end(), self._met_by(match.group())) for match in _TOKEN.finditer(text)
        ]
        return tuple(
            Hit(start, tokens[at + len(self._terms[term].words) - 1][1], term)
            for at, (start, _, met) in enumerate(tokens)
            for term, word in sorted(met)
            if word == 0 and self._goes_on(term, [each for _, _, each in tokens[at : at + MOST_WORDS]])
        )

    def _goes_on(self, term: int, met: list[frozenset[tuple[int, int]]]) -> bool:
        length = len(self._terms[term].words)
        return len(met) >= length and all((term, word) in met[word] for word in range(length))

    def _met_by(self, form: str) -> frozenset[tuple[int, int]]:
        """Return term and place in the term of each word that this form of a word stands for."""
        if form not in self._known:
            found = stems(form)
            self._known[form] = frozenset(
                (number, place)
                for number, term in enumerate(self._terms)
                for place, wanted in enumerate(term.words)
                if not set(found).isdisjoint(wanted)
                or (found and not term.exact and _is_part(wanted[0], found[0]))
            )
        return self._known[form]


def excerpts(text: str, hits: Sequence[Hit], most: int = 3) -> tuple[Excerpt, ...]:
    """Return up to `most` stretches around hits, in reading order; each term has its first one in turn."""
    first = {hit.term: hit for hit in reversed(hits)}.values()
    stretches: list[tuple[int, int]] = []
    for hit in [*sorted(first, key=lambda each: each.start), *hits]:
        if any(start <= hit.start and hit.end <= end for start, end in stretches):
            continue
        stretches = _joined([*stretches, _around(text, hit)])
        if len(stretches) > most:
            stretches.remove(_around(text, hit))
            break
    return tuple(
        Excerpt(
            start, end, tuple(_joined([(h.start, h.end) for h in hits if start <= h.start and h.end <= end]))
        )
        for start, end in stretches
    )


def _cut(plain: str) -> str:
    """Take the endings off a word in small letters without accents; a doubled letter ends the stem."""
    while len(plain) > 3 and plain[-1] != plain[-2]:
        if len(plain) > 5 and plain.endswith(("em", "er", "nd")):
            plain = plain[:-2]
        elif plain.endswith(("t", "e", "s", "n")):
            plain = plain[:-1]
        else:
            break
    return plain


def _is_part(wanted: str, found: str) -> bool:
    return (len(wanted) >= _END and found.endswith(wanted)) or (
        len(wanted) >= _BEGINNING and found.startswith(wanted)
    )


def _around(text: str, hit: Hit) -> tuple[int, int]:
    """Return the surroundings of a hit, cut between words."""
    start, end = max(0, hit.start - _REACH), min(len(text), hit.end + _REACH)
    if start and (blank := re.search(r"\s+", text[start : hit.start])):
        start += blank.end()
    if end < len(text) and (blanks := [*re.finditer(r"\s+", text[hit.end : end])]):
        end = hit.end + blanks[-1].start()
    return start, end


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined

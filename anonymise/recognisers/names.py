"""Names of people: what a context announces, and what reads as a proper noun.

`NameRecogniser` is the one place where names come from; a trained model can take it over behind the
same interface.
"""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Callable, Iterator

from anonymise.model import Kind
from anonymise.recognisers.allowed import (
    MAY_BE_PEOPLE,
    NOT_NAMES,
    ORDINARY,
    SEASONS,
    is_allowed,
    surviving_spans,
)
from anonymise.recognisers.base import LOOKS, Found, SpanRecogniser
from anonymise.recognisers.everyday_names import everyday_names
from anonymise.recognisers.initials import defined_initials
from anonymise.recognisers.lexicon import (
    is_function_word,
    is_lemma,
    is_ordinary,
    is_proper,
    is_unknown,
    may_be_name,
    means_noun,
)
from anonymise.recognisers.lower_case import ARTICLE, lower_case_names
from anonymise.recognisers.name_contexts import CONTEXTS, SURNAME_FIRST, WRITTEN, Context
from anonymise.recognisers.roles import INITIAL, PARTICLES, ROLE_OF, TITLES, WEAK_PARTICLES, WORD
from anonymise.recognisers.scanned import letters_restored
from anonymise.recognisers.spelling import spelled_names

_LONGEST = 5
"""Words that may follow the first of a name."""
_SPACE = r"[ \t\u00a0]"
_STEP = re.compile(
    rf"(?P<space>{_SPACE}{{0,4}}\n{_SPACE}{{0,4}}|{_SPACE}{{1,4}}|(?<=\.))(?P<particle>(?:{PARTICLES}{_SPACE})*)(?P<word>{INITIAL}|{WORD}|[„“\"‚](?P<nick>{WORD})[“”\"‘])"
)
_FIRST = re.compile(
    rf"(?P<particle>(?i:(?:{PARTICLES}){_SPACE})*)(?P<weak>(?:{WEAK_PARTICLES}{_SPACE})?)(?P<word>{INITIAL}(?!\w)|{WORD})"
)
_FOLLOWED = re.compile(rf"{_STEP.pattern}|\s*\[")
_LIST_STEP = re.compile(
    rf"(?:{_SPACE}?\([^()\n]{{1,40}}\))?{_SPACE}{{0,4}}(?:,|;|/|&|\+|und|u\.|sowie|oder|bzw\.|·){_SPACE}{{0,4}}(?:(?:{TITLES}){_SPACE})?"
)
_TITLE_WORD = re.compile(rf"(?:{TITLES})$")
_TOKEN = re.compile(WORD)
_OTHER_SCRIPT = re.compile(
    r"[\u0590-\u1cff\u2c80-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufeff]+(?:[ ][\u0590-\u1cff\u3040-\ud7ff\ufe70-\ufeff]+)*"
)
_SENTENCE_STARTS = frozenset(
    "Die Der Das Den Dem Des Ein Eine Es Er Sie Wir Ich Im Am In An Auf Zu Zur Zum Bei Mit Und Von Ob Für Seit Als".split()
)
_GOES_ON = re.compile(r"\.(?:\s?[a-zäöü\d,;:)/-]|[A-ZÄÖÜ])")
"""A full stop that ends no sentence, so an abbreviation stands before it."""
_ALSO_SURNAMES = frozenset(
    {"Richter", "Freund", "Kind", "Junge", "Pastor", "Schüler", "Pfleger", "Kaiser", "Name"}
)
"""Roles that are surnames behind a first name."""
_ALONE = frozenset(word for word in ROLE_OF if len(word) > 3 and not word.startswith("Kolleg"))
"""Roles that are surnames behind a form of address; `Herr Kollege` is one itself."""
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{2,6}s?$")
_CALLED = re.compile(r"(?:Frau|Herrn?|Hrn?\.|Dr\.)[ \t\u00a0]$")
"""Nothing but a name follows these; `Fr.` may be a Friday, `Fam.` may lead a note."""


def _blocked(word: str) -> bool:
    """A word that no name goes on with: a role, a form of address, a body, an abbreviation."""
    return (
        word in ROLE_OF or word in NOT_NAMES or bool(_TITLE_WORD.match(word) or _TITLE_WORD.match(word + "."))
    )


def _goes_on(word: str, before: str, ahead: str) -> bool:
    """Tells whether a name goes on with a word, given the word before it and the text after it."""
    if re.fullmatch(INITIAL, word):
        return not re.match(r"\s[A-ZÄÖÜ][a-zäöü]", ahead) or not is_ordinary(before)
    if word in _ALSO_SURNAMES and is_proper(before):
        return not re.match(r"\s[A-ZÄÖÜ]", ahead)
    if _blocked(word) or (word in ORDINARY and word not in SEASONS):
        return False
    if may_be_name(word) and word not in SEASONS:
        return True
    given = is_proper(before) and not is_ordinary(before)
    if is_function_word(word):
        return given and len(word) <= 4 and not re.match(r"\s[a-zäöü]+", ahead)
    return (given and len(word) <= 12) or bool(re.fullmatch(INITIAL, before))


def name_at(text: str, position: int, *, announced: bool, addressed: bool = False) -> int:
    """Gives the end of the name that begins at a position, or the position itself where none does.

    Where the context leaves no doubt (`announced`) the first word may be any word but a body; behind a
    form of address (`addressed`) even a role that no further name follows (`Frau Kind`).
    """
    first = _FIRST.match(text, position)
    if not first:
        return position
    word = first["word"]
    if first["weak"] and not (addressed and is_proper(word)):
        return position
    followed = _FOLLOWED.match(text, first.end())
    alone = addressed and word in _ALONE and not (followed and followed.group().strip(" ")[0] != "\n")
    if _blocked(word) and not alone and not (addressed and word in MAY_BE_PEOPLE):
        return position
    if word in _SENTENCE_STARTS and (not addressed or text[position - 1 : position] == "\n"):
        return position
    called = addressed and _CALLED.search(text, max(0, position - 8), position)
    if announced and word in ORDINARY and word not in SEASONS and not called:
        return position
    free = (
        announced
        or bool(first["particle"] and not is_function_word(word))
        or bool(re.fullmatch(INITIAL, word))
    )
    if not free and (is_allowed(word) or not may_be_name(word)) and not _leads(text, first.end(), word):
        return position
    end, before = first.end(), word
    for _ in range(_LONGEST):
        step = _STEP.match(text, end)
        if not step:
            break
        word = step["nick"] or step["word"]
        if "\n" in step["space"] and not (
            is_proper(word) and text[step.end() : step.end() + 1] != ":" and announced
        ):
            break
        particle = step["particle"].strip()
        if particle and (_blocked(word) or is_allowed(word) or not _noble(particle, word, before)):
            break
        if not step["nick"] and not particle and not _goes_on(word, before, text[step.end() :]):
            break
        if before.endswith("s") and not addressed and not is_lemma(before) and is_ordinary(word):
            break
        end, before = step.end(), word
    return end


def _noble(particle: str, word: str, before: str) -> bool:
    """Tells whether a particle belongs to the name; `von` may name a place, `von der` where somebody works."""
    if particle == "von":
        return may_be_name(word) or (is_proper(before) and is_lemma(before))
    return not particle.startswith("von d") or may_be_name(word) or not is_ordinary(word)


def _leads(text: str, position: int, word: str) -> bool:
    """An everyday word that a proper noun follows is a first name: `Ernst Haberland`, `Thu Ha Nguyen`."""
    step = _STEP.match(text, position)
    return (
        step is not None
        and len(word) <= 9
        and not is_function_word(word)
        and is_proper(step["word"])
        and not _blocked(step["word"])
    )


class NameRecogniser(SpanRecogniser):
    """Finds names of people, in any script, in running text, headers, lists, sign-offs and chats."""

    kinds = (Kind.PERSON,)

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the spans of names; those from contexts score higher than those from the lexicon."""
        rules: tuple[Callable[[str], Iterator[Found]], ...] = (
            _announced,
            _written,
            _surname_first,
            everyday_names,
            _proper_nouns,
            spelled_names,
            defined_initials,
            lower_case_names,
            _scripts,
        )
        readable = letters_restored(text)
        for rule in rules:
            for found in rule(readable):
                yield Kind.PERSON, found


def _announced(text: str) -> Iterator[Found]:
    for context in CONTEXTS:
        for match in context.pattern.finditer(text):
            yield from _list_at(
                text, match.end() if "name" not in match.groupdict() else match.start("name"), context
            )


def _list_at(text: str, position: int, context: Context) -> Iterator[Found]:
    end = name_at(text, position, announced=context.free, addressed=context.score >= 0.95)
    while end > position:
        yield position, end, context.score
        joined = _LIST_STEP.match(text, end) if context.listed else None
        if not joined:
            return
        position = joined.end()
        end = name_at(text, position, announced=context.free and context.score < 0.85)


def _written(text: str) -> Iterator[Found]:
    for pattern, score in WRITTEN:
        for match in pattern.finditer(text):
            yield *match.span("name"), score


def _surname_first(text: str) -> Iterator[Found]:
    for match in SURNAME_FIRST.finditer(text):
        words = _TOKEN.findall(match["name"])
        if any(map(is_proper, words)) and not any(_blocked(w) or w in ORDINARY - SEASONS for w in words):
            yield *match.span("name"), 0.85


def _proper_nouns(text: str) -> Iterator[Found]:
    kept = surviving_spans(text)
    for match in _TOKEN.finditer(text):
        word = match.group()
        if (
            len(word) < 2
            or is_allowed(word)
            or word in ROLE_OF
            or any(a <= match.start() < b for a, b in kept)
        ):
            continue
        if _ABBREVIATION.match(word) or (len(word) < 5 and _GOES_ON.match(text, match.end())):
            continue
        if word.isupper() and len(word) < 4:
            continue
        led = text[max(0, match.start() - 8) : match.start()]
        if is_proper(word) and not (is_unknown(word) and ARTICLE.search(led)) and not means_noun(word, led):
            yield match.start(), max(match.end(), name_at(text, match.start(), announced=False)), LOOKS


def _scripts(text: str) -> Iterator[Found]:
    for match in _OTHER_SCRIPT.finditer(text):
        yield match.start(), match.end(), 0.8

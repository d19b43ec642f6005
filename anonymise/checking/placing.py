"""Where new marks come to lie: united with what they overlap, so that no mark ever shrinks."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace as changed

from anonymise.checking.composing import is_masked
from anonymise.checking.model import Check, Verdict
from anonymise.entities import link
from anonymise.errors import DecisionError
from anonymise.forms import TOKEN, folds, inflected, nearly_same, parts
from anonymise.model import KNOWN, MARKED, Draft, Identifier, Kind
from anonymise.placeholders import PLACEHOLDER
from anonymise.propagation import PROPAGATED
from anonymise.recognisers.allowed import is_allowed
from anonymise.recognisers.lexicon import is_function_word, is_ordinary, is_unknown
from anonymise.recognisers.roles import ROLE_OF
from anonymise.residue import leaks, masked_words
from anonymise.resolve import mentions

_TITLES = frozenset({"Dr", "Prof", "med", "Fr", "Hr", "Hrn", "Fam", "Familie", "Eheleute", "Ehepaar"})
_LONG = 6
"""Letters from which on a word that differs by one is taken for the same, typed wrong."""
_AROUND = " \t\n\r\u00a0,;:.()„“”\"‚‘»«–/!?'"


def stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """Gives the whole words of a selection, without blanks and punctuation around them.

    Raises DecisionError where nothing is left, or a placeholder is part of it.
    """
    start, end = max(0, start), min(len(text), end)
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip(_AROUND)), start + len(piece.rstrip(_AROUND))
    if start >= end:
        raise DecisionError("Hier ist nichts ausgewählt. Bitte wählen Sie das Wort, das ersetzt werden soll.")
    for token in TOKEN.finditer(text):
        if token.start() < end and start < token.end():
            start, end = min(start, token.start()), max(end, token.end())
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    if any(match.start() < end and start < match.end() for match in PLACEHOLDER.finditer(text)):
        raise DecisionError(
            "Diese Stelle enthält schon einen Platzhalter. Bitte wählen Sie ein Wort daneben."
        )
    return start, end


def whole(text: str, marks: Sequence[Identifier]) -> Sequence[Identifier]:
    """Gives the marks, those that part a letter from its accent grown to the whole word."""
    for mark in marks:
        if unicodedata.combining(text[mark.end : mark.end + 1] or " "):
            marks = laid(marks, changed(mark, end=stretch(text, mark.start, mark.end + 1)[1]), ())
    return marks


def forms(text: str, mark: Identifier) -> list[Identifier]:
    """Gives every other place where a form of a mark's words stands: inflected, misspelt, in capitals."""
    surface = text[mark.start : mark.end]
    sought = _naming(surface) if mark.kind is Kind.PERSON else [surface]
    named = mentions(text, [(phrase, mark.kind) for phrase in sought], MARKED)
    found = [(m.start, m.end) for m in named if surface.islower() or not _everyday(text[m.start : m.end])]
    words = masked_words(Draft(text, identifiers=(mark,)))
    found += [(leak.start, leak.end) for leak in leaks(text, words)]
    if mark.kind in PROPAGATED:
        found += _misspelt(text, sought)
    apart = _apart(Identifier(*span, mark.kind, MARKED) for span in set(found))
    return [form for form in outside(text, apart) if not overlaps(form, (mark.start, mark.end))]


def outside(text: str, spans: Iterable[Identifier]) -> list[Identifier]:
    """Gives those that touch no placeholder the text already has."""
    taken = [match.span() for match in PLACEHOLDER.finditer(text)]
    return [each for each in spans if not any(overlaps(each, span) for span in taken)]


def uncovered(check: Check, marks: Iterable[Identifier]) -> list[Identifier]:
    """Gives the places where a word of the marks still stands although nobody let it stand."""
    text = check.draft.text
    found: list[Identifier] = []
    of_kind: dict[Kind, list[Identifier]] = {}
    for mark in marks:
        if not mark.trait and is_masked(check, mark):
            of_kind.setdefault(mark.kind, []).append(mark)
    for kind, them in of_kind.items():
        words = masked_words(Draft(text, identifiers=tuple(them)))
        found += [
            Identifier(leak.start, leak.end, kind, MARKED)
            for leak in leaks(text, words, check.draft.unmasked_words)
        ]
    return [f for f in _apart(found) if not any(overlaps(m, (f.start, f.end)) for m in check.marks)]


def sharing(check: Check, words: Collection[str]) -> list[Identifier]:
    """Gives the marks that have a word in common with one of the phrases, in any spelling."""
    sought = {fold for phrase in words for word in parts(phrase) for fold in inflected(word)}
    text = check.draft.text
    return (
        [m for m in check.marks if any(folds(w) & sought for w in parts(text[m.start : m.end]))]
        if sought
        else []
    )


def overlaps(mark: Identifier, span: tuple[int, int]) -> bool:
    """Tells whether a mark and a span share a character."""
    return mark.start < span[1] and span[0] < mark.end


def laid(marks: Iterable[Identifier], new: Identifier, opened: Collection[str]) -> list[Identifier]:
    """Gives the marks with a new one that takes in all it overlaps; those of `opened` entities give way.

    It belongs to the first it takes in of its kind; a known name makes it one.
    """
    kept: list[Identifier] = []
    taken: list[Identifier] = []
    for mark in marks:
        (taken if overlaps(mark, (new.start, new.end)) else kept).append(mark)
    taken = [mark for mark in taken if mark.entity not in opened]
    alike = (mark.entity for mark in taken if mark.kind is new.kind and not mark.trait)
    united = changed(
        new,
        start=min([new.start, *(mark.start for mark in taken)]),
        end=max([new.end, *(mark.end for mark in taken)]),
        score=KNOWN if any(mark.score >= KNOWN for mark in taken) else new.score,
        entity=next(alike, new.entity),
    )
    return sorted([*kept, united], key=lambda mark: mark.start)


def with_new(check: Check, new: Sequence[Identifier]) -> tuple[Identifier, ...]:
    """Gives the marks of a check with new ones laid and keyed."""
    marks: Sequence[Identifier] = check.marks
    for mark in new:
        marks = laid(marks, mark, ())
    return keyed(check, marks)


def free(check: Check, found: Sequence[Identifier], opened: Collection[str]) -> list[Identifier]:
    """Gives those that no mark covers and that touch nothing let stand; `opened` entities do not count."""
    return [
        f for f in found if not any(_in_the_way(check, m, f) for m in check.marks if m.entity not in opened)
    ]


def _in_the_way(check: Check, mark: Identifier, new: Identifier) -> bool:
    verdict = check.verdict(mark.entity)
    if verdict is Verdict.REJECTED:
        return overlaps(mark, (new.start, new.end))
    return is_masked(check, mark) and mark.start <= new.start and new.end <= mark.end


def keyed(check: Check, marks: Sequence[Identifier]) -> tuple[Identifier, ...]:
    """Gives the marks, those without an entity joined to the one they name, or with one of their own."""
    direct = [m for m in marks if not m.trait and is_masked(check, m)]
    linked = {m.start: m for m in link(check.draft.text, direct)}
    taken = {(m.kind, m.entity) for m in direct if m.entity}
    number = highest_number(marks)
    fresh: dict[tuple[Kind, str], str] = {}
    out = []
    for mark in marks:
        if not mark.entity:
            told = linked.get(mark.start)
            key = told.entity if told and told.kind is mark.kind else f"@{mark.start}"
            if (mark.kind, key) not in taken:
                if (mark.kind, key) not in fresh:
                    number += 1
                key = fresh.setdefault((mark.kind, key), f"{mark.kind}-{number}")
            mark = changed(mark, entity=key)
        out.append(mark)
    return tuple(out)


def highest_number(marks: Iterable[Identifier]) -> int:
    """Gives the highest number that the key of an entity carries, whatever its kind."""
    ends = (mark.entity.rsplit("-", 1)[-1] for mark in marks)
    return max((int(end) for end in ends if end.isdigit()), default=0)


def _naming(surface: str) -> list[str]:
    """The words of a selection that name somebody: `Tarnowski` of `Herr Tarnowskis`."""
    words = [word for word in parts(surface) if word not in ROLE_OF and word not in _TITLES]
    names = [word for word in words if word[0].isupper()] or words
    return [*names, *(word[:-1] for word in names if word.endswith("s") and len(word) > 4)]


def _misspelt(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    seeds = {fold for word in words for fold in folds(word) if len(fold) >= _LONG}
    for token in TOKEN.finditer(text) if seeds else ():
        word = token.group()
        if len(word) < _LONG or not word[0].isupper():
            continue
        alike = any(nearly_same(fold.removesuffix("s"), seed) for fold in folds(word) for seed in seeds)
        if alike and is_unknown(word) and not is_allowed(word):
            yield token.span()


def _everyday(word: str) -> bool:
    """`klein`, where somebody is called Klein; with a capital it may be the name, whatever stands before."""
    return word.islower() and (is_ordinary(word) or is_function_word(word))


def _apart(spans: Iterable[Identifier]) -> list[Identifier]:
    """Sorted, the longer where two overlap."""
    kept: list[Identifier] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        if not any(overlaps(other, (span.start, span.end)) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)

"""Quasi-identifiers: what singles a family out without naming anyone, with what may stand for it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from anonymise.model import Identifier, Kind
from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.ages import ages
from anonymise.recognisers.base import LOOKS, Trait
from anonymise.recognisers.circumstances import circumstances, is_excluded
from anonymise.recognisers.line_ends import without_breaks
from anonymise.recognisers.livelihoods import livelihoods
from anonymise.recognisers.origins import origins
from anonymise.recognisers.phrases import grown
from anonymise.recognisers.professions import professions
from anonymise.recognisers.publicity import publicity
from anonymise.recognisers.residence import residence
from anonymise.wording import worded

_SEVERAL = 2
"""From so many rules on that found something within what the model read, theirs stands alone."""
_EXACT = frozenset({"age", "language", "multiples", "prematurity", "siblings"})
"""Where rules know how far a trait reaches: what stands for `Drillinge` leaves room for `als Geschwister`."""
_LOOKED_FOR = frozenset({"profession", "event", "family"})
"""What rules find by the form of a word as well: here the model is right more often."""
_LEADING_ON = frozenset(
    "der die das des dem den eine einer eines einem einen in im an am auf bei beim von vom zu zum zur aus"
    " nach mit und für seit durch".split()
)
"""What leads on to the name behind a trait."""
_WORD = re.compile(r"[^\s,(„–-]+")
_FICTION = re.compile("Feuerwehrmann Sam|Käpt'n Blaubär|Lokomotivführer Lukas|Lukas der Lokomotivführer")


def traits(
    text: str, identifiers: Sequence[Identifier], read: Sequence[Identifier] | None = None
) -> list[Identifier]:
    """Gives the quasi-identifiers of a text that overlap neither an identifier nor each other.

    `read` are those that the name model found, and with a low score those that it does not rule out: what
    a rule found within the former reaches as far; what only looks like a trait must be within one of them.
    """
    taken = bytearray(len(text))
    fiction = ((m.start(), m.end()) for m in _FICTION.finditer(text))
    for start, end in [
        *((i.start, i.end) for i in identifiers),
        *(m.span() for m in PLACEHOLDER.finditer(text)),
        *fiction,
    ]:
        taken[start:end] = b"\1" * (end - start)
    found: list[Identifier] = []
    by_rules = [each for each in _unbroken(text, identifiers) if read is None or not _ruled_out(each, read)]
    clear = [e for e in read or () if e.score > LOOKS and not is_excluded(text, e.end)]
    before = [_before_identifiers(text, each, taken) for each in [*by_rules, *_reaching(by_rules, clear)]]
    for start, end, trait, told in sorted(before, key=_longest_first):
        if start < end and not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            general = f"[{worded(told, text, start, end)}]"
            found.append(Identifier(start, end, Kind.QUASI, 0.6, placeholder=general, trait=trait))
    return sorted(found, key=lambda each: each.start)


def _before_identifiers(text: str, trait: Trait, taken: bytearray) -> Trait:
    """The part of a trait that ends before an identifier: `Küster` of `Küster der Pfarrei Heilig Geist`."""
    reached = taken.find(1, trait.start, trait.end)
    if reached == -1:
        return trait
    words = _WORD.finditer(text, trait.start, reached)
    return trait._replace(
        end=max((w.end() for w in words if w.group() not in _LEADING_ON), default=trait.start)
    )


def without_traits_under(traits: Iterable[Identifier], direct: Sequence[Identifier]) -> list[Identifier]:
    """Gives both in reading order, but for the quasi-identifiers that a direct identifier overlaps."""
    apart = [t for t in traits if not any(d.start < t.end and t.start < d.end for d in direct)]
    return sorted([*direct, *apart], key=lambda each: each.start)


def _ruled_out(told: Trait, read: Iterable[Identifier]) -> bool:
    return told.kind in _LOOKED_FOR and not any(r.start < told.end and told.start < r.end for r in read)


def _reaching(told: Sequence[Trait], read: Iterable[Identifier]) -> Iterator[Trait]:
    """What the model read, worded as what a rule found there, or as a trait of its own."""
    for each in read:
        there = [t for t in told if t.start < each.end and each.start < t.end]
        if any(t.kind in _EXACT for t in there):
            continue
        start, end = min([each.start, *(t.start for t in there)]), max([each.end, *(t.end for t in there)])
        kinds = {(t.kind, t.told) for t in there}
        if len(kinds) < _SEVERAL:
            yield Trait(start, end, *(kinds.pop() if kinds else ("other", "Merkmal")))


def _longest_first(found: Trait) -> tuple[int, int]:
    return found.start - found.end, found.start


def _unbroken(text: str, identifiers: Sequence[Identifier]) -> Iterator[Trait]:
    """What a text tells, words that a line end breaks read whole."""
    joined, places = without_breaks(text)
    moved = [
        replace(each, start=bisect_left(places, each.start), end=bisect_left(places, each.end))
        for each in identifiers
    ]
    for trait in _all(joined, moved):
        if trait.start < trait.end:
            yield trait._replace(start=places[trait.start], end=places[trait.end - 1] + 1)


def _all(text: str, identifiers: Sequence[Identifier]) -> Iterator[Trait]:
    told = chain(
        ages(text, identifiers),
        origins(text),
        residence(text),
        professions(text),
        livelihoods(text),
        circumstances(text),
        publicity(text),
    )
    return (each for trait in told for each in {trait, grown(text, trait)})

"""Quasi-identifiers: what singles a family out without naming anyone, with what may stand for it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from anonymise.model import Identifier, Kind
from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.ages import ages
from anonymise.recognisers.base import Trait
from anonymise.recognisers.circumstances import circumstances
from anonymise.recognisers.line_ends import without_breaks
from anonymise.recognisers.livelihoods import livelihoods
from anonymise.recognisers.origins import origins
from anonymise.recognisers.phrases import grown
from anonymise.recognisers.professions import professions
from anonymise.recognisers.publicity import publicity
from anonymise.recognisers.residence import residence
from anonymise.wording import worded

_FICTION = re.compile("Feuerwehrmann Sam|Käpt'n Blaubär|Lokomotivführer Lukas|Lukas der Lokomotivführer")


def traits(text: str, identifiers: Sequence[Identifier]) -> list[Identifier]:
    """Gives the quasi-identifiers of a text that overlap neither an identifier nor each other."""
    taken = bytearray(len(text))
    fiction = ((m.start(), m.end()) for m in _FICTION.finditer(text))
    for start, end in [
        *((i.start, i.end) for i in identifiers),
        *(m.span() for m in PLACEHOLDER.finditer(text)),
        *fiction,
    ]:
        taken[start:end] = b"\1" * (end - start)
    found: list[Identifier] = []
    for start, end, trait, told in sorted(_unbroken(text, identifiers), key=_longest_first):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            general = f"[{worded(told, text, start, end)}]"
            found.append(Identifier(start, end, Kind.QUASI, 0.6, placeholder=general, trait=trait))
    return sorted(found, key=lambda each: each.start)


def without_traits_under(traits: Iterable[Identifier], direct: Sequence[Identifier]) -> list[Identifier]:
    """Gives both in reading order, but for the quasi-identifiers that a direct identifier overlaps."""
    apart = [t for t in traits if not any(d.start < t.end and t.start < d.end for d in direct)]
    return sorted([*direct, *apart], key=lambda each: each.start)


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

"""Which mentions name the same person, place or institution.

A merge of two people is worse than a split: where the text leaves it open, a mention stays by itself.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from anonymise.forms import folds
from anonymise.kinds import apart, may_be_person, may_be_place
from anonymise.model import Entity, Identifier, Kind
from anonymise.people import People
from anonymise.recognisers.type_words import bare_name


def link(text: str, spans: Sequence[Identifier]) -> tuple[Identifier, ...]:
    """Gives the spans with their entity; those that have one keep it, and others join it where they fit.

    A word taken for a place that names a person elsewhere in the text becomes a mention of that person, and
    a town that was only read as a name becomes a place.
    """
    spans = apart(text, may_be_person(text, may_be_place(text, spans)))
    counters: Counter[str] = Counter()
    for span in spans:
        if span.entity:
            number = span.entity.rsplit("-", 1)[-1]
            counters[span.kind] = max(counters[span.kind], int(number) if number.isdigit() else 0)
    key_of = People(text, counters).keys([s for s in spans if s.kind is Kind.PERSON])
    others: dict[tuple[Kind, str], str] = {
        (s.kind, _surface_key(s.kind, text[s.start : s.end])): s.entity
        for s in spans
        if s.entity and s.kind is not Kind.PERSON
    }
    linked = []
    for span in spans:
        if span.kind is Kind.PERSON:
            linked.append(replace(span, entity=span.entity or key_of[span.start]))
            continue
        key = (span.kind, _surface_key(span.kind, text[span.start : span.end]))
        if not span.entity and key not in others:
            counters[span.kind] += 1
            others[key] = f"{span.kind}-{counters[span.kind]}"
        linked.append(replace(span, entity=span.entity or others[key]))
    return tuple(linked)


def grouped(text: str, spans: Sequence[Identifier]) -> tuple[Entity, ...]:
    """Gives who and what linked spans name, in reading order."""
    mentioned: dict[str, list[Identifier]] = {}
    for span in spans:
        mentioned.setdefault(span.entity, []).append(span)
    return tuple(
        Entity(
            key,
            them[0].kind,
            them[0].placeholder,
            len(them),
            tuple(dict.fromkeys(text[i.start : i.end] for i in them)),
        )
        for key, them in mentioned.items()
    )


def _surface_key(kind: Kind, surface: str) -> str:
    surface = bare_name(surface) if kind is Kind.ORG else surface
    return re.sub(r"\W+", " ", min(folds(surface))).strip()

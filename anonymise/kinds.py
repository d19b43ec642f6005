"""What kind a find is in the light of the others: a place that is somebody's name, a name that is a place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from anonymise.everyday import WEAK
from anonymise.forms import folds
from anonymise.mentions import ADDRESSED
from anonymise.model import Identifier, Kind
from anonymise.name_words import words_of
from anonymise.recognisers.places import towns

_BY_PLACE = 0.7
"""As sure is what stands behind a preposition of being a place."""
_JOINT = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)(?:,\s|\n)([^\W\d_]+(?:-[^\W\d_]+)?)")
_FULL_LINE = 45
"""Characters of a line that is broken because no more words fit."""
_NOBLE = (" von", " zu", " van", " von der", " v.")
_PERSONAL = re.compile(r"(?i)\b(?:von|bei|über|um|für|mit|an|dass|bis|ohne|gegen|und|zu)\s$")


def may_be_person(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Gives the spans, those for a place that are a person's name behind `von`, `bei`, `über` as a person."""
    known = _forms(text, spans, Kind.PERSON)
    out: list[Identifier] = []
    turned = False
    for span, following in zip_longest(spans, spans[1:]):
        if out and _ends_with_von(text, out[-1], span):
            out[-1] = replace(out[-1], end=span.end)
        elif span.kind is Kind.LOCATION and not span.entity and _names_someone(text, span, following, known):
            out.append(replace(span, kind=Kind.PERSON))
            turned = True
            continue
        elif turned and span.kind is Kind.PERSON and span.start == out[-1].end + 1 and not span.entity:
            out[-1] = replace(out[-1], end=span.end)
        else:
            out.append(span)
        turned = False
    return out


def _ends_with_von(text: str, name: Identifier, place: Identifier) -> bool:
    """`Leonore von` before `Trautenberg`: the town belongs to the name."""
    return (
        (name.kind, place.kind) == (Kind.PERSON, Kind.LOCATION)
        and place.start == name.end + 1
        and text[name.start : name.end].endswith(_NOBLE)
    )


def apart(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Gives the spans, two names held together by a comma or a line as two where each stands alone elsewhere.

    `Klotz, Judith` stays one name where only the first is a surname.
    """
    people = [span for span in spans if span.kind is Kind.PERSON]
    alone = {text[span.start : span.end] for span in people}
    surnames = _surnames(text, people)
    out: list[Identifier] = []
    for span in spans:
        pair = _JOINT.fullmatch(text, span.start, span.end)
        line_end = text.find("\n", span.start, span.end) if span in people else -1
        if pair and span in people and not span.entity and _two_people(pair[1], pair[2], alone, surnames):
            out += [replace(span, end=pair.end(1)), replace(span, start=pair.start(2))]
        elif line_end > span.start and _ends_with_line(text, span, line_end):
            out += [replace(span, end=line_end), replace(span, start=line_end + 1)]
        else:
            out.append(span)
    return out


def _ends_with_line(text: str, span: Identifier, end: int) -> bool:
    """Tell whether one name ends and another begins here: the line is not full, or both have two words.

    A name that is broken because its line is full has seldom two words on each.
    """
    if text[end - 1] in "-‐":
        return False
    words = len(text[span.start : end].split()), len(text[end : span.end].split())
    return end - text.rfind("\n", 0, end) < _FULL_LINE or min(words) > 1


def _surnames(text: str, people: Sequence[Identifier]) -> set[str]:
    """Words that stand behind a form of address, or behind a first name."""
    found = set()
    for span in people:
        words = text[span.start : span.end].split()
        behind_first = len(words) > 1 and not _JOINT.fullmatch(text, span.start, span.end)
        if behind_first or ADDRESSED.search(text[max(0, span.start - 40) : span.start]):
            found.add(words[-1])
    return found


def _two_people(one: str, other: str, alone: set[str], surnames: set[str]) -> bool:
    same_case = one.isupper() == other.isupper()
    return same_case and {one, other} <= alone and (one in surnames) == (other in surnames)


def may_be_place(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Gives the spans, a town that was only read as a name as a place where an address or place names it."""
    named = _forms(text, spans, Kind.LOCATION, Kind.ADDRESS)
    out: list[Identifier] = []
    for span in spans:
        surface = text[span.start : span.end]
        read = span.kind is Kind.PERSON and span.score < WEAK and not span.entity and surface in towns()
        out.append(replace(span, kind=Kind.LOCATION) if read and folds(surface) & named else span)
    return out


def _forms(text: str, spans: Sequence[Identifier], *kinds: Kind) -> set[str]:
    """The forms of all words in spans of these kinds, but for initials."""
    words = (word for span in spans if span.kind in kinds for word in words_of(text, span))
    return {form for word in words if not word.initial for form in word.forms}


def _names_someone(text: str, span: Identifier, following: Identifier | None, known: set[str]) -> bool:
    """A word known as a name; a town's name where a person may stand, another one before a name as well."""
    words = words_of(text, span)
    before = text[max(0, span.start - 8) : span.start]
    told = [bool(word.forms & known) for word in words]
    if text[span.start : span.end].rstrip("s") not in towns() and len(told) == 1:
        if told[0] or following is None or following.kind is not Kind.PERSON:
            return told[0]
        return span.score <= _BY_PLACE and text[span.end : following.start] in (" ", " und ")
    return bool(_PERSONAL.search(before)) and (all(told) if len(told) == 1 else any(told))

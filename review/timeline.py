"""The course of a case in time, read from the days that stand in its pseudonymised text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from anonymise.placeholders import PLACEHOLDER
from review.model import Actor
from review.reference import label
from review.tagging.actors import find_mentions
from review.tagging.sentences import split_sentences

LONG_GAP_DAYS = 28
"""From four weeks without an entry on, a gap is marked."""
_DAYS_A_MONTH = 30.44
_LONGEST = 160
_NOBODY = frozenset(
    {"Tag", "Monat", "Datum", "Geburtsdatum", "Ort", "Landkreis", "Anschrift", "Straße", "Kontakt"}
    | {"Aktenzeichen", "Merkmal"}
)
"""Labels of placeholders that stand for no person and no institution."""
_HEAD = re.compile(r"[\s•*–|-]*$")


@dataclass(frozen=True, slots=True)
class Event:
    """What the text tells of one day; `start` and `end` are characters of the text, end exclusive."""

    label: str
    """As the text says it: `Tag 15`, `Monat 3`."""
    day: int
    """Counted from the first event; for a month about its middle."""
    exact: bool
    """False when the text names the month only."""
    start: int
    end: int
    summary: str = field(repr=False)
    """The beginning of the passage, shortened at a word."""
    actors: tuple[str, ...] = field(repr=False)
    """Who is named in the passage: roles of placeholders and known services, each once."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without an entry, between two neighbouring days that the text names."""

    after: int
    before: int

    @property
    def days(self) -> int:
        """The distance of the two days."""
        return self.before - self.after

    @property
    def is_long(self) -> bool:
        """Whether it lasts four weeks or more."""
        return self.days >= LONG_GAP_DAYS


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events by day, those of one day in reading order; the gaps; the actors as they come in."""

    events: tuple[Event, ...]
    gaps: tuple[Gap, ...]
    actors: tuple[str, ...]


def timeline(text: str) -> Timeline:
    """Return the timeline of a pseudonymised text, from its placeholders `[Tag 15]` and `[Monat 3]`.

    An entry that begins with its day tells of that day up to the next one in its line; elsewhere the
    sentence around a day counts. Gaps next to a month are left out: nobody can tell their length.
    """
    events = tuple(sorted(_events(text), key=lambda event: (event.day, event.start)))
    gaps = tuple(
        Gap(one.day, other.day)
        for one, other in pairwise(events)
        if one.exact and other.exact and other.day - one.day > 1
    )
    return Timeline(events, gaps, tuple(dict.fromkeys(actor for event in events for actor in event.actors)))


def _events(text: str) -> Iterator[Event]:
    for start, end, days in _passages(text):
        passage = text[start:end]
        actors = _actors(passage)
        for name, day in days.items():
            yield Event(name, day, name.startswith("Tag"), start, end, _shortened(passage), actors)


def _passages(text: str) -> Iterator[tuple[int, int, dict[str, int]]]:
    """Start, end and days of each sentence with a day; an entry takes the sentences without one along."""
    spans = [(start, end, _days(text[start:end])) for start, end in split_sentences(text)]
    for at, (start, end, days) in enumerate(spans):
        if not days:
            continue
        if _begins_an_entry(text, start):
            line_end = start + len(text[start:].partition("\n")[0])
            for next_start, next_end, next_days in spans[at + 1 :]:
                if next_days or next_start > line_end:
                    break
                end = next_end
        yield start, end, days


def _days(sentence: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for match in PLACEHOLDER.finditer(sentence):
        number = int(match["number"] or 0)
        if match["label"] == "Tag" and match["number"]:
            found[f"Tag {number}"] = number
        elif match["label"] == "Monat" and match["number"]:
            found[f"Monat {number}"] = round((number - 0.5) * _DAYS_A_MONTH)
    return found


def _begins_an_entry(text: str, start: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    first = PLACEHOLDER.match(text, start)
    return bool(first and first["label"] in ("Tag", "Monat") and _HEAD.match(text[line_start:start]))


def _actors(passage: str) -> tuple[str, ...]:
    """Roles of placeholders first, then services and the family named in plain words."""
    roles = [
        match.group()[1:-1]
        for match in PLACEHOLDER.finditer(passage)
        if match["label"] and match["label"] not in _NOBODY
    ]
    plain = PLACEHOLDER.sub(" … ", passage).lower()
    named = [label(mention.actor) for mention in find_mentions(plain) if mention.actor is not Actor.UNKNOWN]
    return tuple(dict.fromkeys([*roles, *named]))


def _shortened(passage: str) -> str:
    words = " ".join(passage.split())
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"

"""Which mentions of people are the same person: full names first, then single words, nicknames, initials."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from anonymise.forms import nearly_same
from anonymise.mentions import Mention, Word, called, mentions
from anonymise.model import Identifier, Kind

_DIMINUTIVE = re.compile(r"(?:i|y|ek|chen|lein|uschka)$")
_SOUNDS = (("ou", "u"), ("ph", "f"), ("th", "t"), ("y", "i"), ("j", "i"), ("c", "k"), ("w", "v"))


@dataclass(slots=True)
class _Person:
    key: str
    names: list[list[Word]] = field(default_factory=list)
    """What they are called, the fullest name first."""
    letters: set[str] = field(default_factory=set)
    """How the words of their names begin; most people need no closer look."""
    gender: str = ""
    family: bool = False
    child: bool = False
    grown: bool = False
    """They are addressed, write, or have a grown-up's role."""
    bare: bool = False
    """Somewhere they have but a first name."""
    roles: set[str] = field(default_factory=set)
    last_seen: int = 0


class People:
    """The people of one text."""

    def __init__(self, text: str, counters: Counter[str]) -> None:
        """Start without anyone; `counters` says which numbers are given already."""
        self.text, self.counters = text, counters
        self.people: list[_Person] = []

    def keys(self, spans: Sequence[Identifier]) -> dict[int, str]:
        """Gives the entity of every span, by its start."""
        everyone, goes_on = called(self.text, mentions(self.text, spans))
        out: dict[int, str] = {}
        waves: tuple[list[Mention], ...] = (
            [m for m in everyone if m.span.entity],
            [m for m in everyone if not m.span.entity and m.full],
            [m for m in everyone if not (m.span.entity or m.full or m.initials or m.addressed)],
            [m for m in everyone if not (m.span.entity or m.full or m.initials) and m.addressed],
            [m for m in everyone if not m.span.entity and m.initials],
        )
        for wave in waves:
            for mention in wave:
                of = goes_on.get(mention.span.start)
                first = self._by_key(out[of]) if of is not None and of in out else None
                out[mention.span.start] = self._add(mention, first)
        return out

    def _add(self, mention: Mention, person: _Person | None) -> str:
        key = mention.span.entity
        alias = person is not None
        person = person or (self._by_key(key) if key else self._match(mention))
        if person is None:
            if not key:
                self.counters[Kind.PERSON] += 1
                key = f"{Kind.PERSON}-{self.counters[Kind.PERSON]}"
            person = _Person(key, family=mention.family)
            self.people.append(person)
        if mention.words not in person.names:
            person.names.append(mention.words)
            person.letters |= {letter for word in mention.words for letter in _first_letters(word)}
            person.names.sort(key=lambda name: -len(name))
        if not alias:
            person.gender = person.gender or mention.gender
        person.child = person.child or mention.child
        person.bare = person.bare or mention.bare
        person.roles |= {mention.role} - {""}
        person.grown = person.grown or mention.grown
        person.last_seen = mention.span.start
        return person.key

    def _by_key(self, key: str) -> _Person | None:
        return next((p for p in self.people if p.key == key), None)

    def _match(self, mention: Mention) -> _Person | None:
        alike = {letter for word in mention.words for letter in _first_letters(word)}
        known = self.people if mention.cue else [p for p in self.people if not alike.isdisjoint(p.letters)]
        open_to = [p for p in known if p.family == mention.family]
        if mention.gender:
            open_to = [p for p in open_to if p.gender in ("", mention.gender)]
        if mention.addressed:
            open_to = [p for p in open_to if not p.child and (not p.bare or p.grown)]
        if mention.role:
            open_to = [p for p in open_to if not p.roles or mention.role in p.roles]
        for fits in (_same, _sounds_same, _begins_alike if mention.cue else _short_for):
            found = [p for p in open_to if any(fits(mention.words, name) for name in p.names)]
            if fits in (_short_for, _begins_alike) and (len(found) != 1 or mention.addressed):
                continue
            if found:
                return min(found, key=lambda p: self._distance(p, mention))
        return None

    def _distance(self, person: _Person, mention: Mention) -> tuple[bool, bool, bool, int]:
        at = mention.span.start
        whole = any(len(name) == len(mention.words) and _same(name, mention.words) for name in person.names)
        return (
            bool(mention.gender) and person.gender != mention.gender,
            not whole,
            person.last_seen > at,
            abs(at - person.last_seen),
        )


def _first_letters(word: Word) -> set[str]:
    return {_sound(form)[:1] for form in word.forms if form}


def _begins_alike(one: list[Word], other: list[Word]) -> bool:
    """What somebody is called, as the text says: `Ro` of `Rojîn`, `Leni` of `Eleni`."""
    short, long = sorted((one[0].plain, other[0].plain), key=len)
    return len(one) == 1 and short in long


def _same(one: list[Word], other: list[Word]) -> bool:
    """Two names fit when every word of the shorter has a word of the longer, and one of them is written out.

    Initials alone fit the initials of a name in order.
    """
    short, long = sorted((one, other), key=len)
    lettered = [name for name in (one, other) if all(word.initial for word in name)]
    if lettered:
        return _each_fits(short, long) and (len(short) == len(long) or len(lettered[0]) == 1)
    written = any(
        a.forms & b.forms or _nearly(a, b) for a in short for b in long if not (a.initial or b.initial)
    )
    return written and _each_fits(short, long)


def _each_fits(short: list[Word], long: list[Word]) -> bool:
    free = list(long)
    for word in short:
        hit = next((w for w in free if _word_fits(word, w)), None)
        if hit is None:
            return False
        free.remove(hit)
    return bool(short)


def _word_fits(one: Word, other: Word) -> bool:
    if one.initial or other.initial:
        short, long = sorted((one.plain, other.plain), key=len)
        return long.startswith(short)
    return bool(one.forms & other.forms) or _nearly(one, other)


def _nearly(one: Word, other: Word) -> bool:
    a, b = sorted((one.plain, other.plain), key=len)
    return b == a + "s" or any(nearly_same(x, y) for x in one.forms for y in other.forms)


def _sounds_same(one: list[Word], other: list[Word]) -> bool:
    """A single word that is spelt otherwise: `Yussuf` and `Yusuf`, `Lenny` and `Lenni`."""
    if len(one) != 1 or one[0].initial or len(one[0].plain) < 4:
        return False
    return any(_sound(one[0].plain) == _sound(word.plain) for word in other if not word.initial)


def _sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word)


def _short_for(one: list[Word], other: list[Word]) -> bool:
    """A pet name of a first name (`Ardi` of `Ardit`), or the letters of a whole name (`TA`)."""
    if len(one) != 1 or one[0].initial:
        return False
    word = one[0].plain
    if len(word) == len(other) > 1 and len(word) <= 3:
        return all(part.plain.startswith(letter) for part, letter in zip(other, word, strict=True))
    stem = _DIMINUTIVE.sub("", word)
    first = other[0].plain
    return stem != word and len(stem) >= 3 and first != word and first.startswith(stem)

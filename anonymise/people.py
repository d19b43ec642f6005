"""Which mentions of people are the same person: full names first, then single words, nicknames, initials."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from anonymise.aliases import called
from anonymise.first_names import sounds_female
from anonymise.forms import nearly_same
from anonymise.likeness import heard, heard_alike, one_gender, pet_name, run_together, sound, written_alike
from anonymise.mentions import Mention, mentions
from anonymise.model import Identifier, Kind
from anonymise.name_words import Word

_LEAST_STANDING, _MOST_CUT = 6, 2
"""Letters of a family's name that must stand, and that may be missing."""


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
        named = [m for m in everyone if not (m.span.entity or m.full or m.initials or m.signed)]
        waves: tuple[list[Mention], ...] = (
            [m for m in everyone if m.span.entity],
            [m for m in everyone if not m.span.entity and m.full],
            [m for m in named if not m.addressed],
            [m for m in named if m.addressed],
            [m for m in everyone if not (m.span.entity or m.full) and (m.initials or m.signed)],
        )
        at = {mention.span.start: mention for mention in everyone}
        for mention in (mention for wave in waves for mention in wave):
            chain = [] if mention.span.start in out else [mention]
            # A name that goes on with another one waits for it, unless it tells enough by itself.
            while chain and not chain[-1].full:
                head = goes_on.get(chain[-1].span.start)
                if head is None or head in out:
                    break
                chain.append(at[head])
            for each in reversed(chain):
                key = out.get(goes_on.get(each.span.start, -1), "")
                out[each.span.start] = self._add(each, self._by_key(key))
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
        names = [mention.words]
        if mention.shared and all(len(name) == 1 for name in person.names):
            names.append([*mention.words, *mention.shared])
            person.grown = True
        for name in names:
            if name not in person.names:
                person.names.append(name)
                person.letters |= {letter for word in name for letter in _first_letters(word)}
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
        open_to = [p for p in self.people if p.family == mention.family]
        if mention.gender:
            open_to = [p for p in open_to if p.gender in ("", mention.gender)]
        if mention.addressed or (mention.role and len(mention.words) == 1 and not mention.bare):
            open_to = [p for p in open_to if not p.child and (not p.bare or p.grown)]
        if mention.role:
            open_to = [p for p in open_to if not p.roles or mention.role in p.roles]
        if mention.addressed and mention.initials and len(mention.words) == 1:
            letter = mention.words[0].plain
            open_to = [p for p in open_to if any(name[-1].plain.startswith(letter) for name in p.names)]
        called_so = any(mention.words in p.names for p in open_to)
        for signs in (_signs, _signs_loosely) if mention.signed and not called_so else ():
            signing = [p for p in open_to if any(signs(mention.words, name) for name in p.names)]
            if signing:
                return signing[0] if len(signing) == 1 else None
        near = [p for p in open_to if not alike.isdisjoint(p.letters)]
        for fits in (_same, _sounds_same, _cut_short if mention.family else _heard_in_full):
            found = [p for p in near if any(fits(mention.words, name) for name in p.names)]
            if found:
                return min(found, key=lambda p: self._distance(p, mention))
        short = _begins_alike if mention.cue else _short_for
        found = [p for p in open_to if any(short(mention.words, name) for name in p.names)]
        return found[0] if len(found) == 1 and not mention.addressed else None

    def _distance(self, person: _Person, mention: Mention) -> tuple[bool, bool, bool, bool, int]:
        at = mention.span.start
        whole = any(len(name) == len(mention.words) and _same(name, mention.words) for name in person.names)
        return (
            bool(mention.gender) and person.gender != mention.gender,
            bool(mention.gender)
            and not person.gender
            and sounds_female(person.names[0][0].plain) != (mention.gender == "f"),
            not whole,
            person.last_seen > at,
            abs(at - person.last_seen),
        )


def _first_letters(word: Word) -> set[str]:
    return {letter for form in word.forms if form for letter in (sound(form)[:1], heard(form)[:1])}


def _begins_alike(one: list[Word], other: list[Word]) -> bool:
    """What somebody is called, as the text says: `Ro` of `Rojîn`, `Leni` of `Eleni`."""
    short, long = sorted((one[0].plain, other[0].plain), key=len)
    return len(one) == 1 and not other[0].initial and (short in long or pet_name(short, long, announced=True))


def _same(one: list[Word], other: list[Word]) -> bool:
    """Two names fit when every word of the shorter has a word of the longer, and one of them is written out.

    Initials alone fit the initials of a name in order.
    """
    short, long = sorted((one, other), key=len)
    lettered = [name for name in (one, other) if all(word.initial for word in name)]
    if lettered:
        return _each_fits(short, long) and (len(short) == len(long) or len(lettered[0]) == 1)
    written = any(_fits_written(a, b) for a in short for b in long if not (a.initial or b.initial))
    if written and _each_fits(short, long):
        return True
    return run_together([word.plain for word in one], [word.plain for word in other])


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
    return _fits_written(one, other)


def _fits_written(one: Word, other: Word) -> bool:
    return bool(one.forms & other.forms) or _nearly(one, other) or written_alike(one.plain, other.plain)


def _nearly(one: Word, other: Word) -> bool:
    a, b = sorted((one.plain, other.plain), key=len)
    return b == a + "s" or (
        one_gender(a, b) and any(nearly_same(x, y) for x in one.forms for y in other.forms)
    )


def _sounds_same(one: list[Word], other: list[Word]) -> bool:
    """A single word that is spelt otherwise: `Yussuf` and `Yusuf`, `Lenny` and `Lenni`."""
    if len(one) != 1 or one[0].initial or len(one[0].plain) < 4:
        return False
    return any(sound(one[0].plain) == sound(word.plain) for word in other if not word.initial)


def _heard_in_full(one: list[Word], other: list[Word]) -> bool:
    """First name and surname by ear: `Narek Hakobyan` and `nareg hakopjan`.

    Where the surname is spelt alike, they may be brothers.
    """
    if len(one) != len(other) or len(one) < 2 or any(word.initial for word in (*one, *other)):
        return False
    return one[-1].forms.isdisjoint(other[-1].forms) and all(
        _fits_written(a, b) or heard_alike(a.plain, b.plain) for a, b in zip(one, other, strict=True)
    )


def _cut_short(one: list[Word], other: list[Word]) -> bool:
    """A family's name without its end: `Muntean` for `Munteanu`; of a person it may be somebody else's."""
    short, long = sorted((one[-1].plain, other[-1].plain), key=len)
    return len(short) >= _LEAST_STANDING and long.startswith(short) and len(long) - len(short) <= _MOST_CUT


def _signs(one: list[Word], name: list[Word]) -> bool:
    """`Wa` of `Wanner`, `DK` of `Kessels, Dirk`."""
    if len(one) != 1 or name[-1].initial:
        return False
    letters, surname = one[0].plain, name[-1].plain
    if len(letters) == len(name) and len(name) > 1:
        orders = (name, [*name[1:], name[0]])
        if any(all(w.plain.startswith(x) for w, x in zip(order, letters, strict=True)) for order in orders):
            return True
    return len(surname) > len(letters) and surname.startswith(letters)


def _signs_loosely(one: list[Word], name: list[Word]) -> bool:
    """`Sb` of `Scheckenbach`."""
    letters, rest = one[0].plain, iter(name[-1].plain)
    return len(letters) < 4 and name[-1].plain[0] == letters[0] and all(letter in rest for letter in letters)


def _short_for(one: list[Word], other: list[Word]) -> bool:
    """A pet name of a first name (`Ardi` of `Ardit`), or the letters of a whole name (`TA`)."""
    if len(one) != 1 or one[0].initial:
        return False
    word = one[0].plain
    if len(word) == len(other) > 1 and len(word) <= 3:
        return all(part.plain.startswith(letter) for part, letter in zip(other, word, strict=True))
    return not other[0].initial and pet_name(word, other[0].plain)

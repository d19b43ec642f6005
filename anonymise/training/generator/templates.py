r"""Templates: one style a file, and how a line of it becomes pieces.

A file has `@style key=value …`, then `@head`, `@line`, `@tail` sections with one template a line.

- `{k.f}` a person's form (people.py names the keys, FORMS the forms); `{k.f's}` its genitive
- `{fam}` the family's surname, `{Fam}` with the word in front, `{fams}` the plural (`die Krügers`)
- `{Kita}`, `{town}`, `{town's}`, `{addr}` … a place or institution (places.py); `{body}` … a word, unmarked
- `{w:job}` an ordinary-word surname in its ordinary sense; `{date}`, `{time}`, `{phone}` … from FILLERS
- `<a~b~c>` one of these; ` // ` a line break
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from anonymise.training.generator.fillers import FILLERS
from anonymise.training.generator.model import Piece
from anonymise.training.generator.people import Person, adjective, ascii_spelling, genitive, initial, pet
from anonymise.training.generator.places import place_pieces
from anonymise.training.generator.words import DATA, word_names, words

CHOICE = re.compile(r"<([^<>~]*~[^<>]*)>")
SLOT = re.compile(r"\{([^{}]+)\}")
WOMAN, MAN = ("Frau", "Fr.", "Fr", "Frau"), ("Herr", "Hr.", "Hr", "Herr")
OBLIQUE = {"Herr": "Herrn", "Hr.": "Hrn.", "Hr": "Hrn"}


@dataclass(frozen=True)
class Style:
    """One style's options and its templates by section."""

    name: str
    options: dict[str, str]
    head: tuple[str, ...]
    line: tuple[str, ...]
    tail: tuple[str, ...]


@cache
def styles() -> dict[str, Style]:
    """Every style under data/training/generator/templates."""
    found = {}
    for path in sorted((DATA / "templates").glob("*.txt")):
        sections: dict[str, list[str]] = {"head": [], "line": [], "tail": []}
        options: dict[str, str] = {}
        section = "line"
        for row in path.read_text(encoding="utf-8").splitlines():
            if row.startswith("@style"):
                options = dict(pair.split("=", 1) for pair in row.split()[1:])
            elif row in {"@head", "@line", "@tail"}:
                section = row[1:]
            elif row.strip():
                sections[section].append(row)
        parts = {key: tuple(rows) for key, rows in sections.items()}
        found[path.stem] = Style(path.stem, options, **parts)
    return found


def full(person: Person) -> str:
    """First and last name in the order of the person's language."""
    return f"{person.last} {person.first}" if person.family_first else f"{person.first} {person.last}"


def letters(name: str) -> str:
    """The letters of a name without blanks and hyphens, for spelling it out."""
    return "".join(sign for sign in name if sign.isalpha())


def said(sign: str) -> str:
    """A letter as it is spelled out on the telephone; one without a word of its own as itself."""
    return spelling().get(
        ascii_spelling(sign.upper())[:1] if sign.upper() not in spelling() else sign.upper(), sign
    )


@cache
def spelling() -> dict[str, str]:
    """Letter to word, as the post office and its successors spell."""
    return {word[0]: word for word in words()["spelled"]}


FORMS: dict[str, Callable[[Person], str]] = {
    "f": lambda p: p.first,
    "l": lambda p: p.last,
    "n": full,
    "c": lambda p: f"{p.last}, {p.first}",
    "C": lambda p: f"{p.last.upper()}, {p.first}",
    "U": lambda p: full(p).upper(),
    "UL": lambda p: p.last.upper(),
    "y": lambda p: initial(p.last),
    "j": lambda p: initial(p.first),
    "i": lambda p: f"{initial(p.first)} {initial(p.last)}",
    "ii": lambda p: f"{initial(p.first)}{initial(p.last)}".replace(" ", ""),
    "fi": lambda p: f"{initial(p.first)} {p.last}",
    "fy": lambda p: f"{p.first} {initial(p.last)}",
    "q": lambda p: p.nick,
    "lo": lambda p: p.first.lower(),
    "ll": lambda p: p.last.lower(),
    "dash": lambda p: " – ".join(letters(p.last)),
    "hyph": lambda p: "-".join(letters(p.last)),
    "gap": lambda p: " ".join(letters(p.last).upper()),
    "fhyph": lambda p: "-".join(letters(p.first)),
    "dots": lambda p: ".".join(letters(p.last).upper()),
    "wide": lambda p: " ".join(letters(p.last)),
    "abc": lambda p: ", ".join(f"{sign.upper()} wie {said(sign)}" for sign in letters(p.last)),
    "ABC": lambda p: " ".join(said(sign) for sign in letters(p.last)),
    "abf": lambda p: ", ".join(said(sign) for sign in letters(p.first)),
    "adj": lambda p: adjective(p.last),
    "adjn": lambda p: f"{adjective(p.last)}n",
    "pl": lambda p: genitive(p.last),
    "pet": lambda p: pet(p.first),
    "ci": lambda p: f"{p.last}, {initial(p.first)}",
    "kz": lambda p: letters(p.last)[: 2 + len(p.first) % 2],
    "Kz": lambda p: (p.first[:1] + letters(p.last)[:2]).lower(),
    "lf": lambda p: f"{p.last} {p.first}",
    "tight": lambda p: f"{p.first[:1]}.{p.last}",
}
PRONOUNS = {
    "er": ("sie", "er"), "Er": ("Sie", "Er"), "ihm": ("ihr", "ihm"), "ihn": ("sie", "ihn"),
    "sein": ("ihr", "sein"), "seine": ("ihre", "seine"), "in": ("in", ""), "kind": ("Tochter", "Sohn"),
    "gesch": ("Schwester", "Bruder"), "das": ("das Mädchen", "der Junge"),
}  # fmt: skip


def title(person: Person, rng: random.Random) -> str:
    """`Frau `, `Hr. `, `Fr. Dr. `: what stands before a surname."""
    word = rng.choice(WOMAN if person.sex == "f" else MAN)
    return f"{word} Dr. " if person.doctor else f"{word} "


def mail_address(person: Person, rng: random.Random) -> str:
    """An invented office address; it is no PERSON, contacts have their own recogniser."""
    first, last = (ascii_spelling(part).lower().replace(" ", "") for part in (person.first, person.last))
    box = rng.choice((f"{first}.{last}", f"{first[:1]}.{last}", last))
    return f"{box}@{rng.choice(('stadt', 'jugendamt', 'kreis', 'traeger'))}.example"


def short(last: str, rng: random.Random) -> str:
    """The surname as it stands; a particle is sometimes cut to its letter (`v. Bargen`)."""
    head, _, tail = last.rpartition(" ")
    if head and head.islower() and rng.random() < 0.25:
        return " ".join(f"{word[0]}." for word in head.split()) + f" {tail}"
    return last


def person_pieces(person: Person, form: str, rng: random.Random) -> list[Piece]:
    """One mention of a person: the title outside, the name marked."""
    if form in PRONOUNS:
        return [Piece(PRONOUNS[form][person.sex == "m"])]
    if form == "mail":
        return [Piece(mail_address(person, rng))]
    form, of, _ = form.partition("'")
    before = ""
    if form in {"t", "dt", "ti", "dti", "tn"}:
        before = title(person, rng)
        if form.startswith("d"):
            word, _, rest = before.partition(" ")
            before = f"{OBLIQUE.get(word, word)} {rest}"
        form = {"t": "l", "dt": "l", "ti": "y", "dti": "y", "tn": "n"}[form]
        if form == "l" and rng.random() < 0.07:
            form = "y"
    name = short(person.last, rng) if form == "l" else FORMS[form](person)
    if of:
        name = genitive(name)
    return [Piece(before), Piece(name, "PERSON")] if before else [Piece(name, "PERSON")]


def _family(key: str, people: dict[str, Person], rng: random.Random) -> list[Piece]:
    last = people["k"].last
    if key == "fams":
        return [Piece(genitive(last), "PERSON")]
    if key == "fam":
        return [Piece(last, "PERSON")]
    word = rng.choice(("Familie ", "Fam. ", "Fam. ", "Familie ", "Fam "))
    return [Piece(word), Piece(initial(last) if rng.random() < 0.15 else last, "PERSON")]


def render(template: str, people: dict[str, Person], rng: random.Random) -> list[Piece]:
    """The pieces a template becomes with these people."""
    while match := CHOICE.search(template):
        template = template[: match.start()] + rng.choice(match[1].split("~")) + template[match.end() :]
    pieces, at = [], 0
    template = template.replace(" // ", "\n")
    for match in SLOT.finditer(template):
        pieces += [Piece(template[at : match.start()]), *_slot(match[1], people, rng)]
        at = match.end()
    return [*pieces, Piece(template[at:])]


def _slot(slot: str, people: dict[str, Person], rng: random.Random) -> list[Piece]:
    who, _, form = slot.partition(".")
    if form and who in people:
        return person_pieces(people[who], form, rng)
    if slot in {"fam", "fams", "Fam"}:
        return _family(slot, people, rng)
    if slot in FILLERS:
        return [Piece(FILLERS[slot](rng))]
    if slot.startswith("w:"):
        return [Piece(ordinary(slot[2:], people, rng))]
    place, _, of = slot.partition("'")
    if (pieces := place_pieces(place, rng, people["d"])) is not None:
        return [*pieces[:-1], Piece(genitive(pieces[-1].text), pieces[-1].label)] if of else pieces
    return [Piece(rng.choice(words()[slot]))]


def ordinary(kind: str, people: dict[str, Person], rng: random.Random) -> str:
    """A word of this kind in its ordinary sense: one somebody here bears as a surname, if there is one."""
    borne = [person.last for person in people.values() if person.last in word_names()[kind]]
    word = rng.choice(borne) if borne and rng.random() < 0.7 else rng.choice(word_names()[kind])
    return word.lower() if kind == "adj" else word

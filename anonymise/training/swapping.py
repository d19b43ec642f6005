"""Examples made anew: other names in the same places, other case, gaps filled."""
# mypy: ignore-errors
# ruff: noqa: E501  (tables read best on one line; chance keeps no secret)

import random
import re
from collections.abc import Callable

from anonymise.encoder import OFFICE
from anonymise.training.corpora import Example
from anonymise.training.names import Names

_ROLE_NAMES: dict[str, str] = {
    "Kind": "first",
    "Jugendlicher": "first",
    "Jugendliche": "first",
    "Mutter": "parent",
    "Vater": "parent",
    "Großmutter": "parent",
    "Großvater": "parent",
    "Pflegemutter": "parent",
    "Pflegevater": "parent",
    "Person": "parent",
    "Tante": "parent",
    "Onkel": "parent",
    "Stiefvater": "parent",
    "Familie": "family",
    "Eltern": "family",
    "Pflegeeltern": "family",
    "Klinik": "Klinik ",
    "Kita": "Kita ",
    "Schule": "Schule ",
    "Träger": "Träger ",
    "Ort": "town",
    "Einrichtung": "house",
    "Straße": "street",
    "Wohngruppe": "Wohngruppe ",
    "Landkreis": "Landkreis ",
}
_SMALL_LETTERS = {OFFICE: 0.2}
_GAP = re.compile(r"\[([^\]\n]{2,40})\]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_SPELLED = re.compile(r"[^\W\d_](?:([-'’])[^\W\d_]){2,}")
_SMALL = frozenset("von van den der de zu zur zum und v d dem del di da le la".split())


def swapped(example: Example, names: Names, share: float) -> Example:
    """Gives the example with a share of its names replaced; one name by the same one throughout a text."""
    known: dict[str, str] = {}
    chosen: dict[str, bool] = {}
    text, spans, at = "", [], 0
    for number, (start, end, kind) in enumerate(example.spans):
        surface = example.text[start:end]
        entity = example.entities[number] if example.entities else str(number)
        if kind in _OTHER and chosen.setdefault(entity, names.chance.random() < share):
            surface = _OTHER[kind](surface, names, known, example.genre)
        text += example.text[at:start]
        spans.append((len(text), len(text) + len(surface), kind))
        text += surface
        at = end
    return Example(text + example.text[at:], tuple(spans), example.genre, example.entities)


def _person(surface: str, names: Names, known: dict[str, str], _genre: str) -> str:
    words = list(_WORD.finditer(surface))
    comma = "," in surface

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in _SMALL:
            return word
        if spelled := _SPELLED.fullmatch(word):
            return spelled[1].join(letter for letter in names.last() if letter.isalpha())
        bare = word.rstrip(".").lower()
        if len(bare) == 1:
            return known.setdefault(bare, names.chance.choice("ABCDEFGHIJKLMNOPRSTUVWYZ")) + (
                "." if word[-1] == "." else ""
            )
        stem = bare[:-1] if bare.endswith("s") and bare[:-1] in known else bare
        last = ((match.start() == words[0].start()) == comma and len(words) > 1) or (
            len(words) == 1 and names.chance.random() < 0.5
        )
        if stem not in known:
            known[stem] = names.last() if last else names.first()
        new = known[stem] + ("s" if stem != bare else "")
        return new.upper() if word.isupper() and len(word) > 2 else new.lower() if word.islower() else new

    return _WORD.sub(other, surface)


_Other = Callable[[str, Names, dict[str, str], str], str]


def _once(draw: Callable[[Names, str], str]) -> _Other:
    def other(surface: str, names: Names, known: dict[str, str], genre: str) -> str:
        new = known.setdefault(f"={surface.lower()}", draw(names, genre))
        return (
            new.upper()
            if surface.isupper() and len(surface) > 3
            else new.lower()
            if surface.islower()
            else new
        )

    return other


_OTHER: dict[str, _Other] = {
    "PERSON": _person,
    "LOCATION": _once(lambda names, _: names.town()),
    "ORG": _once(Names.body),
    "ADDRESS": _once(lambda names, _: names.address()),
}


def filled(passage: str, names: Names) -> Example:
    """Gives a passage with names where its placeholders are; a placeholder that means nobody stays."""
    known: dict[str, tuple[str, str, str]] = {}
    text, spans, at = "", [], 0
    for gap in _GAP.finditer(passage):
        text += passage[at : gap.start()]
        at = gap.end()
        before, name, kind = known.setdefault(gap[1], _filling(gap[1], names))
        if gap[1].islower():
            before, name = before.lower(), name.lower()
        text += before
        if kind:
            spans.append((len(text), len(text) + len(name), kind))
        text += name
    return Example(text + passage[at:], tuple(spans))


def _filling(gap: str, names: Names) -> tuple[str, str, str]:
    """What goes in front, the name, and its kind."""
    chance = names.chance
    role = re.sub(r" ?\d+$", "", gap)
    role = role[0].upper() + role[1:]
    if role == "Tag":
        return (
            "",
            f"{chance.randint(1, 28)}.{chance.choice(['', '0'])}{chance.randint(1, 9)}.{chance.choice(['', '2023', '24'])}",
            "",
        )
    if role == "unleserlich" or role in ("Unleserlich", "Nr.", "Jahr", "Jugendamt", "Polizei"):
        return "", f"[{gap}]", ""
    how = _ROLE_NAMES.get(role, "staff")
    if chance.random() < 0.12 and how in ("first", "parent"):
        return "", f"[{gap}]", ""
    if how == "first":
        return chance.choice(["", "", "", "das Kind ", "der kleine ", "die kleine "]), names.first(), "PERSON"
    if how == "parent":
        title = chance.choice(["Frau ", "Herr ", "Fr. ", "Hr. ", "KM ", "KV ", "", "", ""])
        name = names.last() if title and chance.random() < 0.7 else f"{names.first()} {names.last()}"
        return title, name, "PERSON"
    if how == "family":
        return chance.choice(["Familie ", "Fam. ", "die "]), names.last(), "PERSON"
    if how == "town":
        return "", names.town(), "LOCATION"
    if how == "street":
        return "", names.street(), "ADDRESS"
    if how == "Landkreis ":
        return how, names.town(), "LOCATION"
    if how == "house" or how.endswith(" "):
        return "" if how == "house" else how, names.house(), "ORG"
    title = chance.choice(
        ["Frau ", "Herr ", "Fr. ", "Hr. ", "Frau Dr. ", "Koll. ", "Kollegin ", f"{role} ", f"{role} Frau "]
    )
    return title, names.last() if chance.random() < 0.8 else f"{names.first()} {names.last()}", "PERSON"


def recased(example: Example, chance: random.Random) -> Example:
    """Gives the example as it is, in lower case (a fifth of office text, a tenth of the rest), or in capitals."""
    dice = chance.random()
    small = _SMALL_LETTERS.get(example.genre, 0.1)
    if dice >= small + 0.02:
        return example
    change: Callable[[str], str] = str.lower if dice < small else str.upper
    text = "".join(new if len(new := change(letter)) == 1 else letter for letter in example.text)
    return Example(text, example.spans, example.genre, example.entities, example.traits)

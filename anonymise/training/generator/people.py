"""The people of one passage: a family, its helpers, and every form their names take."""

import random
import unicodedata
from dataclasses import dataclass, replace

from anonymise.training.generator.words import names, word_names, words

# Origin -> weight. German families are the largest group, not the majority.
ORIGINS = {
    "de": 46, "tr": 9, "ku": 4, "ar": 8, "pl": 6, "ru": 5, "uk": 4, "ro": 3, "bg": 2, "vi": 4, "ta": 2,
    "fa": 4, "so": 2, "er": 3, "gh": 2, "ng": 4, "pt": 3, "es": 2, "it": 3, "sr": 4, "hr": 1, "al": 3,
    "zh": 2, "ko": 1, "en": 2, "nl": 2, "hu": 1, "gr": 1, "in": 1, "az": 1, "cz": 1, "fr": 1, "mg": 1,
}  # fmt: skip
ARTICLES = {
    "ar": "El Al al el Ben ben Abu Bou bin", "mg": "El Al Ben Aït Ould", "it": "Di De Lo La",
    "pt": "da de dos", "es": "de_la del de_los", "fr": "de Le La", "vi": "Văn Thị", "nl": "de van_de",
    "so": "Sheikh",
}  # fmt: skip
FAMILY_NAME_FIRST = {"vi": 0.7, "zh": 0.5, "ko": 0.5, "hu": 0.2}
PARTICLES = ("von", "von", "van", "van der", "van den", "von der", "von den", "de", "zu", "vom", "zur", "ter")
GERMAN_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
PLAIN = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ə": "e", "ø": "o"})


@dataclass(frozen=True)
class Person:
    """One person's name; `sex` is "f" or "m", `doctor` adds the title."""

    first: str
    last: str
    sex: str
    nick: str
    family_first: bool = False
    doctor: bool = False


def ascii_spelling(name: str) -> str:
    """The name as a keyboard without its letters writes it: Müller → Mueller, Nguyễn → Nguyen."""
    plain = unicodedata.normalize("NFD", name.translate(GERMAN_ASCII).translate(PLAIN))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return bare.upper() if name.isupper() and len(name) > 1 else bare


def feminine(last: str, origin: str) -> str:
    """The surname as a woman of this origin bears it (Kowalski → Kowalska, Iwanow → Iwanowa)."""
    if origin == "pl" and last.endswith(("ski", "cki", "dzki")):
        return last[:-1] + "a"
    if origin in {"ru", "bg", "uk"} and last.endswith(("ow", "ew", "in", "jow")):
        return last + "a"
    return last


def surname(rng: random.Random, origin: str) -> str:
    """A surname; German ones are often ordinary words, carry a particle or equal a place."""
    if origin == "de":
        kind = rng.random()
        if kind < 0.38:
            return rng.choice(word_names()[rng.choice(tuple(word_names()))])
        if kind < 0.45:
            stem = rng.choice(names()["de"].last if rng.random() < 0.5 else words()["village"])
            return f"{rng.choice(PARTICLES)} {stem.split()[-1]}"
        if kind < 0.51:
            return rng.choice(words()[rng.choice(("town", "village", "district"))]).split(" ")[0]
        if kind < 0.56:
            return rng.choice([name for name in names()["de"].last if len(name) <= 4])
    last = rng.choice(names()[origin].last)
    if origin in ARTICLES and "-" not in last and " " not in last and rng.random() < 0.15:
        return f"{rng.choice(ARTICLES[origin].split()).replace('_', ' ')} {last}"
    return last


def given(rng: random.Random, origin: str, sex: str) -> str:
    """A given name, sometimes a double one."""
    pool = names()[origin].female if sex == "f" else names()[origin].male
    name = rng.choice(pool)
    if origin != "vi" and rng.random() < 0.06:
        name += rng.choice(("-", " ")) + rng.choice(pool)
    return name


def person(rng: random.Random, origin: str = "", last: str = "", sex: str = "") -> Person:
    """Somebody; what is not given is drawn."""
    origin = origin or rng.choices(tuple(ORIGINS), tuple(ORIGINS.values()))[0]
    sex = sex or rng.choice("fm")
    last = last or surname(rng, origin)
    if rng.random() < 0.07:
        last = f"{last}-{surname(rng, 'de').split()[-1]}"
    made = Person(
        given(rng, origin if rng.random() < 0.93 else "de", sex),
        feminine(last, origin) if sex == "f" else last,
        sex,
        rng.choice(words()["nick"]),
        rng.random() < FAMILY_NAME_FIRST.get(origin, 0),
        rng.random() < 0.08,
    )
    if rng.random() < 0.07:
        return replace(made, first=ascii_spelling(made.first), last=ascii_spelling(made.last))
    return made


def cast(rng: random.Random) -> dict[str, Person]:
    """The people by slot key: the family shares a surname, staff are strangers to each other.

    m mother, v father, k k2 k3 children, o grandmother, p grandfather, x partner, t aunt or friend,
    n neighbour, s s2 s3 s4 staff, d doctor, r judge, h midwife or teacher.
    """
    origin = rng.choices(tuple(ORIGINS), tuple(ORIGINS.values()))[0]
    last = surname(rng, origin)
    apart = rng.random() < 0.35
    people = {
        "m": person(rng, origin, last, "f"),
        "v": person(rng, "" if apart else origin, "" if apart else last, "m"),
        "o": person(rng, origin, last if rng.random() < 0.6 else "", "f"),
        "p": person(rng, origin, last if rng.random() < 0.6 else "", "m"),
        "x": person(rng, sex="m"),
        "t": person(rng, origin, sex="f"),
        "n": person(rng),
        "d": replace(person(rng), doctor=True),
        "r": person(rng, "de"),
        "h": person(rng, "de" if rng.random() < 0.7 else "", sex="f"),
    }
    people |= {key: person(rng, origin, last) for key in ("k", "k2", "k3")}
    people |= {key: person(rng, "de" if rng.random() < 0.65 else "") for key in ("s", "s2", "s3", "s4")}
    return people


def initial(name: str) -> str:
    """`K.`; a particle keeps its own letter (`v. B.`), a double name both (`A.-L.`)."""
    if "-" in name and " " not in name and len(name) > 8:
        return "-".join(f"{part[:1]}." for part in name.split("-"))
    return " ".join(f"{part[:1]}." for part in name.split())


def pet(name: str) -> str:
    """The given name as a family says it: Leonchen, Mariele, Tomi."""
    stem = name.split("-")[0].split()[0].rstrip("aeiouy") or name
    ending = ("chen", "i", "le", "ilein", "erl")[len(name) % 5]
    return stem + ending


def adjective(name: str) -> str:
    """The surname as an adjective: die Müllersche (Akte)."""
    return name + ("sche" if name[-1:].lower() not in "sxzßş" else "’sche")


def genitive(name: str) -> str:
    """The name in the genitive: Leons, Hans’, Yılmaz’."""
    return name + ("’" if name[-1:].lower() in "sxzßş" else "s")

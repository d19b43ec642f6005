"""Stretches that are no name: dates, times, numbers, file numbers, spoken digits."""

import random
from collections.abc import Callable

from anonymise.training.generator.words import word_names, words

SPOKEN = "null eins zwei drei vier fünf sechs sieben acht neun zwo".split()
EMOJIS = "😂😭🙏❤😡👍🙈😊😴🤷🥺🤒🎂👶"


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2016, 2025)
    name = words()["month"][month - 1]
    forms = (
        f"{day:02d}.{month:02d}.{year}",
        f"{day}.{month}.{year % 100}",
        f"{day:02d}.{month:02d}.",
        f"{day}. {name} {year}",
        f"{day}. {name}",
        f"{day:02d}.{month:02d}.{year % 100}",
        f"{day}.{month}.",
    )
    return rng.choice(forms)


def _time(rng: random.Random) -> str:
    return f"{rng.randint(7, 22)}{rng.choice(':.')}{rng.randint(0, 59):02d}{rng.choice(('', ' Uhr', ' h'))}"


def _age(rng: random.Random) -> str:
    years = rng.randint(2, 17)
    return rng.choice((f"{years}", f"{years} J.", f"{years} Jahre", f"{rng.randint(3, 30)} Mon."))


def _phone(rng: random.Random) -> str:
    mobile, line = f"01{rng.randint(50, 79)} {_digits(rng, 7)}", f"0{rng.randint(20, 99)}1 {_digits(rng, 6)}"
    return rng.choice((mobile, line, f"-{_digits(rng, 3)}"))


def _file_number(rng: random.Random) -> str:
    court = f"{rng.randint(10, 499)} F {rng.randint(10, 400)}/{rng.randint(18, 25)}"
    return rng.choice((f"51/{rng.randint(1, 9)}-{_digits(rng, 4)}", court, f"51.{rng.randint(1, 5)}-12"))


def _thing(rng: random.Random) -> str:
    return rng.choice(word_names()[rng.choice(("noun_m", "noun_f", "noun_n", "animal_m"))])


FILLERS: dict[str, Callable[[random.Random], str]] = {
    "date": _date,
    "time": _time,
    "num": lambda rng: str(rng.randint(2, 14)),
    "age": _age,
    "phone": _phone,
    "spoken": lambda rng: " ".join(rng.choice(SPOKEN) for _ in range(rng.randint(6, 11))),
    "az": _file_number,
    "year": lambda rng: str(rng.randint(1958, 2024)),
    "emoji": lambda rng: rng.choice(EMOJIS),
    "gram": lambda rng: f"{rng.randint(1, 9)}.{_digits(rng, 2)}0 g",
    "noun": _thing,
}

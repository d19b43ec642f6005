"""The word lists under data/training/generator, read once."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parents[3] / "data" / "training" / "generator"


class Names(NamedTuple):
    """Names of one origin."""

    female: tuple[str, ...]
    male: tuple[str, ...]
    last: tuple[str, ...]


def _lines(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def names() -> dict[str, Names]:
    """Given names and surnames by origin (`de`, `tr`, …)."""
    found: dict[str, dict[str, list[str]]] = {}
    for file in ("names_own.tsv", "names_faker.tsv"):
        for line in _lines(file):
            origin, kind, words = line.split("\t")
            entry = found.setdefault(origin, {"f": [], "m": [], "s": []})
            read = (word.replace("_", " ") for word in words.split())
            entry[kind] += [name for name in read if name.split()[-1][0].isupper()]
    return {
        origin: Names(tuple(kinds["f"]), tuple(kinds["m"]), tuple(kinds["s"]))
        for origin, kinds in found.items()
        if kinds["f"] and kinds["m"] and kinds["s"]
    }


@cache
def word_names() -> dict[str, tuple[str, ...]]:
    """Surnames that are ordinary words, by their part of speech."""
    rows = (re.fullmatch(r"\[(\w+)\] (.*)", line) for line in _lines("word_names.txt"))
    return {row[1]: tuple(row[2].split()) for row in rows if row}


@cache
def words() -> dict[str, tuple[str, ...]]:
    """Every other list, by key."""
    rows = (line.split(":", 1) for line in _lines("words.txt"))
    return {key: tuple(entry.strip() for entry in rest.split(" | ")) for key, rest in rows}

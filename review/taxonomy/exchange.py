"""The catalogue as a JSON file, out and in again. A file is taken whole or not at all."""

import json
from collections.abc import Callable
from typing import Any

from review.errors import InputError
from review.model import Level
from review.reference import Category
from review.taxonomy.catalogue import Catalogue, Entry, Standing
from review.taxonomy.operations import MOST_ENTRIES, Load
from review.taxonomy.wording import KEY, checked

FORMAT = "fallwerkstatt-kategorien-1"
MAX_BYTES = 2_000_000
_HEAD = {"format", "fassung", "kategorien"}
_SUCCESSORS = {
    Standing.OPEN: range(1),
    Standing.RETIRED: range(1),
    Standing.MERGED: range(1, 2),
    Standing.SPLIT: range(2, MOST_ENTRIES),
}
"""How many successors go with a standing."""


def written(catalogue: Catalogue) -> bytes:
    """Return the whole catalogue as JSON, categories no more in use included."""
    content = {
        "format": FORMAT,
        "fassung": catalogue.version,
        "kategorien": [_row(entry) for entry in catalogue.entries.values()],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def read(content: bytes) -> Load:
    """Return what a file brings, checked field by field.

    Raises InputError that says where the file is wrong; it quotes nothing of the file.
    """
    if len(content) > MAX_BYTES:
        raise InputError("Die Datei ist zu groß für einen Kategorienkatalog.")
    found = _parsed(content)
    if not isinstance(found, dict) or found.get("format") != FORMAT or set(found) != _HEAD:
        raise InputError(
            "Die Datei ist kein Kategorienkatalog. Bitte nehmen Sie eine Datei, die hier ausgegeben wurde."
        )
    rows = found["kategorien"]
    if not isinstance(rows, list) or not 0 < len(rows) <= MOST_ENTRIES:
        raise InputError(f"Die Datei braucht eine Liste von 1 bis {MOST_ENTRIES} Kategorien.")
    entries = tuple(_entry(number, row) for number, row in enumerate(rows, start=1))
    if len({entry.category.key for entry in entries}) < len(entries):
        raise InputError("In der Datei kommt ein Schlüssel mehrfach vor. Jeder darf nur einmal vorkommen.")
    return Load(entries)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_different(value: object) -> bool:
    return isinstance(value, list) and len(set(value)) == len(value)


def _is_key(value: object) -> bool:
    return isinstance(value, str) and KEY.fullmatch(value) is not None


_FIELDS: dict[str, Callable[[Any], bool]] = {
    "schluessel": _is_key,
    "bezeichnung": _is_text,
    "definition": _is_text,
    "beispiele": _are_texts,
    "gegenbeispiele": _are_texts,
    # A truth value is a number in Python, not in the file.
    "herausforderungen": lambda v: (
        isinstance(v, list) and all(type(n) is int for n in v) and _are_different(v)
    ),
    "ebene": lambda v: _is_text(v) and v in set(Level),
    "loesungen": lambda v: _are_texts(v) and _are_different(v),
    "grundlage": _is_text,
    "stand": lambda v: _is_text(v) and v in set(Standing),
    "nachfolger": lambda v: isinstance(v, list) and all(map(_is_key, v)) and _are_different(v),
}
"""Every field of a category in the file, and what may stand there."""


def _row(entry: Entry) -> dict[str, Any]:
    category = entry.category
    values = (
        category.key,
        category.label,
        category.definition,
        list(category.phrases),
        list(category.counter_examples),
        list(category.seed_challenges),
        category.level,
        list(category.solutions),
        category.basis,
        entry.standing,
        list(entry.successors),
    )
    return dict(zip(_FIELDS, values, strict=True))


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError):
        raise InputError(
            "Die Datei ist kein lesbares JSON in UTF-8. Bitte geben Sie den Katalog hier neu aus und ändern "
            "Sie diese Datei."
        ) from None


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _entry(number: int, row: object) -> Entry:
    if not isinstance(row, dict):
        raise InputError(f"Kategorie {number} der Datei ist kein Objekt mit Feldern.")
    for field, fits in _FIELDS.items():
        if field not in row or not fits(row[field]):
            raise InputError(
                f"Kategorie {number} der Datei: Das Feld „{field}“ fehlt oder hat nicht die erwartete Form."
            )
    if len(row) > len(_FIELDS):
        raise InputError(f"Kategorie {number} der Datei hat ein Feld, das es nicht gibt.")
    standing, successors = Standing(row["stand"]), tuple(row["nachfolger"])
    if len(successors) not in _SUCCESSORS[standing]:
        raise InputError(f"Kategorie {number} der Datei: „stand“ und „nachfolger“ passen nicht zusammen.")
    try:
        category = checked(_category(row))
    except InputError as error:
        raise InputError(f"Kategorie {number} der Datei: {error}") from None
    return Entry(category, since=1, ended=None if standing is Standing.OPEN else 1, successors=successors)


def _category(row: dict[str, Any]) -> Category:
    return Category(
        key=row["schluessel"],
        label=row["bezeichnung"],
        definition=row["definition"],
        phrases=tuple(row["beispiele"]),
        counter_examples=tuple(row["gegenbeispiele"]),
        seed_challenges=tuple(row["herausforderungen"]),
        level=Level(row["ebene"]),
        solutions=tuple(row["loesungen"]),
        basis=row["grundlage"],
    )

"""The versions of the catalogue as rows; a version adds rows and changes none."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from review.reference import categories, category_of
from review.store.cursor import Change, Reader
from review.store.queries import load_queries
from review.taxonomy.catalogue import Catalogue, Entry

_SQL = load_queries("taxonomy")
_FIRST = "Anfangsbestand der Kategorien."


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the catalogue: its number, when it came and what it changed, in a German sentence."""

    version: int
    made_at: datetime
    summary: str


def catalogue(reader: Reader) -> Catalogue:
    """Return the catalogue as it is now."""
    version = reader.rows(_SQL["current_version"])[0]["version"]
    entries = (_entry(row) for row in reader.rows(_SQL["current_entries"]))
    return Catalogue(version or 0, {entry.category.key: entry for entry in entries})


def versions(reader: Reader) -> list[Version]:
    """Return the history of the catalogue, newest first."""
    return [Version(**row) for row in reader.rows(_SQL["versions"])]


def insert_version(change: Change, before: Catalogue, after: Catalogue, summary: str, when: datetime) -> None:
    """Add the version `after`: the entries in which it differs from the one before."""
    change.run(_SQL["insert_version"], version=after.version, made_at=when, summary=summary)
    for position, (key, entry) in enumerate(after.entries.items()):
        if before.entries.get(key) != entry:
            change.run(_SQL["insert_entry"], **_row(entry), version=after.version, position=position)


def seed(change: Change) -> None:
    """Give a store without a catalogue the one of `data/reference/` as its first version."""
    empty = catalogue(change)
    if not empty.version:
        first = Catalogue(1, {key: Entry(each, since=1) for key, each in categories().items()})
        insert_version(change, empty, first, _FIRST, datetime.now(UTC))


def _row(entry: Entry) -> dict[str, Any]:
    category = entry.category
    return {
        "key": category.key,
        "label": category.label,
        "definition": category.definition,
        "phrases": list(category.phrases),
        "counter_examples": list(category.counter_examples),
        "seed_challenges": list(category.seed_challenges),
        "level": category.level,
        "solutions": list(category.solutions),
        "basis": category.basis,
        "since": entry.since,
        "ended": entry.ended,
        "successors": list(entry.successors),
    }


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        category_of(row),
        since=row["since"],
        ended=row["ended"],
        successors=tuple(row["successors"]),
    )

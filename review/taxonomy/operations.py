"""What can be done to a catalogue: each operation makes the next version and loses nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from review.errors import InputError, StateError
from review.reference import Category
from review.taxonomy.catalogue import Catalogue, Entry, Standing
from review.taxonomy.wording import checked, new_key

MOST_ENTRIES = 500
"""Room for many years; a file cannot make the catalogue larger."""


@dataclass(frozen=True, slots=True)
class Describe:
    """Write name, definition, examples and mapping of a category in use anew."""

    category: Category


@dataclass(frozen=True, slots=True)
class Add:
    """Add a category; its key is given on the way."""

    category: Category


@dataclass(frozen=True, slots=True)
class Merge:
    """Let a category go into another: its findings, old ones too, count there."""

    key: str
    into: str


@dataclass(frozen=True, slots=True)
class Split:
    """Replace a category by new ones; its old findings stay together under its name."""

    key: str
    parts: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Retire:
    """Use a category no more; its findings stay as they are."""

    key: str


@dataclass(frozen=True, slots=True)
class Reopen:
    """Use a retired category again."""

    key: str


@dataclass(frozen=True, slots=True)
class Load:
    """Take over the entries of a file; categories it does not name stay as they are."""

    entries: tuple[Entry, ...]


Operation = Describe | Add | Merge | Split | Retire | Reopen | Load


def apply(catalogue: Catalogue, operation: Operation) -> Catalogue:
    """Return the next version of the catalogue.

    Raises InputError when the operation is none that can be done, StateError when the category it is
    about is not in the state for it.
    """
    entries = dict(catalogue.entries)
    now = catalogue.version + 1
    match operation:
        case Describe(category):
            entry = _in(catalogue, category.key, Standing.OPEN)
            entries[category.key] = replace(entry, category=checked(category))
        case Add(category):
            _insert(entries, category, now)
        case Merge(key, into):
            entry = _in(catalogue, key, Standing.OPEN)
            _in(catalogue, into, Standing.OPEN)
            if key == into:
                raise InputError("Bitte wählen Sie zwei verschiedene Kategorien.")
            entries[key] = replace(entry, ended=now, successors=(into,))
        case Split(key, parts):
            entry = _in(catalogue, key, Standing.OPEN)
            if len(parts) < 2:
                raise InputError("Bitte beschreiben Sie mindestens zwei neue Kategorien.")
            keys = tuple(_insert(entries, part, now) for part in parts)
            entries[key] = replace(entry, ended=now, successors=keys)
        case Retire(key):
            entries[key] = replace(_in(catalogue, key, Standing.OPEN), ended=now)
        case Reopen(key):
            entries[key] = replace(_in(catalogue, key, Standing.RETIRED), ended=None)
        case Load(loaded):
            for each in loaded:
                entries[each.category.key] = _loaded(entries.get(each.category.key), each, now)
    if entries == catalogue.entries:
        raise InputError("Es hat sich nichts geändert.")
    _check_whole(entries)
    return Catalogue(now, entries)


def categories_of(operation: Operation) -> tuple[Category, ...]:
    """Return the categories whose words the operation brings."""
    match operation:
        case Describe(category) | Add(category):
            return (category,)
        case Split(_, parts):
            return parts
        case Load(entries):
            return tuple(entry.category for entry in entries)
        case _:
            return ()


def changed(operation: Operation, change: Callable[[Category], Category]) -> Operation:
    """Return the operation with each of its categories changed."""
    match operation:
        case Describe(category):
            return Describe(change(category))
        case Add(category):
            return Add(change(category))
        case Split(key, parts):
            return Split(key, tuple(map(change, parts)))
        case Load(entries):
            return Load(tuple(replace(entry, category=change(entry.category)) for entry in entries))
        case _:
            return operation


def summary(catalogue: Catalogue, operation: Operation) -> str:
    """Return what the operation does to this catalogue, as the history tells it."""

    def name(key: str) -> str:
        return f"„{catalogue.entries[key].category.label}“"

    match operation:
        case Describe(category):
            old = catalogue.entries[category.key].category.label
            renamed = f"Umbenannt: „{old}“ heißt jetzt „{category.label}“."
            return renamed if old != category.label else f"Neu beschrieben: „{old}“."
        case Add(category):
            return f"Neu aufgenommen: „{category.label}“."
        case Merge(key, into):
            return f"Zusammengeführt: {name(key)} geht in {name(into)} auf."
        case Split(key, parts):
            return f"Aufgeteilt: {name(key)} in {', '.join(f'„{part.label}“' for part in parts)}."
        case Retire(key):
            return f"Eingestellt: {name(key)}."
        case Reopen(key):
            return f"Wieder aufgenommen: {name(key)}."
        case Load(entries):
            return f"Aus einer Datei übernommen: {_number(len(differing(catalogue, entries)))}."


def differing(catalogue: Catalogue, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries of a file that say something else than the catalogue."""
    return tuple(
        entry
        for entry in entries
        if entry.category.key not in catalogue.entries
        or not _same(catalogue.entries[entry.category.key], entry)
    )


def _number(count: int) -> str:
    return "1 Kategorie" if count == 1 else f"{count} Kategorien"


def _in(catalogue: Catalogue, key: str, standing: Standing) -> Entry:
    entry = catalogue.entries.get(key)
    if entry is None:
        raise InputError("Diese Kategorie gibt es nicht.")
    if entry.standing is not standing:
        raise StateError("Die Kategorie ist nicht mehr in diesem Stand. Bitte laden Sie die Seite neu.")
    return entry


def _insert(entries: dict[str, Entry], category: Category, now: int) -> str:
    category = checked(category)
    key = new_key(category.label, entries)
    entries[key] = Entry(replace(category, key=key), since=now)
    return key


def _same(one: Entry, other: Entry) -> bool:
    return (one.category, one.standing, one.successors) == (other.category, other.standing, other.successors)


def _loaded(known: Entry | None, loaded: Entry, now: int) -> Entry:
    if known is not None and _same(known, loaded):
        return known
    if known is not None and known.standing is not Standing.OPEN:
        raise InputError(
            f"Die Kategorie mit dem Schlüssel {known.category.key} ist hier nicht mehr in Gebrauch und lässt "
            "sich nicht durch eine Datei ändern. Bitte nehmen Sie sie aus der Datei."
        )
    return replace(
        loaded,
        category=checked(loaded.category),
        since=known.since if known else now,
        ended=None if loaded.ended is None else now,
    )


def _check_whole(entries: dict[str, Entry]) -> None:
    """Raise InputError when two names are alike, nothing is in use, or a successor leads nowhere."""
    if len(entries) > MOST_ENTRIES:
        raise InputError(
            f"Der Katalog hätte dann mehr als {MOST_ENTRIES} Kategorien. So viele fasst er nicht."
        )
    labels = [e.category.label.casefold() for e in entries.values() if e.standing is not Standing.MERGED]
    if len(labels) != len(set(labels)):
        raise InputError(
            "Zwei Kategorien hätten dann dieselbe Bezeichnung. Bitte wählen Sie eine andere; auch Namen "
            "von Kategorien, die nicht mehr verwendet werden, sind vergeben."
        )
    if not any(entry.standing is Standing.OPEN for entry in entries.values()):
        raise InputError("Mindestens eine Kategorie muss in Gebrauch bleiben.")
    settled: set[str] = set()
    for key in entries:
        _check_way(entries, key, (), settled)


def _check_way(entries: dict[str, Entry], key: str, way: tuple[str, ...], settled: set[str]) -> None:
    if key not in entries or key in way:
        raise InputError(
            "Eine Kategorie verweist auf eine Nachfolgerin, die es nicht gibt, oder auf sich selbst."
        )
    if key not in settled:
        for successor in entries[key].successors:
            _check_way(entries, successor, (*way, key), settled)
        settled.add(key)

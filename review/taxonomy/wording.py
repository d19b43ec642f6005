"""What a category must say to be usable, and the words in it that have to pass the name check."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from review.errors import InputError
from review.reference import Category, challenges, solutions
from review.taxonomy.catalogue import Catalogue

KEY = re.compile(r"[a-z][a-z0-9_]{1,59}")
LABEL_LENGTH = 120
TEXT_LENGTH = 1000
MOST_EXAMPLES = 60
_KEY_LENGTH = 40
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def checked(category: Category) -> Category:
    """Return the category with tidy blanks; raise InputError when something is missing or too long."""
    category = rewritten(category, lambda text: " ".join(text.split()))
    if not category.label or not category.definition:
        raise InputError("Bitte geben Sie eine Bezeichnung und eine Definition an.")
    if len(category.label) > LABEL_LENGTH:
        raise InputError(f"Die Bezeichnung ist zu lang: höchstens {LABEL_LENGTH} Zeichen.")
    if any(len(text) > TEXT_LENGTH for text in texts(category)):
        raise InputError(f"Ein Text ist zu lang: höchstens {TEXT_LENGTH} Zeichen je Satz oder Definition.")
    if not category.phrases:
        raise InputError("Bitte geben Sie mindestens einen Beispielsatz an.")
    if max(len(category.phrases), len(category.counter_examples)) > MOST_EXAMPLES:
        raise InputError(f"Es sind zu viele Beispiele: höchstens {MOST_EXAMPLES} je Feld.")
    if not category.solutions or not set(category.solutions) <= set(solutions()):
        raise InputError("Bitte ordnen Sie mindestens einen Lösungsansatz aus den Listen zu.")
    if not set(category.seed_challenges) <= set(challenges()):
        raise InputError("Bitte ordnen Sie nur Herausforderungen aus der Liste zu.")
    return category


def texts(category: Category) -> tuple[str, ...]:
    """Return everything in the category that a person has written."""
    written = (
        category.label,
        category.definition,
        *category.phrases,
        *category.counter_examples,
        category.basis,
    )
    return tuple(text for text in written if text)


def new_words(catalogue: Catalogue, categories: Iterable[Category]) -> tuple[str, ...]:
    """Return the texts of checked categories that the catalogue does not hold yet, each once."""
    known = {text for entry in catalogue.entries.values() for text in texts(entry.category)}
    found = dict.fromkeys(text for category in categories for text in texts(category))
    return tuple(text for text in found if text not in known)


def reworded(category: Category, words: Mapping[str, str]) -> Category:
    """Return the category with those texts replaced that `words` names."""
    return rewritten(category, lambda text: words.get(text, text))


def new_key(label: str, taken: Collection[str]) -> str:
    """Return a key made from a German label that nothing else has."""
    plain = re.sub(r"[^a-z0-9]+", "_", label.lower().translate(_LETTERS)).strip("_")[:_KEY_LENGTH]
    stem = plain if KEY.fullmatch(plain) else f"kategorie_{plain}".rstrip("_")
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}_{number}", number + 1
    return key


def rewritten(category: Category, change: Callable[[str], str]) -> Category:
    """Return the category with every text changed, and without those that are empty then."""
    return replace(
        category,
        label=change(category.label),
        definition=change(category.definition),
        phrases=tuple(filter(None, map(change, category.phrases))),
        counter_examples=tuple(filter(None, map(change, category.counter_examples))),
        basis=change(category.basis),
    )

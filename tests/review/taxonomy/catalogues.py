"""Small catalogues for the tests of the taxonomy."""

from dataclasses import replace

from review.model import Level
from review.reference import Category
from review.taxonomy.catalogue import Catalogue, Entry


def make_category(label: str, key: str = "", **changed: object) -> Category:
    """A category with all that one needs; of the key only new ones are without."""
    category = Category(
        key=key,
        label=label,
        definition=f"Die Stellen stimmen sich bei {label} nicht ab.",
        phrases=("Niemand gab Bescheid.",),
        counter_examples=("Alle wussten Bescheid.",),
        seed_challenges=(6,),
        level=Level.BOTH,
        solutions=("L1.1",),
        basis="",
    )
    return replace(category, **changed)  # type: ignore[arg-type]


def make_catalogue(*labels: str) -> Catalogue:
    """A first version with a category for each label; the key is the label in small letters."""
    return Catalogue(
        1, {label.lower(): Entry(make_category(label, label.lower()), since=1) for label in labels}
    )

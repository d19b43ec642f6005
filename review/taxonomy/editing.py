"""The catalogue for people: everyone signed in reads it, the administration changes it."""

from collections.abc import Mapping
from datetime import UTC, datetime

import review.store.taxonomy as rows
from anonymise.model import ApprovedText
from review.access import Right
from review.errors import InputError, StateError
from review.model import Account
from review.service import service
from review.store.database import Store
from review.store.taxonomy import Version
from review.taxonomy.catalogue import Catalogue
from review.taxonomy.exchange import written
from review.taxonomy.operations import (
    Add,
    Describe,
    Load,
    Merge,
    Operation,
    Reopen,
    Retire,
    Split,
    apply,
    categories_of,
    changed,
    summary,
)
from review.taxonomy.wording import checked, new_words, reworded

OPERATION_ACTIONS: Mapping[type[Operation], str] = {
    Describe: "describe_category",
    Add: "add_category",
    Merge: "merge_categories",
    Split: "split_category",
    Retire: "retire_category",
    Reopen: "reopen_category",
    Load: "load_catalogue",
}
"""What the log calls each operation."""


@service(Right.SIGNED_IN)
def current_catalogue(store: Store, account: Account) -> Catalogue:
    """Return the catalogue as it is now. It holds no case text."""
    del account
    with store.read() as reader:
        return rows.catalogue(reader)


@service(Right.SIGNED_IN)
def catalogue_history(store: Store, account: Account) -> list[Version]:
    """Return the versions of the catalogue, newest first."""
    del account
    with store.read() as reader:
        return rows.versions(reader)


@service(Right.MANAGE_TAXONOMY)
def revise(
    store: Store, account: Account, seen: int, operation: Operation, words: ApprovedText | None
) -> Catalogue:
    """Keep what the operation makes of the catalogue as its next version and return it.

    `seen` is the version the person has looked at. `words` holds what `words_to_check` gave, a line
    each, as it has passed the name check; only that is stored. Raises StateError when somebody else has
    changed the catalogue meanwhile, InputError for an operation that cannot be done.
    """
    with store.change(
        account.account_id, OPERATION_ACTIONS[type(operation)], f"Katalog {seen + 1}"
    ) as change:
        catalogue = rows.catalogue(change)
        if catalogue.version != seen:
            raise StateError(
                "Der Katalog hat sich inzwischen geändert. Bitte sehen Sie ihn sich noch einmal an."
            )
        operation = _approved(catalogue, operation, words)
        revised = apply(catalogue, operation)
        rows.insert_version(change, catalogue, revised, summary(catalogue, operation), datetime.now(UTC))
    return revised


@service(Right.MANAGE_TAXONOMY)
def export_catalogue(store: Store, account: Account) -> bytes:
    """Return the catalogue as a JSON file, and note the export."""
    with store.change(account.account_id, "export_catalogue", "Katalog") as change:
        return written(rows.catalogue(change))


def words_to_check(catalogue: Catalogue, operation: Operation) -> str:
    """Return what the operation brings in new texts, a line each; it has to pass the name check.

    Raises InputError when one of its categories lacks something.
    """
    return "\n".join(new_words(catalogue, map(checked, categories_of(operation))))


def _approved(catalogue: Catalogue, operation: Operation, words: ApprovedText | None) -> Operation:
    """Return the operation with the approved words in the place of those that were typed."""
    operation = changed(operation, checked)
    typed = new_words(catalogue, categories_of(operation))
    approved = words.text.split("\n") if words else []
    if len(approved) != len(typed):
        raise InputError("Die Texte haben sich nach der Namensprüfung geändert. Bitte speichern Sie erneut.")
    by_typed = dict(zip(typed, approved, strict=True))
    return changed(operation, lambda category: reworded(category, by_typed))

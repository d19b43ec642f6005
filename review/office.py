"""The office that runs this store: its first set-up, its emergency contact, its demo."""

import secrets

import review.store.accounts as rows
from review.access import Right
from review.accounts import checked_login, checked_name
from review.errors import InputError
from review.model import Account, Role
from review.passwords import hashed
from review.service import service
from review.store.accounts import Office
from review.store.cursor import Reader
from review.store.database import Store


def office(store: Store) -> Office | None:
    """Return the office, or None while the store is empty."""
    with store.read() as reader:
        return rows.office(reader)


def set_up(store: Store, new_office: Office, login: str, name: str, password: str) -> Account:
    """Write the office and its first administrator into an empty store.

    Raises InputError when something is missing, or when the store has an office already.
    """
    account = Account(
        secrets.token_hex(8), checked_login(login), checked_name(name), frozenset({Role.ADMIN}), frozenset()
    )
    password_hash = hashed(password)
    _check_office(new_office.name, new_office.emergency_contact)
    with store.change(account.account_id, "set_up", "office") as change:
        if rows.office(change) or rows.account_count(change):
            raise InputError("Die Fallwerkstatt ist schon eingerichtet. Bitte melden Sie sich an.")
        rows.insert_office(change, new_office)
        rows.insert_account(change, account, password_hash)
    return account


def discard_demo(store: Store) -> None:
    """Erase a demo store with everything in it. Raises InputError for a store that is none."""

    def is_demo(reader: Reader) -> bool:
        found = rows.office(reader)
        return found is not None and found.is_demo

    if not store.wipe(allowed=is_demo):
        raise InputError("Dies ist kein Demo-Bestand. Er kann nicht auf diesem Weg gelöscht werden.")


@service(Right.MANAGE_ACCOUNTS)
def update_office(store: Store, account: Account, name: str, emergency_contact: str) -> None:
    """Change the name of the office and its emergency contact."""
    _check_office(name, emergency_contact)
    with store.change(account.account_id, "update_office", "office") as change:
        rows.update_office(change, name.strip(), emergency_contact.strip())


def _check_office(name: str, emergency_contact: str) -> None:
    if not name.strip() or not emergency_contact.strip():
        raise InputError(
            "Bitte geben Sie den Namen der Dienststelle und den Kontakt für akute Gefährdungen an."
        )

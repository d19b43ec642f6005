"""What an administration does: accounts and working groups."""

import re
import secrets
from dataclasses import replace

import review.store.accounts as rows
from review.access import Right
from review.errors import InputError
from review.model import Account, Group, Role
from review.passwords import hashed
from review.service import service
from review.store.cursor import Change
from review.store.database import Store

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{2,39}")


@service(Right.MANAGE_ACCOUNTS)
def all_accounts(store: Store, account: Account) -> list[Account]:
    """Return every account."""
    del account
    with store.read() as reader:
        return rows.accounts(reader)


@service(Right.MANAGE_ACCOUNTS)
def all_groups(store: Store, account: Account) -> list[Group]:
    """Return every working group."""
    del account
    with store.read() as reader:
        return rows.working_groups(reader)


@service(Right.MANAGE_ACCOUNTS)
def add_account(
    store: Store,
    account: Account,
    login: str,
    name: str,
    password: str,
    roles: frozenset[Role],
    groups: frozenset[str],
) -> Account:
    """Add an account that can sign in with `password` and should change it then."""
    new = Account(_new_id(), checked_login(login), checked_name(name), roles, groups)
    if not roles:
        raise InputError("Bitte wählen Sie mindestens eine Rolle.")
    password_hash = hashed(password)
    with store.change(account.account_id, "add_account", new.account_id) as change:
        if rows.secrets_by_login(change, new.login):
            raise InputError("Diesen Anmeldenamen gibt es schon. Bitte wählen Sie einen anderen.")
        rows.insert_account(change, new, password_hash)
    return new


@service(Right.MANAGE_ACCOUNTS)
def update_account(store: Store, account: Account, changed: Account) -> None:
    """Write name, roles, groups and activity; the last active administration cannot be taken away."""
    if not changed.roles:
        raise InputError("Bitte wählen Sie mindestens eine Rolle.")
    changed = replace(changed, display_name=checked_name(changed.display_name))
    with store.change(account.account_id, "update_account", changed.account_id) as change:
        _check_known(change, changed.account_id)
        others = [a for a in rows.accounts(change) if a.account_id != changed.account_id]
        admins = [a for a in (*others, changed) if a.active and Role.ADMIN in a.roles]
        if not admins:
            raise InputError("Mindestens ein aktives Konto muss die Administration behalten.")
        rows.update_account(change, changed)


@service(Right.MANAGE_ACCOUNTS)
def reset_password(store: Store, account: Account, account_id: str, password: str) -> None:
    """Give an account another password and lift its lock."""
    password_hash = hashed(password)
    with store.change(account.account_id, "reset_password", account_id) as change:
        _check_known(change, account_id)
        rows.set_password(change, account_id, password_hash)


@service(Right.MANAGE_ACCOUNTS)
def add_group(store: Store, account: Account, name: str) -> Group:
    """Add a working group."""
    group = Group(_new_id(), checked_name(name))
    with store.change(account.account_id, "add_group", group.group_id) as change:
        if any(group.name == other.name for other in rows.working_groups(change)):
            raise InputError("Eine Gruppe mit diesem Namen gibt es schon.")
        rows.insert_group(change, group)
    return group


def _check_known(change: Change, account_id: str) -> None:
    if rows.account_by_id(change, account_id) is None:
        raise InputError("Dieses Konto gibt es nicht.")


def _new_id() -> str:
    return secrets.token_hex(8)


def checked_login(login: str) -> str:
    """Return the login in its stored form; raise InputError when it cannot be one."""
    login = login.strip().lower()
    if not _LOGIN.fullmatch(login):
        raise InputError(
            "Der Anmeldename braucht 3 bis 40 Zeichen: Kleinbuchstaben, Ziffern, Punkt, Binde- oder "
            "Unterstrich."
        )
    return login


def checked_name(name: str) -> str:
    """Return the name without outer blanks; raise InputError when nothing is left."""
    if not name.strip():
        raise InputError("Bitte geben Sie einen Namen an.")
    return name.strip()

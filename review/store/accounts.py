"""Accounts, working groups and the office as rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from review.model import Account, Group, Role
from review.store.cursor import Change, Reader
from review.store.queries import load_queries

_SQL = load_queries("accounts")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What signing in compares with."""

    account_id: str
    password_hash: str = field(repr=False)
    active: bool
    failed_attempts: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class Office:
    """The office that runs this store."""

    name: str
    emergency_contact: str
    is_demo: bool


def account_by_id(reader: Reader, account_id: str) -> Account | None:
    """Return the account, or None."""
    row = reader.row(_SQL["account_by_id"], account_id=account_id)
    return _account(row) if row else None


def secrets_by_login(reader: Reader, login: str) -> Secrets | None:
    """Return what a sign-in with `login` is checked against, or None."""
    row = reader.row(_SQL["secrets_by_login"], login=login)
    return Secrets(**row) if row else None


def accounts(reader: Reader) -> list[Account]:
    """Return every account by login."""
    return [_account(row) for row in reader.rows(_SQL["accounts"])]


def account_count(reader: Reader) -> int:
    """Return how many accounts there are."""
    return int(reader.rows(_SQL["account_count"])[0]["number"])


def insert_account(change: Change, account: Account, password_hash: str) -> None:
    """Add an account."""
    change.run(
        _SQL["insert_account"],
        account_id=account.account_id,
        login=account.login,
        display_name=account.display_name,
        password_hash=password_hash,
        roles=sorted(account.roles),
        groups=sorted(account.groups),
    )


def update_account(change: Change, account: Account) -> None:
    """Write name, roles, groups and activity of an account."""
    change.run(
        _SQL["update_account"],
        account_id=account.account_id,
        display_name=account.display_name,
        roles=sorted(account.roles),
        groups=sorted(account.groups),
        active=account.active,
    )


def set_password(change: Change, account_id: str, password_hash: str) -> None:
    """Replace the password and lift a lock."""
    change.run(_SQL["set_password"], account_id=account_id, password_hash=password_hash)


def set_attempts(change: Change, account_id: str, failed: int, locked_until: datetime | None) -> None:
    """Keep count of failed sign-ins."""
    change.run(_SQL["set_attempts"], account_id=account_id, failed_attempts=failed, locked_until=locked_until)


def working_groups(reader: Reader) -> list[Group]:
    """Return every working group by name."""
    return [Group(**row) for row in reader.rows(_SQL["working_groups"])]


def insert_group(change: Change, group: Group) -> None:
    """Add a working group."""
    change.run(_SQL["insert_group"], group_id=group.group_id, name=group.name)


def rename_group(change: Change, group: Group) -> None:
    """Give a working group another name."""
    change.run(_SQL["rename_group"], group_id=group.group_id, name=group.name)


def office(reader: Reader) -> Office | None:
    """Return the office, or None before the first set-up."""
    row = reader.row(_SQL["office"])
    return Office(**row) if row else None


def insert_office(change: Change, office: Office) -> None:
    """Write the office at first set-up."""
    change.run(
        _SQL["insert_office"],
        name=office.name,
        emergency_contact=office.emergency_contact,
        is_demo=office.is_demo,
    )


def update_office(change: Change, name: str, emergency_contact: str) -> None:
    """Change name and emergency contact."""
    change.run(_SQL["update_office"], name=name, emergency_contact=emergency_contact)


def _account(row: dict[str, Any]) -> Account:
    roles: Iterable[str] = row.pop("roles")
    groups: Iterable[str] = row.pop("groups")
    return Account(**row, roles=frozenset(map(Role, roles)), groups=frozenset(groups))

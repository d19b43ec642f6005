"""Signing in and out, and one's own account."""

import secrets
from datetime import UTC, datetime, timedelta

import review.store.accounts as rows
from review.access import Right
from review.errors import InputError, SignInError
from review.model import Account, Group
from review.passwords import hashed, matches
from review.service import service
from review.store.database import Store

MAX_ATTEMPTS = 5
LOCK_TIME = timedelta(minutes=15)

# Checked when a login is unknown, so that the time taken does not tell which logins exist.
_NOBODY = hashed(secrets.token_hex(16))
_REFUSED = "Anmeldename oder Passwort stimmen nicht."
_LOCKED = (
    "Dieses Konto ist nach mehreren Fehlversuchen gesperrt. Bitte versuchen Sie es in einer Viertelstunde "
    "noch einmal oder wenden Sie sich an Ihre Administration."
)


def sign_in(store: Store, login: str, password: str) -> Account:
    """Return the account that login and password open.

    Raises SignInError; after five failures in a row the account is locked for a quarter of an hour.
    """
    login = login.strip().lower()
    with store.read() as reader:
        found = rows.secrets_by_login(reader, login)
    if found is None or not found.active:
        matches(_NOBODY, password)
        with store.change("unbekannt", "sign_in_failed", "unbekannt"):
            pass
        raise SignInError(_REFUSED)
    now = datetime.now(UTC)
    if _is_locked(found, now):
        raise SignInError(_LOCKED)
    right = matches(found.password_hash, password)
    action = "sign_in" if right else "sign_in_failed"
    with store.change(found.account_id, action, found.account_id) as change:
        # Read again while nobody else changes: attempts in several browsers at once all count, and none
        # of them lifts the lock that another one has set.
        fresh = rows.secrets_by_login(change, login)
        if fresh is None or _is_locked(fresh, now):
            raise SignInError(_LOCKED)
        failed = 0 if right else fresh.failed_attempts + 1
        locked = now + LOCK_TIME if failed >= MAX_ATTEMPTS else None
        rows.set_attempts(change, found.account_id, 0 if locked else failed, locked)
        account = rows.account_by_id(change, found.account_id)
    if not right or account is None or not account.active:
        raise SignInError(_REFUSED)
    return account


def _is_locked(found: rows.Secrets, now: datetime) -> bool:
    return found.locked_until is not None and found.locked_until > now


def sign_out(store: Store, account_id: str) -> None:
    """Note that the account has signed out, or was signed out after idle time."""
    with store.change(account_id, "sign_out", account_id):
        pass


@service(Right.SIGNED_IN)
def resume(store: Store, account: Account) -> Account:
    """Return the account whose tab goes on without a password, by showing its token, and note it."""
    with store.change(account.account_id, "resume", account.account_id):
        return account


@service(Right.SIGNED_IN)
def own_account(store: Store, account: Account) -> Account:
    """Return the caller's account as it stands."""
    del store
    return account


@service(Right.SIGNED_IN)
def own_groups(store: Store, account: Account) -> list[Group]:
    """Return the working groups the caller belongs to."""
    with store.read() as reader:
        return [group for group in rows.working_groups(reader) if group.group_id in account.groups]


@service(Right.SIGNED_IN)
def change_own_password(store: Store, account: Account, old: str, new: str) -> None:
    """Replace the caller's password."""
    with store.read() as reader:
        found = rows.secrets_by_login(reader, account.login)
    if found is None or not matches(found.password_hash, old):
        raise InputError("Das bisherige Passwort stimmt nicht.")
    password_hash = hashed(new)
    with store.change(account.account_id, "change_password", account.account_id) as change:
        rows.set_password(change, account.account_id, password_hash)

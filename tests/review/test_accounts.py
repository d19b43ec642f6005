"""What an administration does, and what it cannot do to itself."""

from dataclasses import replace

import pytest

from review.accounts import add_account, add_group, all_accounts, all_groups, reset_password, update_account
from review.errors import InputError, SignInError
from review.model import Account, Role
from review.sign_in import MAX_ATTEMPTS, sign_in
from tests.factories import NORTH, PASSWORD, SOUTH, World, make_account, set_account

ADMIN = f"{Role.ADMIN}@{NORTH.group_id}"
NEW_PASSWORD = "ein neues langes Passwort"


def listed(world: World, account_id: str) -> Account:
    return next(each for each in all_accounts(world.store, ADMIN) if each.account_id == account_id)


def add(world: World, login: str, **changed: object) -> Account:
    fields = {
        "name": "Neues Konto",
        "password": NEW_PASSWORD,
        "roles": frozenset({Role.MODERATION}),
        "groups": frozenset({NORTH.group_id}),
    }
    return add_account(world.store, ADMIN, login, **(fields | changed))  # type: ignore[arg-type]


def test_an_account_that_was_added_can_sign_in(world: World) -> None:
    account = add(world, " Neu.Konto ")
    assert account.login == "neu.konto"
    assert sign_in(world.store, "neu.konto", NEW_PASSWORD) == account
    assert listed(world, account.account_id) == account


@pytest.mark.parametrize("login", ["", "ab", "mit leerzeichen", "umlaut-ä", "-vorn", "x" * 41, "a'; drop"])
def test_a_login_that_cannot_be_one_is_refused(world: World, login: str) -> None:
    with pytest.raises(InputError, match="Anmeldename"):
        add(world, login)


@pytest.mark.parametrize("changed", [{"name": " "}, {"roles": frozenset()}, {"password": "zu kurz"}])
def test_an_account_needs_a_name_a_role_and_a_long_password(world: World, changed: dict[str, object]) -> None:
    with pytest.raises(InputError):
        add(world, "unfertig", **changed)
    assert "unfertig" not in {each.login for each in all_accounts(world.store, ADMIN)}


def test_a_login_exists_once_in_any_spelling(world: World) -> None:
    add(world, "doppelt")
    with pytest.raises(InputError, match="schon"):
        add(world, "DOPPELT")


def test_name_roles_groups_and_activity_change_any_number_of_times(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    account = listed(world, account_id)
    for roles in ({Role.MODERATION}, {Role.MODERATION, Role.NETWORK}, {Role.CASE_GIVER}):
        changed = replace(
            account, display_name=" Anders ", roles=frozenset(roles), groups=frozenset({SOUTH.group_id})
        )
        update_account(world.store, ADMIN, changed)
        assert listed(world, account_id) == replace(changed, display_name="Anders")
    update_account(world.store, ADMIN, replace(account, active=False))
    with pytest.raises(SignInError):
        sign_in(world.store, account_id, PASSWORD)


def test_the_last_active_administration_cannot_be_taken_away(world: World) -> None:
    for other in all_accounts(world.store, ADMIN):
        if Role.ADMIN in other.roles and other.account_id != ADMIN:
            set_account(world.store, other.account_id, active=False)
    last = listed(world, ADMIN)
    for changed in (replace(last, active=False), replace(last, roles=frozenset({Role.AUDITOR}))):
        with pytest.raises(InputError, match="Administration"):
            update_account(world.store, ADMIN, changed)
    assert listed(world, ADMIN) == last


def test_an_account_without_a_role_or_a_name_is_not_written(world: World) -> None:
    account = listed(world, make_account(world.store, Role.CASE_GIVER))
    for changed in (replace(account, roles=frozenset()), replace(account, display_name="  ")):
        with pytest.raises(InputError):
            update_account(world.store, ADMIN, changed)
    assert listed(world, account.account_id) == account


def test_an_account_that_does_not_exist_is_not_changed(world: World) -> None:
    account = replace(listed(world, ADMIN), account_id="nobody")
    with pytest.raises(InputError, match="gibt es nicht"):
        update_account(world.store, ADMIN, account)
    with pytest.raises(InputError, match="gibt es nicht"):
        reset_password(world.store, ADMIN, "nobody", NEW_PASSWORD)


def test_a_new_password_lifts_the_lock(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    for _ in range(MAX_ATTEMPTS):
        with pytest.raises(SignInError):
            sign_in(world.store, account_id, "falsch")
    reset_password(world.store, ADMIN, account_id, NEW_PASSWORD)
    assert sign_in(world.store, account_id, NEW_PASSWORD).account_id == account_id


def test_a_group_has_a_name_of_its_own(world: World) -> None:
    group = add_group(world.store, ADMIN, " AG West ")
    assert group.name == "AG West"
    assert group in all_groups(world.store, ADMIN)
    for name in ("AG West", " "):
        with pytest.raises(InputError):
            add_group(world.store, ADMIN, name)

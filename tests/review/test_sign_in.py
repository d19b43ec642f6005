"""Signing in: one message for every refusal, and a lock that attempts side by side do not lift."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

import review.store.accounts as rows
from review.errors import AccessDeniedError, InputError, SignInError
from review.model import Role
from review.passwords import MIN_PASSWORD_LENGTH, hashed, matches
from review.sign_in import (
    LOCK_TIME,
    MAX_ATTEMPTS,
    change_own_password,
    own_account,
    own_groups,
    resume,
    sign_in,
    sign_out,
)
from review.store.accounts import Secrets
from review.store.audit import entries
from tests.factories import NORTH, PASSWORD, World, make_account, set_account

WRONG = "ein falsches Passwort"


def secrets_of(world: World, account_id: str) -> Secrets:
    with world.store.read() as reader:
        found = rows.secrets_by_login(reader, account_id)
    assert found is not None
    return found


def refusal(world: World, login: str, password: str) -> str:
    with pytest.raises(SignInError) as refused:
        sign_in(world.store, login, password)
    return str(refused.value)


def newest_entry(world: World) -> tuple[str, str, str]:
    with world.store.read() as reader:
        (entry,) = entries(reader, 1)
    return entry.account, entry.action, entry.subject


def set_attempts(world: World, account_id: str, failed: int, locked_until: datetime | None) -> None:
    with world.store.change("test", "sign_in_failed", account_id) as change:
        rows.set_attempts(change, account_id, failed, locked_until)


def test_login_and_password_open_the_account(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    account = sign_in(world.store, account_id, PASSWORD)
    assert account.roles == {Role.CASE_GIVER}
    assert newest_entry(world) == (account_id, "sign_in", account_id)


@pytest.mark.parametrize("written", ["{}", " {} ", "{}\n"])
def test_the_login_may_be_written_in_capitals_and_with_blanks(world: World, written: str) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    assert sign_in(world.store, written.format(account_id.upper()), PASSWORD).account_id == account_id


def test_an_unknown_login_a_wrong_password_and_a_disabled_account_are_told_the_same(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    disabled = make_account(world.store, Role.CASE_GIVER)
    set_account(world.store, disabled, active=False)
    messages = {
        refusal(world, "niemand", PASSWORD),
        refusal(world, account_id, WRONG),
        refusal(world, disabled, PASSWORD),
        refusal(world, "", ""),
    }
    assert messages == {"Anmeldename oder Passwort stimmen nicht."}


def test_an_unknown_login_is_not_written_to_the_log(world: World) -> None:
    # People type their password into the wrong field.
    refusal(world, "geheim-getippt", PASSWORD)
    assert newest_entry(world) == ("unbekannt", "sign_in_failed", "unbekannt")


def test_after_five_failures_even_the_right_password_is_refused(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    for _ in range(MAX_ATTEMPTS - 1):
        refusal(world, account_id, WRONG)
    assert secrets_of(world, account_id).locked_until is None
    refusal(world, account_id, WRONG)
    assert "gesperrt" in refusal(world, account_id, PASSWORD)
    locked_until = secrets_of(world, account_id).locked_until
    assert locked_until is not None
    assert timedelta(minutes=14) < locked_until - datetime.now(UTC) <= LOCK_TIME


def test_one_failure_less_and_a_success_start_the_count_anew(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    set_attempts(world, account_id, MAX_ATTEMPTS - 1, None)
    sign_in(world.store, account_id, PASSWORD)
    assert secrets_of(world, account_id).failed_attempts == 0


def test_the_lock_ends_with_its_time(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    set_attempts(world, account_id, 0, datetime.now(UTC) + timedelta(seconds=30))
    assert "gesperrt" in refusal(world, account_id, PASSWORD)
    set_attempts(world, account_id, 0, datetime.now(UTC) - timedelta(seconds=1))
    assert sign_in(world.store, account_id, PASSWORD).account_id == account_id
    assert secrets_of(world, account_id).locked_until is None


def test_after_a_lock_there_are_five_attempts_again(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    set_attempts(world, account_id, 0, datetime.now(UTC) - timedelta(seconds=1))
    refusal(world, account_id, WRONG)
    assert secrets_of(world, account_id).failed_attempts == 1
    assert secrets_of(world, account_id).locked_until is None


@pytest.mark.parametrize("attempts", [MAX_ATTEMPTS, 2 * MAX_ATTEMPTS + 1])
def test_attempts_side_by_side_all_count_and_none_lifts_the_lock(world: World, attempts: int) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    barrier = threading.Barrier(attempts)
    messages: list[str] = []

    def attempt() -> None:
        barrier.wait(10)
        try:
            sign_in(world.store, account_id, WRONG)
        except SignInError as error:
            messages.append(str(error))

    threads = [threading.Thread(target=attempt) for _ in range(attempts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(messages) == attempts
    assert sum("gesperrt" not in message for message in messages) == MAX_ATTEMPTS
    assert "gesperrt" in refusal(world, account_id, PASSWORD)


def test_going_on_without_a_password_is_in_the_log(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    assert resume(world.store, account_id).account_id == account_id
    assert newest_entry(world) == (account_id, "resume", account_id)


def test_signing_out_is_in_the_log(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    sign_out(world.store, account_id)
    assert newest_entry(world) == (account_id, "sign_out", account_id)


def test_a_password_is_kept_as_an_argon2id_hash(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    stored = secrets_of(world, account_id)
    assert stored.password_hash.startswith("$argon2id$")
    assert PASSWORD not in stored.password_hash
    assert "$argon2id$" not in repr(stored)


def test_equal_passwords_have_different_hashes() -> None:
    one, other = hashed(PASSWORD), hashed(PASSWORD)
    assert one != other
    assert matches(one, PASSWORD)
    assert not matches(one, PASSWORD + " ")


def test_a_broken_hash_opens_nothing() -> None:
    assert not matches("", "")
    assert not matches("kein Hash", PASSWORD)


def test_a_password_has_at_least_twelve_characters() -> None:
    with pytest.raises(InputError, match="12 Zeichen"):
        hashed("x" * (MIN_PASSWORD_LENGTH - 1))
    assert hashed("x" * MIN_PASSWORD_LENGTH)


def test_the_own_password_is_changed_with_the_old_one(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    new = "ein anderes langes Passwort"
    change_own_password(world.store, account_id, PASSWORD, new)
    refusal(world, account_id, PASSWORD)
    assert sign_in(world.store, account_id, new).account_id == account_id


@pytest.mark.parametrize(("old", "new"), [(WRONG, "ein anderes langes Passwort"), (PASSWORD, "kurz")])
def test_the_own_password_stays_when_the_old_one_is_wrong_or_the_new_one_short(
    world: World, old: str, new: str
) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    before = secrets_of(world, account_id)
    with pytest.raises(InputError):
        change_own_password(world.store, account_id, old, new)
    assert secrets_of(world, account_id) == before


def test_one_sees_the_own_account_and_the_own_groups(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    assert own_account(world.store, account_id).account_id == account_id
    assert own_groups(world.store, account_id) == [NORTH]
    with pytest.raises(AccessDeniedError):
        own_groups(world.store, "nobody")

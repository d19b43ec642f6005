"""The first set-up, once; and the office as it changes later."""

import threading
from pathlib import Path

import pytest

from review.demo import load_demo
from review.errors import InputError
from review.model import Role
from review.office import discard_demo, office, set_up, update_office
from review.sign_in import sign_in
from review.store.accounts import Office, accounts
from review.store.database import Store
from tests.factories import PASSWORD, World, make_store

OFFICE = Office("Amt Musterstadt", "0000 000-000", is_demo=False)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store in which every set-up of this module fails, until the last one."""
    return make_store(tmp_path_factory.mktemp("empty"))


def test_an_empty_store_has_no_office(empty: Store) -> None:
    assert office(empty) is None


@pytest.mark.parametrize(
    ("new_office", "login", "name", "password"),
    [
        (Office("", "0000", False), "chefin", "Die Chefin", PASSWORD),
        (Office("Amt", " ", False), "chefin", "Die Chefin", PASSWORD),
        (OFFICE, "x", "Die Chefin", PASSWORD),
        (OFFICE, "chefin", " ", PASSWORD),
        (OFFICE, "chefin", "Die Chefin", "kurz"),
    ],
)
def test_nothing_is_set_up_when_something_is_missing(
    empty: Store, new_office: Office, login: str, name: str, password: str
) -> None:
    with pytest.raises(InputError):
        set_up(empty, new_office, login, name, password)
    assert office(empty) is None
    with empty.read() as reader:
        assert accounts(reader) == []
        assert reader.rows("select * from audit") == []


def test_of_two_set_ups_at_once_one_wins(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    barrier, refused = threading.Barrier(2), []

    def attempt(login: str) -> None:
        barrier.wait(10)
        try:
            set_up(store, OFFICE, login, "Die Chefin", PASSWORD)
        except InputError as error:
            refused.append(str(error))

    threads = [threading.Thread(target=attempt, args=(login,)) for login in ("erste", "zweite")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(refused) == 1
    with store.read() as reader:
        (account,) = accounts(reader)
    assert account.roles == {Role.ADMIN}
    assert sign_in(store, account.login, PASSWORD) == account
    assert office(store) == OFFICE
    with pytest.raises(InputError, match="nicht leer"):
        load_demo(store)


def test_a_real_store_is_not_thrown_away_as_a_demo(world: World) -> None:
    with pytest.raises(InputError, match="kein Demo-Bestand"):
        discard_demo(world.store)
    assert office(world.store) == OFFICE


def test_an_empty_store_is_not_thrown_away_as_a_demo(empty: Store) -> None:
    with pytest.raises(InputError, match="kein Demo-Bestand"):
        discard_demo(empty)


def test_name_and_contact_change_later_and_are_never_empty(world: World) -> None:
    admin = world.account(Role.ADMIN)
    for name, contact in (("", "1"), ("A", " ")):
        with pytest.raises(InputError):
            update_office(world.store, admin, name, contact)
    update_office(world.store, admin, " Amt Neustadt ", " 112 ")
    assert office(world.store) == Office("Amt Neustadt", "112", is_demo=False)

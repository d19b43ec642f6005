"""Builds the world that tests of the learning side happen in, through the real store and services."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from argon2 import PasswordHasher

import review.store.accounts as account_rows
import review.store.transfer as transfer_rows
from anonymise.gate import approve
from anonymise.model import ApprovedText, Confirmation, Draft
from review.cases import close_case, recall_case, release_case, send_back_case, submit_case
from review.findings import Coding, decide
from review.model import Account, Actor, CaseState, Decision, Group, Level, Phase, Polarity, Role
from review.reference import functions
from review.sessions.running import agree_measure, close_session, open_session, raise_wish
from review.settings import Settings
from review.store.accounts import Office
from review.store.database import Store, open_store
from review.workflow import RecallReason

KEY = "ein-schluessel-nur-fuer-die-tests-0123456789"
PASSWORD = "ein langes Passwort"
# argon2id is slow on purpose; the cost stands in the hash, so that comparing with this one is fast.
PASSWORD_HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)

NORTH = Group("g-north", "AG Nord")
SOUTH = Group("g-south", "AG Süd")

TEXT = (
    "Die Klinik entließ [Kind 1] an [Tag 3] ohne Bescheid an das Jugendamt. "
    "Die Kita wartete sechs Wochen auf eine Rückmeldung."
)
TITLE = "Entlassung ohne Bescheid"
_numbers = count(1)


@dataclass(frozen=True)
class World:
    """A store with two working groups, and in each an account for every role."""

    store: Store

    def account(self, role: Role, group: Group = NORTH) -> str:
        """The id of the account that has just this role in this group."""
        return f"{role}@{group.group_id}"


def make_store(folder: Path) -> Store:
    """An open, empty store in `folder`."""
    return open_store(Settings(folder, key=KEY))


def make_world(folder: Path) -> World:
    """A store with an office, two groups and an account for every role in each."""
    store = make_store(folder)
    with store.change("test", "set_up", "office") as change:
        account_rows.insert_office(change, Office("Amt Musterstadt", "0000 000-000", is_demo=False))
        for group in (NORTH, SOUTH):
            account_rows.insert_group(change, group)
    for group in (NORTH, SOUTH):
        for role in Role:
            make_account(store, role, groups=(group.group_id,), account_id=f"{role}@{group.group_id}")
    return World(store)


def make_account(
    store: Store, *roles: Role, groups: tuple[str, ...] = (NORTH.group_id,), account_id: str | None = None
) -> str:
    """A new account whose password is `PASSWORD` and whose login is its id; returns the id."""
    account_id = account_id or f"account-{next(_numbers)}"
    account = Account(account_id, account_id, f"Konto {account_id}", frozenset(roles), frozenset(groups))
    with store.change("test", "add_account", account_id) as change:
        account_rows.insert_account(change, account, PASSWORD_HASH)
    return account_id


def set_account(store: Store, account_id: str, **changed: object) -> None:
    """Changes roles, groups or activity of an account behind the services."""
    with store.change("test", "update_account", account_id) as change:
        account = account_rows.account_by_id(change, account_id)
        assert account is not None
        fields = {name: getattr(account, name) for name in Account.__slots__}
        account_rows.update_account(change, Account(**(fields | changed)))


def approved(text: str, account: str = "test") -> ApprovedText:
    """A text that has passed the gate; it holds no identifiers."""
    return approve(Draft(text=text, pseudonymised=text), Confirmation(account, has_read=True))


def make_case(
    world: World,
    state: CaseState = CaseState.CHECKED,
    *,
    group: Group = NORTH,
    text: str = TEXT,
    title: str = TITLE,
) -> str:
    """A case that has come to `state` on the usual way; returns its code."""
    store = world.store
    giver, reviewer = world.account(Role.CASE_GIVER, group), world.account(Role.SECOND_REVIEWER, group)
    moderation = world.account(Role.MODERATION, group)
    code = submit_case(store, giver, group.group_id, approved(title), approved(text))
    if state is CaseState.RETURNED:
        send_back_case(store, reviewer, code, approved("Der Ort ist noch zu erkennen."))
    if state in (CaseState.CHECKED, CaseState.RETURNED):
        return code
    release_case(store, reviewer, code, approved(text, reviewer))
    if state is CaseState.RECALLED:
        recall_case(store, giver, code, RecallReason.RECOGNISABLE)
    if state in (CaseState.RELEASED, CaseState.RECALLED):
        return code
    session_id = open_session(store, moderation, code, "kurzform")
    if state is not CaseState.IN_REVIEW:
        close_session(store, moderation, session_id)
    if state is CaseState.CLOSED:
        close_case(store, moderation, code)
    return code


def make_session(world: World, *, group: Group = NORTH, text: str = TEXT) -> tuple[str, str]:
    """A running session on a new case; returns the code of the case and the id of the session."""
    code = make_case(world, CaseState.RELEASED, group=group, text=text)
    return code, open_session(world.store, world.account(Role.MODERATION, group), code, "kurzform")


def make_coding(start: int = 0, end: int = 20, category: str = "missing_exchange") -> Coding:
    """A failure between clinic and Jugendamt at a passage."""
    return Coding(
        start, end, category, Actor.CLINIC, Actor.JUGENDAMT, Phase.TRANSFER, polarity=Polarity.FAILURE
    )


def make_finding(world: World, code: str, coding: Coding | None = None, *, group: Group = NORTH) -> str:
    """A confirmed finding on a released case; returns its id."""
    giver = world.account(Role.CASE_GIVER, group)
    return decide(world.store, giver, code, coding or make_coding(), Decision.CONFIRMED, suggested=False)


def make_wish(world: World, text: str = "Eine feste Vertretung", *, group: Group = NORTH) -> str:
    """An unanswered wish from a session; returns its id."""
    _, session_id = make_session(world, group=group)
    known = _ids(world, "wishes")
    raise_wish(world.store, world.account(Role.MODERATION, group), session_id, approved(text), Level.BOTH)
    return (_ids(world, "wishes") - known).pop()


def make_measure(world: World, text: str = "Rückmeldung nach zwei Wochen", *, group: Group = NORTH) -> str:
    """A measure agreed in a session; returns its id."""
    _, session_id = make_session(world, group=group)
    known = _ids(world, "measures")
    due_on = (datetime.now(UTC) + timedelta(days=30)).date()
    moderation = world.account(Role.MODERATION, group)
    agree_measure(
        world.store, moderation, session_id, approved(text), functions()[0], Level.WORKING_GROUP, due_on
    )
    return (_ids(world, "measures") - known).pop()


def _ids(world: World, kind: str) -> set[str]:
    with world.store.read() as reader:
        if kind == "wishes":
            return {wish.wish_id for wish in transfer_rows.wishes(reader)}
        return {measure.measure_id for measure in transfer_rows.measures(reader)}

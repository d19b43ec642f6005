"""Who may call what: every role against every service call, and nobody past the table."""

import importlib
import inspect
import pkgutil
from typing import get_type_hints

import pytest

import review
from review.access import RIGHTS, Right, may
from review.errors import AccessDeniedError
from review.model import Account, Role
from review.service import SERVICES
from review.sign_in import own_account
from review.store.database import Store
from review.tasks import waiting
from tests.factories import NORTH, World, make_account, make_case, set_account

MODULES = {
    name: importlib.import_module(name)
    for name in (module.name for module in pkgutil.walk_packages(review.__path__, "review."))
    # Training needs packages that the app runs without.
    if not name.endswith("__main__") and ".training" not in name
}

OPEN_TO_ALL = {
    "review.demo.load_demo",
    "review.office.discard_demo",
    "review.office.office",
    "review.office.set_up",
    "review.sign_in.sign_in",
    "review.sign_in.sign_out",
}
"""Functions on a store that are no service calls: nobody is signed in yet, or no longer."""

MAY = {
    Role.CASE_GIVER: {
        "submit_case",
        "mark_further",
        "read_cases",
        "recall_case",
        "tag",
        "see_figures",
        "follow_transfer",
    },
    Role.SECOND_REVIEWER: {"release_case", "mark_further", "recall_case"},
    Role.MODERATION: {
        "read_cases",
        "recall_case",
        "tag",
        "see_figures",
        "run_session",
        "follow_transfer",
    },
    Role.PARTICIPANT: {"attend_session"},
    Role.LEADERSHIP: {"see_figures", "answer_wish"},
    Role.NETWORK: {"see_figures"},
    Role.AUDITOR: {"read_audit"},
    Role.ADMIN: {"manage_accounts", "manage_taxonomy", "manage_learning"},
}
"""The table of the design: what each role comes to do and to see."""

CONTENT_RIGHTS = {
    Right.SUBMIT_CASE,
    Right.RELEASE_CASE,
    Right.MARK_FURTHER,
    Right.READ_CASES,
    Right.RECALL_CASE,
    Right.TAG,
    Right.RUN_SESSION,
    Right.ATTEND_SESSION,
}
CONTENT = ("Case", "Remark", "Finding", "Suggestion", "Contribution", "Attendance", "Difference")
"""Records that carry case text or what was said about a case."""

WITHOUT_CONTENT = (Role.LEADERSHIP, Role.NETWORK, Role.AUDITOR, Role.ADMIN)


class Untouched:
    """An argument that fails the test when anybody looks at it."""

    def __getattribute__(self, name: str) -> object:
        raise AssertionError(f"the call looked at an argument ({name}) before it checked the right")


@pytest.fixture(scope="module")
def disabled(world: World) -> str:
    """An account with every role that has been disabled."""
    account_id = make_account(world.store, *Role)
    set_account(world.store, account_id, active=False)
    return account_id


def call_of(name: str):
    module, _, function = name.rpartition(".")
    return getattr(MODULES[module], function)


def extra_arguments(name: str) -> tuple[list[object], dict[str, object]]:
    parameters = list(inspect.signature(call_of(name).__wrapped__).parameters.values())[2:]
    positional = [Untouched() for each in parameters if each.kind is not each.KEYWORD_ONLY]
    return positional, {each.name: Untouched() for each in parameters if each.kind is each.KEYWORD_ONLY}


def audit_rows(store: Store) -> int:
    with store.read() as reader:
        return int(reader.rows("select count(*) as number from audit")[0]["number"])


def test_the_rights_of_the_roles_are_those_of_the_design() -> None:
    assert {role: {str(right) for right in rights} for role, rights in RIGHTS.items()} == MAY


def test_every_right_belongs_to_somebody() -> None:
    assert set().union(*RIGHTS.values()) | {Right.SIGNED_IN} == set(Right)


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_call_refuses_every_role_without_its_right_before_anything_else(
    world: World, name: str
) -> None:
    before = audit_rows(world.store)
    positional, named = extra_arguments(name)
    for role in Role:
        if SERVICES[name] is Right.SIGNED_IN or SERVICES[name] in RIGHTS[role]:
            continue
        with pytest.raises(AccessDeniedError, match="kein Recht"):
            call_of(name)(world.store, world.account(role), *positional, **named)
    assert audit_rows(world.store) == before


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_call_lets_in_every_role_with_its_right(world: World, name: str) -> None:
    takes_more = any(extra_arguments(name))
    for role in Role:
        if SERVICES[name] is not Right.SIGNED_IN and SERVICES[name] not in RIGHTS[role]:
            continue
        if takes_more:
            # Let in, the call misses its arguments: it was not refused, and nothing has happened.
            with pytest.raises(TypeError, match="missing"):
                call_without_defaults(world.store, world.account(role), name)
        else:
            call_of(name)(world.store, world.account(role))


def call_without_defaults(store: Store, account_id: str, name: str) -> None:
    function = call_of(name)
    required = [
        each
        for each in list(inspect.signature(function.__wrapped__).parameters.values())[2:]
        if each.default is each.empty
    ]
    function(store, account_id)
    if not required:
        raise TypeError("missing nothing: all arguments have defaults")


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_call_refuses_a_disabled_and_an_unknown_account(
    world: World, disabled: str, name: str
) -> None:
    positional, named = extra_arguments(name)
    for account_id in (disabled, "nobody"):
        with pytest.raises(AccessDeniedError):
            call_of(name)(world.store, account_id, *positional, **named)


def test_every_public_function_on_a_store_is_a_service_call() -> None:
    found = {
        f"{name}.{function}"
        for name, module in MODULES.items()
        if not name.startswith("review.store") and name != "review.service"
        for function, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == name
        and not function.startswith("_")
        and "Store" in str(next(iter(inspect.signature(each).parameters.values()), ""))
    }
    assert found - set(SERVICES) == OPEN_TO_ALL


def test_only_roles_of_the_group_work_get_anything_that_carries_content() -> None:
    for name, right in SERVICES.items():
        returned = str(get_type_hints(call_of(name).__wrapped__)["return"])
        if any(f".{record}" in returned for record in CONTENT):
            assert right in CONTENT_RIGHTS, name
    for role in WITHOUT_CONTENT:
        assert not RIGHTS[role] & CONTENT_RIGHTS


@pytest.mark.parametrize("role", [*WITHOUT_CONTENT, Role.PARTICIPANT, Role.SECOND_REVIEWER])
def test_the_start_page_shows_no_case_to_roles_that_hand_in_none(world: World, role: Role) -> None:
    account_id = make_account(world.store, role)
    make_case(world)
    assert waiting(world.store, account_id).own_cases == ()


def test_a_role_taken_away_has_its_effect_at_the_next_call(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    own_cases = call_of("review.cases.own_cases")
    assert own_cases(world.store, account_id) == []
    set_account(world.store, account_id, roles=frozenset({Role.PARTICIPANT}))
    with pytest.raises(AccessDeniedError):
        own_cases(world.store, account_id)


def test_an_account_disabled_while_signed_in_is_refused_at_the_next_call(world: World) -> None:
    account_id = make_account(world.store, Role.CASE_GIVER)
    assert own_account(world.store, account_id).active
    set_account(world.store, account_id, active=False)
    with pytest.raises(AccessDeniedError):
        own_account(world.store, account_id)


def test_a_disabled_account_has_no_right_at_all() -> None:
    account = Account("a", "a", "A", frozenset(Role), frozenset({NORTH.group_id}), active=False)
    assert not any(may(account, right) for right in Right)


def test_an_account_with_several_roles_has_the_rights_of_each() -> None:
    account = Account("a", "a", "A", frozenset({Role.NETWORK, Role.ADMIN}), frozenset())
    assert {right for right in Right if may(account, right)} == {
        Right.SIGNED_IN,
        Right.SEE_FIGURES,
        Right.MANAGE_ACCOUNTS,
        Right.MANAGE_TAXONOMY,
        Right.MANAGE_LEARNING,
    }

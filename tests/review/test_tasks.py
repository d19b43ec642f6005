"""The start page counts what waits for this person, and nothing else."""

from pathlib import Path

import pytest

from review.accounts import add_group
from review.cases import submit_case
from review.lessons import Lessons, Proposal, WordList
from review.model import CaseState, Role
from review.office import set_up
from review.sessions.running import admit, sessions
from review.store.accounts import Office
from review.tasks import NEEDED, Task, Tasks, waiting
from tests.factories import (
    NORTH,
    PASSWORD,
    SOUTH,
    World,
    approved,
    make_account,
    make_case,
    make_finding,
    make_measure,
    make_store,
    make_wish,
)


def growth(before: Tasks, after: Tasks) -> dict[Task, int]:
    """How much more of each kind of work waits."""
    grown = {task: after.work.get(task, 0) - before.work.get(task, 0) for task in Task}
    return {task: number for task, number in grown.items() if number}


@pytest.mark.parametrize(
    ("role", "waits"),
    [
        (Role.CASE_GIVER, {Task.RETURNED: 1, Task.TO_TAG: 1, Task.OVERDUE: 1}),
        (Role.SECOND_REVIEWER, {Task.TO_RELEASE: 2}),
        (Role.MODERATION, {Task.TO_REVIEW: 2, Task.RUNNING: 3, Task.TO_TAG: 1, Task.OVERDUE: 1}),
        (Role.PARTICIPANT, {Task.TO_ATTEND: 1}),
        (Role.LEADERSHIP, {Task.TO_ANSWER: 1}),
        (Role.NETWORK, {}),
        (Role.AUDITOR, {}),
        (Role.ADMIN, {Task.PROPOSED: 1}),
    ],
)
def test_each_role_sees_what_it_can_act_on(world: World, role: Role, waits: dict[Task, int]) -> None:
    before = waiting(world.store, world.account(role))
    codes = {state: make_case(world, state) for state in CaseState}
    make_wish(world)
    overdue(world, make_measure(world))
    (session,) = (
        each
        for each in sessions(world.store, world.account(Role.MODERATION))
        if each.case_code == codes[CaseState.IN_REVIEW]
    )
    participants = frozenset({world.account(Role.PARTICIPANT)})
    admit(world.store, world.account(Role.MODERATION), session.session_id, participants)
    lessons = Lessons((Proposal(f"Kita {role}", WordList.ORG),))
    giver = world.account(Role.CASE_GIVER)
    submit_case(world.store, giver, NORTH.group_id, approved("Titel"), approved("Text"), lessons)
    assert growth(before, waiting(world.store, world.account(role))) == waits


def overdue(world: World, measure_id: str) -> None:
    """Put the date of a measure into the past, behind the services."""
    with world.store.change("test", "set_measure_done", measure_id) as change:
        query = "update measures set due_on = date '2020-01-01' where measure_id = $measure_id"
        change.run(query, measure_id=measure_id)


def test_every_kind_of_work_waits_for_somebody() -> None:
    assert set(NEEDED) == set(Task)


def test_a_new_office_is_told_to_found_a_group_until_there_is_one(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    admin = set_up(store, Office("Amt", "0000 0", is_demo=False), "leitung", "Die Erste", PASSWORD).account_id
    assert waiting(store, admin).work == {Task.TO_FOUND: 1}
    add_group(store, admin, "Nord")
    assert waiting(store, admin).work == {}


def test_a_case_with_a_decision_waits_for_no_first_one(world: World) -> None:
    giver = world.account(Role.CASE_GIVER)
    before = waiting(world.store, giver)
    make_finding(world, make_case(world, CaseState.RELEASED))
    assert growth(before, waiting(world.store, giver)) == {}


def test_nobody_is_asked_to_release_their_own_case(world: World) -> None:
    both = make_account(world.store, Role.CASE_GIVER, Role.SECOND_REVIEWER)
    before = waiting(world.store, both)
    make_case(world)
    submit_case(world.store, both, NORTH.group_id, approved("Titel"), approved("Text"))
    assert growth(before, waiting(world.store, both)) == {Task.TO_RELEASE: 1}


def test_cases_of_another_group_do_not_wait(world: World) -> None:
    roles = (Role.CASE_GIVER, Role.SECOND_REVIEWER, Role.MODERATION)
    before = [waiting(world.store, world.account(role)) for role in roles]
    for state in (CaseState.CHECKED, CaseState.RETURNED, CaseState.RELEASED):
        make_case(world, state, group=SOUTH)
    assert [waiting(world.store, world.account(role)) for role in roles] == before


def test_own_cases_are_those_one_has_handed_in(world: World) -> None:
    code = make_case(world)
    assert code in {case.code for case in waiting(world.store, world.account(Role.CASE_GIVER)).own_cases}
    colleague = make_account(world.store, Role.CASE_GIVER)
    assert waiting(world.store, colleague).own_cases == ()

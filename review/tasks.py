"""What waits for a person, and what has come back to their group: the start page."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import review.store.accounts as account_rows
import review.store.cases as case_rows
import review.store.sessions as session_rows
import review.store.transfer as transfer_rows
import review.store.word_lists as word_rows
from review.access import Right, may
from review.model import Account, Answer, Case, CaseState, SessionState, Wish
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.workflow import Move, can_move


class Task(StrEnum):
    """A kind of work that can wait for somebody, in the order in which it is shown."""

    TO_FOUND = "to_found"
    RETURNED = "returned"
    TO_RELEASE = "to_release"
    TO_ATTEND = "to_attend"
    RUNNING = "running"
    TO_REVIEW = "to_review"
    TO_TAG = "to_tag"
    TO_ANSWER = "to_answer"
    OVERDUE = "overdue"
    PROPOSED = "proposed"


NEEDED: dict[Task, Right] = {
    Task.TO_FOUND: Right.MANAGE_ACCOUNTS,
    Task.RETURNED: Right.SUBMIT_CASE,
    Task.TO_RELEASE: Right.RELEASE_CASE,
    Task.TO_ATTEND: Right.ATTEND_SESSION,
    Task.RUNNING: Right.RUN_SESSION,
    Task.TO_REVIEW: Right.RUN_SESSION,
    Task.TO_TAG: Right.TAG,
    Task.TO_ANSWER: Right.ANSWER_WISH,
    Task.OVERDUE: Right.FOLLOW_TRANSFER,
    Task.PROPOSED: Right.MANAGE_ACCOUNTS,
}
"""Who each kind of work waits for."""


@dataclass(frozen=True, slots=True)
class Tasks:
    """Waiting work with its number, the caller's own cases and the answers to wishes of their groups."""

    work: Mapping[Task, int]
    """What the caller's roles let them act on, as far as there is any."""
    own_cases: tuple[Case, ...]
    answers: tuple[Wish, ...]


@service(Right.SIGNED_IN)
def waiting(store: Store, account: Account) -> Tasks:
    """Return what waits for the caller and what has become of what they brought in."""
    with store.read() as reader:
        cases = case_rows.cases_of_groups(reader, account.groups)
        wishes = transfer_rows.wishes(reader)
        numbers = _numbers(reader, account, cases, wishes)
    own = [case for case in cases if case.submitted_by == account.account_id]
    answered = [wish for wish in wishes if wish.answer and wish.group_id in account.groups]
    return Tasks(
        work={task: numbers[task] for task in Task if numbers[task] and may(account, NEEDED[task])},
        own_cases=tuple(own) if may(account, Right.SUBMIT_CASE) else (),
        answers=tuple(answered) if may(account, Right.FOLLOW_TRANSFER) else (),
    )


def _numbers(
    reader: Reader, account: Account, cases: Collection[Case], wishes: Collection[Wish]
) -> dict[Task, int]:
    me, today = account.account_id, datetime.now(UTC).date()
    coded = case_rows.coded_cases(reader)
    running = [
        session
        for session in session_rows.sessions_of_groups(reader, account.groups)
        if session.state is SessionState.RUNNING
    ]
    measures = [
        each for each in transfer_rows.measures(reader) if each.group_id in account.groups and not each.done
    ]
    states = [(case.state, case.submitted_by == me) for case in cases]
    return {
        Task.TO_FOUND: int(not account_rows.working_groups(reader)),
        Task.RETURNED: states.count((CaseState.RETURNED, True)),
        Task.TO_RELEASE: states.count((CaseState.CHECKED, False)),
        Task.TO_ATTEND: sum(me in session.participants for session in running),
        Task.RUNNING: len(running),
        Task.TO_REVIEW: sum(can_move(case.state, Move.OPEN_SESSION) for case in cases),
        Task.TO_TAG: sum(case.state is CaseState.RELEASED and case.code not in coded for case in cases),
        Task.TO_ANSWER: sum(wish.answer in (None, Answer.LATER) for wish in wishes),
        Task.OVERDUE: sum(each.due_on < today for each in measures),
        Task.PROPOSED: len(word_rows.proposals(reader)),
    }

"""What a participant sees: the session they are admitted to, for as long as it runs."""

from dataclasses import dataclass

import review.store.sessions as rows
from review.access import Right
from review.model import Account, Case, Contribution, ReviewSession, SessionState
from review.service import service
from review.store.cases import case_by_code
from review.store.database import Store


@dataclass(frozen=True, slots=True)
class Attendance:
    """A running session with its case and what has been written down so far."""

    session: ReviewSession
    case: Case
    contributions: tuple[Contribution, ...]


@service(Right.ATTEND_SESSION)
def attended_sessions(store: Store, account: Account) -> list[Attendance]:
    """Return the running sessions the caller is admitted to."""
    with store.read() as reader:
        return [
            Attendance(session, case, tuple(rows.contributions(reader, session.session_id)))
            for session in rows.sessions_of_groups(reader, account.groups)
            if session.state is SessionState.RUNNING and account.account_id in session.participants
            if (case := case_by_code(reader, session.case_code))
        ]

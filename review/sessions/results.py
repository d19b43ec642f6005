"""What a session has brought forth: measures and wishes."""

from dataclasses import dataclass

import review.store.transfer as rows
from review.access import Right, check_member
from review.errors import AccessDeniedError
from review.model import Account, Measure, Wish
from review.service import service
from review.store.database import Store
from review.store.sessions import session_by_id


@dataclass(frozen=True, slots=True)
class Results:
    """Measures and wishes of one session."""

    measures: tuple[Measure, ...]
    wishes: tuple[Wish, ...]


@service(Right.RUN_SESSION)
def session_results(store: Store, account: Account, session_id: str) -> Results:
    """Return measures and wishes of a session of the caller's groups."""
    with store.read() as reader:
        session = session_by_id(reader, session_id)
        if session is None:
            raise AccessDeniedError("Diese Sitzung gibt es nicht.")
        check_member(account, session.group_id)
        return Results(
            tuple(each for each in rows.measures(reader) if each.session_id == session_id),
            tuple(each for each in rows.wishes(reader) if each.session_id == session_id),
        )

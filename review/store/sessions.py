"""Review sessions and what is written down in them as rows."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from anonymise.model import ApprovedText
from review.model import Contribution, ReviewSession, SessionState
from review.store.cursor import Change, Reader
from review.store.queries import load_queries

_SQL = load_queries("sessions")


def insert_session(change: Change, session: ReviewSession) -> None:
    """Add a session."""
    change.run(
        _SQL["insert_session"],
        session_id=session.session_id,
        group_id=session.group_id,
        case_code=session.case_code,
        template=session.template,
        state=session.state,
        phase=session.phase,
        phase_started_at=session.phase_started_at,
        opened_at=session.opened_at,
        opened_by=session.opened_by,
        participants=sorted(session.participants),
    )


def session_by_id(reader: Reader, session_id: str) -> ReviewSession | None:
    """Return the session, or None."""
    row = reader.row(_SQL["session_by_id"], session_id=session_id)
    return _session(row) if row else None


def cases_of_sessions(reader: Reader) -> dict[str, str]:
    """Return the code of the case of each session, by session id."""
    return {row["session_id"]: row["case_code"] for row in reader.rows(_SQL["cases_of_sessions"])}


def sessions_of_groups(reader: Reader, groups: Collection[str]) -> list[ReviewSession]:
    """Return the sessions of these working groups, newest first."""
    return [_session(row) for row in reader.rows(_SQL["sessions_of_groups"], groups=sorted(groups))]


def set_phase(change: Change, session_id: str, phase: int, when: datetime) -> None:
    """Note that the session has moved to a phase."""
    change.run(_SQL["set_phase"], session_id=session_id, phase=phase, phase_started_at=when)


def set_participants(change: Change, session_id: str, participants: Collection[str]) -> None:
    """Say which accounts may take part while the session runs."""
    change.run(_SQL["set_participants"], session_id=session_id, participants=sorted(participants))


def set_session_state(change: Change, session_id: str, state: SessionState) -> None:
    """Close a session."""
    change.run(_SQL["set_session_state"], session_id=session_id, state=state)


def insert_contribution(
    change: Change, contribution: Contribution, text: ApprovedText, when: datetime
) -> None:
    """Add a note or a hypothesis with its approved text."""
    change.run(
        _SQL["insert_contribution"],
        contribution_id=contribution.contribution_id,
        session_id=contribution.session_id,
        phase=contribution.phase,
        kind=contribution.kind,
        text=text.text,
        written_at=when,
    )


def contributions(reader: Reader, session_id: str) -> list[Contribution]:
    """Return what was written down in a session, in order."""
    return [Contribution(**row) for row in reader.rows(_SQL["contributions"], session_id=session_id)]


def delete_contribution(change: Change, session_id: str, contribution_id: str) -> None:
    """Remove a note or a hypothesis."""
    change.run(_SQL["delete_contribution"], session_id=session_id, contribution_id=contribution_id)


def erase_of_case(change: Change, case_code: str) -> None:
    """Close the sessions on a case and erase what was noted in them about its course."""
    change.run(_SQL["erase_contributions_of_case"], case_code=case_code)
    change.run(_SQL["close_sessions_of_case"], case_code=case_code)


def _session(row: dict[str, Any]) -> ReviewSession:
    return ReviewSession(
        **(row | {"state": SessionState(row["state"]), "participants": frozenset(row["participants"])})
    )

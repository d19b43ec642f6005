"""A session from opening to closing, and what is written down on the way."""

import secrets
from datetime import UTC, date, datetime

import review.store.cases as case_rows
import review.store.sessions as rows
import review.store.transfer as transfer_rows
from anonymise.model import ApprovedText
from review.access import Right, check_member
from review.cases import visible_case
from review.errors import AccessDeniedError, InputError, StateError
from review.model import (
    Account,
    Case,
    Contribution,
    Level,
    Measure,
    ReviewSession,
    Role,
    SessionState,
    Wish,
)
from review.reference import SessionTemplate, functions, session_templates
from review.service import service
from review.store.accounts import accounts
from review.store.cursor import Reader
from review.store.database import Store
from review.workflow import Move, target_of


@service(Right.RUN_SESSION)
def open_session(store: Store, account: Account, code: str, template: str) -> str:
    """Open a session on a released case and return its id."""
    _template(template)
    now = datetime.now(UTC)
    session_id = secrets.token_hex(8)
    with store.change(account.account_id, "open_session", code) as change:
        case = visible_case(change, account, code)
        case_rows.set_state(change, code, target_of(case.state, Move.OPEN_SESSION))
        session = ReviewSession(
            session_id=session_id,
            group_id=case.group_id,
            case_code=code,
            template=template,
            state=SessionState.RUNNING,
            phase=0,
            phase_started_at=now,
            opened_at=now,
            opened_by=account.account_id,
        )
        rows.insert_session(change, session)
    return session_id


@service(Right.RUN_SESSION)
def sessions(store: Store, account: Account) -> list[ReviewSession]:
    """Return the sessions of the caller's groups, newest first."""
    with store.read() as reader:
        return rows.sessions_of_groups(reader, account.groups)


@service(Right.RUN_SESSION)
def session_case(store: Store, account: Account, session_id: str) -> Case:
    """Return the case a session is about."""
    with store.read() as reader:
        return visible_case(reader, account, _session(reader, account, session_id).case_code)


@service(Right.RUN_SESSION)
def move_to_phase(store: Store, account: Account, session_id: str, phase: int) -> None:
    """Start a phase of the template, counted from 0."""
    with store.change(account.account_id, "move_to_phase", session_id) as change:
        session = _running(change, account, session_id)
        if not 0 <= phase < len(_template(session.template).phases):
            raise InputError("Diese Phase gibt es in der Vorlage nicht.")
        rows.set_phase(change, session_id, phase, datetime.now(UTC))


@service(Right.RUN_SESSION)
def write_down(store: Store, account: Account, session_id: str, kind: str, text: ApprovedText) -> None:
    """Keep a `note` or a `hypothesis` with the current phase."""
    if kind not in ("note", "hypothesis") or not text.text.strip():
        raise InputError("Bitte schreiben Sie etwas auf, bevor Sie speichern.")
    with store.change(account.account_id, f"write_{kind}", session_id) as change:
        session = _running(change, account, session_id)
        contribution = Contribution(secrets.token_hex(8), session_id, session.phase, kind, "")
        rows.insert_contribution(change, contribution, text, datetime.now(UTC))


@service(Right.RUN_SESSION)
def strike_out(store: Store, account: Account, session_id: str, key: str) -> None:
    """Remove a note, a hypothesis, a measure or a wish without an answer from a running session."""
    with store.change(account.account_id, "strike_out", session_id) as change:
        _running(change, account, session_id)
        rows.delete_contribution(change, session_id, key)
        transfer_rows.delete_measure(change, session_id, key)
        transfer_rows.delete_unanswered_wish(change, session_id, key)
    store.drop_traces()


@service(Right.RUN_SESSION)
def contributions(store: Store, account: Account, session_id: str) -> list[Contribution]:
    """Return what was written down in a session."""
    with store.read() as reader:
        _session(reader, account, session_id)
        return rows.contributions(reader, session_id)


@service(Right.RUN_SESSION)
def agree_measure(
    store: Store,
    account: Account,
    session_id: str,
    text: ApprovedText,
    function: str,
    level: Level,
    due_on: date,
) -> None:
    """Keep an agreed measure with the function that answers for it."""
    if not text.text.strip():
        raise InputError("Bitte beschreiben Sie, was vereinbart wurde.")
    if function not in functions():
        raise InputError("Bitte wählen Sie eine Funktion aus der Liste, keine Person.")
    with store.change(account.account_id, "agree_measure", session_id) as change:
        session = _running(change, account, session_id)
        measure = Measure(
            secrets.token_hex(8), session_id, session.group_id, "", function, level, due_on, done=False
        )
        transfer_rows.insert_measure(change, measure, text)


@service(Right.RUN_SESSION)
def raise_wish(store: Store, account: Account, session_id: str, text: ApprovedText, level: Level) -> None:
    """Keep a wish to leadership."""
    if not text.text.strip():
        raise InputError("Bitte beschreiben Sie den Wunsch.")
    with store.change(account.account_id, "raise_wish", session_id) as change:
        session = _running(change, account, session_id)
        wish = Wish(secrets.token_hex(8), session_id, session.group_id, "", level, datetime.now(UTC))
        transfer_rows.insert_wish(change, wish, text)


@service(Right.RUN_SESSION)
def close_session(store: Store, account: Account, session_id: str) -> None:
    """Close a session; its case counts as evaluated."""
    with store.change(account.account_id, "close_session", session_id) as change:
        session = _running(change, account, session_id)
        case = visible_case(change, account, session.case_code)
        case_rows.set_state(change, case.code, target_of(case.state, Move.CLOSE_SESSION))
        rows.set_session_state(change, session_id, SessionState.CLOSED)


@service(Right.RUN_SESSION)
def possible_participants(store: Store, account: Account, session_id: str) -> list[Account]:
    """Return the accounts of the group that could be admitted to a session."""
    with store.read() as reader:
        return _possible(reader, _session(reader, account, session_id))


@service(Right.RUN_SESSION)
def admit(store: Store, account: Account, session_id: str, participants: frozenset[str]) -> None:
    """Admit exactly these accounts to a session, for as long as it runs."""
    with store.change(account.account_id, "admit", session_id) as change:
        session = _running(change, account, session_id)
        if not participants <= {other.account_id for other in _possible(change, session)}:
            raise InputError("Zugelassen werden nur teilnehmende Konten der eigenen Gruppe.")
        rows.set_participants(change, session_id, participants)


def _possible(reader: Reader, session: ReviewSession) -> list[Account]:
    return [
        other
        for other in accounts(reader)
        if other.active and Role.PARTICIPANT in other.roles and session.group_id in other.groups
    ]


def _session(reader: Reader, account: Account, session_id: str) -> ReviewSession:
    session = rows.session_by_id(reader, session_id)
    if session is None:
        raise AccessDeniedError("Diese Sitzung gibt es nicht.")
    check_member(account, session.group_id)
    return session


def _running(reader: Reader, account: Account, session_id: str) -> ReviewSession:
    session = _session(reader, account, session_id)
    if session.state is not SessionState.RUNNING:
        raise StateError("Diese Sitzung ist schon beendet.")
    return session


def _template(key: str) -> SessionTemplate:
    template = session_templates().get(key)
    if template is None:
        raise InputError("Diese Vorlage gibt es nicht.")
    return template

"""The demo store: invented accounts, cases in every state, sessions, wishes and answers."""

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import review.store.accounts as account_rows
import review.store.cases as case_rows
import review.store.sessions as session_rows
import review.store.transfer as transfer_rows
from anonymise.gate import approve
from anonymise.model import ApprovedText, Confirmation, Draft
from review.cases import new_code
from review.demo_cases import DemoCase, generate_short_cases, load_demo_cases
from review.errors import InputError
from review.model import (
    Account,
    Answer,
    Case,
    CaseState,
    Contribution,
    Decision,
    Finding,
    Group,
    Level,
    Measure,
    ReviewSession,
    Role,
    SessionState,
    Wish,
)
from review.passwords import hashed
from review.settings import PROJECT
from review.store.accounts import Office
from review.store.cursor import Change
from review.store.database import Store

DEMO_PASSWORD = "demo-fallwerkstatt"  # noqa: S105 - shown on the sign-in page of the demo
_GROUPS = {1: Group("demo-nord", "AG Nord (erfunden)"), 2: Group("demo-sued", "AG Süd (erfunden)")}
_OFFICE = Office("Dienststelle Musterstadt (erfunden)", "Kinderschutzdienst, 0000 000-000", is_demo=True)
_HELD_SESSION = (CaseState.IN_REVIEW, CaseState.EVALUATED, CaseState.CLOSED)
_ARCHIVE = "archiv"
"""Who the short cases of former years come from: nobody who can sign in."""


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account of the demo and what it is there to try."""

    login: str
    role: Role
    group: int | None
    purpose: str


DEMO_ACCOUNTS = (
    DemoAccount("fallgeberin", Role.CASE_GIVER, 1, "Fälle einreichen, prüfen und auswerten"),
    DemoAccount("zweitpruefer", Role.SECOND_REVIEWER, 1, "Fälle freigeben oder zurückgeben"),
    DemoAccount("moderation", Role.MODERATION, 1, "Sitzungen leiten"),
    DemoAccount("teilnehmerin", Role.PARTICIPANT, 1, "an einer Sitzung teilnehmen"),
    DemoAccount("leitung", Role.LEADERSHIP, None, "Wünsche beantworten, wiederkehrende Schwachstellen sehen"),
    DemoAccount("netzwerk", Role.NETWORK, None, "die Auswertung sehen"),
    DemoAccount("revision", Role.AUDITOR, None, "das Protokoll der Zugriffe lesen"),
    DemoAccount("verwaltung", Role.ADMIN, None, "Konten und Gruppen verwalten"),
    DemoAccount("fallgeber-sued", Role.CASE_GIVER, 2, "Fälle der zweiten Gruppe einreichen"),
    DemoAccount("zweitprueferin-sued", Role.SECOND_REVIEWER, 2, "Fälle der zweiten Gruppe freigeben"),
)


def load_demo(store: Store) -> None:
    """Fill an empty store with the demo; raise InputError when it is not empty."""
    password_hash = hashed(DEMO_PASSWORD)
    now = datetime.now(UTC)
    with store.change("demo", "load_demo", "office") as change:
        if account_rows.office(change):
            raise InputError("Der Bestand ist nicht leer. Die Demo wurde nicht geladen.")
        account_rows.insert_office(change, _OFFICE)
        for group in _GROUPS.values():
            account_rows.insert_group(change, group)
        for each in DEMO_ACCOUNTS:
            account_rows.insert_account(change, _account(each), password_hash)
        sessions = iter(_sessions())
        codes: set[str] = set()
        for demo_case in load_demo_cases():
            case = _insert_case(change, demo_case, _id_of(Role.CASE_GIVER, demo_case.group), codes, now)
            told = next(sessions, None) if demo_case.state in _HELD_SESSION else None
            if told:
                _insert_session(change, case, told, now)
        for demo_case in generate_short_cases():
            _insert_case(change, demo_case, _ARCHIVE, codes, now)


def _account(each: DemoAccount) -> Account:
    groups = frozenset({_GROUPS[each.group].group_id}) if each.group else frozenset()
    return Account(f"demo-{each.login}", each.login, f"{each.login} (Demo)", frozenset({each.role}), groups)


def _id_of(role: Role, group: int) -> str:
    return next(f"demo-{each.login}" for each in DEMO_ACCOUNTS if (each.role, each.group) == (role, group))


def _approved(text: str) -> ApprovedText:
    # Demo texts are invented and hold no identifiers: an empty draft with an honest confirmation.
    return approve(Draft(text=text, pseudonymised=text), Confirmation("demo", has_read=True))


def _insert_case(
    change: Change, demo_case: DemoCase, submitted_by: str, codes: set[str], now: datetime
) -> Case:
    code = next(code for code in iter(new_code, "") if code not in codes)
    codes.add(code)
    case = Case(
        code=code,
        group_id=_GROUPS[demo_case.group].group_id,
        title=demo_case.title,
        state=demo_case.state,
        text="",
        submitted_by=submitted_by,
        submitted_at=now - timedelta(days=30 * demo_case.months_ago),
    )
    case_rows.insert_case(change, case, _approved(demo_case.text))
    if demo_case.state is CaseState.RETURNED:
        reason = demo_case.return_reason or "Bitte prüfen Sie den Text noch einmal."
        case_rows.set_returned(change, code, demo_case.state, _approved(reason))
    elif demo_case.state is not CaseState.CHECKED:
        reviewer = _id_of(Role.SECOND_REVIEWER, demo_case.group)
        released_at = case.submitted_at + timedelta(days=7)
        text = _approved(demo_case.text)
        case_rows.set_released(change, code, demo_case.state, text, reviewer, released_at)
    if (
        demo_case.state in (CaseState.IN_REVIEW, CaseState.EVALUATED, CaseState.CLOSED)
        or submitted_by == _ARCHIVE
    ):
        _insert_findings(change, code, demo_case, submitted_by, now)
    return case


def _insert_findings(change: Change, code: str, demo_case: DemoCase, decided_by: str, now: datetime) -> None:
    for each in demo_case.findings:
        finding = Finding(
            finding_id=secrets.token_hex(8),
            case_code=code,
            start=each.start,
            end=each.end,
            category=each.category,
            sender=each.sender,
            receiver=each.receiver,
            phase=each.phase,
            polarity=each.polarity,
            decision=Decision.CONFIRMED,
            suggested=False,
        )
        case_rows.insert_finding(change, finding, decided_by, now)


def _sessions() -> list[dict[str, Any]]:
    content = json.loads((PROJECT / "data" / "demo" / "sessions.json").read_text("utf-8"))
    sessions: list[dict[str, Any]] = content["sessions"]
    return sessions


def _insert_session(change: Change, case: Case, told: dict[str, Any], now: datetime) -> None:
    running = case.state is CaseState.IN_REVIEW
    opened_at = now - timedelta(minutes=20) if running else case.submitted_at + timedelta(days=14)
    session = ReviewSession(
        session_id=secrets.token_hex(8),
        group_id=case.group_id,
        case_code=case.code,
        template="kurzform",
        state=SessionState.RUNNING if running else SessionState.CLOSED,
        phase=3 if running else 6,
        phase_started_at=opened_at,
        opened_at=opened_at,
        opened_by=_id_of(Role.MODERATION, 1),
        participants=frozenset({_id_of(Role.PARTICIPANT, 1)}),
    )
    session_rows.insert_session(change, session)
    for phase, kind in ((2, "note"), (3, "hypothesis")):
        contribution = Contribution(secrets.token_hex(8), session.session_id, phase, kind, "")
        session_rows.insert_contribution(change, contribution, _approved(told[kind]), opened_at)
    if not running:
        _insert_measure(change, session, told["measure"], now)
        _insert_wish(change, session, told["wish"], now)


def _insert_measure(change: Change, session: ReviewSession, told: dict[str, Any], now: datetime) -> None:
    due_on = (now + timedelta(days=told["days"])).date()
    measure = Measure(
        measure_id=secrets.token_hex(8),
        session_id=session.session_id,
        group_id=session.group_id,
        text="",
        function=told["function"],
        level=Level(told["level"]),
        due_on=due_on,
        done=told["done"],
    )
    transfer_rows.insert_measure(change, measure, _approved(told["text"]))
    transfer_rows.set_measure_done(change, measure.measure_id, measure.done)


def _insert_wish(change: Change, session: ReviewSession, told: dict[str, Any], now: datetime) -> None:
    wish = Wish(
        wish_id=secrets.token_hex(8),
        session_id=session.session_id,
        group_id=session.group_id,
        text="",
        level=Level(told["level"]),
        raised_at=session.opened_at,
    )
    transfer_rows.insert_wish(change, wish, _approved(told["text"]))
    if told["answer"]:
        due_on = (now + timedelta(days=told["days"])).date() if "days" in told else None
        reason = _approved(told["reason"])
        transfer_rows.answer_wish(change, wish.wish_id, Answer(told["answer"]), reason, due_on, now)

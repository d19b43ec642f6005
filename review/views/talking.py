"""After both views are done: compare them, talk about the differences, settle them or keep the dissent."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import review.store.cases as case_rows
import review.store.taxonomy as taxonomy_rows
import review.store.views as rows
from review.access import Right
from review.cases import check_released, visible_case
from review.errors import AccessDeniedError, StateError
from review.findings import Coding, check_coding
from review.model import Account, Case, Decision, Finding
from review.service import service
from review.store.cursor import Change
from review.store.database import Store
from review.taxonomy.catalogue import Catalogue
from review.views.comparing import compare, in_categories_of, terms
from review.views.model import Difference, DifferenceState, Side, quoted
from review.views.workflow import (
    DIFFERENCE_STEPS,
    ENDED_STATES,
    VIEW_STEPS,
    DifferenceMove,
    ViewMove,
    step,
)

_NO_DIFFERENCE = "Diesen Unterschied gibt es nicht mehr. Bitte laden Sie die Seite neu."


@service(Right.TAG)
def compare_views(store: Store, account: Account, code: str) -> None:
    """Compare two finished views: what both say alike becomes findings, the rest a list to talk about."""
    with store.change(account.account_id, "compare_views", code) as change:
        check_released(visible_case(change, account, code))
        views = rows.views_of_case(change, code)
        if views is None:
            raise StateError("Zu diesem Fall gibt es keine zwei Sichten.")
        rows.set_state(change, code, step(VIEW_STEPS, views.state, ViewMove.COMPARE))
        catalogue = taxonomy_rows.catalogue(change)
        youth, health = (
            in_categories_of(catalogue, rows.codings(change, code, side))
            for side in (Side.YOUTH, Side.HEALTH)
        )
        comparison = compare(youth, health)
        for agreed in comparison.agreed:
            _insert_joint(change, replace(agreed, finding_id=secrets.token_hex(8)), account)
        for apart in comparison.apart:
            both = {Side.YOUTH: apart.youth, Side.HEALTH: apart.health}
            rows.insert_difference(change, Difference(secrets.token_hex(8), code, *apart.passage, both))
        _note_settled(change, code)


@service(Right.TAG)
def differences(store: Store, account: Account, code: str) -> list[Difference]:
    """Return the differences on a released case, each with its quotes; none before the comparison."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        catalogue = taxonomy_rows.catalogue(reader)
        return [_shown(each, case, catalogue) for each in rows.differences_of_case(reader, code)]


@service(Right.TAG)
def propose(
    store: Store,
    account: Account,
    difference_id: str,
    coding: Coding,
    decision: Decision = Decision.CONFIRMED,
) -> None:
    """Propose what both sides could say of the passage of a difference; a rejection says: no finding here.

    The passage of `coding` is not looked at. A settled difference is open again by this, and its finding
    counts no more.
    """
    with _turn(store, account, difference_id, DifferenceMove.PROPOSE) as turn:
        difference = turn.difference
        placed = coding.at(difference.start, difference.end)
        check_coding(turn.change, turn.case, placed)
        if difference.state is DifferenceState.SETTLED:
            case_rows.delete_finding(turn.change, difference_id)
            rows.delete_joint(turn.change, difference_id)
        proposal = placed.decided(difference_id, turn.case.code, decision, suggested=False)
        turn.write(replace(difference, proposal=proposal, proposed_by=turn.side))


@service(Right.TAG)
def agree(store: Store, account: Account, difference_id: str, seen: Finding) -> None:
    """Agree to what the other side proposes, as the caller has seen it: only now it is a finding."""
    with _turn(store, account, difference_id, DifferenceMove.AGREE) as turn:
        proposal = turn.difference.proposal
        if proposal is None or terms(proposal) != terms(seen):
            raise StateError("Der Vorschlag hat sich geändert. Bitte laden Sie die Seite neu.")
        if turn.difference.proposed_by is turn.side:
            raise AccessDeniedError("Ihrem eigenen Vorschlag stimmt die andere Seite zu.")
        _insert_joint(turn.change, proposal, account)
        turn.write(turn.difference)


@service(Right.TAG)
def keep_apart(store: Store, account: Account, difference_id: str) -> None:
    """Keep a difference as dissent, a valid result: it is in no figure."""
    with _turn(store, account, difference_id, DifferenceMove.KEEP_APART) as turn:
        turn.write(replace(turn.difference, proposal=None, proposed_by=None))


@dataclass(frozen=True, slots=True)
class _Turn:
    """A step with a difference, made by one of its two sides."""

    change: Change
    case: Case
    difference: Difference
    side: Side
    target: DifferenceState

    def write(self, difference: Difference) -> None:
        rows.set_difference(self.change, replace(difference, state=self.target))


@contextmanager
def _turn(store: Store, account: Account, difference_id: str, move: DifferenceMove) -> Iterator[_Turn]:
    """Give one of the two sides its turn; nobody else has a say in a difference."""
    with store.read() as reader:
        code = rows.case_of_difference(reader, difference_id)
    if code is None:
        raise AccessDeniedError(_NO_DIFFERENCE)
    with store.change(account.account_id, f"difference_{move}", code) as change:
        case = visible_case(change, account, code)
        check_released(case)
        views = rows.views_of_case(change, code)
        seat = views.seat_of(account.account_id) if views else None
        if seat is None:
            raise AccessDeniedError(
                "Verständigen können sich nur die beiden, die den Fall eingeordnet haben."
            )
        found = {each.difference_id: each for each in rows.differences_of_case(change, code)}
        # Looked for again: the two views may have been begun anew meanwhile.
        if difference_id not in found:
            raise AccessDeniedError(_NO_DIFFERENCE)
        difference = found[difference_id]
        target = step(DIFFERENCE_STEPS, difference.state, move)
        yield _Turn(change, case, difference, seat.side, target)
        _note_settled(change, code)


def _note_settled(change: Change, code: str) -> None:
    """Move the two views on or back, as the last difference is ended or one is talked about again."""
    views = rows.views_of_case(change, code)
    ended = all(each.state in ENDED_STATES for each in rows.differences_of_case(change, code))
    move = ViewMove.SETTLE if ended else ViewMove.REOPEN
    if views and (views.state, move) in VIEW_STEPS:
        rows.set_state(change, code, step(VIEW_STEPS, views.state, move))


def _insert_joint(change: Change, finding: Finding, account: Account) -> None:
    case_rows.insert_finding(change, finding, account.account_id, datetime.now(UTC))
    rows.insert_joint(change, finding.case_code, finding.finding_id)


def _shown(difference: Difference, case: Case, catalogue: Catalogue) -> Difference:
    views: dict[Side, Finding | None] = dict.fromkeys(Side)
    for side, view in difference.views.items():
        if view:
            (views[side],) = in_categories_of(catalogue, [quoted(view, case.text)])
    return replace(difference, views=views, quote=case.text[difference.start : difference.end])

"""One's own view on a case: take a side, code, finish. Nobody reads what is not their own."""

import secrets

import review.store.cases as case_rows
import review.store.views as rows
from review.access import Right
from review.cases import check_released, visible_case
from review.errors import AccessDeniedError, InputError, StateError
from review.findings import Coding, check_coding, undecided, with_engine
from review.model import Account, Decision, Finding, Suggestion
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.views.model import Seat, Side, Standing, ViewState, quoted
from review.views.workflow import VIEW_STEPS, ViewMove, step


@service(Right.TAG)
def standing(store: Store, account: Account, code: str) -> Standing | None:
    """Return how far the two views on a released case are and what is left to do in them; None if not begun.

    It says nothing of who codes, how much, or what.
    """
    with store.read() as reader:
        check_released(visible_case(reader, account, code))
        views = rows.views_of_case(reader, code)
    if views is None:
        return None
    own = views.seat_of(account.account_id)
    taken = {seat.side for seat in views.seats}
    free = () if own else tuple(side for side in Side if side not in taken)
    return Standing(views.state, own.side if own else None, bool(own and own.done), free)


@service(Right.TAG)
def begin_view(store: Store, account: Account, code: str, side: Side) -> None:
    """Take a side on a released case; the first one opens the two views.

    Raises StateError when somebody has decided on a passage of the case already, InputError when the
    side is taken or the caller has the other one.
    """
    with store.change(account.account_id, "begin_view", code) as change:
        case = visible_case(change, account, code)
        check_released(case)
        views = rows.views_of_case(change, code)
        if views is None:
            if case_rows.findings_of_case(change, case):
                raise StateError(
                    "Zu diesem Fall gibt es schon Entscheidungen. Zwei Sichten beginnen, bevor jemand etwas "
                    "entschieden hat: Nehmen Sie die Entscheidungen zurück, oder wählen Sie einen anderen "
                    "Fall."
                )
            rows.insert_views(change, code, ViewState.OPEN)
        elif views.seat_of(account.account_id):
            raise InputError("Sie ordnen diesen Fall schon für eine Seite ein. Die andere Seite ist frei.")
        elif any(seat.side is side for seat in views.seats):
            raise InputError("Diese Seite ist schon vergeben. Bitte laden Sie die Seite neu.")
        rows.insert_seat(change, code, side, account.account_id)


@service(Right.TAG)
def own_view(store: Store, account: Account, code: str) -> list[Finding]:
    """Return the caller's own decisions in the two views on a case, each with its quote."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        found = rows.codings(reader, code, _seat(reader, account, code).side)
    return [quoted(each, case.text) for each in found]


@service(Right.TAG)
def suggestions_for_view(store: Store, account: Account, code: str) -> list[Suggestion]:
    """Return the suggestions on which the caller has not decided in the own view."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        own = rows.codings(reader, code, _seat(reader, account, code).side)
        return undecided(reader, case, own)


@service(Right.TAG)
def keep_in_view(
    store: Store, account: Account, code: str, coding: Coding, decision: Decision, *, suggested: bool
) -> str:
    """Keep a decision on a passage in the caller's own view and return its id."""
    kept = coding.decided(secrets.token_hex(8), code, decision, suggested=suggested)
    # One action for both decisions: the log does not say how much a side has found.
    with store.change(account.account_id, "code_view", code) as change:
        case = visible_case(change, account, code)
        check_released(case)
        seat = _open_seat(change, account, code)
        check_coding(change, case, coding)
        for known in rows.codings(change, code, seat.side):
            if (known.start, known.end, known.category) == (coding.start, coding.end, coding.category):
                raise InputError("Für diese Stelle und Kategorie haben Sie schon entschieden.")
        rows.insert_coding(change, seat.side, with_engine(change, kept))
    return kept.finding_id


@service(Right.TAG)
def take_back_in_view(store: Store, account: Account, code: str, coding_id: str) -> None:
    """Undo a decision in the caller's own view; nothing happens to anybody else's."""
    with store.change(account.account_id, "code_view", code) as change:
        check_released(visible_case(change, account, code))
        rows.delete_coding(change, code, _open_seat(change, account, code).side, coding_id)


@service(Right.TAG)
def finish_view(store: Store, account: Account, code: str) -> None:
    """Close the caller's own view; it cannot be changed afterwards."""
    with store.change(account.account_id, "finish_view", code) as change:
        check_released(visible_case(change, account, code))
        seat = _open_seat(change, account, code)
        views = rows.views_of_case(change, code)
        if views is not None:
            rows.set_done(change, code, seat.side)
            rows.set_state(change, code, step(VIEW_STEPS, views.state, ViewMove.FINISH))


@service(Right.RUN_SESSION)
def start_over(store: Store, account: Account, code: str) -> None:
    """Erase the two views on a case unread, with every finding that has come out of them."""
    with store.change(account.account_id, "start_over", code) as change:
        visible_case(change, account, code)
        for finding_id in rows.joint_findings(change, code):
            case_rows.delete_finding(change, finding_id)
        rows.erase_views(change, code)


def _seat(reader: Reader, account: Account, code: str) -> Seat:
    views = rows.views_of_case(reader, code)
    seat = views.seat_of(account.account_id) if views else None
    if seat is None:
        raise AccessDeniedError("Sie ordnen diesen Fall für keine Seite ein.")
    return seat


def _open_seat(reader: Reader, account: Account, code: str) -> Seat:
    seat = _seat(reader, account, code)
    if seat.done:
        raise StateError("Ihre Sicht ist abgeschlossen und lässt sich nicht mehr ändern.")
    return seat

"""Wishes and measures after the session: leadership answers, and the answer comes back."""

from datetime import UTC, date, datetime

import review.store.transfer as rows
from anonymise.model import ApprovedText
from review.access import Right, check_member
from review.errors import AccessDeniedError, InputError, StateError
from review.model import Account, Answer, Measure, Wish
from review.service import service
from review.store.database import Store


@service(Right.FOLLOW_TRANSFER)
def wishes_of_groups(store: Store, account: Account) -> list[Wish]:
    """Return the wishes of the caller's groups, unanswered ones first."""
    with store.read() as reader:
        return [wish for wish in rows.wishes(reader) if wish.group_id in account.groups]


@service(Right.FOLLOW_TRANSFER)
def measures_of_groups(store: Store, account: Account) -> list[Measure]:
    """Return the measures of the caller's groups, open ones first."""
    with store.read() as reader:
        return [measure for measure in rows.measures(reader) if measure.group_id in account.groups]


@service(Right.FOLLOW_TRANSFER)
def set_measure_done(store: Store, account: Account, measure_id: str, done: bool) -> None:
    """Note that a measure of the caller's groups is carried out, or open again."""
    with store.change(account.account_id, "set_measure_done", measure_id) as change:
        measure = next((m for m in rows.measures(change) if m.measure_id == measure_id), None)
        if measure is None:
            raise AccessDeniedError("Diese Maßnahme gibt es nicht.")
        check_member(account, measure.group_id)
        rows.set_measure_done(change, measure_id, done)


@service(Right.ANSWER_WISH)
def all_wishes(store: Store, account: Account) -> list[Wish]:
    """Return every wish, unanswered ones first."""
    del account
    with store.read() as reader:
        return rows.wishes(reader)


@service(Right.ANSWER_WISH)
def all_measures(store: Store, account: Account) -> list[Measure]:
    """Return every measure, open ones first."""
    del account
    with store.read() as reader:
        return rows.measures(reader)


@service(Right.ANSWER_WISH)
def answer_wish(
    store: Store,
    account: Account,
    wish_id: str,
    answer: Answer,
    reason: ApprovedText | None = None,
    due_on: date | None = None,
) -> None:
    """Answer a wish: a no needs its reason, a later its date; a given answer stands.

    A wish that was put off can be answered again. Raises InputError and StateError.
    """
    if answer is Answer.NO and (reason is None or not reason.text.strip()):
        raise InputError("Ein Nein braucht eine Begründung, die an die Gruppe zurückgeht.")
    if answer is Answer.LATER and (due_on is None or due_on <= datetime.now(UTC).date()):
        raise InputError("Bitte nennen Sie für „Später“ ein Datum in der Zukunft.")
    with store.change(account.account_id, f"answer_{answer}", wish_id) as change:
        wish = next((w for w in rows.wishes(change) if w.wish_id == wish_id), None)
        if wish is None:
            raise AccessDeniedError("Diesen Wunsch gibt es nicht.")
        if wish.answer in (Answer.YES, Answer.NO):
            raise StateError("Dieser Wunsch ist schon beantwortet. Bitte laden Sie die Seite neu.")
        due = due_on if answer is Answer.LATER else None
        rows.answer_wish(change, wish_id, answer, reason, due, datetime.now(UTC))

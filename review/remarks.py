"""What is noted at passages of a case: by the second person under release, by its giver once it is back."""

import secrets
from datetime import UTC, datetime

import review.store.remarks as rows
from anonymise.model import ApprovedText, Kind
from review.access import Right, may
from review.cases import check_second_person, visible_case
from review.errors import AccessDeniedError, InputError, StateError
from review.model import Account, Case, CaseState
from review.revision import Remark, marked_further
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store

_NEEDED = {CaseState.CHECKED: Right.RELEASE_CASE, CaseState.RETURNED: Right.SUBMIT_CASE}
"""The states in which a text is marked further, and the right of the person it waits for."""


@service(Right.MARK_FURTHER)
def remarks_on(store: Store, account: Account, code: str) -> tuple[Remark, ...]:
    """Return the comments and marks on a case that waits for the caller, oldest first."""
    with store.read() as reader:
        _case_at_hand(reader, account, code)
        return rows.remarks_of_case(reader, code)


@service(Right.MARK_FURTHER)
def mark_further(
    store: Store,
    account: Account,
    code: str,
    start: int,
    end: int,
    kind: Kind,
    *,
    everywhere: bool = True,
) -> None:
    """Mark a passage, and `everywhere` each other form of its words, to be replaced as what it names.

    The text stays as it is until it is released or handed in again. Raises DecisionError where nothing
    can be replaced.
    """
    with store.change(account.account_id, "mark_further", code) as change:
        case = _case_at_hand(change, account, code)
        remark = _remark(case, start, end, kind, everywhere)
        marked_further(case.text, [remark])
        rows.insert_remark(change, code, remark, None, datetime.now(UTC))


@service(Right.RELEASE_CASE)
def comment_on(
    store: Store, account: Account, code: str, start: int, end: int, comment: ApprovedText
) -> None:
    """Comment on a passage of a case under release; whoever gave the case reads it when it comes back."""
    if not comment.text.strip():
        raise InputError("Bitte schreiben Sie, was an dieser Stelle zu bedenken ist.")
    with store.change(account.account_id, "comment_on_case", code) as change:
        case = _case_at_hand(change, account, code)
        rows.insert_remark(change, code, _remark(case, start, end), comment, datetime.now(UTC))


@service(Right.MARK_FURTHER)
def take_back_remark(store: Store, account: Account, code: str, remark_id: str) -> None:
    """Take back a comment or a mark on a case that waits for the caller; comments are the second person's.

    Nothing happens when somebody else has taken it back already.
    """
    with store.change(account.account_id, "take_back_remark", code) as change:
        case = _case_at_hand(change, account, code)
        found = [each for each in rows.remarks_of_case(change, code) if each.remark_id == remark_id]
        is_comment = any(each.comment for each in found)
        if is_comment and case.state is CaseState.RETURNED:
            raise AccessDeniedError("Eine Anmerkung nimmt nur die Person zurück, die den Text gelesen hat.")
        rows.delete_remark(change, code, remark_id)
    if is_comment:
        store.drop_traces()


def _case_at_hand(reader: Reader, account: Account, code: str) -> Case:
    """Return the case if it waits for this person: under release, or returned to them."""
    case = visible_case(reader, account, code)
    if case.state is CaseState.CHECKED:
        check_second_person(case, account)
    right = _NEEDED.get(case.state)
    if right is None or not may(account, right):
        raise StateError("Dieser Fall wartet nicht auf Sie. Bitte laden Sie die Seite neu.")
    if case.state is CaseState.RETURNED and case.submitted_by != account.account_id:
        raise AccessDeniedError("Diesen Fall kann nur die Person überarbeiten, die ihn eingereicht hat.")
    return case


def _remark(case: Case, start: int, end: int, kind: Kind | None = None, everywhere: bool = False) -> Remark:
    if not 0 <= start < end <= len(case.text):
        raise InputError("Diese Stelle gibt es im Text nicht. Bitte wählen Sie sie noch einmal aus.")
    return Remark(secrets.token_hex(8), start, end, kind, everywhere)

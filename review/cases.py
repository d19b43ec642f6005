"""What happens to a case: submit, release or send back, mask further, recall, close."""

import secrets
from dataclasses import replace
from datetime import UTC, datetime

import review.store.cases as rows
import review.store.remarks as remark_rows
import review.store.sessions as session_rows
import review.store.views as view_rows
import review.store.word_lists as word_rows
from anonymise.model import ApprovedText
from review.access import Right, check_member
from review.errors import AccessDeniedError, InputError, StateError
from review.lessons import NOTHING, Lessons
from review.model import Account, Case, CaseState
from review.revision import marked_further, version_of
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.workflow import RELEASED_STATES, Move, RecallReason, target_of

# Without I, O, 0 and 1, which are hard to tell apart on paper.
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_NO_CASE = "Diesen Eintrag gibt es nicht, oder er gehört nicht zu Ihrer Gruppe."


def visible_case(reader: Reader, account: Account, code: str) -> Case:
    """Return a case of one of the caller's groups; raise AccessDeniedError for any other."""
    case = rows.case_by_code(reader, code)
    if case is None:
        raise AccessDeniedError(_NO_CASE)
    check_member(account, case.group_id)
    return case


def new_code() -> str:
    """Return a random case code such as `F-7K3Q`; it says nothing about the case."""
    return "F-" + "".join(secrets.choice(_ALPHABET) for _ in range(4))


@service(Right.SUBMIT_CASE)
def submit_case(
    store: Store,
    account: Account,
    group_id: str,
    title: ApprovedText,
    text: ApprovedText,
    learned: Lessons = NOTHING,
) -> str:
    """Store a checked text as a new case of the group and return its code.

    What the check `learned` is proposed for the word lists under no entry of its own in the log, which
    would say who proposed something and with which case.
    """
    check_member(account, group_id)
    if not text.text.strip() or not title.text.strip():
        raise InputError("Bitte geben Sie dem Fall einen kurzen Arbeitstitel und einen Text.")
    with store.read() as reader:
        code = new_code()
        while rows.case_by_code(reader, code):
            code = new_code()
    case = Case(
        code=code,
        group_id=group_id,
        title=title.text.strip(),
        state=CaseState.CHECKED,
        text="",
        submitted_by=account.account_id,
        submitted_at=datetime.now(UTC),
    )
    with store.change(account.account_id, "submit_case", code) as change:
        rows.insert_case(change, case, text)
        word_rows.learn(change, learned)
    return code


@service(Right.RELEASE_CASE)
def waiting_for_release(store: Store, account: Account) -> list[Case]:
    """Return the checked cases of the caller's groups that somebody else submitted."""
    with store.read() as reader:
        cases = rows.cases_of_groups(reader, account.groups)
    return [
        case for case in cases if case.state is CaseState.CHECKED and case.submitted_by != account.account_id
    ]


@service(Right.RELEASE_CASE)
def release_case(store: Store, account: Account, code: str, text: ApprovedText) -> None:
    """Release a checked case of somebody else in the form that the caller has read and approved.

    The text must be the stored one with the marked passages replaced, so that nothing is released that
    the second person has not seen. The log tells who released which version of it, and when.
    """
    version = version_of(text.text)
    with store.change(account.account_id, "release_case", f"{code} {version}") as change:
        case = visible_case(change, account, code)
        target = target_of(case.state, Move.RELEASE)
        check_second_person(case, account)
        remarks = remark_rows.remarks_of_case(change, code)
        read = marked_further(case.text, remarks).draft.pseudonymised
        if text.text != read or text.approved_by != account.account_id:
            raise StateError(
                "Der Text hat sich geändert, seit Sie ihn gelesen haben. Bitte laden Sie die Seite neu und "
                "lesen Sie ihn noch einmal."
            )
        rows.set_released(change, code, target, text, account.account_id, datetime.now(UTC))
        remark_rows.delete_remarks_of_case(change, code)
    if remarks:
        store.drop_traces()


@service(Right.RELEASE_CASE)
def send_back_case(store: Store, account: Account, code: str, reason: ApprovedText) -> None:
    """Send a checked case back to the person who submitted it."""
    if not reason.text.strip():
        raise InputError("Bitte nennen Sie einen Grund, damit die Fallgeber:in weiß, was zu ändern ist.")
    with store.change(account.account_id, "send_back_case", code) as change:
        case = visible_case(change, account, code)
        target = target_of(case.state, Move.SEND_BACK)
        check_second_person(case, account)
        rows.set_returned(change, code, target, reason)


@service(Right.SUBMIT_CASE)
def returned_cases(store: Store, account: Account) -> list[Case]:
    """Return the caller's cases that came back for further masking."""
    with store.read() as reader:
        cases = rows.cases_of_groups(reader, account.groups)
    return [
        case for case in cases if case.state is CaseState.RETURNED and case.submitted_by == account.account_id
    ]


@service(Right.SUBMIT_CASE)
def resubmit_case(store: Store, account: Account, code: str, text: ApprovedText) -> None:
    """Hand in a returned case again with its further masked text; the former one leaves no trace."""
    if not text.text.strip():
        raise InputError("Der Text ist leer. Bitte reichen Sie den maskierten Text ein.")
    with store.change(account.account_id, "resubmit_case", code) as change:
        case = visible_case(change, account, code)
        if case.submitted_by != account.account_id:
            raise AccessDeniedError("Diesen Fall kann nur die Person überarbeiten, die ihn eingereicht hat.")
        rows.set_text(change, code, target_of(case.state, Move.RESUBMIT), text)
        remark_rows.delete_remarks_of_case(change, code)
    store.drop_traces()


@service(Right.SUBMIT_CASE)
def own_cases(store: Store, account: Account) -> list[Case]:
    """Return the cases the caller submitted, in whatever state."""
    with store.read() as reader:
        cases = rows.cases_of_groups(reader, account.groups)
    return [case for case in cases if case.submitted_by == account.account_id]


@service(Right.READ_CASES)
def released_cases(store: Store, account: Account) -> list[Case]:
    """Return the released cases of the caller's groups."""
    with store.read() as reader:
        cases = rows.cases_of_groups(reader, account.groups)
    return [case for case in cases if case.state in RELEASED_STATES]


@service(Right.READ_CASES)
def released_case(store: Store, account: Account, code: str) -> Case:
    """Return one released case of the caller's groups."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
    check_released(case)
    return case


@service(Right.RECALL_CASE)
def recallable_cases(store: Store, account: Account) -> list[Case]:
    """Return the cases of the caller's groups that still hold a text, without that text.

    Cases that nobody has released are among them: who recalls one needs its code, not what it tells.
    """
    with store.read() as reader:
        cases = rows.cases_of_groups(reader, account.groups)
    return [
        replace(case, text="", return_reason=None) for case in cases if case.state is not CaseState.RECALLED
    ]


@service(Right.RECALL_CASE)
def recall_case(store: Store, account: Account, code: str, reason: RecallReason) -> None:
    """Withdraw a case: text, title, findings, remarks and session notes are erased; the log entry stays."""
    with store.change(account.account_id, "recall_case", code) as change:
        case = visible_case(change, account, code)
        rows.erase_case(change, code, target_of(case.state, Move.RECALL), reason)
        remark_rows.delete_remarks_of_case(change, code)
        session_rows.erase_of_case(change, code)
        view_rows.erase_views(change, code)
    store.drop_traces()


@service(Right.RUN_SESSION)
def close_case(store: Store, account: Account, code: str) -> None:
    """Close an evaluated case."""
    with store.change(account.account_id, "close_case", code) as change:
        case = visible_case(change, account, code)
        rows.set_state(change, code, target_of(case.state, Move.CLOSE))


def check_released(case: Case) -> None:
    """Raise StateError unless a second person has released the case."""
    if case.state not in RELEASED_STATES:
        raise StateError("Dieser Fall ist nicht freigegeben.")


def check_second_person(case: Case, account: Account) -> None:
    """Raise AccessDeniedError for whoever submitted the case."""
    if case.submitted_by == account.account_id:
        raise AccessDeniedError("Den eigenen Fall gibt eine zweite Person frei.")

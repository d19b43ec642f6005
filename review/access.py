"""Who may do what: one table of roles and rights, asked by every service call."""

from enum import StrEnum

from review.errors import AccessDeniedError
from review.model import Account, Role


class Right(StrEnum):
    """What a service call needs."""

    SIGNED_IN = "signed_in"
    SUBMIT_CASE = "submit_case"
    RELEASE_CASE = "release_case"
    MARK_FURTHER = "mark_further"
    READ_CASES = "read_cases"
    RECALL_CASE = "recall_case"
    TAG = "tag"
    SEE_FIGURES = "see_figures"
    RUN_SESSION = "run_session"
    ATTEND_SESSION = "attend_session"
    FOLLOW_TRANSFER = "follow_transfer"
    ANSWER_WISH = "answer_wish"
    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_TAXONOMY = "manage_taxonomy"
    MANAGE_LEARNING = "manage_learning"
    READ_AUDIT = "read_audit"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CASE_GIVER: frozenset(
        {
            Right.SUBMIT_CASE,
            Right.MARK_FURTHER,
            Right.READ_CASES,
            Right.RECALL_CASE,
            Right.TAG,
            Right.SEE_FIGURES,
            Right.FOLLOW_TRANSFER,
        }
    ),
    Role.SECOND_REVIEWER: frozenset({Right.RELEASE_CASE, Right.MARK_FURTHER, Right.RECALL_CASE}),
    Role.MODERATION: frozenset(
        {
            Right.READ_CASES,
            Right.RECALL_CASE,
            Right.TAG,
            Right.SEE_FIGURES,
            Right.RUN_SESSION,
            Right.FOLLOW_TRANSFER,
        }
    ),
    Role.PARTICIPANT: frozenset({Right.ATTEND_SESSION}),
    Role.LEADERSHIP: frozenset({Right.SEE_FIGURES, Right.ANSWER_WISH}),
    Role.NETWORK: frozenset({Right.SEE_FIGURES}),
    Role.AUDITOR: frozenset({Right.READ_AUDIT}),
    Role.ADMIN: frozenset({Right.MANAGE_ACCOUNTS, Right.MANAGE_TAXONOMY, Right.MANAGE_LEARNING}),
}


def may(account: Account, right: Right) -> bool:
    """Say whether one of the account's roles carries the right; everyone signed in is signed in."""
    return account.active and (
        right is Right.SIGNED_IN or any(right in RIGHTS[role] for role in account.roles)
    )


def check_may(account: Account, right: Right) -> None:
    """Raise AccessDeniedError unless the account has the right."""
    if not may(account, right):
        raise AccessDeniedError("Dafür hat Ihr Konto kein Recht. Wenden Sie sich an Ihre Administration.")


def check_member(account: Account, group_id: str) -> None:
    """Raise AccessDeniedError unless the account belongs to the group."""
    if group_id not in account.groups:
        # The same words as for a case that does not exist: nobody learns of cases of other groups.
        raise AccessDeniedError("Diesen Eintrag gibt es nicht, oder er gehört nicht zu Ihrer Gruppe.")

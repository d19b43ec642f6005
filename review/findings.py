"""From suggestions to findings: a person accepts, rejects or adds; only then anything counts."""

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import review.store.cases as rows
import review.store.learning as learning_rows
import review.store.taxonomy as taxonomy_rows
import review.store.views as view_rows
from review.access import Right
from review.cases import check_released, visible_case
from review.errors import AccessDeniedError, InputError
from review.learning.head import engine_name
from review.model import Account, Actor, Case, Decision, Finding, Phase, Polarity, Suggestion
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.tagging.recent import suggestions
from review.taxonomy.catalogue import Catalogue, current_suggestions
from review.views.guard import check_free_for_one, check_not_joint, is_talked_about

_NO_DECISION = "Diese Entscheidung gibt es nicht mehr."


@dataclass(frozen=True, slots=True)
class Coding:
    """What a person says of a passage: its kind, who owed what to whom, when, and how it ended."""

    start: int
    end: int
    category: str
    sender: Actor
    receiver: Actor
    phase: Phase
    polarity: Polarity

    def at(self, start: int, end: int) -> "Coding":
        """Return the same coding for another passage."""
        return replace(self, start=start, end=end)

    def decided(self, finding_id: str, case_code: str, decision: Decision, *, suggested: bool) -> Finding:
        """Return the decision on this passage of a case, without its quote."""
        return Finding(
            finding_id=finding_id,
            case_code=case_code,
            start=self.start,
            end=self.end,
            category=self.category,
            sender=self.sender,
            receiver=self.receiver,
            phase=self.phase,
            polarity=self.polarity,
            decision=decision,
            suggested=suggested,
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands on a case: its suggestions in today's categories, those still open, and the decisions."""

    suggested: list[Suggestion]
    open_ones: list[Suggestion]
    decided: list[Finding]


@service(Right.TAG)
def evidence_on(store: Store, account: Account, code: str) -> Evidence:
    """Return all that is suggested and decided on a released case."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        decided = rows.findings_of_case(reader, case)
        differences = view_rows.differences_of_case(reader, code)
        catalogue = taxonomy_rows.catalogue(reader)
        suggested = _suggested(reader, case, catalogue)
        open_ones = [
            each
            for each in _without(suggested, decided, catalogue)
            if not is_talked_about(differences, each.start, each.end)
        ]
        return Evidence(suggested, open_ones, decided)


@service(Right.TAG)
def decisions(store: Store, account: Account, code: str) -> list[Finding]:
    """Return what people have decided on a released case: findings and rejected suggestions."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        return rows.findings_of_case(reader, case)


@service(Right.TAG)
def case_suggestions(store: Store, account: Account, code: str) -> list[Suggestion]:
    """Return all suggestions for a released case in today's categories, decided on or not."""
    with store.read() as reader:
        case = visible_case(reader, account, code)
        check_released(case)
        return _suggested(reader, case, taxonomy_rows.catalogue(reader))


@service(Right.TAG)
def decide(
    store: Store, account: Account, code: str, coding: Coding, decision: Decision, *, suggested: bool
) -> str:
    """Keep a person's decision on a passage and return its id.

    Raises InputError when the passage lies outside the text, the category is not in use, or the same
    passage already has a decision for this category.
    """
    finding = coding.decided(secrets.token_hex(8), code, decision, suggested=suggested)
    with store.change(account.account_id, f"finding_{decision}", code) as change:
        case = visible_case(change, account, code)
        check_released(case)
        check_coding(change, case, coding)
        check_free_for_one(change, code, coding.start, coding.end)
        catalogue = taxonomy_rows.catalogue(change)
        for known in rows.findings_of_case(change, case):
            known_key = catalogue.counts_as(known.category)
            if (known.start, known.end, known_key) == (coding.start, coding.end, coding.category):
                raise InputError("Für diese Stelle und Kategorie gibt es schon eine Entscheidung.")
        rows.insert_finding(change, with_engine(change, finding), account.account_id, datetime.now(UTC))
    return finding.finding_id


@service(Right.TAG)
def take_back(store: Store, account: Account, finding_id: str) -> None:
    """Undo a decision; a suggestion it was about is open again."""
    with store.read() as reader:
        finding = rows.finding_by_id(reader, finding_id)
    if finding is None:
        raise AccessDeniedError(_NO_DECISION)
    with store.change(account.account_id, "finding_taken_back", finding.case_code) as change:
        visible_case(change, account, finding.case_code)
        # Looked for again: somebody else may have taken it back meanwhile.
        if rows.finding_by_id(change, finding_id) is None:
            raise AccessDeniedError(_NO_DECISION)
        check_not_joint(change, finding_id)
        rows.delete_finding(change, finding_id)


def undecided(reader: Reader, case: Case, decided: Collection[Finding]) -> list[Suggestion]:
    """Return the suggestions for a case that none of these decisions is about, in today's categories."""
    catalogue = taxonomy_rows.catalogue(reader)
    return _without(_suggested(reader, case, catalogue), decided, catalogue)


def _suggested(reader: Reader, case: Case, catalogue: Catalogue) -> list[Suggestion]:
    return current_suggestions(catalogue, suggestions(case.text, learning_rows.head_in_use(reader)))


def _without(
    suggested: Iterable[Suggestion], decided: Collection[Finding], catalogue: Catalogue
) -> list[Suggestion]:
    return [
        suggestion
        for suggestion in suggested
        if not any(
            suggestion.category in catalogue.leads_to(finding.category)
            and suggestion.start < finding.end
            and finding.start < suggestion.end
            for finding in decided
        )
    ]


def with_engine(reader: Reader, finding: Finding) -> Finding:
    """Return the decision with the engine that suggests at present; unchanged where a person found it."""
    engine = engine_name(learning_rows.head_in_use(reader)) if finding.suggested else None
    return replace(finding, engine=engine)


def check_coding(reader: Reader, case: Case, coding: Coding) -> None:
    """Raise InputError for a passage outside the text or a category that is not in use."""
    catalogue = taxonomy_rows.catalogue(reader)
    if not 0 <= coding.start < coding.end <= len(case.text):
        raise InputError("Die Textstelle liegt außerhalb des Textes.")
    if coding.category not in catalogue.entries:
        raise InputError("Diese Kategorie gibt es nicht.")
    if catalogue.leads_to(coding.category) != (coding.category,):
        raise InputError("Diese Kategorie wird nicht mehr verwendet. Bitte wählen Sie eine andere.")

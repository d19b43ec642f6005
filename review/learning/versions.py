"""The administration's part: fit a head from the decisions so far, compare, switch it on or back.

A fit reads released texts in memory and keeps weights. A recalled case is in no later fit; heads fitted
before hold numbers that it has moved with others, and none of its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import review.store.cases as case_rows
import review.store.learning as rows
import review.store.taxonomy as taxonomy_rows
from review.access import Right
from review.errors import InputError, StateError
from review.learning.comparing import learn
from review.learning.fitting import LEAST_CASES
from review.learning.head import Head, shipped_model
from review.learning.material import samples
from review.learning.score import HeadVersion
from review.model import Account, Case, Finding
from review.service import service
from review.store.cursor import Reader
from review.store.database import Store
from review.taxonomy.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Learning:
    """How far an office is in learning from its decisions, in figures that may be shown."""

    decisions: int | None
    """None where they come from too few cases to be told."""
    cases: int | None
    least_cases: int
    """From how many cases the decisions must be."""
    may_fit: bool
    versions: tuple[HeadVersion, ...]
    """Newest first, each with those of its scores that come from enough cases."""

    @property
    def in_use(self) -> HeadVersion | None:
        """The version that changes the suggestions; None for the shipped model alone."""
        return next((each for each in self.versions if each.active and fits(each)), None)


def fits(version: HeadVersion) -> bool:
    """Say whether a version was fitted to the model that is shipped now."""
    return version.model == shipped_model()


@service(Right.MANAGE_LEARNING)
def learning(store: Store, account: Account, needed: int, threshold: int) -> Learning:
    """Return how many decisions there are and what has been learned; `threshold` is the least of cases."""
    del account
    with store.read() as reader:
        decisions, cases = rows.decision_counts(reader)
        versions = tuple(rows.heads(reader))
    enough = cases >= threshold
    return Learning(
        decisions if enough else None,
        cases if enough else None,
        max(threshold, LEAST_CASES),
        _is_enough(decisions, cases, needed, threshold),
        tuple(
            replace(each, scores=tuple(score for score in each.scores if score.cases >= threshold))
            for each in versions
        ),
    )


@service(Right.MANAGE_LEARNING)
def fit_anew(store: Store, account: Account, needed: int, threshold: int) -> int:
    """Fit a head from all decisions so far, keep it switched off, and return its number.

    Takes about a second per 1,000 words of the cases. Raises InputError when there are too few decisions
    or cases, StateError when a case was recalled or another head fitted meanwhile.
    """
    # The store is left while the model reads: a recall must never wait for it.
    with store.read() as reader:
        decisions, cases = rows.decision_counts(reader)
        if not _is_enough(decisions, cases, needed, threshold):
            raise InputError("Es gibt noch nicht genug Entscheidungen, um daraus zu lernen.")
        decided, catalogue, in_use = (
            _decided(reader),
            taxonomy_rows.catalogue(reader),
            rows.head_in_use(reader),
        )
        version = rows.next_version(reader)
    head, made = _learned(decided, catalogue, in_use, version, account.account_id)
    with store.change(account.account_id, "fit_head", f"Fassung {version}") as change:
        if not {case.code for case, _ in decided}.issubset(rows.decided_cases(change)):
            raise StateError("Inzwischen wurde ein Fall zurückgezogen. Bitte passen Sie noch einmal an.")
        if rows.next_version(change) != version:
            raise StateError("Inzwischen hat jemand anders angepasst. Bitte laden Sie die Seite neu.")
        rows.insert_head(change, made, head)
    return version


@service(Right.MANAGE_LEARNING)
def use_version(store: Store, account: Account, version: int | None) -> None:
    """Let a version change the suggestions, or none of them; decisions stay as they are."""
    if version is None:
        with store.change(account.account_id, "head_off", "office") as change:
            rows.use_head(change, None)
        return
    with store.change(account.account_id, "head_on", f"Fassung {version}") as change:
        found = next((each for each in rows.heads(change) if each.version == version), None)
        if found is None or not fits(found):
            raise InputError("Diese Fassung passt nicht zum mitgelieferten Modell. Bitte passen Sie neu an.")
        rows.use_head(change, version)


def _is_enough(decisions: int, cases: int, needed: int, threshold: int) -> bool:
    return decisions >= needed and cases >= max(threshold, LEAST_CASES)


def _decided(reader: Reader) -> list[tuple[Case, list[Finding]]]:
    """Return the released cases with the decisions on each."""
    found = [case_rows.case_by_code(reader, code) for code in rows.decided_cases(reader)]
    return [(case, case_rows.findings_of_case(reader, case)) for case in found if case]


def _learned(
    decided: Sequence[tuple[Case, list[Finding]]],
    catalogue: Catalogue,
    in_use: Head | None,
    version: int,
    account_id: str,
) -> tuple[Head, HeadVersion]:
    told = [each for case, findings in decided for each in samples(case, findings, catalogue, in_use)]
    head, scores = learn(told)
    number = sum(len(findings) for _, findings in decided)
    made = HeadVersion(
        version, datetime.now(UTC), account_id, shipped_model(), number, len(decided), False, scores
    )
    return head, made

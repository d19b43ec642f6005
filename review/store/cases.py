"""Cases and the decisions on their passages as rows."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from anonymise.model import ApprovedText
from review.aggregate import FindingRow
from review.model import Actor, Case, CaseState, Decision, Finding, Phase, Polarity
from review.store.cursor import Change, Reader
from review.store.queries import load_queries
from review.workflow import RELEASED_STATES, RecallReason

_SQL = load_queries("cases")


def case_by_code(reader: Reader, code: str) -> Case | None:
    """Return the case, or None."""
    row = reader.row(_SQL["case_by_code"], code=code)
    return _case(row) if row else None


def cases_of_groups(reader: Reader, groups: Collection[str]) -> list[Case]:
    """Return the cases of these working groups, newest first."""
    return [_case(row) for row in reader.rows(_SQL["cases_of_groups"], groups=sorted(groups))]


def insert_case(change: Change, case: Case, text: ApprovedText) -> None:
    """Add a case with its approved text; the text of the record itself is not looked at."""
    change.run(
        _SQL["insert_case"],
        code=case.code,
        group_id=case.group_id,
        title=case.title,
        state=case.state,
        text=text.text,
        submitted_by=case.submitted_by,
        submitted_at=case.submitted_at,
        probe_passed=text.probe_passed,
        recognition=text.recognition,
    )


def set_state(change: Change, code: str, state: CaseState) -> None:
    """Move a case to another state."""
    change.run(_SQL["set_state"], code=code, state=state)


def set_released(
    change: Change, code: str, state: CaseState, text: ApprovedText, by: str, when: datetime
) -> None:
    """Write the text as released, and note who released it, and when."""
    change.run(_SQL["set_released"], code=code, state=state, text=text.text, released_by=by, released_at=when)


def set_returned(change: Change, code: str, state: CaseState, reason: ApprovedText) -> None:
    """Send a case back with a reason."""
    change.run(_SQL["set_returned"], code=code, state=state, return_reason=reason.text)


def set_text(change: Change, code: str, state: CaseState, text: ApprovedText) -> None:
    """Replace the text of a case that was sent back; what its first check has shown still holds."""
    change.run(
        _SQL["set_text"],
        code=code,
        state=state,
        text=text.text,
        probe_passed=text.probe_passed,
        recognition=text.recognition,
    )


def erase_case(change: Change, code: str, state: CaseState, reason: RecallReason) -> None:
    """Erase text, title and findings of a case; its code, the reason and the log entries stay."""
    change.run(_SQL["erase_findings"], code=code)
    change.run(_SQL["erase_case"], code=code, state=state, recall_reason=reason)


def findings_of_case(reader: Reader, case: Case) -> list[Finding]:
    """Return the decisions on a case in reading order, each with its quote."""
    rows = reader.rows(_SQL["findings_of_case"], code=case.code)
    return [_finding(row, case.text) for row in rows]


def coded_cases(reader: Reader) -> frozenset[str]:
    """Return the codes of the cases with at least one decision on a passage."""
    return frozenset(row["case_code"] for row in reader.rows(_SQL["coded_cases"]))


def finding_by_id(reader: Reader, finding_id: str) -> Finding | None:
    """Return a decision without its quote, or None."""
    row = reader.row(_SQL["finding_by_id"], finding_id=finding_id)
    return _finding(row, "") if row else None


def insert_finding(change: Change, finding: Finding, decided_by: str, when: datetime) -> None:
    """Add a decision."""
    change.run(
        _SQL["insert_finding"],
        finding_id=finding.finding_id,
        case_code=finding.case_code,
        start_at=finding.start,
        end_at=finding.end,
        category=finding.category,
        sender=finding.sender,
        receiver=finding.receiver,
        phase=finding.phase,
        polarity=finding.polarity,
        decision=finding.decision,
        suggested=finding.suggested,
        engine=finding.engine if finding.suggested else None,
        decided_by=decided_by,
        decided_at=when,
    )


def delete_finding(change: Change, finding_id: str) -> None:
    """Take a decision back."""
    change.run(_SQL["delete_finding"], finding_id=finding_id)


def failures(reader: Reader) -> list[FindingRow]:
    """Return the confirmed failures of released cases: what any figure may count."""
    rows = reader.rows(_SQL["failures"], states=sorted(RELEASED_STATES))
    return [FindingRow(**row) for row in rows]


def _case(row: dict[str, Any]) -> Case:
    return Case(**(row | {"state": CaseState(row["state"])}))


def _finding(row: dict[str, Any], text: str) -> Finding:
    start, end = row["start_at"], row["end_at"]
    return Finding(
        finding_id=row["finding_id"],
        case_code=row["case_code"],
        start=start,
        end=end,
        category=row["category"],
        sender=Actor(row["sender"]),
        receiver=Actor(row["receiver"]),
        phase=Phase(row["phase"]),
        polarity=Polarity(row["polarity"]),
        decision=Decision(row["decision"]),
        suggested=row["suggested"],
        engine=row["engine"],
        quote=text[start:end],
    )

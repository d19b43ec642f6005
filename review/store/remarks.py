"""Remarks at passages of a case under release as rows."""

from datetime import datetime

from anonymise.model import ApprovedText, Kind
from review.revision import Remark
from review.store.cursor import Change, Reader
from review.store.queries import load_queries

_SQL = load_queries("remarks")


def insert_remark(
    change: Change, case_code: str, remark: Remark, comment: ApprovedText | None, when: datetime
) -> None:
    """Add a remark; its words come from the approved text, those of the record are not looked at."""
    change.run(
        _SQL["insert_remark"],
        remark_id=remark.remark_id,
        case_code=case_code,
        start_at=remark.start,
        end_at=remark.end,
        kind=remark.kind,
        everywhere=remark.everywhere,
        comment=comment.text if comment else None,
        written_at=when,
    )


def remarks_of_case(reader: Reader, case_code: str) -> tuple[Remark, ...]:
    """Return the remarks on a case in the order in which they were made."""
    return tuple(
        Remark(
            row["remark_id"],
            row["start_at"],
            row["end_at"],
            Kind(row["kind"]) if row["kind"] else None,
            row["everywhere"],
            row["comment"],
        )
        for row in reader.rows(_SQL["remarks_of_case"], case_code=case_code)
    )


def delete_remark(change: Change, case_code: str, remark_id: str) -> None:
    """Take a remark back."""
    change.run(_SQL["delete_remark"], case_code=case_code, remark_id=remark_id)


def delete_remarks_of_case(change: Change, case_code: str) -> None:
    """Drop all remarks on a case."""
    change.run(_SQL["delete_remarks_of_case"], case_code=case_code)

"""What the ordinary findings must ask first, so that no difference of two views comes in by one person."""

import review.store.views as rows
from review.errors import StateError
from review.model import Finding
from review.store.cursor import Reader
from review.views.model import Difference
from review.views.workflow import COMPARED_STATES


def check_free_for_one(reader: Reader, code: str, start: int, end: int) -> None:
    """Raise StateError where one person alone may not decide: during two views, and where they differ."""
    views = rows.views_of_case(reader, code)
    if views is None:
        return
    if views.state not in COMPARED_STATES:
        raise StateError(
            "Diesen Fall ordnen gerade zwei Seiten getrennt ein. Befunde entstehen erst beim Vergleich."
        )
    if is_talked_about(rows.differences_of_case(reader, code), start, end):
        raise StateError(
            "Über diese Stelle sprechen beide Seiten. Ein Befund entsteht hier nur, wenn sie sich "
            "verständigen."
        )


def check_not_joint(reader: Reader, finding_id: str) -> None:
    """Raise StateError for a finding that both sides have brought forth."""
    if rows.is_joint(reader, finding_id):
        raise StateError(
            "Diesen Befund haben beide Seiten gemeinsam bestätigt. Eine Person allein nimmt ihn nicht zurück."
        )


def is_talked_about(differences: list[Difference], start: int, end: int) -> bool:
    """Say whether a passage touches one that the two sides have coded differently."""
    return any(
        each.start < end and start < each.end for difference in differences for each in _passages(difference)
    )


def _passages(difference: Difference) -> list[Finding | Difference]:
    return [difference, *(view for view in difference.views.values() if view)]

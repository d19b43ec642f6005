"""Two views on a case as rows: seats, codings that only their side reads, differences, joint findings."""

from collections.abc import Collection
from typing import Any

from review.model import Actor, Decision, Finding, Phase, Polarity
from review.store.cursor import Change, Reader
from review.store.queries import load_queries
from review.views.model import Difference, DifferenceState, Seat, Side, TwoViews, ViewState

_SQL = load_queries("views")
_ERASE = ("erase_views", "erase_seats", "erase_codings", "erase_differences", "erase_joint")


def views_of_case(reader: Reader, case_code: str) -> TwoViews | None:
    """Return the two views on a case, or None."""
    row = reader.row(_SQL["views_of_case"], case_code=case_code)
    return _views(reader, row) if row else None


def views_of_groups(reader: Reader, groups: Collection[str]) -> list[TwoViews]:
    """Return all two views on cases of these working groups."""
    rows = reader.rows(_SQL["views_of_groups"], groups=sorted(groups))
    return [_views(reader, row) for row in rows]


def insert_views(change: Change, case_code: str, state: ViewState) -> None:
    """Begin two views on a case, with nobody in them."""
    change.run(_SQL["insert_views"], case_code=case_code, state=state)


def set_state(change: Change, case_code: str, state: ViewState) -> None:
    """Note how far the two views are."""
    change.run(_SQL["set_state"], case_code=case_code, state=state)


def insert_seat(change: Change, case_code: str, side: Side, account_id: str) -> None:
    """Give a side to an account."""
    change.run(_SQL["insert_seat"], case_code=case_code, side=side, account_id=account_id)


def set_done(change: Change, case_code: str, side: Side) -> None:
    """Note that a side has finished."""
    change.run(_SQL["set_done"], case_code=case_code, side=side)


def codings(reader: Reader, case_code: str, side: Side) -> list[Finding]:
    """Return the decisions of one side in reading order, without quotes."""
    rows = reader.rows(_SQL["codings"], case_code=case_code, side=side)
    return [_finding(row, row["coding_id"]) for row in rows]


def insert_coding(change: Change, side: Side, coding: Finding) -> None:
    """Add a decision of one side."""
    change.run(
        _SQL["insert_coding"],
        coding_id=coding.finding_id,
        case_code=coding.case_code,
        side=side,
        start_at=coding.start,
        end_at=coding.end,
        suggested=coding.suggested,
        engine=coding.engine,
        **_terms(coding),
    )


def delete_coding(change: Change, case_code: str, side: Side, coding_id: str) -> None:
    """Take a decision of one side back."""
    change.run(_SQL["delete_coding"], case_code=case_code, side=side, coding_id=coding_id)


def differences_of_case(reader: Reader, case_code: str) -> list[Difference]:
    """Return the differences on a case in reading order, each with both codings, without quotes."""
    found = {each.finding_id: each for side in Side for each in codings(reader, case_code, side)}
    return [
        Difference(
            difference_id=row["difference_id"],
            case_code=case_code,
            start=row["start_at"],
            end=row["end_at"],
            views={
                Side.YOUTH: found.get(row["youth_coding"]),
                Side.HEALTH: found.get(row["health_coding"]),
            },
            state=DifferenceState(row["state"]),
            proposal=_finding(row, row["difference_id"]) if row["category"] else None,
            proposed_by=Side(row["proposed_by"]) if row["proposed_by"] else None,
        )
        for row in reader.rows(_SQL["differences_of_case"], case_code=case_code)
    ]


def case_of_difference(reader: Reader, difference_id: str) -> str | None:
    """Return the code of the case that a difference is about, or None."""
    row = reader.row(_SQL["case_of_difference"], difference_id=difference_id)
    return row["case_code"] if row else None


def insert_difference(change: Change, difference: Difference) -> None:
    """Add a difference that nobody has talked about yet."""
    youth, health = difference.views[Side.YOUTH], difference.views[Side.HEALTH]
    change.run(
        _SQL["insert_difference"],
        difference_id=difference.difference_id,
        case_code=difference.case_code,
        start_at=difference.start,
        end_at=difference.end,
        youth_coding=youth.finding_id if youth else None,
        health_coding=health.finding_id if health else None,
        state=difference.state,
    )


def set_difference(change: Change, difference: Difference) -> None:
    """Write how far the talk about a difference is, and what is proposed."""
    proposal = difference.proposal
    change.run(
        _SQL["set_difference"],
        difference_id=difference.difference_id,
        state=difference.state,
        proposed_by=difference.proposed_by,
        **(_terms(proposal) if proposal else dict.fromkeys(_TERMS)),
    )


def insert_joint(change: Change, case_code: str, finding_id: str) -> None:
    """Note that a finding comes from both sides."""
    change.run(_SQL["insert_joint"], case_code=case_code, finding_id=finding_id)


def is_joint(reader: Reader, finding_id: str) -> bool:
    """Say whether a finding comes from both sides."""
    return reader.row(_SQL["joint_finding"], finding_id=finding_id) is not None


def joint_findings(reader: Reader, case_code: str) -> list[str]:
    """Return the ids of the findings on a case that come from both sides."""
    rows = reader.rows(_SQL["joint_findings_of_case"], case_code=case_code)
    return [row["finding_id"] for row in rows]


def delete_joint(change: Change, finding_id: str) -> None:
    """Forget that a finding came from both sides: it is taken away."""
    change.run(_SQL["delete_joint"], finding_id=finding_id)


def erase_views(change: Change, case_code: str) -> None:
    """Erase the two views on a case with all that was coded and talked about in them."""
    for name in _ERASE:
        change.run(_SQL[name], case_code=case_code)


_TERMS = ("category", "sender", "receiver", "phase", "polarity", "decision")


def _terms(finding: Finding) -> dict[str, str]:
    return {name: getattr(finding, name) for name in _TERMS}


def _views(reader: Reader, row: dict[str, Any]) -> TwoViews:
    seats = reader.rows(_SQL["seats_of_case"], case_code=row["case_code"])
    return TwoViews(
        row["case_code"],
        ViewState(row["state"]),
        tuple(Seat(Side(seat["side"]), seat["account_id"], seat["done"]) for seat in seats),
    )


def _finding(row: dict[str, Any], finding_id: str) -> Finding:
    return Finding(
        finding_id=finding_id,
        case_code=row["case_code"],
        start=row["start_at"],
        end=row["end_at"],
        category=row["category"],
        sender=Actor(row["sender"]),
        receiver=Actor(row["receiver"]),
        phase=Phase(row["phase"]),
        polarity=Polarity(row["polarity"]),
        decision=Decision(row["decision"]),
        suggested=row.get("suggested", False),
        engine=row.get("engine"),
    )

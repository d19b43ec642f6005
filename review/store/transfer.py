"""Measures and wishes as rows."""

from datetime import date, datetime
from typing import Any

from anonymise.model import ApprovedText
from review.model import Answer, Level, Measure, Wish
from review.store.cursor import Change, Reader
from review.store.queries import load_queries

_SQL = load_queries("transfer")


def insert_measure(change: Change, measure: Measure, text: ApprovedText) -> None:
    """Add a measure with its approved text."""
    change.run(
        _SQL["insert_measure"],
        measure_id=measure.measure_id,
        session_id=measure.session_id,
        group_id=measure.group_id,
        text=text.text,
        function=measure.function,
        level=measure.level,
        due_on=measure.due_on,
    )


def measures(reader: Reader) -> list[Measure]:
    """Return every measure, open ones first, by date."""
    return [Measure(**(row | {"level": Level(row["level"])})) for row in reader.rows(_SQL["measures"])]


def set_measure_done(change: Change, measure_id: str, done: bool) -> None:
    """Note whether a measure is carried out."""
    change.run(_SQL["set_measure_done"], measure_id=measure_id, done=done)


def delete_measure(change: Change, session_id: str, measure_id: str) -> None:
    """Remove a measure of this session, if it is one."""
    change.run(_SQL["delete_measure"], session_id=session_id, measure_id=measure_id)


def delete_unanswered_wish(change: Change, session_id: str, wish_id: str) -> None:
    """Remove a wish of this session, if it is one and nobody has answered it."""
    change.run(_SQL["delete_unanswered_wish"], session_id=session_id, wish_id=wish_id)


def insert_wish(change: Change, wish: Wish, text: ApprovedText) -> None:
    """Add a wish with its approved text; it has no answer yet."""
    change.run(
        _SQL["insert_wish"],
        wish_id=wish.wish_id,
        session_id=wish.session_id,
        group_id=wish.group_id,
        text=text.text,
        level=wish.level,
        raised_at=wish.raised_at,
    )


def wishes(reader: Reader) -> list[Wish]:
    """Return every wish, unanswered ones first, oldest first."""
    return [_wish(row) for row in reader.rows(_SQL["wishes"])]


def answer_wish(
    change: Change,
    wish_id: str,
    answer: Answer,
    reason: ApprovedText | None,
    due_on: date | None,
    when: datetime,
) -> None:
    """Write the answer of leadership."""
    change.run(
        _SQL["answer_wish"],
        wish_id=wish_id,
        answer=answer,
        reason=reason.text if reason else None,
        answer_due_on=due_on,
        answered_at=when,
    )


def _wish(row: dict[str, Any]) -> Wish:
    answer = Answer(row["answer"]) if row["answer"] else None
    return Wish(**(row | {"level": Level(row["level"]), "answer": answer}))

"""What the case library asks the store for."""

from collections.abc import Collection
from dataclasses import dataclass

from review.model import Actor, Phase
from review.store.cursor import Reader
from review.store.queries import load_queries
from review.workflow import RELEASED_STATES

_SQL = load_queries("library")


@dataclass(frozen=True, slots=True)
class Coded:
    """What a confirmed finding says of its case."""

    case_code: str
    category: str
    sender: Actor
    receiver: Actor
    phase: Phase


def confirmed_of_groups(reader: Reader, groups: Collection[str]) -> list[Coded]:
    """Return the confirmed findings on the released cases of these working groups."""
    rows = reader.rows(_SQL["confirmed_of_groups"], groups=sorted(groups), states=sorted(RELEASED_STATES))
    return [
        Coded(
            row["case_code"],
            row["category"],
            Actor(row["sender"]),
            Actor(row["receiver"]),
            Phase(row["phase"]),
        )
        for row in rows
    ]

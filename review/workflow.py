"""The states of a case and who may move it: one table, and the diagram drawn from it."""

from dataclasses import dataclass
from enum import StrEnum

from review.access import Right
from review.errors import StateError
from review.model import CaseState


class Move(StrEnum):
    """A step from one state to the next."""

    RELEASE = "release"
    SEND_BACK = "send_back"
    RESUBMIT = "resubmit"
    OPEN_SESSION = "open_session"
    CLOSE_SESSION = "close_session"
    CLOSE = "close"
    RECALL = "recall"


class RecallReason(StrEnum):
    """Why a case is withdrawn; a closed list, so that no word about the case outlives its text."""

    RECOGNISABLE = "recognisable"
    OBJECTION = "objection"
    WRONG_TEXT = "wrong_text"
    REOPENED = "reopened"
    OTHER = "other"


RECALL_REASONS: dict[str, str] = {
    RecallReason.RECOGNISABLE: "Jemand ist noch zu erkennen",
    RecallReason.OBJECTION: "Jemand hat widersprochen",
    RecallReason.WRONG_TEXT: "Falscher oder doppelter Text",
    RecallReason.REOPENED: "Der Fall ist wieder offen",
    RecallReason.OTHER: "Anderer Grund",
}
"""The reasons as the user reads them, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Transition:
    """A move from one state to another, the right it needs and its name in the diagram."""

    source: CaseState
    move: Move
    target: CaseState
    right: Right


_RECALLABLE = (
    CaseState.CHECKED,
    CaseState.RETURNED,
    CaseState.RELEASED,
    CaseState.IN_REVIEW,
    CaseState.EVALUATED,
    CaseState.CLOSED,
)

TRANSITIONS: tuple[Transition, ...] = (
    Transition(CaseState.CHECKED, Move.RELEASE, CaseState.RELEASED, Right.RELEASE_CASE),
    Transition(CaseState.CHECKED, Move.SEND_BACK, CaseState.RETURNED, Right.RELEASE_CASE),
    Transition(CaseState.RETURNED, Move.RESUBMIT, CaseState.CHECKED, Right.SUBMIT_CASE),
    Transition(CaseState.RELEASED, Move.OPEN_SESSION, CaseState.IN_REVIEW, Right.RUN_SESSION),
    Transition(CaseState.EVALUATED, Move.OPEN_SESSION, CaseState.IN_REVIEW, Right.RUN_SESSION),
    Transition(CaseState.IN_REVIEW, Move.CLOSE_SESSION, CaseState.EVALUATED, Right.RUN_SESSION),
    Transition(CaseState.EVALUATED, Move.CLOSE, CaseState.CLOSED, Right.RUN_SESSION),
    *(Transition(state, Move.RECALL, CaseState.RECALLED, Right.RECALL_CASE) for state in _RECALLABLE),
)

RELEASED_STATES = frozenset({CaseState.RELEASED, CaseState.IN_REVIEW, CaseState.EVALUATED, CaseState.CLOSED})
"""The states in which a second person has released the text: its findings may count."""

_TABLE = {(transition.source, transition.move): transition.target for transition in TRANSITIONS}


def can_move(state: CaseState, move: Move) -> bool:
    """Say whether a case in `state` can make `move`."""
    return (state, move) in _TABLE


def target_of(state: CaseState, move: Move) -> CaseState:
    """Return the state that `move` leads to; raise StateError when the table does not have it."""
    if not can_move(state, move):
        raise StateError(
            "Dieser Schritt ist nicht mehr möglich: Der Fall wurde inzwischen von einer anderen Person "
            "bearbeitet. Bitte laden Sie die Seite neu."
        )
    return _TABLE[state, move]


_DRAFT_STEPS = ("    [*] --> draft: upload", "    draft --> checked: check", "    draft --> [*]: discard")


def diagram() -> str:
    """Return the states of a case as a Mermaid diagram; a draft lives in memory only."""
    steps = [f"    {t.source} --> {t.target}: {t.move}" for t in TRANSITIONS]
    return "\n".join(["stateDiagram-v2", *_DRAFT_STEPS, *steps, "    recalled --> [*]"])

"""The records of the learning side and the closed lists they draw on, with their German labels."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What an account is for; one account may hold several roles."""

    CASE_GIVER = "case_giver"
    SECOND_REVIEWER = "second_reviewer"
    MODERATION = "moderation"
    PARTICIPANT = "participant"
    LEADERSHIP = "leadership"
    NETWORK = "network"
    AUDITOR = "auditor"
    ADMIN = "admin"


class CaseState(StrEnum):
    """Where a stored case stands; a draft is in memory only and has no state here."""

    CHECKED = "checked"
    RETURNED = "returned"
    RELEASED = "released"
    IN_REVIEW = "in_review"
    EVALUATED = "evaluated"
    CLOSED = "closed"
    RECALLED = "recalled"


class Polarity(StrEnum):
    """How the passage ended: only a failure counts as a weak point."""

    FAILURE = "failure"
    SUCCESS = "success"
    RESOLVED = "resolved"
    UNCLEAR = "unclear"


class Phase(StrEnum):
    """Where in the course of the case a finding lies."""

    ACCESS = "access"
    REPORT = "report"
    RISK_ASSESSMENT = "risk_assessment"
    TRANSFER = "transfer"
    HELP_PLANNING = "help_planning"
    HELP_COURSE = "help_course"
    CRISIS = "crisis"
    COURT = "court"
    CHANGE = "change"
    CLOSING = "closing"
    UNKNOWN = "unknown"


class Actor(StrEnum):
    """A class of services; an interface is an ordered pair of them: who owed something to whom."""

    JUGENDAMT = "jugendamt"
    OTHER_JUGENDAMT = "other_jugendamt"
    EMERGENCY_SERVICE = "emergency_service"
    GUARDIANSHIP_SERVICES = "guardianship_services"
    GESUNDHEITSAMT = "gesundheitsamt"
    CLINIC = "clinic"
    PRACTICE = "practice"
    MIDWIFE = "midwife"
    KITA = "kita"
    SCHOOL = "school"
    PROVIDER = "provider"
    POLICE = "police"
    COURT = "court"
    ADULT_SERVICES = "adult_services"
    LEADERSHIP = "leadership"
    FAMILY = "family"
    UNKNOWN = "unknown"


class Level(StrEnum):
    """Who can act on a wish or a measure."""

    LEADERSHIP = "Leitung"
    WORKING_GROUP = "Arbeitskreis"
    BOTH = "Leitung+Arbeitskreis"


class SessionState(StrEnum):
    """Where a review session stands."""

    RUNNING = "running"
    CLOSED = "closed"


class Answer(StrEnum):
    """What leadership says to a wish; a wish without one stays open."""

    YES = "yes"
    NO = "no"
    LATER = "later"


class Decision(StrEnum):
    """What a person said of a suggestion, or that they found the passage themselves."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that may tell of an interface failure. Never a finding until a person confirms it.

    Positions are characters, end exclusive; `hints` say most for it; `score` is 0..1; `strong` comes first.
    """

    start: int
    end: int
    category: str
    score: float
    strong: bool
    polarity: Polarity
    sender: Actor
    receiver: Actor
    phase: Phase
    hints: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in."""

    account_id: str
    login: str
    display_name: str
    roles: frozenset[Role]
    groups: frozenset[str]
    """Ids of the working groups the account belongs to."""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """A working group; a case belongs to one, and nobody outside sees it."""

    group_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Case:
    """A stored case; `text` is pseudonymised and empty once the case is recalled."""

    code: str
    group_id: str
    title: str
    state: CaseState
    text: str = field(repr=False)
    submitted_by: str
    submitted_at: datetime
    released_by: str | None = None
    released_at: datetime | None = None
    return_reason: str | None = field(default=None, repr=False)
    probe_passed: bool = False
    """Who checked it passed an attention probe; texts with few marks have none."""
    recognition: str | None = None
    """Their answer whether a colleague would recognise the family."""
    recall_reason: str | None = None
    """Of a recalled case, a value of `workflow.RecallReason`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A decision of a person about a passage: a confirmed failure, success …, or a rejected suggestion."""

    finding_id: str
    case_code: str
    start: int
    end: int
    category: str
    sender: Actor
    receiver: Actor
    phase: Phase
    polarity: Polarity
    decision: Decision
    suggested: bool
    """True when the engine proposed the passage, False when a person found it."""
    engine: str | None = None
    """Of a suggested one, the engine that was in use (`review.learning.head`); None if unknown."""
    quote: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ReviewSession:
    """One moderated Fallwerkstatt on one released case."""

    session_id: str
    group_id: str
    case_code: str
    template: str
    state: SessionState
    phase: int
    """Index of the current phase in the template."""
    phase_started_at: datetime
    opened_at: datetime
    opened_by: str
    participants: frozenset[str] = frozenset()
    """Ids of the accounts admitted for as long as the session runs."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """Something written down in a session: a note on a phase, or a hypothesis."""

    contribution_id: str
    session_id: str
    phase: int
    kind: str
    """`note` or `hypothesis`."""
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Measure:
    """An agreed action with the function that answers for it, its level and its date."""

    measure_id: str
    session_id: str
    group_id: str
    text: str = field(repr=False)
    function: str
    level: Level
    due_on: date
    done: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """Something a group asks of leadership, and the answer once there is one."""

    wish_id: str
    session_id: str
    group_id: str
    text: str = field(repr=False)
    level: Level
    raised_at: datetime
    answer: Answer | None = None
    reason: str | None = field(default=None, repr=False)
    answer_due_on: date | None = None
    answered_at: datetime | None = None

"""The records of a check; whatever holds original text stays out of `repr`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from anonymise.model import KNOWN, Draft, Identifier


class Verdict(StrEnum):
    """What a person decided on an entity. ACCEPTED gives way to its placeholder, REJECTED stands open.

    While it is OPEN, a direct identifier is masked, and a quasi-identifier stands in the text.
    """

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ProbeState(StrEnum):
    """How far the attention probe has come; NONE where the text has too few certain marks for one."""

    NONE = "none"
    READING = "reading"
    MISSED = "missed"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Probe:
    """Entities that the reviewer sees without a mark, though they are masked in what is stored."""

    entities: tuple[str, ...] = ()
    found: frozenset[str] = frozenset()
    state: ProbeState = ProbeState.NONE

    @property
    def hidden(self) -> frozenset[str]:
        """The entities that the reviewer does not see as marked at this time."""
        over = self.state in (ProbeState.NONE, ProbeState.PASSED)
        return frozenset() if over else frozenset(self.entities) - self.found

    @property
    def over(self) -> bool:
        """Whether nothing more is asked of the reviewer: it is passed, or there was none."""
        return self.state in (ProbeState.NONE, ProbeState.PASSED)


@dataclass(frozen=True, slots=True)
class Check:
    """Everything of one check. It lives in the memory of one session and is never stored.

    Each step gives a new one; `past` and `future` hold those before and after it, without theirs.
    """

    draft: Draft
    """As decided so far: its pseudonymised text is what would be stored, the probe's words masked."""
    marks: tuple[Identifier, ...] = ()
    """In reading order and apart from each other, rejected and hidden ones included."""
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    """By entity; an entity that is not there is open."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """By entity, the words that a person chose for its placeholder, such as `Mutter`."""
    probe: Probe = field(default_factory=Probe)
    let_stand: tuple[str, ...] = field(default=(), repr=False)
    """What stood open on purpose before this check began."""
    past: tuple["Check", ...] = field(default=(), repr=False)
    future: tuple["Check", ...] = field(default=(), repr=False)

    def verdict(self, entity: str) -> Verdict:
        """Give what was decided on an entity."""
        return self.verdicts.get(entity, Verdict.OPEN)

    def marks_of(self, entity: str) -> tuple[Identifier, ...]:
        """Give the mentions of an entity in reading order."""
        return tuple(mark for mark in self.marks if mark.entity == entity)

    def is_known(self, entity: str) -> bool:
        """Say whether a known name is among the mentions, so that nothing takes the mark back."""
        return any(mark.score >= KNOWN for mark in self.marks_of(entity))

    @property
    def visible(self) -> tuple[Identifier, ...]:
        """The marks without those that the probe hides."""
        return tuple(mark for mark in self.marks if mark.entity not in self.probe.hidden)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the entities that the reviewer sees are decided."""

    decided: int
    total: int

    @property
    def done(self) -> bool:
        """Whether nothing is left to decide."""
        return self.decided == self.total


@dataclass(frozen=True, slots=True)
class Shown:
    """What the reviewer sees: the marks with their placeholders, and the pseudonymised text.

    Words that the probe hides stand open in it and have no mark. A rejected mark has no placeholder.
    """

    marks: tuple[Identifier, ...]
    pseudonymised: str = field(repr=False)

"""The records that pass between the stages; every field that holds original text stays out of `repr`.

Positions are characters of the extracted text, counted from 0, end exclusive.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What an identifier names; QUASI singles someone out without naming them."""

    PERSON = "PERSON"
    ADDRESS = "ADDRESS"
    LOCATION = "LOCATION"
    ORG = "ORG"
    DATE = "DATE"
    CONTACT = "CONTACT"
    ID = "ID"
    QUASI = "QUASI"


MARKED = 0.99
"""The score of what a person marked or accepted by hand."""
KNOWN = 1.0
"""The score of a known name: nothing takes it back."""


@dataclass(frozen=True, slots=True)
class HiddenPart:
    """A part of a file that a reader easily overlooks, such as comments, and how many there were."""

    label: str
    """What the user is told, in German: `Kommentare`, `gelöschter Text (Änderungsverfolgung)`."""
    count: int


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file and what was hidden in it; file name and metadata are dropped."""

    text: str = field(repr=False)
    hidden_parts: tuple[HiddenPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Identifier:
    """A span that names or singles out someone.

    `entity` links the mentions of one person, place or institution (`PERSON-1`); `placeholder` is what
    stands for all of them in the pseudonymised text (`[Mutter]`). Both are empty until `resolve` and
    `replace` have run. A quasi-identifier has a `trait` and stays in the text until a person accepts its
    placeholder (score `MARKED`).
    """

    start: int
    end: int
    kind: Kind
    score: float
    entity: str = ""
    placeholder: str = ""
    trait: str = ""
    """Of a quasi-identifier, what it tells, such as `age`."""

    @property
    def stays(self) -> bool:
        """Whether it stands in the pseudonymised text as it is: nobody has accepted to generalise it."""
        return bool(self.trait) and self.score < MARKED


@dataclass(frozen=True, slots=True)
class Draft:
    """A text under check: the original, its identifiers in reading order, and what was hidden.

    Identifiers do not overlap. The draft lives in the memory of one session and is never stored.
    """

    text: str = field(repr=False)
    identifiers: tuple[Identifier, ...] = ()
    hidden_parts: tuple[HiddenPart, ...] = ()
    pseudonymised: str = field(default="", repr=False)
    unmasked_words: tuple[str, ...] = field(default=(), repr=False)
    """What a person let stand on purpose; the leak check passes over these."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place or institution of a draft: what the check page decides on."""

    key: str
    kind: Kind
    placeholder: str
    count: int
    """How often the text names it."""
    surfaces: tuple[str, ...] = field(repr=False)
    """The forms in which it stands in the original, each once, in reading order."""


@dataclass(frozen=True, slots=True)
class ApprovedText:
    """A pseudonymised text a person has confirmed. Only `gate.approve` makes one."""

    text: str = field(repr=False)
    approved_by: str
    probe_passed: bool = False
    """An attention probe was part of the check, and it was passed."""
    recognition: str | None = None
    """What was answered to `QUESTION`; None where nobody was asked."""


QUESTION = "Würde eine Kollegin aus dem Bezirk die Familie erkennen?"
"""What a person answers before a case goes on, after reading it as a colleague would."""


class Answer(StrEnum):
    """The answers to `QUESTION`."""

    NO = "no"
    HARDLY = "hardly"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Recognition:
    """The answer to `QUESTION` and why. The reason has passed the gate; it is not stored."""

    answer: Answer
    reason: ApprovedText


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What a person declares when they let a text through the gate."""

    account: str
    """Who confirms: the id of an account, never a name."""
    has_read: bool
    """They have read the pseudonymised text from beginning to end."""
    recognition: Recognition | None = None
    """Asked of whoever approves a check."""

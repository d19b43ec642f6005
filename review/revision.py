"""A text under release: the remarks at its passages, what the marks make of it, which version it is."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from anonymise.checking.deciding import add, begin
from anonymise.checking.model import Check
from anonymise.model import Draft, Kind
from anonymise.placeholders import LABELS, PLACEHOLDER
from anonymise.recognisers.type_words import TYPES

_VERSION_LENGTH = 32
_KINDS = {
    **{label: kind for kind, label in LABELS.items()},
    **dict.fromkeys(TYPES, Kind.ORG),
    **dict.fromkeys(("Tag", "Monat", "Geburtsdatum"), Kind.DATE),
    "Landkreis": Kind.LOCATION,
    "Straße": Kind.ADDRESS,
}
"""What a placeholder with one of these labels stands for; every other label names a person."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, or a mark that says what a passage names and is to be replaced by.

    `start` and `end` are characters of the stored text of the case, end exclusive.
    """

    remark_id: str
    start: int
    end: int
    kind: Kind | None = None
    """What a marked passage names; None for a comment."""
    everywhere: bool = True
    """Whether every other form of the marked words is replaced, too."""
    comment: str | None = field(default=None, repr=False)


def marked_further(text: str, remarks: Iterable[Remark]) -> Check:
    """Return the check of a pseudonymised text with the marked passages replaced.

    Raises DecisionError when a mark lies on a placeholder or on nothing.
    """
    check = begin(Draft(text, pseudonymised=text))
    for remark in remarks:
        if remark.kind is not None:
            check = add(check, remark.start, remark.end, remark.kind, everywhere=remark.everywhere)
    return check


def placeholders(text: str) -> list[tuple[int, int, Kind]]:
    """Return the placeholders of a pseudonymised text: start, end and what each stands for."""
    return [(*match.span(), _kind_of(match["label"])) for match in PLACEHOLDER.finditer(text)]


def _kind_of(label: str | None) -> Kind:
    if label is None:
        return Kind.QUASI
    return _KINDS.get(label, Kind.PERSON)


def version_of(text: str) -> str:
    """Return what tells this text from any other in the audit log: the first half of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:_VERSION_LENGTH]

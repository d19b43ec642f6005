"""What the generator hands out, and the pieces it builds it from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

LABELS = ("PERSON", "LOCATION", "ORG", "ADDRESS")


class Piece(NamedTuple):
    """A stretch of text; `label` is empty for plain text."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Sample:
    """A passage and its spans `(start, end, label)`: sorted, not overlapping, end exclusive."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    style: str = ""


def assemble(pieces: Iterable[Piece], style: str) -> Sample:
    """The sample whose text is the pieces joined; marked pieces become spans without outer blanks."""
    text, spans = "", []
    for piece in pieces:
        if piece.label and piece.text.strip():
            start = len(text) + len(piece.text) - len(piece.text.lstrip())
            spans.append((start, start + len(piece.text.strip()), piece.label))
        text += piece.text
    return Sample(text, tuple(spans), style)

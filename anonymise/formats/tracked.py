"""Tracked changes: the wording that stands, and what was deleted from it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph and what became of it."""

    text: str = field(repr=False)
    deleted: bool = False
    inserted: bool = False


_BEFORE = re.compile(r"(?:\S+\s+){0,2}\S*$")
_AFTER = re.compile(r"\S*")
_REACH = 80
"""Characters to look for whole words on either side of a deletion."""


def standing_text(pieces: Sequence[Piece]) -> str:
    """Return the paragraph as it reads with all changes accepted."""
    return "".join(piece.text for piece in pieces if not piece.deleted)


def deletions(pieces: Sequence[Piece]) -> list[str]:
    """Return each deletion in whole words, with the two words that stood before it.

    A deletion of half a name would not be known as one, nor would a name without `Frau` or `Herr`.

    >>> deletions([Piece("Es kam Frau Mül"), Piece("ler", deleted=True), Piece("Schmidt", inserted=True)])
    ['kam Frau Müller']
    """
    former, spans = "", list[tuple[int, int]]()
    parts = []
    length = 0
    for piece in pieces:
        if piece.inserted and not piece.deleted:
            continue
        if piece.deleted and spans and spans[-1][1] == length:
            spans[-1] = (spans[-1][0], length + len(piece.text))
        elif piece.deleted:
            spans.append((length, length + len(piece.text)))
        parts.append(piece.text)
        length += len(piece.text)
    former = "".join(parts)
    return [_in_whole_words(former, start, end) for start, end in spans if former[start:end].strip()]


def _in_whole_words(text: str, start: int, end: int) -> str:
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    after = _AFTER.match(text[end : end + _REACH])
    return f"{before.group() if before else ''}{text[start:end]}{after.group() if after else ''}"

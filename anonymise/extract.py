"""Bytes of a file in, its text out: what stands in it, and what a reader easily overlooks."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from anonymise.errors import (
    AnonymiseError,
    DamagedFileError,
    EmptyFileError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedTypeError,
)
from anonymise.formats import mail, markup, msg, odt, pdf, plain, rtf, word
from anonymise.formats.harvest import Harvest, Part, normalise
from anonymise.formats.message import ReadAttachment
from anonymise.model import Document

MAX_BYTES = 20 * 1024 * 1024
MAX_CHARACTERS = 500_000
"""About 170 pages; a case course has five to thirty."""
MAX_ATTACHMENTS = 20
"""Attachments read in one mail, those of mails inside it among them."""
MAX_SECONDS = 20.0
"""Time after which no further attachment is begun."""
MAX_DEPTH = 3
"""Mails inside mails that are read."""

_FILES: dict[str, Callable[[bytes], Document]] = {
    ".txt": plain.read,
    ".docx": word.read,
    ".odt": odt.read,
    ".pdf": pdf.read,
    ".rtf": rtf.read,
}
_MAILS: dict[str, Callable[[bytes, ReadAttachment], Document]] = {".eml": mail.read, ".msg": msg.read}

SUPPORTED_SUFFIXES = (*_FILES, *_MAILS)
"""The extensions of the files that can be read, in lower case with their dot."""


@dataclass(slots=True)
class _Allowance:
    """How many attachments may still be read, and until when; one for a mail and all mails inside it."""

    remaining: int = MAX_ATTACHMENTS
    deadline: float = field(default_factory=lambda: time.monotonic() + MAX_SECONDS)

    def take(self) -> bool:
        """Use up one attachment; False when there is none left."""
        self.remaining -= 1
        return self.remaining >= 0 and time.monotonic() < self.deadline


def extract(content: bytes, filename: str) -> Document:
    """Return the text of a file and what was hidden in it. Only the extension of `filename` is used.

    The text of a txt file is the file as it stands; that of any other format has plain line ends and
    composed letters, and the hidden parts follow it under German headings. Nothing is written to disk.

    Raises an UnreadableFileError of the kind that fits.
    """
    suffix = PurePath(filename).suffix.lower()
    if suffix not in SUPPORTED_SUFFIXES:
        raise UnsupportedTypeError(suffix)
    return _checked(_read(content, suffix, _Allowance(), MAX_DEPTH))


def extract_pasted(text: str) -> Document:
    """Return text that was typed or pasted, with plain line ends and composed letters.

    Raises EmptyFileError or TooLargeError.
    """
    if len(text) > MAX_CHARACTERS:
        raise _too_long(len(text))
    return _checked(Document(normalise(text)))


def _checked(document: Document) -> Document:
    if not document.text.strip():
        raise EmptyFileError
    if len(document.text) > MAX_CHARACTERS:
        raise _too_long(len(document.text))
    return document


def _read(content: bytes, suffix: str, allowance: _Allowance, depth: int) -> Document:
    """Read one file or attachment; what a parser says stays inside, since it may quote the text."""
    if len(content) > MAX_BYTES:
        raise TooLargeError(_TOO_MANY_BYTES)
    if not content.strip():
        raise EmptyFileError
    try:
        if suffix in _FILES:
            return _FILES[suffix](content)
        return _MAILS[suffix](content, _attachment_reader(allowance, depth))
    except AnonymiseError:
        raise
    except Exception:
        # The parsers meet files made by anybody, and raise anything on malformed ones.
        raise DamagedFileError from None


def _attachment_reader(allowance: _Allowance, depth: int) -> ReadAttachment:
    """Return a reader for the attachments of one mail, which gives None for what it cannot read."""

    def read_attachment(content: bytes, suffix: str) -> Document | None:
        if depth == 0 or not allowance.take():
            return None
        if suffix in (".html", ".htm"):
            return _page(content)
        if suffix not in SUPPORTED_SUFFIXES:
            return None
        try:
            return _read(content, suffix, allowance, depth - 1)
        except UnreadableFileError:
            # The mail itself is fine, and its reader is told how many attachments are missing.
            return None

    return read_attachment


def _page(content: bytes) -> Document:
    harvest = Harvest()
    text, hidden = markup.to_text(plain.decode(content))
    harvest.body.append(text)
    harvest.count(Part.HIDDEN, hidden)
    return harvest.document()


def _too_long(characters: int) -> TooLargeError:
    return TooLargeError(
        f"Der Text hat {_german(characters)} Zeichen, höchstens {_german(MAX_CHARACTERS)} sind möglich. "
        "Bitte reichen Sie nur die Falldarstellung ein oder teilen Sie den Text auf."
    )


def _german(number: int) -> str:
    return f"{number:,}".replace(",", ".")


_TOO_MANY_BYTES = (
    f"Die Datei ist größer als {MAX_BYTES // 1024 // 1024} MB. "
    "Bitte entfernen Sie Bilder und Anlagen oder speichern Sie nur den Text."
)

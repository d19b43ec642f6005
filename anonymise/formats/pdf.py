"""PDF files with a text layer: pages, annotations and form fields."""

import io
import logging
import re
import time
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from anonymise.errors import (
    DamagedFileError,
    EncryptedFileError,
    ScannedFileError,
    UnsafeFileError,
    WrongTypeError,
)
from anonymise.formats import markup
from anonymise.formats.harvest import Harvest, Part, normalise
from anonymise.model import Document

# What pypdf says of a broken file may quote it.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False

MAX_SECONDS = 20.0
"""Time for all pages; 100 ordinary pages take about two seconds."""
# One stream is worked through without a look at the clock; a page of text has a hundredth of this.
_LIMITS = {
    "zlib_maximum_output_length": 16_000_000,
    "lzw_maximum_output_length": 16_000_000,
    "run_length_maximum_output_length": 16_000_000,
    "array_based_stream_maximum_output_length": 16_000_000,
    "stream_decoding_work_maximum_length": 64_000_000,
    "stream_parsing_work_maximum_count": 500_000,
    "xform_maximum_invocations_per_extraction": 1_000,
}
_MAX_ANNOTATIONS = 5_000
_MAX_CHARACTERS = 2_000_000
_NOT_A_NOTE = frozenset({"/Link", "/Widget", "/Popup", "/FileAttachment"})
_INVISIBLE_MODE = 3

# A word broken at the end of a line; `Kinder-` before `und` keeps its hyphen, `Müller-` before `Schmidt` too.
_BROKEN_WORD = re.compile(r"(?<=[a-zäöüß])-\n(?!(?:und|oder|bzw|sowie)\b)(?=[a-zäöüß])")
_BROKEN_COMPOUND = re.compile(r"(?<=[a-zäöüß]-)\n(?=[A-ZÄÖÜ])")


def read(content: bytes, max_seconds: float = MAX_SECONDS) -> Document:
    """Return the text of all pages with annotations and form fields as sections.

    Raises ScannedFileError when no page has text, UnsafeFileError when reading takes longer than
    `max_seconds`, or another UnreadableFileError that fits.
    """
    if b"%PDF-" not in content[:1024]:
        raise WrongTypeError
    try:
        with apply_configuration(None, **_LIMITS):
            return _read(PdfReader(io.BytesIO(content)), time.monotonic() + max_seconds)
    except LimitReachedError:
        raise UnsafeFileError from None
    except DependencyError:
        # Raised for an encryption that the installed cryptography cannot undo.
        raise EncryptedFileError from None
    except PyPdfError:
        raise DamagedFileError from None


def _read(reader: PdfReader, deadline: float) -> Document:
    if reader.is_encrypted and not reader.decrypt(""):
        raise EncryptedFileError
    harvest = Harvest()
    watch = _Watch(deadline)
    length = 0
    for page in reader.pages:
        watch.is_invisible = False
        text = page.extract_text(visitor_operand_before=watch)
        watch.check()
        length += len(text)
        if length > _MAX_CHARACTERS:
            raise UnsafeFileError
        harvest.body.append(_mend(text))
        if not text.strip():
            harvest.count(Part.UNREAD_PAGES)
        elif watch.is_invisible:
            harvest.count(Part.INVISIBLE)
        for part, note in _annotations(page):
            harvest.add(part, note)
            watch.count_annotation()
        harvest.count(Part.UNREAD_ATTACHMENTS, _attached_files(page))
    if not "".join(harvest.body).strip():
        raise ScannedFileError
    for field in (reader.get_fields() or {}).values():
        if isinstance(value := field.get("/V"), str) and not value.startswith("/"):
            harvest.add(Part.FORM_FIELDS, value)
    harvest.count(Part.UNREAD_ATTACHMENTS, sum(1 for _ in reader.attachment_list))
    return harvest.document()


def _mend(text: str) -> str:
    """Return the text of a page with the words joined that its lines break."""
    return _BROKEN_COMPOUND.sub("", _BROKEN_WORD.sub("", normalise(text)))


def _notes_on(page: PageObject) -> Iterator[Any]:
    annotations = page.get("/Annots")
    for reference in (annotations.get_object() if annotations is not None else None) or ():
        yield reference.get_object()


def _annotations(page: PageObject) -> Iterator[tuple[Part, str]]:
    """Give the words of each note on the page, without its author."""
    for note in _notes_on(page):
        if note.get("/Subtype") in _NOT_A_NOTE:
            continue
        if plain := note.get("/Contents"):
            yield Part.COMMENTS, str(plain)
        elif rich := note.get("/RC"):
            yield Part.COMMENTS, markup.to_text(str(rich))[0]


def _attached_files(page: PageObject) -> int:
    return sum(1 for note in _notes_on(page) if note.get("/Subtype") == "/FileAttachment")


class _Watch:
    """Sees every operator of a page: stops what takes too long, notices invisible text."""

    def __init__(self, deadline: float) -> None:
        self.is_invisible = False
        self._deadline = deadline
        self._annotations = 0

    def __call__(self, operator: bytes, operands: list[Any], *_matrices: object) -> None:
        self.check()
        if operator == b"Tr" and operands and operands[0] == _INVISIBLE_MODE:
            self.is_invisible = True

    def check(self) -> None:
        """Raise UnsafeFileError once the time is up."""
        if time.monotonic() > self._deadline:
            raise UnsafeFileError

    def count_annotation(self) -> None:
        """Raise UnsafeFileError when there are more notes than anybody writes."""
        self._annotations += 1
        if self._annotations > _MAX_ANNOTATIONS:
            raise UnsafeFileError

"""Zip archives of XML, the shape of docx and odt: unpacked in memory, within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from anonymise.errors import DamagedFileError, EncryptedFileError, UnsafeFileError

MAX_ENTRIES = 2_000
MAX_UNPACKED = 60 * 1024 * 1024
"""Bytes of all entries together, XML or not."""
MAX_TAGS = 1_000_000
"""Opening and closing tags of all XML entries together: the memory of the parsed tree hangs on them."""
MAX_RATIO = 100
"""Unpacked bytes for one packed byte; small archives may exceed it."""
_SMALL = 4 * 1024 * 1024
_CHUNK = 64 * 1024


def read_parts(content: bytes) -> dict[str, bytes]:
    """Return every entry by its name; only those that end in .xml carry their bytes.

    The limits count what really comes out, not what the archive says about itself. Raises
    UnsafeFileError beyond them, EncryptedFileError and DamagedFileError.
    """
    parts: dict[str, bytes] = {}
    unpacked = tags = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MAX_ENTRIES:
                raise UnsafeFileError()
            for entry in archive.infolist():
                is_xml = entry.filename.lower().endswith(".xml")
                kept = bytearray()
                with archive.open(entry) as stream:
                    while chunk := stream.read(_CHUNK):
                        unpacked += len(chunk)
                        tags += chunk.count(b"<") if is_xml else 0
                        _check(unpacked, tags, len(content))
                        if is_xml:
                            kept += chunk
                parts[entry.filename] = bytes(kept)
    except RuntimeError:
        # zipfile says so of an entry that needs a password, and of nothing else.
        raise EncryptedFileError() from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError):
        raise DamagedFileError() from None
    return parts


def _check(unpacked: int, tags: int, packed: int) -> None:
    too_dense = unpacked > _SMALL and unpacked > MAX_RATIO * packed
    if too_dense or unpacked > MAX_UNPACKED or tags > MAX_TAGS:
        raise UnsafeFileError()


def parse(xml: bytes) -> Element:
    """Return the root of `xml`. Raises UnsafeFileError when it declares entities, or DamagedFileError."""
    try:
        root: Element = fromstring(xml)
    except DefusedXmlException:
        raise UnsafeFileError() from None
    except (ParseError, ValueError, LookupError):
        raise DamagedFileError() from None
    return root


def local_name(element: Element) -> str:
    """Return the tag without its namespace: the strict and the usual variant of a format then agree."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """Return the attribute of that local name, if there is one."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def nearest(element: Element, name: str) -> Iterator[Element]:
    """Give the descendants of that local name, without looking inside those found."""
    for child in element:
        if local_name(child) == name:
            yield child
        else:
            yield from nearest(child, name)

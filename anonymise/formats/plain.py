"""Plain text: UTF-8, UTF-16 or Windows-1252, exactly as it stands."""

import codecs
import re

from anonymise.errors import WrongTypeError
from anonymise.model import Document

_UTF_16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Windows-1252 leaves five bytes undefined; they become the control character of the same number.
_CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}

# Latin, Greek and Cyrillic letters, punctuation, other scripts, emoji. The lead bytes D4 to DF are left
# out: in Windows-1252 they are Ö, Ü and ß before a closing quotation mark.
_UTF_8_RUN = re.compile(
    rb"(?:[\xc2-\xd3][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2})+"
)
# What UTF-8 makes of German letters, dashes and quotation marks, and no German text holds otherwise.
_TELLING = re.compile(rb"\xc3[\x80-\xbf]|\xe2[\x80\x82][\x80-\xbf]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_OTHER_TYPES = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def read(content: bytes) -> Document:
    """Return the text character for character, line ends included; only a byte order mark is dropped.

    Raises WrongTypeError for content that is not text.
    """
    text = "" if content.startswith(_OTHER_TYPES) else decode(content)
    if not text or "\0" in text:
        raise WrongTypeError()
    return Document(text)


def decode(content: bytes) -> str:
    """Return the text in `content`, whatever its encoding; a file that mixes two loses nothing.

    UTF-16 without a byte order mark is known by its zero bytes. What is no valid UTF-8 is read as
    Windows-1252, stretch by stretch.

    >>> decode("Jörg ".encode("utf-8") + "Müller".encode("cp1252"))
    'Jörg Müller'
    """
    for mark, encoding in _UTF_16:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    content = content.removeprefix(codecs.BOM_UTF8)
    if encoding := _guess_utf_16(content):
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # Continued below: an error raised from here would carry this one, which holds the content.
        pass
    return _decode_mixed(content)


def decode_cp1252(content: bytes) -> str:
    """Return `content` read as Windows-1252, one character a byte, without ever failing."""
    return content.decode("latin-1").translate(_CP1252)


def _guess_utf_16(content: bytes) -> str:
    """Return the byte order of UTF-16 in a Latin script, whose every other byte is mostly zero."""
    half = len(content) // 2
    if half == 0 or len(content) % 2:
        return ""
    zeros_even, zeros_odd = content[::2].count(0), content[1::2].count(0)
    if zeros_odd > half * 0.6 and zeros_even == 0:
        return "utf-16-le"
    return "utf-16-be" if zeros_even > half * 0.6 and zeros_odd == 0 else ""


def _decode_mixed(content: bytes) -> str:
    if len(_CONTROL.findall(content)) > len(content) * 0.05:
        raise WrongTypeError()
    if not _TELLING.search(content):
        return decode_cp1252(content)
    pieces, position = [], 0
    for run in _UTF_8_RUN.finditer(content):
        pieces.append(decode_cp1252(content[position : run.start()]))
        pieces.append(run.group().decode("utf-8", "replace"))
        position = run.end()
    pieces.append(decode_cp1252(content[position:]))
    return "".join(pieces)

"""Mails as Outlook saves them (msg)."""

import logging
from collections.abc import Iterator
from pathlib import PurePath

import extract_msg
from extract_msg import MSGFile
from extract_msg.exceptions import ExMsgBaseException

from anonymise.errors import DamagedFileError, WrongTypeError
from anonymise.formats import mail, markup, plain, rtf
from anonymise.formats.message import ReadAttachment, compose
from anonymise.model import Document

# What these libraries say of a broken file may quote it.
for _name in ("extract_msg", "compressed_rtf", "olefile"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ATTRIBUTES = {"From": "sender", "To": "to", "Cc": "cc", "Bcc": "bcc", "Subject": "subject"}
# What Outlook shows as recipients, for mails that list them nowhere else.
_SHOWN = {"To": "__substg1.0_0E04", "Cc": "__substg1.0_0E03", "Bcc": "__substg1.0_0E02"}
_PLAIN_BODY = "__substg1.0_1000"
_HTML_BODY = "__substg1.0_10130102"


def read(content: bytes, read_attachment: ReadAttachment) -> Document:
    """Return headers, body and attachments of a mail; a body in HTML or RTF only is read as text.

    Raises WrongTypeError for what is no mail, DamagedFileError for what cannot be opened.
    """
    if not content.startswith(_OLE) or "__properties_version1.0".encode("utf-16-le") not in content:
        raise WrongTypeError
    try:
        with extract_msg.openMsg(content, delayAttachments=True) as message:
            body, hidden = _body(message)
            return compose(_headers(message), body, _attachments(message), read_attachment, hidden)
    except ExMsgBaseException:
        raise DamagedFileError from None


def _headers(message: MSGFile) -> Iterator[tuple[str, str]]:
    for name, label in mail.HEADERS.items():
        if name == "Date":
            date = getattr(message, "date", None)
            yield label, date.strftime("%d.%m.%Y %H:%M") if date else ""
        else:
            value = getattr(message, _ATTRIBUTES[name], None)
            if not value and name in _SHOWN:
                value = message.getStringStream(_SHOWN[name])
            yield label, str(value or "")


def _body(message: MSGFile) -> tuple[str, int]:
    """Return the text of the body and how many hidden stretches it holds."""
    text = message.getStringStream(_PLAIN_BODY)
    if text and text.strip():
        return text.replace("\0", ""), 0
    if page := message.getStream(_HTML_BODY):
        return markup.to_text(plain.decode(page))
    if rich := getattr(message, "rtfBody", None):
        return rtf.read(rich).text, 0
    return "", 0


def _attachments(message: MSGFile) -> Iterator[tuple[bytes, str]]:
    """Give content and suffix of every attachment; a mail inside the mail is one, too."""
    for attachment in message.attachments:
        data = attachment.data
        if isinstance(data, bytes):
            yield data, PurePath(attachment.longFilename or attachment.shortFilename or "").suffix.lower()
        elif isinstance(data, MSGFile):
            yield data.exportBytes(), ".msg"
        else:
            yield b"", ""

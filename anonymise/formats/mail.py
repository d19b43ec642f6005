"""Mails as the internet writes them (eml)."""

from collections.abc import Iterator
from email import policy
from email.errors import HeaderParseError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from pathlib import PurePath

from anonymise.errors import EncryptedFileError, WrongTypeError
from anonymise.formats import markup, plain
from anonymise.formats.message import ReadAttachment, compose
from anonymise.model import Document

HEADERS = {
    "From": "Von",
    "To": "An",
    "Cc": "Kopie",
    "Bcc": "Blindkopie",
    "Date": "Datum",
    "Subject": "Betreff",
}
_ENCRYPTED_TYPES = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/pgp-encrypted"}
)
_MAX_HEADER = 50_000
"""Characters of one header that are decoded; the parser's time grows faster than the header."""
# For attachments without a file name.
_SUFFIXES = {
    "text/plain": ".txt",
    "text/html": ".html",
    "message/rfc822": ".eml",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.ms-outlook": ".msg",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


def read(content: bytes, read_attachment: ReadAttachment) -> Document:
    """Return headers, body and attachments of a mail; a body in HTML only is read as text.

    Raises WrongTypeError for what is no mail, EncryptedFileError for S/MIME and PGP.
    """
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
    names = {name.lower() for name in message.keys()}
    if b"\0" in content or not names & {"from", "to", "subject", "date", "received"}:
        raise WrongTypeError
    if message.get_content_type() in _ENCRYPTED_TYPES:
        raise EncryptedFileError
    headers = [(label, _header(message, name)) for name, label in HEADERS.items()]
    body, hidden, body_part = _body(message)
    return compose(headers, body, _attachments(message, body_part), read_attachment, hidden)


def _header(message: EmailMessage, name: str) -> str:
    """Return a header decoded; a date the German way."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if len(raw) > _MAX_HEADER:
        return raw
    try:
        value = str(message[name] or "")
        return parsedate_to_datetime(value).strftime("%d.%m.%Y %H:%M") if name == "Date" and value else value
    except (HeaderParseError, ValueError, TypeError, IndexError, AttributeError, RecursionError):
        # The standard library's parser stumbles over malformed headers in many ways.
        return raw


def _body(message: EmailMessage) -> tuple[str, int, object]:
    """Return the text of the body, its hidden stretches, and the part it comes from."""
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        if isinstance(part, EmailMessage):
            text, hidden = _text(part), 0
            if kind == "html":
                text, hidden = markup.to_text(text)
            if text.strip():
                return text, hidden, part
    return "", 0, None


def _text(part: EmailMessage) -> str:
    """Return the decoded text of a part, also when the charset it names is wrong or unknown."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return plain.decode(content)


def _attachments(message: EmailMessage, body: object) -> Iterator[tuple[bytes, str]]:
    """Give content and suffix of every part but the body and its other renderings."""
    pending = [message]
    while pending:
        part = pending.pop(0)
        if part is body:
            continue
        kind = part.get_content_type()
        if kind == "message/rfc822":
            yield b"".join(inner.as_bytes(policy=policy.compat32) for inner in part.iter_parts()), ".eml"
        elif part.is_multipart():
            parts = [inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)]
            is_body = kind == "multipart/alternative" and any(inner is body for inner in parts)
            pending = ([] if is_body else parts) + pending
        else:
            content = part.get_payload(decode=True)
            suffix = PurePath(part.get_filename() or "").suffix.lower() or _SUFFIXES.get(kind, "")
            if isinstance(content, bytes) and content.strip():
                yield content, suffix

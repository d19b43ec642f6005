"""What mails of both formats have in common: headers, body, attachments."""

import re
from collections.abc import Callable, Iterable

from anonymise.formats.harvest import Harvest, Part
from anonymise.model import Document

ReadAttachment = Callable[[bytes, str], Document | None]
"""Takes content and suffix (`.pdf`); returns None for what is not read."""

_QUOTE_MARKS = re.compile(
    r"^[> \t]{0,40}-{2,40}[ \t]{0,20}"
    r"(?:Ursprüngliche Nachricht|Weitergeleitete Nachricht|Original Message|Forwarded)"
    r"|^[> \t]{0,40}(?:Am|On) .{6,200}(?:schrieb|wrote)\b.{0,200}:[ \t]{0,20}$"
    r"|^[> \t]{0,40}(?:Gesendet|Sent|Datum): .{6,100}$",
    re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^>", re.MULTILINE)


def compose(
    headers: Iterable[tuple[str, str]],
    body: str,
    attachments: Iterable[tuple[bytes, str]],
    read_attachment: ReadAttachment,
    hidden: int = 0,
) -> Document:
    """Return a mail as one text: headers as `label: value`, body, attachments as a section.

    `attachments` are pairs of content and suffix; `hidden` counts hidden stretches in the body.
    """
    harvest = Harvest()
    filled = [f"{label}: {' '.join(value.split())}" for label, value in headers if value.strip()]
    harvest.count(Part.MAIL_HEADERS, len(filled))
    harvest.count(Part.QUOTED, len(_QUOTE_MARKS.findall(body)) or bool(_QUOTED_LINE.search(body)))
    harvest.count(Part.HIDDEN, hidden)
    harvest.body += [*filled, "", body]
    for content, suffix in attachments:
        document = read_attachment(content, suffix)
        if document is None:
            harvest.count(Part.UNREAD_ATTACHMENTS)
        else:
            harvest.include(Part.ATTACHMENTS, document)
    return harvest.document()

"""What a reader of one format gathers: running text, sections under a heading, and counts."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from anonymise.model import Document, HiddenPart


class Part(StrEnum):
    """A part that a reader easily overlooks, in the order its section follows the running text."""

    MAIL_HEADERS = "Kopfdaten der E-Mail"
    QUOTED = "zitierte frühere Nachrichten"
    HEADERS = "Kopfzeilen"
    FOOTERS = "Fußzeilen"
    FOOTNOTES = "Fußnoten"
    ENDNOTES = "Endnoten"
    TEXT_BOXES = "Textfelder"
    DIAGRAMS = "Beschriftungen in Diagrammen"
    FORM_FIELDS = "ausgefüllte Formularfelder"
    COMMENTS = "Kommentare"
    INSERTED = "eingefügter Text (Änderungsverfolgung)"
    DELETED = "gelöschter Text (Änderungsverfolgung)"
    HIDDEN = "verborgener Text"
    INVISIBLE = "Seiten mit unsichtbarem Text"
    ATTACHMENTS = "gelesene Anhänge"
    UNREAD_PAGES = "nicht gelesene Seiten ohne Textebene"
    UNREAD_OBJECTS = "nicht gelesene eingebettete Objekte"
    UNREAD_ATTACHMENTS = "nicht gelesene Anhänge"


@dataclass(slots=True)
class Harvest:
    """Gathers the parts of one file; `document` puts them together."""

    body: list[str] = field(default_factory=list, repr=False)
    """Paragraphs of the running text, table rows among them."""
    _sections: dict[Part, list[str]] = field(default_factory=dict, repr=False)
    _counts: Counter[str] = field(default_factory=Counter)

    def add(self, part: Part, text: str) -> None:
        """Keep `text` for the section of `part` and count it, unless it is blank."""
        if text.strip():
            self._sections.setdefault(part, []).append(text.strip())
            self._counts[part] += 1

    def count(self, part: Part, number: int = 1) -> None:
        """Count a part whose text stands elsewhere or is not read at all."""
        self._counts[part] += number

    def include(self, part: Part, document: Document) -> None:
        """Keep a document inside this one, an attachment for example, with its own hidden parts."""
        self.add(part, document.text)
        for hidden in document.hidden_parts:
            self._counts[hidden.label] += hidden.count

    def document(self) -> Document:
        """Return the running text, then each section under its German heading, normalised."""
        blocks = ["\n".join(self.body)]
        for part in Part:
            if texts := self._sections.get(part):
                gap = "\n\n" if part is Part.ATTACHMENTS else "\n"
                blocks.append(f"{part[0].upper()}{part[1:]}:\n" + gap.join(texts))
        hidden = tuple(HiddenPart(str(part), self._counts[part]) for part in Part if self._counts[part])
        return Document(normalise("\n\n".join(blocks)), hidden)


_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}


def normalise(text: str) -> str:
    """Return `text` with plain line ends, composed letters and nothing that could split a word unseen.

    Soft hyphens and zero-width characters go, since a name that holds one is found by nobody.

    >>> normalise("Mu\u0308l\u00adler \\r\\n\\n\\n\\nSte\ufb00en")
    'Müller\\n\\nSteffen'
    """
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    text = unicodedata.normalize("NFC", _CONTROLS.sub(" ", text).translate(_LIGATURES))
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()

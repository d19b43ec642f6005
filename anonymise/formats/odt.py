"""OpenDocument text (odt): content and page styles.

The XML is walked directly: odfpy unpacks an archive without limits.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from anonymise.errors import EncryptedFileError, WrongTypeError
from anonymise.formats.archive import attribute, local_name, nearest, parse, read_parts
from anonymise.formats.harvest import Harvest, Part
from anonymise.formats.tracked import Piece, deletions, standing_text
from anonymise.model import Document

_MAX_SPACES = 100
_HEADERS = frozenset({"header", "header-left", "header-first"})
_FOOTERS = frozenset({"footer", "footer-left", "footer-first"})
_PARAGRAPHS = frozenset({"p", "h"})
_CHANGES = frozenset({"change", "change-start", "change-end"})
_EMBEDDED = frozenset({"object", "object-ole"})
_SKIPPED = frozenset({"tracked-changes", "script"})
_WHITESPACE = re.compile(r"[ \t\r\n]+")


def read(content: bytes) -> Document:
    """Return the text with deleted text, comments, notes, headers, footers and text boxes as sections.

    Raises an UnreadableFileError of the kind that fits.
    """
    if not content.startswith(b"PK"):
        raise WrongTypeError
    parts = read_parts(content)
    manifest = parts.get("META-INF/manifest.xml")
    if manifest and any(True for _ in nearest(parse(manifest), "encryption-data")):
        raise EncryptedFileError
    if "content.xml" not in parts:
        raise WrongTypeError
    roots = [parse(parts[name]) for name in ("content.xml", "styles.xml") if name in parts]
    texts = [text for body in nearest(roots[0], "body") for text in body if local_name(text) == "text"]
    if not texts:
        raise WrongTypeError
    reading = _Reading(roots)
    for text in texts:
        reading.harvest.body += reading.lines(text)
    for root in roots[1:]:
        reading.take_page_styles(root)
    return reading.harvest.document()


class _Reading:
    """The way through content and styles of one document."""

    def __init__(self, roots: list[Element]) -> None:
        self.harvest = Harvest()
        self._hidden_styles = {
            attribute(style, "name")
            for root in roots
            for style in nearest(root, "style")
            for properties in nearest(style, "text-properties")
            if attribute(properties, "display") == "none"
        }
        self._deleted = {
            attribute(region, "id"): deletion
            for region in nearest(roots[0], "changed-region")
            for deletion in nearest(region, "deletion")
        }
        self._is_inserted = False

    def take_page_styles(self, root: Element) -> None:
        """Add headers and footers; the same words on several page styles count once."""
        for names, part in ((_HEADERS, Part.HEADERS), (_FOOTERS, Part.FOOTERS)):
            found = [element for master in nearest(root, "master-page") for element in master]
            texts = ["\n".join(self.lines(element)) for element in found if local_name(element) in names]
            for text in dict.fromkeys(texts):
                self.harvest.add(part, text)

    def lines(self, element: Element) -> list[str]:
        """Return paragraphs and table rows, nested ones included, in reading order."""
        lines = []
        for child in element:
            name = local_name(child)
            if name in _PARAGRAPHS:
                lines.append(self._paragraph(child))
            elif name == "table-row":
                cells = ("\n".join(filter(None, self.lines(cell))) for cell in nearest(child, "table-cell"))
                lines.append(" | ".join(cells))
            elif name in _CHANGES:
                lines.append(self._standing(list(self._change(child))))
            elif _is_drawing(child):
                self._take_drawing(child)
            elif name not in _SKIPPED:
                if name == "section" and attribute(child, "display") == "none":
                    self.harvest.count(Part.HIDDEN)
                lines += self.lines(child)
        return lines

    def _paragraph(self, paragraph: Element) -> str:
        if attribute(paragraph, "style-name") in self._hidden_styles:
            self.harvest.count(Part.HIDDEN)
        return self._standing(list(self._pieces(paragraph)))

    def _standing(self, pieces: list[Piece]) -> str:
        """Return the wording that stands; what was deleted from it goes to its section."""
        for deleted in deletions(pieces):
            self.harvest.add(Part.DELETED, deleted)
        return standing_text(pieces)

    def _pieces(self, element: Element) -> Iterator[Piece]:
        yield self._piece(_WHITESPACE.sub(" ", element.text or ""))
        for child in element:
            yield from self._child(child)
            yield self._piece(_WHITESPACE.sub(" ", child.tail or ""))

    def _piece(self, text: str) -> Piece:
        return Piece(text, inserted=self._is_inserted)

    def _child(self, child: Element) -> Iterator[Piece]:
        """Give the pieces of one element inside a paragraph, or send it to its section."""
        name = local_name(child)
        if name == "s":
            count = attribute(child, "c") or "1"
            yield self._piece(" " * min(int(count), _MAX_SPACES))
        elif name in ("tab", "line-break"):
            yield self._piece("\t" if name == "tab" else "\n")
        elif name in _CHANGES:
            yield from self._change(child)
        elif name == "note":
            part = Part.ENDNOTES if attribute(child, "note-class") == "endnote" else Part.FOOTNOTES
            for body in nearest(child, "note-body"):
                self.harvest.add(part, "\n".join(self.lines(body)))
        elif name == "annotation":
            self.harvest.add(Part.COMMENTS, "\n".join(self.lines(child)))
        elif _is_drawing(child):
            self._take_drawing(child)
        elif name in ("hidden-text", "hidden-paragraph"):
            self.harvest.add(Part.HIDDEN, attribute(child, "string-value") or "".join(child.itertext()))
        elif name not in _SKIPPED:
            if attribute(child, "style-name") in self._hidden_styles:
                self.harvest.count(Part.HIDDEN)
            yield from self._pieces(child)

    def _change(self, mark: Element) -> Iterator[Piece]:
        """Give the deleted text that a mark stands for, or note where an insertion begins and ends."""
        name = local_name(mark)
        if name == "change":
            # Used once, or deletions that point at each other would never end.
            deletion = self._deleted.pop(attribute(mark, "change-id"), None)
            if deletion is not None:
                yield Piece("\n".join(self.lines(deletion)), deleted=True)
        else:
            self._is_inserted = name == "change-start"
            if self._is_inserted:
                self.harvest.count(Part.INSERTED)

    def _take_drawing(self, drawing: Element) -> None:
        """Add a text box or a labelled shape; an embedded object is only counted."""
        if local_name(drawing) in _EMBEDDED:
            self.harvest.count(Part.UNREAD_OBJECTS)
        self.harvest.add(Part.TEXT_BOXES, "\n".join(self.lines(drawing)))


def _is_drawing(element: Element) -> bool:
    return ":drawing:" in element.tag and local_name(element) != "a"

"""Word documents (docx): every part of the package that carries text.

The XML is walked directly: text boxes, comments and tracked deletions are out of reach for python-docx.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from anonymise.errors import EncryptedFileError, UnsupportedTypeError, WrongTypeError
from anonymise.formats.archive import attribute, local_name, nearest, parse, read_parts
from anonymise.formats.harvest import Harvest, Part
from anonymise.formats.tracked import Piece, deletions, standing_text
from anonymise.model import Document

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_METADATA = ("docProps/", "customXml/", "word/glossary/")

# The root of a part, the element in it that holds one text, and the section that text goes to.
_SECTIONS = {
    "hdr": ("hdr", Part.HEADERS),
    "ftr": ("ftr", Part.FOOTERS),
    "footnotes": ("footnote", Part.FOOTNOTES),
    "endnotes": ("endnote", Part.ENDNOTES),
    "comments": ("comment", Part.COMMENTS),
    "dataModel": ("p", Part.DIAGRAMS),
}
_TEXT = frozenset({"t", "delText"})
_SPACES = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Properties, and field codes such as the address behind a link: nothing a reader sees.
_SKIPPED = frozenset({"pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "ffData", "instrText", "delInstrText"})
_TEXT_BOXES = frozenset({"txbxContent", "txBody", "p"})
_DELETING = frozenset({"del", "moveFrom"})
_INSERTING = frozenset({"ins", "moveTo"})


def read(content: bytes) -> Document:
    """Return the text with deleted text, comments, notes, headers, footers and text boxes as sections.

    Raises an UnreadableFileError of the kind that fits.
    """
    _check_type(content)
    parts = read_parts(content)
    names = [name for name in parts if parts[name] and not name.startswith(_METADATA)]
    roots = [parse(parts[name]) for name in sorted(names)]
    if not any(local_name(root) == "document" for root in roots):
        raise WrongTypeError
    reading = _Reading(_hidden_styles(roots))
    for root in roots:
        reading.take(root)
    for name in parts:
        if "/embeddings/" in name or "/afchunk" in name.lower():
            reading.harvest.count(Part.UNREAD_OBJECTS)
    return reading.harvest.document()


def _check_type(content: bytes) -> None:
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise EncryptedFileError
        if "WordDocument".encode("utf-16-le") in content:
            raise UnsupportedTypeError(".doc")
    if not content.startswith(b"PK"):
        raise WrongTypeError


def _hidden_styles(roots: list[Element]) -> frozenset[str]:
    """Return the ids of the styles whose text is not shown."""
    return frozenset(
        attribute(style, "styleId") or ""
        for root in roots
        if local_name(root) == "styles"
        for style in nearest(root, "style")
        for properties in nearest(style, "rPr")
        if _is_on(properties, "vanish")
    )


def _is_on(properties: Element, name: str) -> bool:
    return any(
        local_name(child) == name and attribute(child, "val") not in ("0", "false", "off")
        for child in properties
    )


class _Reading:
    """The way through the parts of one document."""

    def __init__(self, hidden_styles: frozenset[str]) -> None:
        self.harvest = Harvest()
        self._hidden_styles = hidden_styles
        self._was_hidden = False

    def take(self, root: Element) -> None:
        """Add one part of the package to the running text or to its section."""
        name = local_name(root)
        if name == "document":
            self.harvest.body += self._lines(root)
        elif name in _SECTIONS:
            holder, part = _SECTIONS[name]
            found = [root] if holder == name else nearest(root, holder)
            for element in found:
                text = self._paragraph(element) if holder == "p" else "\n".join(self._lines(element))
                self.harvest.add(part, text)

    def _lines(self, element: Element) -> list[str]:
        """Return paragraphs and table rows, nested ones included, in reading order."""
        lines = []
        for child in _children(element):
            name = local_name(child)
            if name == "p":
                lines.append(self._paragraph(child))
            elif name == "tr":
                cells = ("\n".join(filter(None, self._lines(cell))) for cell in nearest(child, "tc"))
                lines.append(" | ".join(cells))
            else:
                lines += self._lines(child)
        return lines

    def _paragraph(self, paragraph: Element) -> str:
        """Return the paragraph as it stands; what was deleted from it goes to its section."""
        is_hidden = any(
            attribute(style, "val") in self._hidden_styles for style in nearest(paragraph, "pStyle")
        )
        pieces = list(self._pieces(paragraph, Piece(""), is_hidden))
        for deleted in deletions(pieces):
            self.harvest.add(Part.DELETED, deleted)
        return standing_text(pieces)

    def _pieces(self, element: Element, state: Piece, is_hidden: bool) -> Iterator[Piece]:
        for child in _children(element):
            name = local_name(child)
            if name in _TEXT or name in _SPACES:
                text = _SPACES.get(name) or child.text or ""
                if is_hidden and not self._was_hidden and text.strip():
                    self.harvest.count(Part.HIDDEN)
                self._was_hidden = is_hidden
                yield Piece(text, state.deleted, state.inserted)
            elif name in _TEXT_BOXES:
                self.harvest.add(Part.TEXT_BOXES, "\n".join(self._lines(child)))
            elif name == "r":
                yield from self._pieces(child, state, is_hidden or self._is_hidden(child))
            elif name in _DELETING:
                yield from self._pieces(child, Piece("", deleted=True, inserted=state.inserted), is_hidden)
            elif name in _INSERTING:
                self.harvest.count(Part.INSERTED)
                yield from self._pieces(child, Piece("", deleted=state.deleted, inserted=True), is_hidden)
            else:
                yield from self._pieces(child, state, is_hidden)

    def _is_hidden(self, run: Element) -> bool:
        return any(
            _is_on(properties, "vanish")
            or any(attribute(style, "val") in self._hidden_styles for style in nearest(properties, "rStyle"))
            for properties in run
            if local_name(properties) == "rPr"
        )


def _children(element: Element) -> Iterator[Element]:
    """Give the children that can hold text; of two renderings of one drawing only the first."""
    for child in element:
        name = local_name(child)
        if name in _SKIPPED:
            continue
        if name == "AlternateContent":
            yield from list(child)[:1]
        else:
            yield child

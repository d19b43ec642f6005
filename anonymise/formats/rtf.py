"""Rich Text Format: striprtf decodes it, but drops notes and headers, so these are taken apart first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from striprtf.striprtf import rtf_to_text

from anonymise.errors import WrongTypeError
from anonymise.formats.harvest import Harvest, Part
from anonymise.formats.plain import decode_cp1252
from anonymise.model import Document

_SECTIONS = {
    "header": Part.HEADERS,
    "headerl": Part.HEADERS,
    "headerr": Part.HEADERS,
    "headerf": Part.HEADERS,
    "footer": Part.FOOTERS,
    "footerl": Part.FOOTERS,
    "footerr": Part.FOOTERS,
    "footerf": Part.FOOTERS,
    "footnote": Part.FOOTNOTES,
    "annotation": Part.COMMENTS,
    "shptxt": Part.TEXT_BOXES,
    "dptxbxtext": Part.TEXT_BOXES,
}
# Pictures, style tables, the addresses behind links, and who wrote the file.
_DROPPED = frozenset(
    {"pict", "objdata", "fldinst", "fonttbl", "colortbl", "stylesheet", "info", "revtbl", "datastore"}
)
# striprtf sets cells side by side with a bare `|` and knows no nested rows.
_REPLACED = {"cell": "\\tab ", "nestcell": "\\tab ", "nestrow": "\\par "}
_COUNTED = {"v": Part.HIDDEN, "revised": Part.INSERTED}

_TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\.|[{}]|[^\\{}]+|\\", re.DOTALL)
_FONT = re.compile(r"\\f(\d+)\b")
_CHARSET = re.compile(r"\\fcharset(\d+)")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_SEPARATOR = "\ue000"
"""Stands between the texts of one section; a character of the private use area."""


@dataclass(slots=True)
class _Group:
    """What stands between two braces: where its tokens go, and which section it opens."""

    tokens: list[str] | None = field(repr=False)
    part: Part | None = None
    deleted: list[str] | None = field(default=None, repr=False)

    def target(self) -> list[str] | None:
        """Return the list that takes the next token; None when the group is dropped."""
        return self.deleted if self.deleted is not None and self.tokens is not None else self.tokens


def read(content: bytes) -> Document:
    """Return the text with notes, comments, headers, text boxes and deleted text as sections.

    Raises WrongTypeError.
    """
    source = decode_cp1252(content).removeprefix("ï»¿").lstrip()
    if not source.startswith("{\\rtf"):
        raise WrongTypeError
    splitting = _Splitting(source)
    for sign in splitting.signs():
        splitting.take(*sign)
    return splitting.document()


class _Splitting:
    """The way through the tokens of one file, once, from beginning to end."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._harvest = Harvest()
        self._body: list[str] = []
        self._sections: dict[Part, list[str]] = {}
        self._groups = [_Group(self._body)]

    def signs(self) -> Iterator[tuple[str, str | None, str | None]]:
        """Give each sign with its control word and number; binary data is left out."""
        position = 0
        while match := _TOKEN.match(self._source, position):
            position = match.end()
            if match[1] == "bin":
                position += max(0, int(match[2] or 0))
            else:
                yield match[0], match[1], match[2]

    def take(self, sign: str, word: str | None, number: str | None) -> None:
        """Send one sign to the running text, to its section, or nowhere."""
        group = self._groups[-1]
        if sign == "{":
            self._groups.append(_Group(group.target()))
        elif sign == "}":
            self._close(group)
        elif word in _DROPPED:
            group.tokens = None
            return
        elif word in _SECTIONS and group.tokens is not None:
            group.tokens, group.part = [], _SECTIONS[word]
            return
        elif word in ("deleted", "plain"):
            self._flush(group)
            group.deleted = [] if word == "deleted" and number != "0" else None
        elif word in _COUNTED and number != "0" and group.tokens is not None:
            self._harvest.count(_COUNTED[word])
        tokens = group.target() if sign != "}" else self._groups[-1].target()
        if tokens is not None:
            tokens.append(_REPLACED.get(word or "", sign))

    def _close(self, group: _Group) -> None:
        self._flush(group)
        if group.part is not None and group.tokens is not None:
            self._sections.setdefault(group.part, []).append("".join(group.tokens))
        if len(self._groups) > 1:
            self._groups.pop()

    def _flush(self, group: _Group) -> None:
        if group.deleted is not None:
            self._sections.setdefault(Part.DELETED, []).append("".join(group.deleted))

    def document(self) -> Document:
        """Return running text and sections, decoded."""
        head = self._head()
        self._harvest.body.append(_decode("".join(self._body), head))
        for part, texts in self._sections.items():
            joined = f"\\u{ord(_SEPARATOR) - 0x10000}?".join(f"{{{text}}}" for text in texts)
            for text in _decode(f"{{{joined}}}", head).split(_SEPARATOR):
                self._harvest.add(part, text)
        return self._harvest.document()

    def _head(self) -> str:
        """Return code page and font table, rebuilt small: striprtf searches them with slow patterns."""
        start = self._source.find("\\fonttbl")
        end = self._source.find("}}", start)
        fonts = dict[str, str]()
        for entry in self._source[start:end].split(";") if 0 <= start < end else ():
            font, charset = _FONT.search(entry), _CHARSET.search(entry)
            if font and charset:
                fonts[font[1]] = charset[1][:3]
        table = "".join(f"{{\\f{font}\\fcharset{charset} F;}}\n" for font, charset in fonts.items())
        code_page = _CODE_PAGE.search(self._source[:4096])
        return f"\\ansi\\ansicpg{code_page[1] if code_page else '1252'}{{\\fonttbl\n{table}}}"


def _decode(source: str, head: str) -> str:
    inner = source.removeprefix("{").removesuffix("}")
    text: str = rtf_to_text(  # type: ignore[no-untyped-call]
        f"{{\\rtf1{head}{inner}}}", errors="replace"
    )
    # Characters beyond the first 65,536 come as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

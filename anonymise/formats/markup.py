"""HTML, as mails carry it, to text."""

import re
from collections.abc import Iterator

from lxml import etree, html

from anonymise.errors import UnsafeFileError

_GIVEN_UP = frozenset({etree.ErrorTypes.ERR_INTERNAL_ERROR, etree.ErrorTypes.ERR_RESOURCE_LIMIT})
_DROPPED = frozenset({"script", "style", "head", "title", "template"})
_BLOCKS = frozenset(
    {"p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
    | {"section", "article", "header", "footer", "pre", "dt", "dd", "body", "center", "address", "option"}
)
_CELLS = frozenset({"td", "th"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])")
_WHITESPACE = re.compile(r"[ \t\r\n\f]+")


def to_text(markup: str) -> tuple[str, int]:
    """Return the text of an HTML page and how many hidden stretches it holds; these are included.

    Raises UnsafeFileError for elements nested so deep that the parser gives up and drops the rest.
    """
    # The parser takes bytes: it refuses a string that declares an encoding of its own.
    content = markup.encode("utf-8", "replace")
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(content, parser=parser)
    except etree.ParserError:
        # Said of a page without any element.
        return "", 0
    if any(entry.type in _GIVEN_UP for entry in parser.error_log):
        raise UnsafeFileError
    hidden = sum(1 for style in root.xpath("//@style") if _HIDDEN.search(style.lower()))
    lines = (line.strip(" ") for line in "".join(_pieces(root)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), hidden


def _pieces(root: html.HtmlElement) -> Iterator[str]:
    dropped = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_start = event == "start"
        if dropped is None and is_start:
            if element.tag in _DROPPED:
                dropped = element
                continue
            yield _boundary(element.tag, is_start)
            yield _WHITESPACE.sub(" ", element.text or "")
        elif dropped is None or dropped is element:
            if dropped is None:
                yield _boundary(element.tag, is_start)
            dropped = None
            yield _WHITESPACE.sub(" ", element.tail or "")


def _boundary(tag: str, is_start: bool) -> str:
    """Return what separates an element from the words before or after it."""
    if tag in _BLOCKS or (tag == "br" and is_start):
        return "\n"
    return "\t" if tag in _CELLS and not is_start else ""

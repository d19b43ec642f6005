"""What a page meant before a scan or a line end spoiled it: `1l4` is 114, `Sass-` and `nitz` one word."""

import re
from collections.abc import Callable, Iterator

from anonymise.model import Kind
from anonymise.recognisers.base import Found

_FIGURES = str.maketrans("OolI|SB", "0011158")
"""Letters that text recognition puts for figures."""
_GROUP = re.compile(r"(?<![\w|])[\w|]+(?:[./-][\w|]+)*(?![\w|])")
_TOKEN = re.compile(r"[\w|]+")
_MIXED = re.compile(r"(?=[\dOolI|SB]*[OolI|SB])(?=[\dOolI|SB]*\d)[\dOolI|SB]+")
_LETTERED = re.compile(r"(?P<letters>[A-ZÄÖÜ]{1,2})(?P<figures>[\dOolI|SB]{3,})")
_CODE = re.compile(r"[A-Z]\d\d(?:\.\d{1,2})?")
"""A diagnosis (`S06.0`), which begins with a letter that means itself."""
_LINE_END = re.compile(r"(?<=[a-zäöüß])-[ \t]*\n[ \t]*(?!(?:und|oder|bzw|sowie)\b)(?=[a-zäöüß])")
_COMPOUND_END = re.compile(r"(?<=[a-zäöüß]-)[ \t]*\n[ \t]*(?=[A-ZÄÖÜ])")
_BREAK = re.compile(f"{_LINE_END.pattern}|{_COMPOUND_END.pattern}")


def scan_reading(text: str) -> str:
    """Gives the text with figures for the letters a scan put in their place; its length stays.

    >>> scan_reading("Ringstr. 1l4, T29O 118 476, ein SOS vom BBO")
    'Ringstr. 114, T290 118 476, ein SOS vom BBO'
    """
    return _GROUP.sub(lambda match: _meant(match.group()), text)


def read_twice(
    find: Callable[[str], Iterator[tuple[Kind, Found]]], text: str
) -> Iterator[tuple[Kind, Found]]:
    """Gives what `find` gives for a text, and what only its restored reading shows, where that stands."""
    yield from find(text)
    joined, places = _joined(text)
    meant = scan_reading(joined)
    if meant == text:
        return
    for kind, (start, end, score) in find(meant):
        if start < end:
            first, last = places[start], places[end - 1] + 1
            if text[first:last] != meant[start:end]:
                yield kind, (first, last, score)


def _meant(group: str) -> str:
    """A group of figures with the signs between them, if half of it is figures; else token by token."""
    bare = re.sub(r"[./-]", "", group)
    if _is_number(bare) and not _CODE.fullmatch(group):
        return group.translate(_FIGURES)
    if bare == group:
        lettered = _LETTERED.fullmatch(group)
        if lettered and _is_number(lettered["figures"]):
            return lettered["letters"] + lettered["figures"].translate(_FIGURES)
        return group
    return _TOKEN.sub(lambda match: _meant(match.group()), group)


def _is_number(token: str) -> bool:
    return bool(_MIXED.fullmatch(token)) and 2 * sum(c.isdigit() for c in token) >= len(token)


def _joined(text: str) -> tuple[str, range | list[int]]:
    """The text without its breaks of words at line ends, and where each character of it stands."""
    if not (breaks := [match.span() for match in _BREAK.finditer(text)]):
        return text, range(len(text))
    pieces, places, at = [], list[int](), 0
    for start, end in [*breaks, (len(text), len(text))]:
        pieces.append(text[at:start])
        places.extend(range(at, start))
        at = end
    return "".join(pieces), places

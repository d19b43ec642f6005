"""What a page meant before a scan spoiled it: `1l4` is 114."""

import re
from collections.abc import Callable, Iterator

from anonymise.model import Kind
from anonymise.recognisers.base import Found

_FIGURES = str.maketrans("OolI|SB", "0011158")
"""Letters that text recognition puts for figures."""
_GROUP = re.compile(r"(?<![\w|])(?=[\w|./-]*\d)[\w|]+(?:[./-][\w|]+)*(?![\w|])")
_TOKEN = re.compile(r"[\w|]+")
_MIXED = re.compile(r"(?=[\dOolI|SB]*[OolI|SB])(?=[\dOolI|SB]*\d)[\dOolI|SB]+")
_LETTERED = re.compile(r"(?P<letters>[A-ZÄÖÜ]{1,2})(?P<figures>[\dOolI|SB]{3,})")
_CODE = re.compile(r"[A-Z]\d\d(?:\.\d{1,2})?")
"""A diagnosis (`S06.0`), which begins with a letter that means itself."""


_INSIDE = re.compile(r"(?<=[a-zäöüß])1+(?=[a-zäöüß])")
_LETTER_ONE = re.compile(
    rf"{_INSIDE.pattern}|(?<=[a-zäöüß])1+(?![\w.])|(?<![\w.])1(?=(?!mal|jährig|tägig)[a-zäöüß]{{3}})"
)
_SPOILT = 2
"""Words with a figure inside from which on a text counts as scanned."""


def letters_restored(text: str) -> str:
    """Gives a scanned text with the letter for each figure 1 that stands in a word; its length stays.

    >>> letters_restored("Der Zette1 a11er Kinder, a1t, ma1 1aut, Kl. 1a")
    'Der Zettel aller Kinder, alt, mal laut, Kl. 1a'
    """
    spoilt = len(_INSIDE.findall(text)) >= _SPOILT
    return _LETTER_ONE.sub(lambda match: "l" * len(match.group()), text) if spoilt else text


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
    meant = scan_reading(text)
    if meant != text:
        for kind, (start, end, score) in find(meant):
            if text[start:end] != meant[start:end]:
                yield kind, (start, end, score)


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

"""Chats, dictations and quick notes: names where hardly anything has a capital."""
# ruff: noqa: E501  (tables and patterns read best on one line)

import re
from collections.abc import Iterator

from anonymise.recognisers.allowed import SEASONS, is_allowed, is_allowed_lower, is_spoken
from anonymise.recognisers.base import Found
from anonymise.recognisers.lexicon import is_function_word, is_proper, is_unknown, may_be_name
from anonymise.recognisers.roles import LETTER, LOWER_ROLES, LOWER_TITLES, PARTICLES

LOWER_ADDRESS = re.compile(rf"(?<![\w-])(?:{LOWER_TITLES})[ \t](?:(?:{LOWER_TITLES})[ \t])*")
LOWER_ROLE = re.compile(rf"(?<![\w-])(?:{LOWER_ROLES})[ \t](?:(?:{LOWER_TITLES}|{LOWER_ROLES})[ \t])*")
_ADDRESS = re.compile(r"(?<![\w-])(?:Frau|Herrn?|Fr\.|Hrn?\.|Fam\.|Familie)[ \t]")
_LOWER_NAME = re.compile(
    rf"(?P<particle>(?:{PARTICLES}\s)*)(?:th\. |{LETTER}\. ?)*(?P<word>{LETTER}{{2,}}(?:-{LETTER}{{1,40}}){{0,4}}|{LETTER}\.)"
)
_LOWER_NEXT = re.compile(
    rf"[ ](?:{PARTICLES}\s)*(?P<word>{LETTER}{{2,}}(?:-{LETTER}{{1,40}}){{0,4}})|[ ](?P<initial>{LETTER}\.)(?=[ ,])"
)
_LOWER_TOKEN = re.compile(rf"(?<![\w@.-]){LETTER}{{2,}}(?:-{LETTER}{{1,40}}){{0,4}}(?![\w@-])")
ARTICLE = re.compile(
    r"(?:^|[^\w])(?i:eine?[mnrs]?|keine?[mnrs]?|de[ms]|das|i[mn]s?|am|zu[mr]|beim|vom|zwei|drei|pro)\s$"
)
"""An article or its like at the end of what stands before a word."""
_ON_THE = re.compile(r"(?<!\w)(?i:auf|unter|über|neben|hinter)\s(?:de[mnr]|das|die|eine[mnr]?)\s$")
"""`auf dem turnhallendach`: what stands there is a thing or a place."""


def lower_case_names(text: str) -> Iterator[Found]:
    """Gives the names in lower-case lines, and those in lower case behind a form of address."""
    for line in lower_lines(text):
        for pattern, free in ((LOWER_ADDRESS, True), (LOWER_ROLE, False)):
            for match in pattern.finditer(text, *line):
                yield from _lower_name(text, match.end(), free=free)
        for token in _LOWER_TOKEN.finditer(text, *line):
            word = token.group()
            if not is_spoken(word) and is_proper(word) and not is_allowed_lower(word) and _bare(text, token):
                yield token.start(), token.end(), 0.45
    for match in LOWER_ADDRESS.finditer(text):
        yield from _lower_name(text, match.end(), free=True)
    for match in _ADDRESS.finditer(text):
        if text[match.end() : match.end() + 1].islower():
            yield from _lower_name(text, match.end(), free=False)


def _bare(text: str, token: re.Match[str]) -> bool:
    """A lower-case word that no article and no place makes a noun, and no full stop behind an abbreviation."""
    before = text[max(0, token.start() - 16) : token.start()]
    if _ON_THE.search(before):
        return False
    return (not ARTICLE.search(before) and text[token.end() : token.end() + 1] != ".") or len(
        token.group()
    ) > 5


def _lower_name(text: str, position: int, *, free: bool) -> Iterator[Found]:
    name = _LOWER_NAME.match(text, position)
    if not name or not (
        _may_be_lower(name["word"], free=free) or (name["particle"] and not is_function_word(name["word"]))
    ):
        return
    following = _LOWER_NEXT.match(text, name.end())
    goes_on = following and (
        following["initial"] or _may_be_lower(following["word"], free=is_proper(name["word"]))
    )
    yield position, following.end() if following and goes_on else name.end(), 0.7


def _may_be_lower(word: str, *, free: bool) -> bool:
    if word.endswith("."):
        return True
    title = word.title()
    if is_function_word(word) or (is_allowed_lower(word) and title not in SEASONS):
        return False
    if is_allowed(title):
        return free and title in SEASONS
    return free or is_unknown(word) or may_be_name(word)


def lower_lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines of chats and dictations: hardly a word in them has a capital."""
    for line in re.finditer(r"[^\n]{8,}", text):
        words = re.findall(r"[^\W\d_]{2,}", line.group())
        if len(words) >= 2 and sum(w[0].isupper() for w in words) <= len(words) // 12:
            yield line.span()

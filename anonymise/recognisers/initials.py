"""Initials that a text gives to a person itself: `Reza Ansari (RA)`, `mw = Meike Wulff`."""

import re
from collections.abc import Iterator

from anonymise.recognisers.allowed import NOT_NAMES
from anonymise.recognisers.base import Found
from anonymise.recognisers.lexicon import is_function_word, readings

_NAME = r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3})"
_SIGN = r"(?P<sign>[A-ZÄÖÜ]{2,4}|[a-zäöüß]{2,3}|[A-ZÄÖÜ][a-zäöü]{1,2})"
_DEFINED = (
    re.compile(rf"{_NAME},? (?:\(|\[|/ ?)(?:i\. ?F\. |Kürzel:? |Kz\.:? )?{_SIGN}(?=[)\]]|\s|$)"),
    re.compile(rf"(?<![\w.-]){_SIGN}(?: ?[=:] ?| – ){_NAME}"),
)


def defined_initials(text: str) -> Iterator[Found]:
    """Gives every place where initials stand that the text itself sets beside the name they come from."""
    signs = {
        match["sign"]
        for pattern in _DEFINED
        for match in pattern.finditer(text)
        if _come_from(match["sign"], match["name"].split())
    }
    for sign in signs:
        for match in re.finditer(rf"(?<![\w.@-]){re.escape(sign)}(?![\w@-])", text):
            yield *match.span(), 0.85


def _come_from(sign: str, words: list[str]) -> bool:
    """First and last name, or all names, by their first letters; a title may stand before them."""
    a_word = is_function_word(sign) and readings(sign.lower())[0][0] != "XY"
    if sign in NOT_NAMES or a_word:
        return False
    letters = sign.casefold()
    names = [word.casefold() for word in words]
    return any(
        letters in ("".join(n[0] for n in names[at:]), names[at][0] + names[-1][: len(letters) - 1])
        for at in range(len(names) - 1)
    )

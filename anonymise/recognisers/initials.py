"""Short forms that a text itself gives to a person: `Reza Ansari (RA)`, `Vogel (Vo.)`, `mw = Meike Wulff`."""

import re
from collections.abc import Iterator

from anonymise.recognisers.allowed import NOT_NAMES
from anonymise.recognisers.base import Found
from anonymise.recognisers.lexicon import is_function_word, readings

_NAME = r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3})"
_SIGN = r"(?P<sign>[A-ZÄÖÜ]{2,4}|[a-zäöüß]{2,3}|[A-ZÄÖÜ][a-zäöü]{1,2}\.?)"
_DEFINED = (
    re.compile(rf"{_NAME},? (?:\(|\[|/ ?)(?:i\. ?F\. |Kürzel:? |Kz\.:? )?{_SIGN}(?=[)\]]|\s|$)"),
    re.compile(rf"(?<![\w.-]){_SIGN}(?: ?[=:] ?| – ){_NAME}"),
)
_WITHIN_A_SENTENCE = re.compile(r"[^\W_][ ]$|[,;(+/&] ?$")


def defined_initials(text: str) -> Iterator[Found]:
    """Gives every place where initials stand that the text itself sets beside the name they come from.

    What is a word besides (`So` for Sorge) counts only with its capital and within a sentence.
    """
    signs = {
        match["sign"]
        for pattern in _DEFINED
        for match in pattern.finditer(text)
        if _come_from(match["sign"], match["name"].split())
    }
    for sign in signs:
        a_word = _is_a_word(sign)
        for match in re.finditer(rf"(?<![\w.@-]){re.escape(sign)}(?![\w@-])", text):
            if not a_word or _WITHIN_A_SENTENCE.search(text, max(0, match.start() - 3), match.start()):
                yield *match.span(), 0.85


def _is_a_word(sign: str) -> bool:
    return is_function_word(sign) and readings(sign.lower())[0][0] != "XY"


def _come_from(sign: str, words: list[str]) -> bool:
    """The last name cut short, or first and last name, or all names, by their first letters."""
    letters = sign.rstrip(".").casefold()
    names = [word.casefold() for word in words]
    if sign[0].isupper() and sign[1].islower() and names[-1].startswith(letters):
        return True
    return not (sign in NOT_NAMES or _is_a_word(sign)) and any(
        letters in ("".join(n[0] for n in names[at:]), names[at][0] + names[-1][: len(letters) - 1])
        for at in range(len(names) - 1)
    )

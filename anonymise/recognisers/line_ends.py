"""Words that a line end breaks: `Sass-` and `nitz` are one."""

import re
from collections.abc import Sequence

_WITHIN_WORD = r"(?<=[a-zäöüß])-[ \t]*\n[ \t]*(?!(?:und|oder|bzw|sowie)\b)(?=[a-zäöüß])"
_BEHIND_HYPHEN = r"(?<=[a-zäöüß]-)[ \t]*\n[ \t]*(?=[A-ZÄÖÜ])"
_BREAK = re.compile(f"{_WITHIN_WORD}|{_BEHIND_HYPHEN}")


def without_breaks(text: str) -> tuple[str, Sequence[int]]:
    """Gives the text without its breaks of words at line ends, and where each character of it stands.

    >>> without_breaks("Sass-\\nnitz")[0]
    'Sassnitz'
    """
    if not (breaks := [match.span() for match in _BREAK.finditer(text)]):
        return text, range(len(text))
    pieces, places, at = [], list[int](), 0
    for start, end in [*breaks, (len(text), len(text))]:
        pieces.append(text[at:start])
        places.extend(range(at, start))
        at = end
    return "".join(pieces), places

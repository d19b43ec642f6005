"""The forms in which one word may stand in a text: inflected, in capitals, with or without umlauts."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

TOKEN = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*(?:['’`][^\W\d_]+)*")
"""A word or number of a text; the parts of a hyphenated word are tokens of their own."""
_APOSTROPHES = dict.fromkeys("'’`", "")
_GERMAN = str.maketrans(
    _APOSTROPHES
    | {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae"}
)
_BARE = str.maketrans(
    _APOSTROPHES | {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "a"}
)
_ENDINGS = ("", "s", "es", "ens", "n", "en", "sche", "schen", "scher", "sches")
_PARTICLES = frozenset(
    "von van vom der den dem de del della di da dos do du la le ten ter te zu zur zum bin ibn abu umm al el"
    " und v d".split()
)


def _without_marks(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=50_000)
def folds(word: str) -> frozenset[str]:
    """Gives the spellings that count as the same word: lower case, umlauts as ue or u, accents dropped.

    >>> sorted(folds("MÜLLER")) == sorted(folds("Müller"))
    True
    >>> bool(folds("Mueller") & folds("Müller"))
    True
    """
    lowered = unicodedata.normalize("NFC", word.replace("İ", "i")).casefold()
    return frozenset(_without_marks(lowered.translate(table)) for table in (_GERMAN, _BARE))


@lru_cache(maxsize=50_000)
def inflected(word: str) -> frozenset[str]:
    """Gives the folded forms of a name in every German case: `Leons`, `Müllers`, `Müllern`, `Yılmaz’`."""
    return frozenset(fold + ending for fold in folds(word) for ending in _ENDINGS)


def parts(name: str) -> list[str]:
    """Gives the words of a name that name somebody: no particles, no single letters."""
    return [
        token.group()
        for token in TOKEN.finditer(name)
        if token.group().casefold() not in _PARTICLES and len(token.group()) > 1
    ]


def occurrences(text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Gives the tokens of a text that are one of the folded words."""
    for token in TOKEN.finditer(text):
        if folds(token.group()) & words:
            yield token


def nearly_same(one: str, other: str) -> bool:
    """Tells whether two long folded words differ by one letter: typed wrong, left out, added or swapped.

    >>> nearly_same("kovalenko", "kowalenko"), nearly_same("hesse", "hesso")
    (True, False)
    """
    if min(len(one), len(other)) < 6 or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    same = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    left, right = one[same:], other[same:]
    swapped = len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped

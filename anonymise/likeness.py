"""How alike two written names are: by ear, as a scan reads them, or as the short form of one another."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from cologne_phonetics import encode

_SOUNDS = (("ou", "u"), ("ph", "f"), ("th", "t"), ("y", "i"), ("j", "i"), ("c", "k"), ("w", "v"))
_LOOKS = tuple(pair.split(":") for pair in "ii:u rn:m vv:w cl:d ss:b 0:o 1:l 5:s 8:b".split())
"""What a scan takes for one another; ß is read as b or 8."""
_VOWELS = frozenset("aeiouy")
_LEAST_HEARD, _LEAST_WRITTEN, _LEAST_SHARED, _LEAST_SHARED_IN_FULL = 3, 6, 0.7, 0.5
_PET_ENDING = re.compile(r"(?:uschka|chen|lein|sch?i|tschi|[iy]e?|ek|el|le|la|lo|jo|[aeou]+)$")


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Give a folded word as a short name may be spelt: `Lenny` as `Lenni`, `Yussuf` as `Yusuf`."""
    for written, said in _SOUNDS:
        word = word.replace(written, said)
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=50_000)
def heard(word: str) -> str:
    """Give how a folded word sounds, as digits (Cologne phonetics, Postel 1969)."""
    return str(encode(word)[0][1])


def written_alike(one: str, other: str) -> bool:
    """Tell whether two folded words are one name, spelt by ear or misread by a scan.

    >>> written_alike("sobczak", "sobschak"), written_alike("marnadou", "mamadou")
    (True, True)
    >>> written_alike("christian", "christina")
    False
    """
    if look(one) == look(other):
        return True
    if min(len(one), len(other)) < _LEAST_WRITTEN or not one_gender(one, other):
        return False
    same = heard(one) == heard(other) and len(heard(one)) >= _LEAST_HEARD
    return same and SequenceMatcher(None, one, other).ratio() >= _LEAST_SHARED


def heard_alike(one: str, other: str) -> bool:
    """Tell whether two folded words may be one name to who hears it, or has it from another alphabet.

    Too little for a word by itself; where first name and surname agree like this, it is one person.

    >>> heard_alike("chedi", "khedi"), heard_alike("sivakumar", "sivakumaran"), heard_alike("mia", "mila")
    (True, True, False)
    """
    if not one_gender(one, other) or not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) >= _LEAST_WRITTEN and long.startswith(short) and len(long) - len(short) < 3:
        return True
    return heard(one) == heard(other) and SequenceMatcher(None, one, other).ratio() >= _LEAST_SHARED_IN_FULL


def one_gender(one: str, other: str) -> bool:
    """Tell whether two spellings may be one name, as `Christian` and `Christina` may not."""
    return (one[-1:] in _VOWELS) == (other[-1:] in _VOWELS)


def run_together(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the last words of a name, written as one, are the other name: `Da Costa` and `Dacosta`.

    >>> run_together(["joao", "da", "costa"], ["dacosta"])
    True
    """
    if len(one) == len(other) > 1:
        return "".join(one) == other[-1] or "".join(other) == one[-1]
    few, many = sorted((one, other), key=len)
    short = "".join(few)
    tails = ["".join(many[at:]) for at in range(len(many) - len(few))]
    return len(short) >= _LEAST_WRITTEN and any(
        tail == short or (len(few) == 1 and written_alike(tail, short)) for tail in tails
    )


def pet_name(short: str, name: str, *, announced: bool = False) -> bool:
    """Tell whether a folded word may be what somebody of this first name is called at home.

    Where the text announces it („alle nennen ihn Vroni“) less likeness will do.

    >>> [pet_name(*pair) for pair in (("ardi", "ardit"), ("burgi", "walburga"), ("noel", "noemi"))]
    [True, True, False]
    >>> pet_name("vroni", "veronika"), pet_name("vroni", "veronika", announced=True)
    (False, True)
    """
    stem = _PET_ENDING.sub("", short)
    if not 3 <= len(short) < len(name) or len(stem) < 2:
        return False
    if not announced:
        return (
            stem != short and len(stem) >= 3 and (name.startswith(stem) or (len(stem) >= 4 and stem in name))
        )
    if stem in name and (name.startswith(stem) or len(stem) >= 3):
        return True
    rest = iter(name)
    return len(stem) >= 3 and stem[0] == name[0] and all(letter in rest for letter in stem)


@lru_cache(maxsize=50_000)
def look(word: str) -> str:
    """Give a folded word as a scan may show it as well."""
    for read, meant in _LOOKS:
        word = word.replace(read, meant)
    return word

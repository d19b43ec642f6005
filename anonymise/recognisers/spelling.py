"""Names spelled out, letter by letter: on the telephone, in a dictation, for a form."""

import re
from collections.abc import Iterator

from anonymise.recognisers.base import Found

_LETTER = r"[^\W\d_]"
_SINGLE = re.compile(
    rf"(?<![\w.-]){_LETTER}(?P<between>-| - | – |–| |, )(?:{_LETTER}(?P=between)){{2,}}{_LETTER}(?!\w|-|\.\w)"
)
"""At least four letters with the same sign between them, so that `z. d. A.` and `U-3` stay."""
_ALPHABET = (
    "Anton|Ärger|Berta|Cäsar|Charlotte|Dora|Emil|Friedrich|Gustav|Heinrich|Ida|Julius|Jota|Kaufmann|Konrad|Ludwig|Martha"
    "|Nordpol|Otto|Ökonom|Paula|Quelle|Richard|Samuel|Siegfried|Schule|Eszett|Theodor|Ulrich|Übermut|Übel|Viktor|Wilhelm"
    "|Xanthippe|Ypsilon|Zacharias|Zeppelin|Aachen|Umlaut|Berlin|Chemnitz|Cottbus|Düsseldorf|Essen|Frankfurt|Goslar|Hamburg"
    "|Ingelheim|Jena|Köln|Leipzig|München|Nürnberg|Offenbach|Potsdam|Quickborn|Rostock|Salzwedel|Tübingen|Unna|Völklingen"
    "|Wuppertal|Xanten|Zwickau"
)
"""The spelling words of the post office, of DIN 5009 before and since 2022; two in a row may be people."""
_SAID = re.compile(rf"(?i)(?<!\w)(?:{_ALPHABET})(?:[ ,/-]{{1,3}}(?:{_ALPHABET})){{2,}}(?!\w)")
_AS_IN = re.compile(
    rf"(?i)(?<!\w)(?:{_LETTER}{{1,3}} wie {_LETTER}{{2,15}}(?:[ ,;]{{1,3}}(?:und )?|(?!\w))){{2,}}"
)


def spelled_word(surface: str) -> str:
    """Gives the word that a surface spells letter by letter; empty where it does not."""
    return "".join(re.findall(_LETTER, surface)).capitalize() if _SINGLE.fullmatch(surface) else ""


def spelled_names(text: str) -> Iterator[Found]:
    """Gives the stretches in which a name is spelled out."""
    for match in _SINGLE.finditer(text):
        if len(set(match.group().casefold()) - set(" ,-–x")) > 1:
            yield *match.span(), 0.9
    for pattern in (_SAID, _AS_IN):
        for match in pattern.finditer(text):
            yield match.start(), match.start() + len(match.group().rstrip(" ,;")), 0.9

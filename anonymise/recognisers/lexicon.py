"""What a German word may be, by HanTa's morphological model of the parts of speech.

HanTa ships its model inside its package and loads it from there; nothing is downloaded.
"""

import re
from functools import cache, lru_cache
from threading import Lock

from HanTa import HanoverTagger

_UNKNOWN = -27.0
"""Log score below which HanTa had to guess at a stem; words it knows score above -20."""
_CLOSE = 2.0
"""How far the reading as a proper noun may stay behind the best one for a word HanTa does not know."""
_RARE, _SHORT = -20.0, 7
"""Below this score a word is put together from parts or guessed; so short a one is seldom a compound."""
_AMBIGUOUS = 4.0
"""The same for words that are both a noun and a name, such as `Sommer`."""
_PLACE_ENDINGS = (
    *("hausen", "heim", "stadt", "stedt", "burg", "berg", "dorf", "kirchen", "furt", "bach"),
    *("ingen", "lingen", "rode", "walde", "werder", "brück", "brunn", "beuren", "weiler", "feld"),
    *("hafen", "münde", "haven", "stetten", "hofen", "büttel", "leben", "born", "scheid", "au"),
)
_AS_A_NOUN = re.compile(r"(?<!\w)(?:k?ein(?:e[nmrs]?)?|als)\s$")
_AS_A_DEED = re.compile(r"(?<!\w)(?:beim|vom|zum|das)\s$")
_AT_HOME = re.compile(r"(?<!\w)(?:(?:zu|nach) Hause|in (?:aller )?Ruhe)$")
_LONGEST = 60
"""Letters; beyond that it is no word, and HanTa would take long over it."""
_lock = Lock()


@cache
def _tagger() -> HanoverTagger.HanoverTagger:
    return HanoverTagger.HanoverTagger("morphmodel_ger.pgz")


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[tuple[str, float], ...]:
    """Gives part-of-speech tags (STTS) with log scores, best first; capitals and ß count for nothing."""
    if len(word) > _LONGEST:
        return ()
    spellings = dict.fromkeys((word, word.replace("ss", "ß")))
    with _lock:
        found = [_tagger().tag_word(each, casesensitive=False) for each in spellings]
    return tuple(
        (tag, float(score)) for tag, score in max(found, key=lambda tags: tags[0][1] if tags else -99.0)
    )


def _titled(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() else word


def _gap(word: str) -> tuple[float, float]:
    """The best score, and how far the proper noun stays behind it (infinite if it is none)."""
    found = readings(_titled(word))
    best = found[0][1] if found else -99.0
    return best, best - dict(found).get("NE", float("-inf"))


def is_unknown(word: str) -> bool:
    """Tells whether HanTa had to guess at the stem."""
    return _gap(word)[0] < _UNKNOWN


def is_proper(word: str) -> bool:
    """Tells whether the word reads as a proper noun, or is short and no German word HanTa knows."""
    best, gap = _gap(word)
    return gap == 0 or (best < _UNKNOWN and gap < _CLOSE) or (best < _RARE and len(word) <= _SHORT)


def is_lemma(word: str) -> bool:
    """Tells whether HanTa knows the word as it stands: `Tobias`, but not the genitive `Dejans`."""
    return _gap(word)[0] >= _RARE


def may_be_name(word: str) -> bool:
    """Tells whether the word is a proper noun or an ordinary word known to serve as one."""
    return is_proper(word) or _gap(word)[1] < _AMBIGUOUS


def is_ordinary(word: str) -> bool:
    """Tells whether the word is one German knows besides its use as a name: `Sommer`, `Klein`."""
    best, gap = _gap(word)
    return best >= _UNKNOWN and gap > 0


def is_noun(word: str) -> bool:
    """Tells whether German knows the word as a noun as well: `Hahn`, `Koch`, but not `Kruse`."""
    return dict(readings(_titled(word))).get("NN", -99.0) >= _RARE


def means_noun(word: str, before: str) -> bool:
    """Tells whether a word behind this text is a noun and no name: `einen Hahn`, `zu Hause`, `beim Essen`."""
    if _AS_A_DEED.search(before) and any(tag == "NNI" for tag, _ in readings(_titled(word))):
        return True
    return is_noun(word) and bool(_AS_A_NOUN.search(before) or _AT_HOME.search(before + word))


def is_function_word(word: str) -> bool:
    """Tells whether a lower-case word is a verb, a pronoun, a particle … and therefore no name."""
    found = readings(word.lower())
    return bool(found) and found[0][1] >= _UNKNOWN and not found[0][0].startswith(("N", "ADJ"))


def reads_as_place(word: str) -> bool:
    """Tells whether the word ends as German place names do: `Neunkirchen`, `Markdorf`."""
    return len(word) > 5 and word.lower().endswith(_PLACE_ENDINGS)

"""The words of a name in all their spellings."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from anonymise.everyday import is_everyday
from anonymise.forms import TOKEN, folds
from anonymise.model import Identifier

_BROKEN = re.compile(r"[-‐]\n(?=[a-zäöüß])")
_FATHER_OF = frozenset({"abu", "umm"})
"""What they are with the name of a child names its parent."""
_PARTICLES = frozenset({"von", "van", "der", "den", "de", "v", "d", "da", "dos", "di", "el", "al"})
_INITIAL = re.compile(r"(?i:th|ch|st|sch|ph|kh|lj|sh|[^\W\d_aeiouäöüy]{1,3})")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name in all its spellings; an initial stands for any word that begins with it."""

    forms: frozenset[str]
    initial: bool
    plain: str
    """Its shortest spelling."""


def words_of(text: str, span: Identifier) -> list[Word]:
    """Gives the words of a name without its particles, first names first: `Santos, Ana` as `Ana Santos`."""
    words: list[Word] = []
    particles: list[Word] = []
    surnames = 0
    surface = _BROKEN.sub("", text[span.start : span.end + 1])
    for token in TOKEN.finditer(surface, 0, len(surface) - (span.end < len(text))):
        written, forms = token.group(), folds(token.group())
        dotted = surface[token.end() : token.end() + 1] == "." and bool(_INITIAL.fullmatch(written))
        genitives = {f[:-1] for f in forms if len(f) > 3 and f.endswith("s")}
        spellings = forms | genitives
        plain = min(forms, key=lambda form: (len(form), form))
        word = Word(spellings, dotted or len(written) == 1, plain)
        if words and words[-1].plain in _FATHER_OF:
            forms = frozenset(f"{words.pop().plain} {form}" for form in spellings)
            word = Word(forms, False, min(forms, key=lambda form: (len(form), form)))
        (particles if written in _PARTICLES else words).append(word)
        if surface[token.end() : token.end() + 1] == ",":
            surnames = len(words)
    return [*words[surnames:], *words[:surnames]] or particles


def words_of_all(text: str, spans: Sequence[Identifier]) -> list[list[Word]]:
    """Gives the words of each name.

    `Bosco Zuschlag` is Bosco where he is named alone as well, and the noun nowhere else.
    """
    names = [words_of(text, span) for span in spans]
    seen = Counter(word.plain for name in names for word in name)
    return [
        name[:1]
        if len(name) == 2
        and seen[name[0].plain] > seen[name[1].plain] == 1
        and is_everyday(text[span.start : span.end].split(" ")[-1])
        and " " in text[span.start : span.end]
        else name
        for name, span in zip(names, spans, strict=True)
    ]

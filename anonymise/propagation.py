"""Where else a found name stands: inflected, in capitals, with other umlauts, typed wrong."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from anonymise.forms import TOKEN, folds, nearly_same, parts
from anonymise.model import Identifier, Kind
from anonymise.recognisers.allowed import MAY_BE_PEOPLE, is_allowed, surviving_spans
from anonymise.recognisers.lexicon import is_function_word, is_ordinary, is_unknown, means_noun
from anonymise.recognisers.roles import ROLE_OF
from anonymise.recognisers.scanned import scan_reading
from anonymise.recognisers.spelling import spelled_word
from anonymise.recognisers.type_words import bare_name

PROPAGATED = frozenset({Kind.PERSON, Kind.ORG, Kind.LOCATION})
"""Whose words are looked for elsewhere; dates stand on their own."""
_ENDINGS: dict[Kind, tuple[str, ...]] = {
    Kind.PERSON: ("", "s", "es", "ns", "sche", "schen", "scher", "sches"),
    Kind.ORG: ("", "s", "es", "n"),
    Kind.LOCATION: ("", "s", "er", "ern"),
}
_NUMBERS, _LONG_NUMBER = frozenset({Kind.ID, Kind.CONTACT}), 5
"""Kinds of numbers that are looked for elsewhere, and how many figures they must have for it."""
_HANDLE = re.compile(r"(?=.*[._\d])[A-Za-z][\w.-]{3,}\w")
"""What people call themselves in a chat, `dunja.x3`; it stands elsewhere in quotes."""
_LOUD_PARTICLE = re.compile(r"(?<!\w)(?:AL|EL|BEN|BIN|ABU|IBN|VAN|TEN|DE|DI|VON)[ -]$")
"""What belongs to a name in capitals: `AL KHATIB`."""
_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines im am ans beim zum zur vom ins kein "
    "keine keinen keiner mein meine sein seine ihr ihre ihren ihrem unser unsere dieser diese dieses "
    "diesem diesen jeder jede jedes jeden jedem nächsten letzten vorigen vergangenen kommenden "
    "ganzen seit ab bis anfang mitte ende guten schönen viel weniger mehr alle allen beide ohne mit "
    "ersten zweiten dritten welche".split()
)
"""What stands before a noun and not before a name; it keeps `der Sommer` apart from Frau Sommer."""


@dataclass(slots=True)
class _Seeds:
    """The folded forms of found names: their kind, and whether German knows the word besides."""

    forms: dict[str, tuple[Kind, bool]] = field(default_factory=dict)
    long: set[str] = field(default_factory=set)

    def add(self, word: str, kind: Kind) -> None:
        ordinary = is_ordinary(word) or is_allowed(word) or is_function_word(word)
        if ordinary and kind is not Kind.PERSON:
            return
        endings = ("", "s") if ordinary or len(word) < 4 else _ENDINGS[kind]
        for fold in folds(word):
            for ending in endings:
                self.forms.setdefault(fold + ending, (kind, ordinary))
            if fold.endswith("s") and len(fold) > 4:
                self.forms.setdefault(fold[:-1], (kind, True))
            if not ordinary and len(fold) >= 6 and kind is Kind.PERSON:
                self.long.add(fold)


def other_mentions(text: str, spans: Collection[Identifier]) -> Iterator[Identifier]:
    """Gives the words of the text that are another form of a found name; they may overlap the finds."""
    seeds = _Seeds()
    for span in spans:
        for word in _seed_words(text, span):
            seeds.add(word, span.kind)
    yield from _other_numbers(text, spans)
    kept = surviving_spans(text)
    for token in TOKEN.finditer(text):
        folded = folds(token.group())
        hit = next((seeds.forms[fold] for fold in folded if fold in seeds.forms), None)
        if hit:
            # Frau Berlin is masked wherever she is named; Schleswig leaves Schleswig-Holstein as it is.
            survives = hit[0] is not Kind.PERSON and any(a <= token.start() < b for a, b in kept)
            if stands_for_a_name(text, token, ordinary=hit[1]) and not survives:
                particle = _LOUD_PARTICLE.search(text, max(0, token.start() - 8), token.start())
                start = particle.start() if particle and token.group().isupper() else token.start()
                yield Identifier(start, token.end(), hit[0], 0.45)
        elif _is_near(token.group(), seeds.long) and is_unknown(token.group()):
            yield Identifier(token.start(), token.end(), Kind.PERSON, 0.4)


def _other_numbers(text: str, spans: Iterable[Identifier]) -> Iterator[Identifier]:
    """A number that a label announced once may stand alone later: at the head of the next page."""
    read = scan_reading(text)
    numbers = {(read[span.start : span.end], span.kind) for span in spans if span.kind in _NUMBERS}
    for number, kind in numbers:
        if sum(letter.isdigit() for letter in number) >= _LONG_NUMBER or _HANDLE.fullmatch(number):
            for match in re.finditer(rf"(?<![\w/.-]){re.escape(number)}(?![\w/])", read):
                yield Identifier(*match.span(), kind, 0.45)


def _seed_words(text: str, span: Identifier) -> list[str]:
    """The words to look for; of a place or an institution only a name of one word."""
    if span.kind not in PROPAGATED:
        return []
    surface = text[span.start : span.end]
    if span.kind is Kind.PERSON and (spelled := spelled_word(surface)):
        return [spelled]
    words = parts(bare_name(surface) if span.kind is Kind.ORG else surface)
    if span.kind is not Kind.PERSON and len(words) > 1:
        return []
    return [word for word in words if word[0].isupper() or span.score >= 0.6]


def _is_near(word: str, seeds: Collection[str]) -> bool:
    """Whether a word is one of the folded names but for a letter; everyday words may be that by chance."""
    if len(word) < 6 or not word[0].isupper() or is_allowed(word):
        return False
    return any(nearly_same(fold.removesuffix("s"), seed) for fold in folds(word) for seed in seeds)


def stands_for_a_name(text: str, token: re.Match[str], *, ordinary: bool) -> bool:
    """Tells whether a name found elsewhere is one here; everyday words need a capital and no article."""
    word, led = token.group(), text[max(0, token.start() - 12) : token.start()]
    if means_noun(word, led):
        return False
    if not ordinary:
        return word[0].isupper() or not is_function_word(word)
    if not word[0].isupper() or word in ROLE_OF or is_function_word(word):
        return False
    if is_allowed(word) and word.removesuffix("s") not in MAY_BE_PEOPLE:
        return False
    before = re.search(r"(\S+)\s+$", text[max(0, token.start() - 25) : token.start()])
    return before is None or before.group(1).casefold() not in _DETERMINERS

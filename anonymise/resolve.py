"""From overlapping finds to identifiers: one kind a place, every form of a name, one entity a person."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from anonymise.entities import link
from anonymise.everyday import judged
from anonymise.forms import TOKEN, folds, inflected, parts
from anonymise.model import KNOWN, MARKED, Identifier, Kind
from anonymise.placeholders import PLACEHOLDER
from anonymise.propagation import PROPAGATED, other_mentions
from anonymise.recognisers.allowed import CLINICAL, is_allowed, is_allowed_lower, surviving_spans
from anonymise.recognisers.lexicon import is_function_word
from anonymise.recognisers.type_words import is_type_word

_AROUND = ' \t\n\r\u00a0,;:()„“”"‚‘»«–/'
_CLOSING = tuple('“”"«‘»')
_WITHIN = {Kind.PERSON: (" ", "-", "\u00a0", "", "’", "'", "-\n"), Kind.ADDRESS: (" ", "\u00a0")}
"""What may stand between two parts of one name, and of one address (`Hinter der` and `Mühle 23`)."""
_INITIAL = re.compile(
    r"(?<![\w.@-])([A-ZÄÖÜ]\.)(?!\s?[a-zäöü]\.)(?=\s[a-zäöü]|[,;)]|\s?\(|\s*$)", re.MULTILINE
)
_ABBREVIATED = re.compile(r"(?:\b\w\.\s?|[§\d]\s?)$")

_NEEDED = {Kind.ORG: 1.0, Kind.LOCATION: 0.64}
"""The score from which on a find may be an everyday word: a place that a preposition announces (`in Hof`)."""


def resolve(text: str, found: Iterable[Identifier], known: Sequence[str] = ()) -> tuple[Identifier, ...]:
    """Gives sorted identifiers that do not overlap, each with its entity; placeholders stay out."""
    spans = without_overlaps(text, [*_counting(text, found), *known_names(text, known)])
    spans = without_overlaps(text, [*spans, *other_mentions(text, spans)])
    spans = without_overlaps(text, [*spans, *_initials(text, spans)])
    return link(text, _joined(text, spans))


def known_names(text: str, names: Sequence[str]) -> list[Identifier]:
    """Gives every place where a part of a known name stands, in any form."""
    return mentions(text, [(name, Kind.PERSON) for name in names], KNOWN)


def mentions(text: str, words: Iterable[tuple[str, Kind]], score: float) -> list[Identifier]:
    """Gives every place where one of the words stands whole, inflected, in capitals or with other umlauts.

    Of a PERSON each part counts by itself; of anything else the words count together.
    """
    wanted: dict[str, Kind] = {}
    spans = []
    for phrase, kind in words:
        for part in parts(phrase) if kind is Kind.PERSON else []:
            wanted |= dict.fromkeys(inflected(part), kind)
        if phrase.strip() and (kind is not Kind.PERSON or not parts(phrase)):
            ending = r"(?:s|es|n|en|er|ern)?(?!\w)" if phrase.strip()[-1].isalpha() else ""
            body = r"\s+".join(map(re.escape, phrase.split()))
            pattern = rf"(?<!\w){body}{ending}" if phrase.strip()[0].isalnum() else body + ending
            spans += [Identifier(*m.span(), kind, score) for m in re.finditer(pattern, text, re.IGNORECASE)]
    for token in TOKEN.finditer(text):
        hit = next((wanted[fold] for fold in folds(token.group()) if fold in wanted), None)
        if hit:
            spans.append(Identifier(token.start(), token.end(), hit, score))
    return spans


def without_overlaps(text: str, spans: Iterable[Identifier]) -> list[Identifier]:
    """Gives the spans sorted, the better one where two overlap; what sticks out of it stays covered."""
    taken = [match.span() for match in PLACEHOLDER.finditer(text)]
    blocked = bytearray(len(text))
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    kept = []
    for span in sorted(spans, key=_rank):
        for start, end in _free(blocked, span.start, span.end):
            start, end = _trimmed(text, start, end)
            if _says_something(text, span, start, end):
                kept.append(replace(span, start=start, end=end))
        blocked[span.start : span.end] = b"\1" * (span.end - span.start)
    return sorted(kept, key=lambda s: s.start)


def _rank(span: Identifier) -> tuple[bool, float, int]:
    """What a person said comes first, then the more certain and the longer find."""
    return span.score < MARKED, -span.score - 0.004 * min(span.end - span.start, 60), span.start


_LEADING = frozenset(
    "ab am an auf aus bei bis im in nach seit um vom von vor zu zum zur adresse anschrift wohnung".split()
)
"""Words that a find may begin with by mistake."""


def _says_something(text: str, span: Identifier, start: int, end: int) -> bool:
    """A remainder counts with a capital, a figure or a small name in it, a whole span with any letter."""
    piece, whole = text[start:end], text[span.start : span.end]
    if (start, end) != _trimmed(text, span.start, span.end):
        if piece.casefold() in _LEADING:
            return False
        told = any(c.isupper() or c.isdigit() for c in piece) or _small_name(whole, piece)
        return told and not is_type_word(piece.strip(": "))
    return any(c.isalnum() for c in piece)


def _small_name(surface: str, piece: str) -> bool:
    """A word of a find in which nothing has a capital, as in chats and logs."""
    words = parts(piece) if surface.islower() else []
    return any(not is_function_word(word) and not is_allowed_lower(word) for word in words)


def _free(blocked: bytearray, start: int, end: int) -> list[tuple[int, int]]:
    runs, at = [], start
    while at < end:
        if blocked[at]:
            at += 1
            continue
        stop = blocked.find(1, at, end)
        stop = end if stop == -1 else stop
        runs.append((at, stop))
        at = stop
    return runs


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and punctuation around it; the closing quote of an inner one stays."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_AROUND + "."))
    kept = piece.rstrip(_AROUND)
    inner = kept[left:]
    if any(quote in inner for quote in '„“"»‚«') and piece[len(kept) : len(kept) + 1] in _CLOSING:
        kept = piece[: len(kept) + 1]
    return start + left, max(start + left, start + len(kept))


def _counting(text: str, found: Iterable[Identifier]) -> Iterator[Identifier]:
    """The finds that are more than words which must survive, or figures that measure."""
    kept = surviving_spans(text)
    for span in found:
        surface = text[span.start : span.end]
        if span.kind in PROPAGATED and span.score < 0.95 and any(a <= span.start < b for a, b in kept):
            continue
        everyday = span.score < _NEEDED.get(span.kind, 0.0)
        if everyday and is_allowed(surface.title() if surface.islower() else surface):
            continue
        if span.kind in (Kind.DATE, Kind.ID) and CLINICAL.search(text[max(0, span.start - 12) : span.start]):
            continue
        if worth := judged(text, span):
            yield worth


def _initials(text: str, spans: Collection[Identifier]) -> list[Identifier]:
    letters = {p[0].upper() for s in spans if s.kind is Kind.PERSON for p in parts(text[s.start : s.end])}
    return [
        Identifier(*match.span(1), Kind.PERSON, 0.4)
        for match in _INITIAL.finditer(text)
        if match.group(1)[0] in letters
        and not _ABBREVIATED.search(text[max(0, match.start() - 4) : match.start()])
    ]


def _joined(text: str, spans: Sequence[Identifier]) -> list[Identifier]:
    """Neighbouring spans of one person or address become one: `Marie-Claire` and `Hesse`."""
    out: list[Identifier] = []
    for span in spans:
        last = out[-1] if out else None
        between = text[last.end : span.start] if last else ""
        if last and last.kind is span.kind and between in _WITHIN.get(span.kind, ()):
            out[-1] = replace(last, end=span.end, score=max(last.score, span.score))
        else:
            out.append(span)
    return out

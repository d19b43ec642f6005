"""What the name model takes for people, places, institutions and addresses."""

import re
from collections.abc import Iterator

from anonymise.decoding import Span
from anonymise.encoder import KINDS
from anonymise.model import Kind
from anonymise.name_model import name_model
from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.allowed import is_allowed, is_spoken
from anonymise.recognisers.base import POSSIBLE, Found, SpanRecogniser
from anonymise.recognisers.lexicon import is_function_word
from anonymise.recognisers.roles import ROLE_OF
from anonymise.recognisers.scanned import letters_restored

_LEAST, _MOST = 0.38, 0.62
"""The scores of the least and the most certain find: above Presidio's threshold, below a sure rule."""
_SURE, _DOUBTFUL = 0.9, 0.05
"""How sure a find must be in a text that is masked already, where the rest reads strangely; and how likely a
name must be there where something only looks like one."""
_CLEAR = 0.8
"""How sure the model must be of one word at least of what singles a family out."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OF = re.compile(r"von(?:\s|$)")
_ROLE_BEFORE = re.compile(r"(?!Frau|Herrn?)\b([A-ZÄÖÜ]\w+)\s$")
_FARTHEST = 40
"""Characters before a name in which a role is looked for."""


class LearnedRecogniser(SpanRecogniser):
    """Finds what reads as a name in its sentence, where no rule announces one."""

    kinds = (*KINDS, Kind.QUASI, POSSIBLE)

    def find(self, text: str) -> Iterator[tuple[str, Found]]:
        """Give names that are more than words which must survive, traits, and where either is possible."""
        text = letters_restored(text)
        masked = PLACEHOLDER.search(text)
        least, doubtful = (_SURE, _DOUBTFUL) if masked else (0.0, 0.0)
        reading = name_model().read(text)
        for span in reading.possible:
            if span.probability >= doubtful:
                yield POSSIBLE, (span.start, span.end, _LEAST)
        for span in reading.traits:
            if span.probability >= _CLEAR:
                yield Kind.QUASI, (span.start, span.end, span.probability)
        for span in reading.possible_traits:
            yield Kind.QUASI, (span.start, span.end, _LEAST)
        for span in reading.spans:
            words = _WORD.findall(text[span.start : span.end])
            told = masked and all(word in ROLE_OF for word in words)
            if span.probability >= least and not told and not _survives(words):
                start = _begin(text, span)
                yield span.kind, (start, span.end, _LEAST + (_MOST - _LEAST) * span.probability)


def _survives(words: list[str]) -> bool:
    """Whether these words stay as they are: `Mo–Do da`."""
    allowed = [is_allowed(word) or is_spoken(word) for word in words]
    return any(allowed) and all(
        stays or (word.islower() and is_function_word(word))
        for word, stays in zip(words, allowed, strict=True)
    )


def _begin(text: str, span: Span) -> int:
    """Where the name begins: `von` is no part of it behind a role (`die Mutter von Leon`)."""
    of = _OF.match(text, span.start, span.end) if span.kind is Kind.PERSON else None
    role = _ROLE_BEFORE.search(text, max(0, span.start - _FARTHEST), span.start) if of else None
    return of.end() if of and role and role[1] in ROLE_OF else span.start

"""What the name model takes for people, places, institutions and addresses."""

import re
from collections.abc import Iterator

from anonymise.encoder import KINDS
from anonymise.model import Kind
from anonymise.name_model import name_model
from anonymise.placeholders import PLACEHOLDER
from anonymise.recognisers.allowed import is_allowed
from anonymise.recognisers.base import Found, SpanRecogniser

_LEAST, _MOST = 0.38, 0.62
"""The scores of the least and the most certain find: above Presidio's threshold, below a sure rule."""
_SURE = 0.9
"""How sure a find must be in a text that is masked already, where the rest reads strangely."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class LearnedRecogniser(SpanRecogniser):
    """Finds what reads as a name in its sentence, where no rule announces one."""

    kinds = KINDS

    def find(self, text: str) -> Iterator[tuple[Kind, Found]]:
        """Give the model's spans that are more than words which must survive."""
        least = _SURE if PLACEHOLDER.search(text) else 0.0
        for span in name_model().spans(text):
            words = _WORD.findall(text[span.start : span.end])
            if span.probability >= least and not (words and all(map(is_allowed, words))):
                yield span.kind, (span.start, span.end, _LEAST + (_MOST - _LEAST) * span.probability)

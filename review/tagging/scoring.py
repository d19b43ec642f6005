"""How strongly one sentence reports each kind of failure, or its avoidance.

A score is a hint, not a probability. It grows with the cues that fire, the closeness to the phrases
of the taxonomy and the topics named; it shrinks where a counter-example is closer, where the family is
the one who acts, and where a sentence passes on what somebody else said.
"""

import re
from dataclasses import dataclass

from review.model import Polarity
from review.tagging.actors import Mention, find_mentions, is_about_family, names_a_service
from review.tagging.cues import load_cues
from review.tagging.intervals import waits_long
from review.tagging.polarity import WENT_WELL, denies, failure_tone, is_reported
from review.tagging.sentences import Span
from review.tagging.similarity import Closeness, load_examples

# A cosine below the floor is chance; at the ceiling the sentence says what the phrase says.
_CLOSE_FLOOR, _CLOSE_CEILING = 0.25, 0.75
_CLOSE_WEIGHT = 0.9
_TOPIC_WEIGHT = 0.7
_LONG_WAIT = 0.45

# What is left of a score when …
_FAMILY_ACTS = 0.3
_NO_SERVICE = 0.6
_NOTHING_DENIED = 0.7
_REPORTED = 0.93
_COUNTER_EXAMPLE = 0.3

_SHORTEST = 5
# Characters of a sentence that are read; what is longer is a list or a table.
_LONGEST = 2000
_PRAISE_TONE = 0.6
_NUMBERED = re.compile(r"\[([a-zäöüß][^\[\]\d]*) \d+\]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and who it speaks of.

    `dated` is lower-cased with one space for any blank; `lower` has no numbers in its placeholders.
    """

    span: Span
    dated: str
    lower: str
    mentions: tuple[Mention, ...]

    @property
    def is_heading(self) -> bool:
        """A few words without a full stop, such as a heading or a field of a form."""
        return self.lower[-1:] not in ".!?…“" and len(self.lower.split()) < _SHORTEST


def read_sentence(text: str, span: Span) -> Sentence:
    """Prepare the sentence of `text` at `span` for the checks."""
    dated = " ".join(text[span[0] : min(span[1], span[0] + _LONGEST)].lower().split())
    lower = _NUMBERED.sub(r"[\1]", dated)
    return Sentence(span, dated, lower, find_mentions(lower))


def score_categories(sentence: Sentence, polarity: Polarity) -> dict[str, float]:
    """Return the score of every category, 0..1; `polarity` is how the sentence ends."""
    if sentence.is_heading:
        return {}
    went_well = polarity in WENT_WELL
    denied = denies(sentence.lower)
    tone = _PRAISE_TONE if went_well else failure_tone(sentence.lower)
    wording = 1.0 if denied or went_well else _NOTHING_DENIED
    family_alone = not names_a_service(sentence.lower, sentence.mentions)
    waiting = _LONG_WAIT if waits_long(sentence.dated) else 0.0
    shared = _shared_factor(sentence)
    closeness = load_examples().closeness(sentence.lower, may_affirm=went_well or denied)
    scores = {}
    for key, cues in load_cues().items():
        close = closeness[key]
        doubt = 1 - wording * cues.strength(sentence.lower)
        doubt *= 1 - _CLOSE_WEIGHT * _graded(close.phrase)
        doubt *= 1 - _TOPIC_WEIGHT * tone * cues.share_of_topics(sentence.lower)
        if key == "scheduling_delay":
            doubt *= 1 - waiting
        score = (1 - doubt) * shared
        if cues.family_trap and family_alone and close.phrase < _CLOSE_CEILING:
            score *= _NO_SERVICE
        scores[key] = score if went_well else score * _counter_factor(close)
    return scores


def _shared_factor(sentence: Sentence) -> float:
    """Return what is left of the score of every category alike, 0..1."""
    factor = _FAMILY_ACTS if is_about_family(sentence.lower) else 1.0
    return factor * (_REPORTED if is_reported(sentence.lower) else 1.0)


def _counter_factor(close: Closeness) -> float:
    """Return what is left of a score when a counter-example is closer than any phrase, 0..1."""
    if close.counter_example <= close.phrase:
        return 1.0
    return 1 - (1 - _COUNTER_EXAMPLE) * _graded(close.counter_example)


def _graded(cosine: float) -> float:
    """Map a cosine to 0..1 between the floor and the ceiling."""
    return min(1.0, max(0.0, (cosine - _CLOSE_FLOOR) / (_CLOSE_CEILING - _CLOSE_FLOOR)))

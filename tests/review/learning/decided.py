"""Sentences that somebody has decided on, made without the encoder: what they say is chosen."""

import numpy as np

from review.learning.material import Sample
from review.model import Polarity
from review.reference import categories
from review.tagging.classifier import WIDTH, Judgement
from review.tagging.engine import Reading
from review.tagging.scoring import read_sentence

KEYS = list(categories())
SENTENCE = "Die Klinik hat das Jugendamt nicht verständigt."


def judgement(
    failure: float = 0.5, likeliest: str = KEYS[0], share: float = 0.4, place: int = 0
) -> Judgement:
    """A judgement with one category ahead of the others, and a vector along one axis."""
    rest = (1 - share) / (len(KEYS) - 1)
    vector = np.zeros(WIDTH, np.float32)
    vector[place] = 1
    return Judgement(failure, {key: share if key == likeliest else rest for key in KEYS}, vector)


def sample(case: str, judged: Judgement, *confirmed: str, decided: bool = True) -> Sample:
    """A sentence of a case that tells of these failures, or of none."""
    sentence = read_sentence(SENTENCE, (0, len(SENTENCE)))
    reading = Reading(sentence, Polarity.FAILURE, judged, ())
    return Sample(case, reading, bool(confirmed), frozenset(confirmed), decided=decided)

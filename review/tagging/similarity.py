"""How close a sentence is to the example phrases of the taxonomy, by the rare word stems they share."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from review.reference import categories
from review.tagging.polarity import denies

_WORD = re.compile(r"[a-zäöüß0-9§]+(?:-[a-zäöüß0-9]+)*")
_NOTE = re.compile(r"\s*\((?:[^()]*)\)\s*$")
_ENDING = re.compile(r"(?:ungen|erin|innen|ern|em|er|en|es|et|te|ten|st|e|s|n|t)$")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})

Vector = dict[str, float]

# A sentence that denies nothing says the opposite of a phrase with the same words and a "nicht".
_OPPOSITE = 0.4


@dataclass(frozen=True, slots=True)
class Closeness:
    """The best cosine of a sentence with a phrase and with a counter-example of a category, 0..1."""

    phrase: float
    counter_example: float


@dataclass(frozen=True, slots=True)
class Examples:
    """The taxonomy as vectors of unit length: what counts as each category and what does not."""

    weights: dict[str, float]
    phrases: dict[str, tuple[Vector, ...]]
    counter_examples: dict[str, tuple[Vector, ...]]
    denying: dict[str, tuple[Vector, ...]]
    """Those of the phrases that deny something."""

    def closeness(self, sentence: str, *, may_affirm: bool) -> dict[str, Closeness]:
        """Return the best matches of the lower-cased sentence for each category.

        Unless `may_affirm`, a sentence closest to a phrase that denies something is the opposite.
        """
        vector = _vector(sentence, self.weights)
        closeness = {}
        for key, vectors in self.phrases.items():
            near = _best(vector, vectors)
            if not may_affirm and near == _best(vector, self.denying[key]):
                near *= _OPPOSITE
            closeness[key] = Closeness(near, _best(vector, self.counter_examples[key]))
        return closeness


@cache
def load_examples() -> Examples:
    """Turn the phrases and counter-examples of the taxonomy, without their notes, into vectors."""
    good = {key: c.phrases for key, c in categories().items()}
    bad = {key: [_NOTE.sub("", p) for p in c.counter_examples] for key, c in categories().items()}
    texts = [t for group in (good, bad) for phrases in group.values() for t in phrases]
    seen = Counter(stem for text in texts for stem in set(_stems(text)))
    weights = {stem: math.log(len(texts) / count) for stem, count in seen.items()}
    return Examples(
        weights,
        {key: tuple(_vector(p, weights) for p in phrases) for key, phrases in good.items()},
        {key: tuple(_vector(p, weights) for p in phrases) for key, phrases in bad.items()},
        {
            key: tuple(_vector(p, weights) for p in phrases if denies(p.lower()))
            for key, phrases in good.items()
        },
    )


def _stems(text: str) -> list[str]:
    """Cut inflection off; short words stay whole, as `kein` and `nie` carry the meaning."""
    stems = []
    for word in _WORD.findall(text.lower()):
        plain = word.translate(_UMLAUTS)
        stems.append(_ENDING.sub("", plain) if len(plain) > 4 else plain)
    return stems


def _vector(text: str, weights: dict[str, float]) -> Vector:
    """Weigh the stems by rarity; a stem no example knows counts towards the length like a rare one."""
    unknown = max(weights.values(), default=1.0) * 0.6
    raw = {stem: weights.get(stem, unknown) for stem in set(_stems(text))}
    norm = math.sqrt(sum(w * w for w in raw.values())) or 1.0
    return {stem: w / norm for stem, w in raw.items()}


def _best(vector: Vector, others: tuple[Vector, ...]) -> float:
    return max(
        (sum(w * other[stem] for stem, w in vector.items() if stem in other) for other in others),
        default=0.0,
    )

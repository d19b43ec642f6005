"""How close a sentence is to the example phrases of the taxonomy, by the rare word stems they share."""

import math
import re
from collections import Counter, defaultdict
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
    numbers: dict[str, tuple[range, range]]
    """The phrases and the counter-examples of each category, as numbers of examples."""
    denying: frozenset[int]
    """Those of the phrases that deny something."""
    holding: dict[str, list[tuple[int, float]]]
    """In which examples a stem stands, and its weight there."""

    def closeness(self, sentence: str, *, may_affirm: bool) -> dict[str, Closeness]:
        """Return the best matches of the lower-cased sentence for each category.

        Unless `may_affirm`, a sentence closest to a phrase that denies something is the opposite.
        """
        cosines: dict[int, float] = defaultdict(float)
        for stem, weight in _vector(sentence, self.weights).items():
            for number, other in self.holding.get(stem, ()):
                cosines[number] += weight * other
        closeness = {}
        for key, (phrases, counter_examples) in self.numbers.items():
            near, nearest = max((cosines.get(number, 0.0), number) for number in phrases)
            if not may_affirm and nearest in self.denying:
                near *= _OPPOSITE
            against = max((cosines.get(number, 0.0) for number in counter_examples), default=0.0)
            closeness[key] = Closeness(near, against)
        return closeness


@cache
def load_examples() -> Examples:
    """Turn the phrases and counter-examples of the taxonomy, without their notes, into vectors."""
    texts: list[str] = []
    numbers = {}
    denying = set()
    for key, category in categories().items():
        begin, middle = len(texts), len(texts) + len(category.phrases)
        texts += [*category.phrases, *(_NOTE.sub("", each) for each in category.counter_examples)]
        numbers[key] = (range(begin, middle), range(middle, len(texts)))
        denying |= {number for number in numbers[key][0] if denies(texts[number].lower())}
    seen = Counter(stem for text in texts for stem in set(_stems(text)))
    weights = {stem: math.log(len(texts) / count) for stem, count in seen.items()}
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for stem, weight in _vector(text, weights).items():
            holding[stem].append((number, weight))
    return Examples(weights, numbers, frozenset(denying), dict(holding))


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

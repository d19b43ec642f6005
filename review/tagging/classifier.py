"""The finding model: how likely a sentence tells of a failure, and of which kind.

Three readings are weighed: a pretrained encoder's vector and the words, each through linear layers, and the
wording table of `data/reference/cues.toml`. The sentences around it count as well.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from anonymise.encoder import END, PADDING, load, verify
from review.tagging.words import weights

FOLDER = Path(__file__).resolve().parents[2] / "data" / "models" / "findings"
CUE_FLOOR = 0.02
"""What a category without any cue is given, so that the other readings can still choose it."""
_CLEAR_CUE, _CLEAR = 0.85, 0.8
"""From so clear a wording on, a failure is at least so likely: 28 of 29 such sentences told of one."""
WIDTH = 384
"""Numbers in the vector of a sentence."""
_LONGEST = 250
"""Pieces of a sentence that are read; what is longer is a list or a table."""
_TOGETHER = 256
"""Pieces that the encoder reads at once: a few sentences of like length, a third faster than each alone."""

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model makes of one sentence: probabilities, 0..1."""

    failure: float
    categories: dict[str, float]
    """Of each category, if it is a failure; together 1."""
    vector: Vector = field(default_factory=lambda: np.zeros(WIDTH, np.float32), repr=False, compare=False)
    """The sentence as the encoder reads it, of length 1; zeros where nobody has read it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence with what its wording tells."""

    sentence: str
    cues: Mapping[str, float]
    """What the wording table gives each category, 0..1."""
    went_well: bool
    family_acts: bool


class SentenceEncoder:
    """Turns sentences into vectors of length 1 (multilingual-e5-small)."""

    def __init__(self, folder: Path) -> None:
        """Load `encoder.onnx` and `tokenizer.json`."""
        self._session, self._tokenizer = load(folder / "encoder.onnx", folder / "tokenizer.json")
        self._first, self._last, self._padding = (
            int(self._tokenizer.token_to_id(token) or 0) for token in ("<s>", END, PADDING)
        )

    def vectors(self, sentences: Sequence[str]) -> Vector:
        """Give the vector of each sentence: shape (sentences, 384)."""
        cut = [self._tokenizer.encode(each, add_special_tokens=False).ids for each in sentences]
        rows = [[self._first, *ids[:_LONGEST], self._last] for ids in cut]
        means = np.zeros((len(rows), WIDTH), np.float32)
        for batch in _batches([len(row) for row in rows]):
            longest = len(rows[batch[-1]])
            pieces = np.array([rows[n] + [self._padding] * (longest - len(rows[n])) for n in batch], np.int64)
            present = np.array([[at < len(rows[n]) for at in range(longest)] for n in batch], np.int64)
            means[batch] = self._session.run(None, {"pieces": pieces, "present": present})[0]
        lengths: Vector = np.linalg.norm(means, axis=1, keepdims=True)
        return means / lengths


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Give the numbers of the rows to read together, short ones first."""
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) + 1) * lengths[row] > _TOGETHER:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


class Classifier:
    """The linear layers over vector and words, with the encoder; safe to share between threads."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Load the model of a folder; ModelError where it is missing or changed."""
        verify(folder)
        self._encoder = SentenceEncoder(folder)
        named = json.loads((folder / "terms.json").read_text("utf-8"))
        self._keys: list[str] = named["categories"]
        self._terms: list[str] = named["terms"]
        self._places = {term: place for place, term in enumerate(self._terms)}
        with np.load(folder / "layers.npz") as arrays:
            self._layers = {name: arrays[name].astype(np.float32) for name in arrays}

    def judge(self, sentences: Sequence[Evidence]) -> list[Judgement]:
        """Give the judgement of each sentence of a text, in reading order."""
        layers = self._layers
        read = self.readings([each.sentence for each in sentences])
        odds = np.array([(vector[0], words[0]) for vector, words, _ in read], np.float32).reshape(-1, 2)
        judged = []
        for each, course, (by_vector, by_words, vector) in zip(sentences, in_course(odds), read, strict=True):
            by_cues = np.array([each.cues.get(key, 0.0) for key in self._keys], np.float32)
            evidence = np.r_[course, by_cues.max(), float(each.went_well), float(each.family_acts), 1.0]
            failure = float(1 / (1 + np.exp(-(layers["failure"] @ evidence))))
            if by_cues.max() >= _CLEAR_CUE and not (each.went_well or each.family_acts):
                failure = max(failure, _CLEAR)
            logs = [log_softmax(by_vector[1:]), log_softmax(by_words[1:]), np.log(by_cues + CUE_FLOOR)]
            likely = np.exp(log_softmax(layers["shares"] @ np.stack(logs)))
            judged.append(Judgement(failure, dict(zip(self._keys, map(float, likely), strict=True)), vector))
        return judged

    def readings(self, sentences: Sequence[str]) -> list[tuple[Vector, Vector, Vector]]:
        """Give for each sentence what its vector and its words say apart, and the vector itself.

        Both say log odds of a failure, then of each category.
        """
        layers = self._layers
        vectors = self._encoder.vectors(sentences)
        weighed = [weights(each, self._places, layers["rarity"]) for each in sentences]
        words = [layers["words"][:, places] @ worth + layers["words_bias"] for places, worth in weighed]
        return list(zip(vectors @ layers["vector"].T + layers["vector_bias"], words, vectors, strict=True))

    def terms_for(self, sentence: str, category: str) -> dict[str, float]:
        """Give how much each term of a sentence speaks for a category: log odds beside the mean of all."""
        if category not in self._keys:
            return {}
        places, weighed = weights(sentence, self._places, self._layers["rarity"])
        rows = self._layers["words"][1:, places]
        spoken = (rows[self._keys.index(category)] - rows.mean(axis=0)) * weighed
        return {self._terms[place]: float(each) for place, each in zip(places, spoken, strict=True)}


def in_course(odds: Vector) -> Vector:
    """Give what is read of each sentence, of the one before and of the one behind: (n, k) becomes (n, 3 k).

    Findings run over several sentences; at its ends a text goes on as it is there.
    """
    return np.hstack([odds, np.vstack([odds[:1], odds[:-1]]), np.vstack([odds[1:], odds[-1:]])])


def log_softmax(scores: Vector) -> Vector:
    """Give the logarithms of the shares that scores stand for, along the last axis."""
    lowered = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(lowered - np.log(np.exp(lowered).sum(axis=-1, keepdims=True)), scores.dtype)


_lock = Lock()


@cache
def _shared() -> Classifier:
    return Classifier()


def classifier() -> Classifier:
    """Give the model that all sessions share, loaded at first use."""
    with _lock:
        return _shared()

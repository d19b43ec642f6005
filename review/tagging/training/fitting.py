"""The linear layers: fitted on vectors and words apart, then weighed by what unseen narratives tell."""
# mypy: ignore-errors

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from review.reference import categories
from review.tagging.actors import is_about_family
from review.tagging.classifier import CUE_FLOOR, SentenceEncoder, in_course, log_softmax
from review.tagging.polarity import WENT_WELL, read_polarity
from review.tagging.scoring import read_sentence, score_categories
from review.tagging.training.material import Narrative, Sample
from review.tagging.words import parts, whole

_CUTS = ((whole, 2), (parts, 3))
"""How a sentence is cut into terms, and in how many samples a term must stand."""
_FOLDS = 4
_PASSAGE = 0.15
"""The weight of a passage in telling failures: whole narratives show how rare they are."""
_FINDING = 2.0
"""The weight of a finding in telling categories apart, against a passage."""
_SHARES = list(product((0.3, 0.5, 0.7, 1.0), (0.3, 0.5, 0.7, 1.0), (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)))
_SEEN = 48
"""The wording table was written with the first narratives in view: they say nothing about its worth."""


@dataclass(frozen=True, slots=True)
class Features:
    """Samples as vectors (n, 384) and tf-idf rows (n, terms), with what they tell."""

    vectors: np.ndarray
    words: csr_matrix
    samples: list[Sample]

    def part(self, chosen: Sequence[int]) -> "Features":
        """Give the chosen rows."""
        return Features(self.vectors[chosen], self.words[chosen], [self.samples[n] for n in chosen])


@dataclass(frozen=True, slots=True)
class Layers:
    """Weights and biases over vectors and over words: row 0 tells a failure, the others its category."""

    vector: np.ndarray
    vector_bias: np.ndarray
    words: np.ndarray
    words_bias: np.ndarray

    def read(self, features: Features) -> tuple[np.ndarray, np.ndarray]:
        """Give what each reading makes of the samples: twice (n, 1 + categories)."""
        return (
            features.vectors @ self.vector.T + self.vector_bias,
            features.words @ self.words.T + self.words_bias,
        )


def fit(narratives: Sequence[Narrative], passages: Sequence[Sample], folder: Path) -> None:
    """Write `layers.npz` and `terms.json` beside the encoder that lies in the folder."""
    keys = list(categories())
    told = [each.samples() for each in narratives]
    samples = [sample for each in told for sample in each]
    folds = np.array([n % _FOLDS for n, each in enumerate(told) for _ in each])
    encoder = SentenceEncoder(folder)
    texts = [s.text for s in [*samples, *passages]]
    readers = [TfidfVectorizer(analyzer=cut, sublinear_tf=True, min_df=least) for cut, least in _CUTS]
    words = hstack([reader.fit_transform(texts) for reader in readers]).tocsr()
    vectors = encoder.vectors(texts)
    every = Features(vectors, words, [*samples, *passages])
    rest = list(range(len(samples), len(every.samples)))
    read = [np.zeros((len(samples), 1 + len(keys))) for _ in range(2)]
    for fold in range(_FOLDS):
        train, held = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        layers = _layers(every.part([*train, *rest]), len(train), keys)
        for kept, new in zip(read, layers.read(every.part(held)), strict=True):
            kept[held] = new
    unseen = np.array(
        [int(n.name[1:]) > _SEEN for n, each in zip(narratives, told, strict=True) for _ in each]
    )
    cues, marks = _cues(samples, keys)
    is_failure = np.array([bool(s.failures) for s in samples])
    odds = np.c_[read[0][:, 0], read[1][:, 0]]
    ends = np.cumsum([len(each) for each in told])[:-1]
    course = np.vstack([in_course(part) for part in np.split(odds, ends)])
    evidence = np.c_[course, cues.max(axis=1), marks]
    weighing = LogisticRegression(C=1.0).fit(evidence[unseen], is_failure[unseen])
    logs = [log_softmax(read[0][:, 1:]), log_softmax(read[1][:, 1:]), np.log(cues + CUE_FLOOR)]
    found = [
        (n, [keys.index(k) for k in s.failures]) for n, s in enumerate(samples) if s.failures and unseen[n]
    ]
    layers = _layers(every, len(samples), keys)
    np.savez_compressed(
        folder / "layers.npz",
        rarity=np.concatenate([reader.idf_ for reader in readers]).astype(np.float32),
        vector=layers.vector.astype(np.float32),
        vector_bias=layers.vector_bias.astype(np.float32),
        words=layers.words.astype(np.float16),
        words_bias=layers.words_bias.astype(np.float32),
        failure=np.r_[weighing.coef_[0], weighing.intercept_].astype(np.float32),
        shares=np.array(_shares(logs, found), np.float32),
    )
    known = [term for reader in readers for term in reader.get_feature_names_out()]
    (folder / "terms.json").write_text(
        json.dumps({"categories": keys, "terms": known}, ensure_ascii=False), "utf-8"
    )


def _cues(samples: Sequence[Sample], keys: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """What the wording gives each category (n, categories), and whether all went well and the family acts."""
    read = [read_sentence(s.text, (0, len(s.text))) for s in samples]
    polarity = [read_polarity(r.lower, s.following.lower()) for r, s in zip(read, samples, strict=True)]
    scores = [score_categories(*pair) for pair in zip(read, polarity, strict=True)]
    marks = [(p in WENT_WELL, is_about_family(r.lower)) for r, p in zip(read, polarity, strict=True)]
    return np.array([[each.get(key, 0.0) for key in keys] for each in scores]), np.array(marks, float)


def _layers(features: Features, narrative_rows: int, keys: list[str]) -> Layers:
    weight = np.where(np.arange(len(features.samples)) < narrative_rows, 1.0, _PASSAGE)
    failing = np.array([bool(s.failures) for s in features.samples])
    told = [
        (row, keys.index(key), _FINDING if row < narrative_rows else 1.0)
        for row, sample in enumerate(features.samples)
        for key in sample.failures or sample.themes
    ]
    rows, classes, stress = (list(column) for column in zip(*told, strict=True))
    scale = StandardScaler().fit(features.vectors[:narrative_rows])
    scaled = scale.transform(features.vectors)
    dense = [
        LogisticRegression(C=0.01, max_iter=200, tol=1e-3).fit(scaled, failing, sample_weight=weight),
        LogisticRegression(C=0.01, max_iter=200, tol=1e-3).fit(scaled[rows], classes, sample_weight=stress),
    ]
    sparse = [
        LogisticRegression(C=5, solver="liblinear").fit(features.words, failing, sample_weight=weight),
        LogisticRegression(C=20, max_iter=150, tol=1e-3).fit(
            features.words[rows], classes, sample_weight=stress
        ),
    ]
    # The scale is taken into the weights, so that the app reads plain vectors.
    vector = np.vstack([each.coef_ for each in dense]) / scale.scale_
    bias = np.concatenate([each.intercept_ for each in dense]) - vector @ scale.mean_
    return Layers(
        vector,
        bias,
        np.vstack([each.coef_ for each in sparse]),
        np.concatenate([each.intercept_ for each in sparse]),
    )


def _shares(logs: Sequence[np.ndarray], found: Sequence[tuple[int, list[int]]]) -> tuple[float, ...]:
    """How much each reading counts for the category: what makes the findings held back most likely."""

    def likelihood(shares: tuple[float, ...]) -> float:
        mixed = log_softmax(sum(share * log for share, log in zip(shares, logs, strict=True)))
        return sum(np.log(np.exp(mixed[n, told]).sum()) for n, told in found)

    return max(_SHARES, key=likelihood)

"""The own name model: word pieces of a whole text in, spans of people, places, institutions, addresses out.

The model reads a few lines or sentences at a time: what tells a name stands close to it.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

import numpy as np

# Set before the import: the library else writes a device id and reports to its maker.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime  # type: ignore[import-untyped, unused-ignore]
from numpy.typing import NDArray
from tokenizers import Tokenizer

from anonymise.decoding import Judged, Span, decoded
from anonymise.errors import ModelError
from anonymise.model import Kind
from anonymise.progress import tell

FOLDER = Path(__file__).parents[1] / "data" / "models"
KINDS = (Kind.PERSON, Kind.LOCATION, Kind.ORG, Kind.ADDRESS)
LABELS = ("O", *(f"{prefix}-{kind}" for kind in KINDS for prefix in "BI"))
OFFICE, NEWS, LAW, TRAFFIC = GENRES = ("⟨office⟩", "⟨news⟩", "⟨law⟩", "⟨traffic⟩")
"""The first piece of a window tells whose guideline holds: news count a country as a place, files do not."""
END, PADDING = "</s>", "<pad>"
WINDOW = 254
"""The most pieces of the text that the model reads at once, without the genre before and the end behind."""
PORTION = 480
"""The most characters in a portion: about half a window, as attention costs the square of the length."""
RULED_OUT = 0.002
"""Below this probability a word is no name, however it looks; this costs no name that `tests/gold` marks."""
TRAIT = 0.5
"""How sure the model must be that a word belongs to what singles a family out."""
NO_TRAIT = 0.003
"""Below this probability a word is none, though its form looks like an unusual job, say."""
_OPEN = -2.0
"""A score between the two."""
_SENTENCE_END = re.compile(r"[.!?:;]\S?\s")
CANONICAL = "Frau Schneider aus Gladbeck rief für Kevin Yılmaz in der Kita Regenbogen an."
"""A model that finds no person and no place here is not used."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model finds in a text; each list in reading order, its spans apart."""

    spans: list[Span]
    possible: list[Span]
    """Where it does not rule a name out."""
    traits: list[Span]
    """What singles a family out, whatever may be a name in it."""
    possible_traits: list[Span]


class NameModel(Protocol):
    """What finds names in a text."""

    def read(self, text: str) -> Reading:
        """Give the spans in reading order; they do not overlap."""


class Encoder:
    """A loaded model; safe to share between threads."""

    def __init__(self, folder: Path = FOLDER, *, verified: bool = True) -> None:
        """Load the model of a folder; ModelError where it is missing, changed or finds nothing."""
        if verified:
            verify(folder)
        self._session, self._tokenizer = load(folder / "names.onnx", folder / "tokenizer.json")
        self.threshold = float(self._session.get_modelmeta().custom_metadata_map.get("threshold", "0.5"))
        check_sight(self)

    def read(self, text: str) -> Reading:
        """Give what the app masks by, with the model's own threshold."""
        return self._read(text, self.threshold, OFFICE)

    def spans(self, text: str, threshold: float | None = None, genre: str = OFFICE) -> list[Span]:
        """Give the spans in reading order; they do not overlap and none crosses a line."""
        return self._read(text, threshold or self.threshold, genre).spans

    def _read(self, text: str, threshold: float, genre: str) -> Reading:
        reading = Reading([], [], [], [])
        for start, end in portions(text):
            portion = text[start:end]
            encoding = self._tokenizer.encode(portion, add_special_tokens=False)
            if encoding.ids:
                names, traits = self.probabilities(encoding.ids, genre)
                for spans, kinds, judged, least in (
                    (reading.spans, KINDS, names, threshold),
                    (reading.possible, KINDS, names, RULED_OUT),
                    (reading.traits, (Kind.QUASI,), traits, TRAIT),
                    (reading.possible_traits, (Kind.QUASI,), traits, NO_TRAIT),
                ):
                    for span in decoded(portion, encoding.offsets, judged, kinds, least):
                        spans.append(replace(span, start=start + span.start, end=start + span.end))
            tell(end / max(1, len(text)))
        return reading

    def probabilities(self, pieces: list[int], genre: str = OFFICE) -> tuple[Judged, Judged]:
        """Give for each piece how probably a name begins or goes on there, of each kind, and a trait."""
        first, last = (int(self._tokenizer.token_to_id(token) or 0) for token in (genre, END))
        names, traits = [], []
        for at in range(0, len(pieces), WINDOW):
            row = np.array([[first, *pieces[at : at + WINDOW], last]], np.int64)
            read: Any = self._session.run(None, {"pieces": row, "present": np.ones_like(row)})
            names.append(_softmax(read[0][0, 1:-1])[:, 1:])
            # A model that reads names only leaves open what is a trait.
            traits.append(_going_on(read[1][0] if read[1:] else np.full(row.size - 2, _OPEN)))
        return np.concatenate(names), np.concatenate(traits)


def check_sight(model: NameModel) -> None:
    """Raise ModelError where a model finds no person or no place in a sentence with both."""
    if not {span.kind for span in model.read(CANONICAL).spans} >= {Kind.PERSON, Kind.LOCATION}:
        raise ModelError("blind")


def portions(text: str) -> Iterator[tuple[int, int]]:
    """Give the text in portions that end with a line, or else with a sentence, or else with a word."""
    start = 0
    while len(text) - start > PORTION:
        middle, most = start + PORTION // 2, start + PORTION
        end = (
            text.rfind("\n", middle, most) + 1
            or max((match.end() for match in _SENTENCE_END.finditer(text, middle, most)), default=0)
            or text.rfind(" ", middle, most) + 1
            or most
        )
        yield start, end
        start = end
    yield start, len(text)


def _going_on(scores: NDArray[np.float32]) -> Judged:
    """A trait has no beginning of its own: none follows another without a word between."""
    sure = 1 / (1 + np.exp(-scores))
    return np.stack([np.zeros_like(sure), sure], 1)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def load(network: Path, tokenizer: Path) -> tuple[onnxruntime.InferenceSession, Tokenizer]:
    """Load a network for one thread of the processor, and the tokenizer that cuts its texts into pieces."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
    cutter = Tokenizer.from_file(str(tokenizer))
    # It would else keep the words it has read, for all sessions.
    cutter.model._resize_cache(0)
    return session, cutter


def verify(folder: Path) -> None:
    """Compare each file with the checksum that `SHA256SUMS` holds for it."""
    try:
        sums = (folder / "SHA256SUMS").read_text("utf-8").split("\n")
        for line in filter(None, sums):
            digest, name = line.split(maxsplit=1)
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise ModelError("changed")
    except FileNotFoundError as error:
        raise ModelError("missing") from error


_lock = Lock()


@cache
def _shared() -> Encoder:
    return Encoder()


def encoder() -> Encoder:
    """Give the model that all sessions share, loaded at first use."""
    with _lock:
        return _shared()

"""The own name model: word pieces of a whole text in, spans of people, places, institutions, addresses out.

The model reads a few lines or sentences at a time: what tells a name stands close to it.
"""

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
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

from anonymise.errors import ModelError
from anonymise.model import Kind
from anonymise.progress import tell

FOLDER = Path(__file__).parents[1] / "data" / "models"
LABELS = ("O", *(f"{prefix}-{kind}" for kind in ("PERSON", "LOCATION", "ORG", "ADDRESS") for prefix in "BI"))
KINDS = tuple(Kind(label[2:]) for label in LABELS[1::2])
OFFICE, NEWS, LAW, TRAFFIC = GENRES = ("⟨office⟩", "⟨news⟩", "⟨law⟩", "⟨traffic⟩")
"""The first piece of a window tells whose guideline holds: news count a country as a place, files do not."""
END, PADDING = "</s>", "<pad>"
WINDOW = 254
"""The most pieces of the text that the model reads at once, without the genre before and the end behind."""
PORTION = 480
"""The most characters in a portion: about half a window, as attention costs the square of the length."""
RULED_OUT = 0.002
"""Below this probability a word is no name, however it looks; this costs no name that `tests/gold` marks."""
_ABBREVIATED = 3
"""Letters before a dot that may belong to a name: `Azad S.`, `Str.`"""
_DOT = 0.3
"""How sure the model must be of such a dot: it may as well end the sentence."""
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"\w+(?:[-‐‑–]\w+)*|[^\w\s]")
"""With its hyphens: `Moers-Vennikel` has one meaning as a whole."""
_SENTENCE_END = re.compile(r"[.!?:;]\S?\s")
CANONICAL = "Frau Schneider aus Gladbeck rief für Kevin Yılmaz in der Kita Regenbogen an."
"""A model that finds no person and no place here is not used."""


@dataclass(frozen=True, slots=True)
class Span:
    """What the model takes for an identifier, and how sure it is (0 to 1)."""

    start: int
    end: int
    kind: Kind
    probability: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model finds in a text, and where it does not rule a name out; each in reading order, apart."""

    spans: list[Span]
    possible: list[Span]


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
        reading = Reading([], [])
        for start, end in portions(text):
            portion = text[start:end]
            encoding = self._tokenizer.encode(portion, add_special_tokens=False)
            if encoding.ids:
                judged = self.probabilities(encoding.ids, genre)
                for spans, least in ((reading.spans, threshold), (reading.possible, RULED_OUT)):
                    for span in decoded(portion, encoding.offsets, judged, least):
                        spans.append(replace(span, start=start + span.start, end=start + span.end))
            tell(end / max(1, len(text)))
        return reading

    def probabilities(self, pieces: list[int], genre: str = OFFICE) -> NDArray[np.float32]:
        """Give the probability of each label for each piece: shape (pieces, labels)."""
        first, last = (int(self._tokenizer.token_to_id(token) or 0) for token in (genre, END))
        judged = []
        for at in range(0, len(pieces), WINDOW):
            row = np.array([[first, *pieces[at : at + WINDOW], last]], np.int64)
            scores: Any = self._session.run(None, {"pieces": row, "present": np.ones_like(row)})[0]
            judged.append(_softmax(scores[0, 1:-1]))
        return np.concatenate(judged)


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


def decoded(
    text: str, offsets: Sequence[tuple[int, int]], probabilities: NDArray[np.float32], threshold: float
) -> Iterator[Span]:
    """Give the spans that the pieces' probabilities make, whole words only.

    `offsets` are the start and end of each piece in the text.
    """
    sums = np.concatenate([np.zeros((1, len(LABELS))), probabilities.cumsum(axis=0, dtype=np.float64)])
    at = 0
    run: list[tuple[re.Match[str], int, float]] = []
    for word in _WORD.finditer(text):
        while at < len(offsets) - 1 and offsets[at][1] <= word.start():
            at += 1
        stop = at + 1
        while stop < len(offsets) and offsets[stop][0] < word.end():
            stop += 1
        mean = (sums[stop] - sums[at]) / (stop - at)
        sure = 1.0 - float(mean[0])
        if sure < threshold:
            yield from _spans(run)
            run = []
            continue
        kind = int((mean[1::2] + mean[2::2]).argmax())
        begins = probabilities[at][1 + 2 * kind] > probabilities[at][2 + 2 * kind]
        if run and (kind != run[-1][1] or begins or "\n" in text[run[-1][0].end() : word.start()]):
            yield from _spans(run)
            run = []
        run.append((word, kind, sure))
    yield from _spans(run)


def _spans(run: list[tuple[re.Match[str], int, float]]) -> Iterator[Span]:
    """The span of a run of words without the punctuation around it; the dot of an abbreviation stays."""
    while run and not _LETTER.search(run[0][0].group()):
        run = run[1:]
    while run and not _LETTER.search(run[-1][0].group()) and not _abbreviated(run):
        run = run[:-1]
    if run:
        sure = max(sure for _, _, sure in run)
        yield Span(run[0][0].start(), run[-1][0].end(), KINDS[run[0][1]], sure)


def _abbreviated(run: list[tuple[re.Match[str], int, float]]) -> bool:
    before = run[-2][0].group() if len(run) > 1 else ""
    dot, _, sure = run[-1]
    return dot.group() == "." and sure >= _DOT and before.isalpha() and len(before) <= _ABBREVIATED


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

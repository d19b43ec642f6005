"""Which model looks for names: the one that comes with the app, or another one that lies on this machine."""

from dataclasses import replace
from pathlib import Path
from threading import Lock

import spacy

from anonymise.decoding import Span
from anonymise.encoder import Encoder, NameModel, Reading, check_sight, encoder, portions
from anonymise.errors import ModelError
from anonymise.model import Kind

_KIND_OF = {
    "PER": Kind.PERSON,
    "PERSON": Kind.PERSON,
    "LOC": Kind.LOCATION,
    "GPE": Kind.LOCATION,
    "ORG": Kind.ORG,
}
"""What the labels of German spaCy pipelines mean here; other labels are left out."""
_SURE = 0.8
"""What a find counts, as spaCy does not tell how sure it is."""


class SpacyNames:
    """A trained spaCy pipeline as a model of names; safe to share between threads."""

    def __init__(self, name: str) -> None:
        """Load the pipeline of a folder or an installed package; ModelError where it finds nothing."""
        self._language = spacy.load(name)
        self._lock = Lock()
        check_sight(self)

    def read(self, text: str) -> Reading:
        """Give the named entities; such a pipeline rules nothing out and knows no traits."""
        whole = Span(0, len(text), Kind.PERSON, 1.0)
        return Reading(self.spans(text), [whole], [], [replace(whole, kind=Kind.QUASI)])

    def spans(self, text: str) -> list[Span]:
        """Give the named entities."""
        # spaCy keeps every word it has seen, but for those of a memory zone.
        with self._lock, self._language.memory_zone():
            return [
                Span(start + entity.start_char, start + entity.end_char, _KIND_OF[entity.label_], _SURE)
                for start, end in portions(text)
                for entity in self._language(text[start:end]).ents
                if entity.label_ in _KIND_OF
            ]


_named: NameModel | None = None


def choose(name: str | None) -> None:
    """Use the named model from now on, or the one that comes with the app where none is named.

    The name is a folder with `names.onnx`, `tokenizer.json` and `SHA256SUMS`, a folder with a spaCy
    pipeline, or an installed spaCy package. Raises ModelError where it is missing, was changed, cannot
    be loaded or finds nothing.
    """
    global _named
    _named = _load(name) if name else None
    name_model()


def name_model() -> NameModel:
    """Give the chosen model; the one that comes with the app is loaded at first use."""
    return _named or encoder()


def _load(name: str) -> NameModel:
    try:
        return Encoder(Path(name)) if Path(name, "names.onnx").exists() else SpacyNames(name)
    except ModelError as problem:
        raise ModelError(problem.reason, named=True) from None
    except OSError:
        raise ModelError("missing", named=True) from None
    except Exception:  # What others made may fail to load in any way.
        raise ModelError("unreadable", named=True) from None

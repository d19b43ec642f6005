"""What every own recogniser is: a kind and a way to find spans, in the shape Presidio's analyzer expects."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import NamedTuple

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from anonymise.recognisers.line_ends import without_breaks

Found = tuple[int, int, float]
"""Start, end (exclusive) and score of one span."""


LOOKS = 0.5
"""The most that the look of a word counts, without a context that announces a name."""
POSSIBLE = "POSSIBLE"
"""What Presidio calls a stretch in which the name model rules no name out."""


class Trait(NamedTuple):
    """A quasi-identifier: its span, what it tells (`age`), and what may stand for it, without brackets."""

    start: int
    end: int
    kind: str
    told: str


class SpanRecogniser(EntityRecognizer):
    """A recogniser for one or more kinds that says which spans of a text it means."""

    kinds: tuple[str, ...]

    def __init__(self) -> None:
        """Register the kinds with Presidio."""
        super().__init__(
            supported_entities=[str(kind) for kind in self.kinds],
            supported_language="de",
            name=type(self).__name__,
        )

    def load(self) -> None:
        """Do nothing: what a recogniser needs is loaded at first use."""

    @abstractmethod
    def find(self, text: str) -> Iterator[tuple[str, Found]]:
        """Give the spans with their kind, in any order; they may overlap.

        No line end breaks a word of the text.
        """

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002  (Presidio's signature)
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """Give as Presidio's results what `find` gives for the text without its breaks of words."""
        joined, places = without_breaks(text)
        return [
            RecognizerResult(str(kind), places[start], places[end - 1] + 1, score)
            for kind, (start, end, score) in self.find(joined)
            if start < end
        ]

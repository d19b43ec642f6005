"""`make bench`: how well findings are suggested on the gold narratives, beside what is simpler."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from review.model import Polarity
from review.reference import categories
from review.tagging.classifier import Judgement, classifier, log_softmax
from review.tagging.engine import suggest, suggestions_for
from review.tagging.polarity import read_polarity
from review.tagging.scoring import read_sentence, score_categories
from review.tagging.sentences import split_sentences
from tests.gold import score
from tests.gold.gold import parse

GOLD = Path(__file__).parent / "gold"
FIGURES = {
    "detection_ap": "AP",
    "top3_category": "among 3",
    "micro_f1": "micro-F1",
    "recall_all_shown": "recall, all",
    "false_per_true_shown": "false a true",
    "plain_sentences_suggested": "plain marked",
}
Rows = list[dict[str, Any]]
Judge = Callable[[str, dict[str, float]], Judgement]


def _ours(text: str) -> Rows:
    return [asdict(each) for each in suggest(text)]


def _cues(sentence: str, cues: dict[str, float]) -> Judgement:
    total = sum(cues.values()) or 1.0
    return Judgement(
        max(cues.values(), default=0.0), {key: cues.get(key, 0.0) / total for key in categories()}
    )


def _words(sentence: str, cues: dict[str, float]) -> Judgement:
    return _read(classifier().readings([sentence])[0][1])


def _vector(sentence: str, cues: dict[str, float]) -> Judgement:
    return _read(classifier().readings([sentence])[0][0])


def _read(odds: NDArray[np.float32]) -> Judgement:
    shares = np.exp(log_softmax(odds[1:]))
    return Judgement(
        float(1 / (1 + np.exp(-odds[0]))), dict(zip(categories(), map(float, shares), strict=True))
    )


def _simpler(judge: Judge) -> Callable[[str], Rows]:
    """Give an engine that judges each sentence by one reading alone, under the thresholds of ours."""

    def rows(text: str) -> Rows:
        found: Rows = []
        for span in split_sentences(text):
            sentence = read_sentence(text, span)
            if not sentence.is_heading:
                polarity = read_polarity(sentence.lower)
                judged = judge(text[span[0] : span[1]], score_categories(sentence, polarity))
                found += map(asdict, suggestions_for(sentence, Polarity.FAILURE, judged, ()))
        return found

    return rows


ENGINES: dict[str, Callable[[str], Rows]] = {
    "cue words": _simpler(_cues),
    "TF-IDF + logistic regression": _simpler(_words),
    "frozen encoder + logistic regression": _simpler(_vector),
    "this engine": _ours,
}


def main() -> None:
    """Print the table for gold/dev and for the narratives nobody looked at while writing the engine."""
    for folder in sys.argv[1:] or ("dev", "fresh"):
        docs = {each.name: parse(each.read_text("utf-8")) for each in sorted((GOLD / folder).glob("*.txt"))}
        print(f"\n| {folder}, {len(docs)} narratives | " + " | ".join(FIGURES.values()) + " |")
        print("|---" * (1 + len(FIGURES)) + "|")
        for name, engine in ENGINES.items():
            figures = measured(docs, engine)
            print(f"| {name} | " + " | ".join(f"{figures[key]:.2f}" for key in FIGURES) + " |")


def measured(docs: dict[str, Any], engine: Callable[[str], Rows]) -> dict[str, float]:
    """Give the figures of an engine as the scorer counts them, within this process."""

    def run(py: str, module: list[str], texts: dict[str, str]) -> tuple[dict[str, Any], float]:
        return {name: {"findings": engine(text)} for name, text in texts.items()}, 0.0

    outside, score.run = score.run, run
    try:
        return score.findings(sys.executable, docs)
    finally:
        score.run = outside


if __name__ == "__main__":
    main()

"""The engines that `make bench` compares, each in a process of its own: Presidio twice, and this one.

`python -m tests.bench_engines NAME CORE FILE…` prints one engine's figures as JSON.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.gold.gold import parse
from tests.gold.measure import Find, Scores, measure, ours

ENGINES = {
    "Presidio": "Presidio, German recognisers, no model",
    "Presidio-CNN": "Presidio, German recognisers, spaCy CNN of ours",
    "Fallwerkstatt": "this engine",
}
_THRESHOLD = 0.35
"""The least score of a find of Presidio, the same as in this engine."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one engine did: its scores, and its memory in MB after all texts, at most."""

    scores: Scores
    memory: int


def run(name: str, files: list[Path], processes: int = 1) -> list[Run]:
    """Give what each of some processes measured that ran at the same time, each on a core of its own."""
    command = [sys.executable, "-m", "tests.bench_engines", name]
    started = [
        subprocess.Popen([*command, str(core), *map(str, files)], stdout=subprocess.PIPE)
        for core in range(processes)
    ]
    figures = [json.loads(each.communicate()[0]) for each in started]
    return [
        Run(Scores(tuple(map(Counter, each["rows"])), each["seconds"]), each["memory"]) for each in figures
    ]


def _engine(name: str) -> Find:
    return ours if name == "Fallwerkstatt" else _presidio(with_cnn=name == "Presidio-CNN")


def _presidio(*, with_cnn: bool) -> Find:
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

    from anonymise.detect import _GERMAN_NUMBERS
    from anonymise.recognisers.contacts import BundledEmailRecogniser
    from tests.bench_cnn import cnn

    registry = RecognizerRegistry(supported_languages=["de"])
    registry.load_predefined_recognizers(languages=["de"])
    # The one for mail would fetch a list from the internet; ours is the same with the list in its package.
    registry.remove_recognizer("EmailRecognizer")
    for recogniser in (BundledEmailRecogniser, *_GERMAN_NUMBERS):
        registry.add_recognizer(recogniser(supported_language="de"))
    engine = SpacyNlpEngine(
        models=[{"lang_code": "de", "model_name": "de"}], ner_model_configuration=NerModelConfiguration()
    )
    engine.nlp = {"de": spacy.load(cnn()) if with_cnn else spacy.blank("de")}
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["de"])
    find = partial(analyzer.analyze, language="de", score_threshold=_THRESHOLD)
    return lambda text: [(each.start, each.end) for each in find(text)]


def main(name: str, core: int, files: list[str]) -> None:
    """Measure one engine on one core and print its figures."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[core % len(os.sched_getaffinity(0))]})
    golds = {file: parse(Path(file).read_text("utf-8")) for file in files}
    scores = measure(golds, _engine(name))
    print(json.dumps({"rows": scores.rows, "seconds": scores.seconds, "memory": _memory()}))


def _memory() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])

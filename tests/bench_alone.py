"""The figures of `make bench` that no peer shares: linking, listed names, news, and the size on disk."""

import re
from collections.abc import Iterator
from pathlib import Path

from anonymise.encoder import FOLDER, encoder
from anonymise.forms import inflected, parts
from anonymise.model import Document
from anonymise.pipeline import draft
from anonymise.training.corpora import judges, sentences
from anonymise.training.judging import f1, interval, strict, total
from tests.gold.gold import Gold, parse
from tests.gold.score import b_cubed

_CORPORA = Path(__file__).parents[1] / "data" / "training" / "corpora"
_NEWS = ("PERSON", "LOCATION", "ORG")


def alone(files: list[Path]) -> str:
    """Give the figures as lines of text."""
    golds = [parse(file.read_text("utf-8")) for file in files]
    caught, forms = listed_names(golds)
    return "\n".join(
        [
            f"{'one person, one placeholder':28} {linking(golds):7.3f}    B³, F1",
            f"{'listed names, all forms':28} {caught / forms:7.1%} {'':21} {forms:6}",
            *news(),
            f"{'model on disk, MB':28} {sum(each.stat().st_size for each in _loaded()) / 1e6:7.1f}",
        ]
    )


def linking(golds: list[Gold]) -> float:
    """Give how well mentions of one person share a placeholder: B³, F1 of the means over narratives."""
    scores = []
    for gold in golds:
        spans = [
            {"start": each.start, "end": each.end, "entity": each.entity}
            for each in draft(Document(gold.text)).identifiers
        ]
        scores.append(b_cubed(gold, spans))
    precision, recall = (sum(each) / len(scores) for each in zip(*scores, strict=True))
    return 2 * precision * recall / (precision + recall)


def listed_names(golds: list[Gold]) -> tuple[int, int]:
    """Give how many forms of the narratives' names are masked in a plain sentence once they are listed."""
    caught = forms = 0
    for name in sorted(
        {each.surface for gold in golds for each in gold.identifiers if each.label == "PERSON"}
    ):
        for form in {form for part in parts(name) for form in _written(part)}:
            made = draft(Document(f"Gestern kam {form} noch einmal vorbei."), known=[name]).pseudonymised
            forms += 1
            caught += not re.search(rf"(?<!\w){re.escape(form)}(?!\w)", made)
    return caught, forms


def _written(part: str) -> Iterator[str]:
    """A listed word as it may stand in a file: inflected, in capitals, in small letters, without umlauts."""
    yield from (part, part.upper(), part.lower(), *(form.capitalize() for form in inflected(part)))


def news() -> Iterator[str]:
    """Give the strict scores on the sentences of GermEval that trained nothing, with 95 % intervals."""
    examples = list(sentences(_CORPORA))
    rows = [strict(encoder(), examples[number], 0.5) for number in judges(examples)]
    for kind in _NEWS:
        low, high = interval(rows, lambda counts, kind=kind: f1(counts, kind))
        counts = total(rows)
        of = counts[f"{kind} hit"] + counts[f"{kind} missed"]
        yield f"{f'GermEval, F1, {kind}':28} {f1(counts, kind):7.3f}    {low:6.3f} to {high:6.3f} {of:6}"


def _loaded() -> Iterator[Path]:
    return (FOLDER / name for name in ("names.onnx", "tokenizer.json"))

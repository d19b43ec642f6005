"""`make bench`: how well and how fast the anonymiser does on the gold narratives, beside plain Presidio."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from anonymise.training.judging import interval
from tests import bench_alone
from tests.bench_cnn import cnn
from tests.bench_engines import ENGINES, Run, run
from tests.gold.gold import LABELS
from tests.gold.measure import clean, over_redaction, recall

DEV = Path(__file__).parent / "gold" / "dev"
_PEERS = ("PERSON", "LOCATION", "ORG", "ADDRESS", "direct")
Figure = Callable[[Counter[str]], float]


def main() -> None:
    """Print both tables for the files named, or for all of tests/gold/dev."""
    files = [Path(name) for name in sys.argv[1:]] or sorted(DEV.glob("*.txt"))
    cnn()
    runs = {name: (run(name, files)[0], run(name, files, processes=2)) for name in ENGINES}
    print(own_table(runs["Fallwerkstatt"][0]))
    print(bench_alone.alone(files))
    print(f"\n{peer_table(runs)}")


def own_table(done: Run) -> str:
    """Give the figures of this engine, with 95 % intervals by drawing narratives anew."""
    scores = done.scores
    lines = [f"{'':28} {'':>7}    95 % by narrative   of"]
    figures: list[tuple[str, Figure, int]] = [
        (label, lambda counts, label=label: recall(counts, label), scores.counts[f"{label}_total"])
        for label in (*LABELS, "direct")
    ]
    figures += [
        ("narratives without a leak", clean, scores.counts["documents"]),
        ("plain letters covered", over_redaction, scores.counts["plain_chars"]),
    ]
    for name, figure, of in figures:
        low, high = interval(scores.rows, figure)
        lines.append(f"{name:28} {figure(scores.counts):7.1%}    {low:6.1%} to {high:6.1%} {of:6}")
    lines += [f"{'seconds per 1,000 words':28} {scores.seconds:7.2f}", f"{'memory in MB':28} {done.memory:7}"]
    return "\n".join(lines)


def peer_table(runs: dict[str, tuple[Run, Sequence[Run]]]) -> str:
    """Give the engines side by side, as Markdown."""
    head = ("engine", *_PEERS, "without a leak", "covered", "s, 1 core", "s, 2 cores", "MB")
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for name, (alone, both) in runs.items():
        scores = alone.scores
        cells = [
            ENGINES[name],
            *(f"{scores.recall(label):.1%}" for label in _PEERS),
            f"{scores.counts['documents_clean']} of {scores.counts['documents']}",
            f"{scores.over_redaction:.1%}",
            f"{scores.seconds:.2f}",
            f"{max(each.scores.seconds for each in both) / len(both):.2f}",
            f"{alone.memory}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()

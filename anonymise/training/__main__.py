"""`make model`: train the name model and write it; `python -m anonymise.training DATA FOLDER`."""
# mypy: ignore-errors

import argparse
import logging
from functools import partial
from pathlib import Path

import torch

from anonymise.encoder import Encoder
from anonymise.training.base import packed_file, read_base
from anonymise.training.batches import LEARNED, windows
from anonymise.training.export import checksums, export, set_threshold
from anonymise.training.fitting import fit
from anonymise.training.judging import covering, f1, interval, recall, strict, total
from anonymise.training.network import Tagger
from anonymise.training.recipe import Material, material, one_round, source_of_names, vocabulary
from anonymise.training.traits import fit_traits

SEEDS = (7, 8)
"""One run each from the same start, but in another order; their weights are averaged."""
LAYERS, FROZEN = 12, 4
"""All layers of the base are used; the lowest four stay as they are."""
ROUNDS = 3
KINDS = ("PERSON", "LOCATION", "ORG", "ADDRESS")


def main() -> None:
    """Train, export, choose the threshold on narratives held back, and print every figure."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path, help="folder with corpora/, narratives/ and passages/")
    ask.add_argument("folder", type=Path, help="where the model goes")
    ask.add_argument("--limit", type=float, default=float("inf"), help="seconds of each run")
    asked = ask.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    data, base = material(asked.data), read_base(packed_file())
    tokenizer, rows = vocabulary(base, data, source_of_names(data, SEEDS[0]))
    runs = []
    for seed in SEEDS:
        torch.manual_seed(SEEDS[0])
        network = Tagger(base, rows, len(LEARNED), LAYERS)
        network.freeze(FROZEN)
        names = source_of_names(data, seed)
        examples = partial(one_round, data, names)
        fit(network, tokenizer, examples, epochs=ROUNDS, seed=seed, limit=asked.limit)
        runs.append(network.state_dict())
    network.load_state_dict({name: torch.stack([run[name] for run in runs]).mean(0) for name in runs[0]})
    network.part_loud_channels(windows(data.sentences[:150] + data.narratives[:8], tokenizer))
    export(network, fit_traits(network, tokenizer, data.narratives, SEEDS[0]), tokenizer, asked.folder)
    judge(asked.folder, data)


def judge(folder: Path, data: Material) -> None:
    """Choose the threshold and print the scores on what was held back."""
    (folder / "SHA256SUMS").unlink(missing_ok=True)
    encoder = Encoder(folder, verified=False)
    print("threshold  PERSON  LOCATION  ORG  ADDRESS  plain letters covered (narratives held back)")
    chosen = 0.5
    for threshold in (0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.05):
        counts = total(covering(encoder, each, threshold) for each in data.held_narratives)
        over = counts["over"] / counts["plain"]
        print(threshold, *(f"{recall(counts, kind):.3f}" for kind in KINDS), f"{over:.2%}")
        if over <= 0.009:
            chosen = threshold
    set_threshold(folder, chosen)
    rows = [strict(encoder, each, 0.5) for each in data.held_news]
    for kind in KINDS[:3]:
        low, high = interval(rows, lambda counts, kind=kind: f1(counts, kind))
        print(f"GermEval {kind}: strict F1 {f1(total(rows), kind):.3f} ({low:.3f} to {high:.3f})")
    print(checksums(folder), end="")


if __name__ == "__main__":
    main()

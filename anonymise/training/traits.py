"""Training what reads traits, on the narratives as they were written; the encoder below stays as it is."""
# mypy: ignore-errors
# ruff: noqa: S311  (chance keeps no secret)

import logging
import random
from collections.abc import Iterable, Iterator

import torch
import torch.nn.functional as functions
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from anonymise.training.batches import portioned
from anonymise.training.corpora import Example
from anonymise.training.network import Tagger, TraitReader
from anonymise.training.swapping import recased

_log = logging.getLogger(__name__)
_ROUNDS, _BATCH, _RATE = 10, 16, 1e-3
_NEAR = 20
"""Portions that differ by fewer pieces may share a batch."""
Row = tuple[Tensor, Tensor]


def fit_traits(
    network: Tagger, tokenizer: Tokenizer, narratives: Iterable[Example], seed: int
) -> TraitReader:
    """Give a reader of traits trained on the narratives, and on some of them in another case as well."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    examples = [each for example in narratives for each in _cases(example, chance)]
    rows = [row for example in examples for row in _rows(network.eval(), tokenizer, example)]
    reader = TraitReader(network.shape[1])
    every = torch.cat([vectors for vectors, _ in rows])
    reader.mean.copy_(every.mean(0))
    reader.spread.copy_(every.std(0))
    optimiser = torch.optim.AdamW(reader.parameters(), _RATE, weight_decay=0.02)
    batches = [batch for _ in range(_ROUNDS) for batch in _batches(rows, chance)]
    reader.train()
    for number, batch in enumerate(batches):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * max(0.02, 1 - number / len(batches))
        vectors = pad_sequence([row[0] for row in batch], batch_first=True)
        told = pad_sequence([row[1] for row in batch], batch_first=True, padding_value=-1.0)
        scores, there = reader(vectors), told >= 0
        loss = functions.binary_cross_entropy_with_logits(scores[there], told[there])
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        if number % 100 == 0:
            _log.info("traits: step %d of %d, loss %.4f", number, len(batches), loss.item())
    return reader.eval()


def _cases(example: Example, chance: random.Random) -> list[Example]:
    return list(dict.fromkeys((example, recased(example, chance))))


def _rows(network: Tagger, tokenizer: Tokenizer, example: Example) -> Iterator[Row]:
    """What the encoder makes of each portion, as the app reads it, and which of its pieces tell a trait."""
    for window, places in portioned(example, tokenizer):
        with torch.no_grad():
            layers = network.every_layer(window, torch.ones_like(window))
        told = [float(any(a < end and start < b for a, b in example.traits)) for start, end in places]
        yield TraitReader.joined(layers)[0, 1:-1], torch.tensor(told)


def _batches(rows: list[Row], chance: random.Random) -> list[list[Row]]:
    alike = sorted(rows, key=lambda row: len(row[1]) + chance.random() * _NEAR)
    made = [alike[at : at + _BATCH] for at in range(0, len(alike), _BATCH)]
    chance.shuffle(made)
    return made

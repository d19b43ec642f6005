"""The training loop: AdamW with a warm-up and a linear descent, in bfloat16 where the processor can."""
# mypy: ignore-errors
# ruff: noqa: S311  (tables read best on one line; chance keeps no secret)

import logging
import random
import time
from collections.abc import Callable, Iterable

import torch
import torch.nn.functional as functions
from tokenizers import Tokenizer

from anonymise.training.batches import batches
from anonymise.training.corpora import Example
from anonymise.training.network import Tagger

_log = logging.getLogger(__name__)
_WARM = 0.05
"""The part of the training in which the learning rate goes up."""


def fit(
    network: Tagger,
    tokenizer: Tokenizer,
    epoch: Callable[[int], Iterable[Example]],
    *,
    epochs: int,
    seed: int,
    limit: float = float("inf"),
    rate: float = 2e-4,
    head_rate: float = 1e-3,
    size: int = 2048,
) -> None:
    """Train the network in place; `epoch` gives the examples of each round anew.

    After `limit` seconds it stops, the learning rate having gone down in time.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    rounds = [list(batches(epoch(number), tokenizer, chance, size)) for number in range(epochs)]
    steps = sum(map(len, rounds))
    body = [p for name, p in network.named_parameters() if p.requires_grad and not name.startswith("head")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": rate}, {"params": network.head.parameters(), "lr": head_rate}],
        weight_decay=0.01,
    )
    # Without AVX-512 halves are emulated, four times slower than full numbers.
    halved = torch.backends.cpu.get_cpu_capability() == "AVX512"
    network.train()
    began, done, running = time.monotonic(), 0, 0.0
    for pieces, labels in (batch for each in rounds for batch in each):
        spent = time.monotonic() - began
        part = max(done / steps, spent / limit)
        if part >= 1:
            break
        for group, highest in zip(optimiser.param_groups, (rate, head_rate), strict=True):
            group["lr"] = highest * max(0.01, min(part / _WARM, (1 - part) / (1 - _WARM)))
        with torch.autocast("cpu", torch.bfloat16, enabled=halved):
            scores = network(pieces, torch.ones_like(pieces))
        loss = functions.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=-100)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        done += 1
        running = 0.98 * running + 0.02 * loss.item()
        if done % 50 == 0:
            _log.info("step %d of %d, %.0f %%, loss %.4f", done, steps, 100 * part, running)
    network.eval()

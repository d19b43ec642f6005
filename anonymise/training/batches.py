"""From examples to batches: pieces with labels, cut from one long stream per guideline, so nothing is padded."""
# mypy: ignore-errors
# ruff: noqa: E501  (tables read best on one line; chance keeps no secret)

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator

import torch
from tokenizers import Tokenizer
from torch import Tensor

from anonymise.encoder import END, LABELS, WINDOW, portions
from anonymise.training.corpora import BESIDE, Example
from anonymise.training.vocabulary import LINE

LEARNED = (*LABELS, *(f"{prefix}-{kind}" for kind in BESIDE for prefix in "BI"))
_NUMBER = {label: number for number, label in enumerate(LEARNED)}
_LENGTHS = (64, 128, 192, WINDOW)
"""Pieces of a window: short ones as well, since a note of one line must be read as surely as a report."""
Row = tuple[list[int], list[int]]


def labelled(example: Example, tokenizer: Tokenizer) -> Row:
    """Gives the pieces of an example and the number of each one's label."""
    encoding = tokenizer.encode(example.text, add_special_tokens=False)
    labels, at = [], 0
    for start, end in encoding.offsets:
        while at < len(example.spans) and example.spans[at][1] <= start:
            at += 1
        inside = at < len(example.spans) and example.spans[at][0] < end and start < example.spans[at][1]
        if not inside:
            labels.append(0)
            continue
        first = not labels or start <= example.spans[at][0]
        labels.append(_NUMBER[f"{'B' if first else 'I'}-{example.spans[at][2]}"])
    return encoding.ids, labels


def batches(
    examples: Iterable[Example], tokenizer: Tokenizer, chance: random.Random, size: int
) -> Iterator[tuple[Tensor, Tensor]]:
    """Gives shuffled batches of about `size` pieces: the pieces and their labels, each (windows, pieces)."""
    streams: dict[str, Row] = defaultdict(lambda: ([], []))
    line = tokenizer.token_to_id(LINE)
    for example in examples:
        pieces, labels = labelled(example, tokenizer)
        stream = streams[example.genre]
        breaks = [line] * chance.choice([0, 1, 1, 2])
        stream[0].extend([*pieces, *breaks])
        stream[1].extend([*labels, *[0] * len(breaks)])
    end = tokenizer.token_to_id(END)
    rows: dict[int, list[Row]] = defaultdict(list)
    for genre, (pieces, labels) in streams.items():
        first = tokenizer.token_to_id(genre)
        at = 0
        while at < len(pieces):
            length = chance.choices(_LENGTHS, (1, 2, 3, 4))[0]
            cut = slice(at, at + length)
            if len(pieces[cut]) == length:
                rows[length].append(([first, *pieces[cut], end], [-100, *labels[cut], -100]))
            at += length
    made = []
    for length, group in rows.items():
        chance.shuffle(group)
        step = max(1, size // length)
        made += [group[n : n + step] for n in range(0, len(group), step)]
    chance.shuffle(made)
    for batch in made:
        yield torch.tensor([row[0] for row in batch]), torch.tensor([row[1] for row in batch])


def windows(examples: Iterable[Example], tokenizer: Tokenizer) -> Iterator[Tensor]:
    """Gives the examples as the app reads them, portion by portion: the pieces of each, (1, pieces)."""
    return (window for example in examples for window, _ in portioned(example, tokenizer))


def portioned(example: Example, tokenizer: Tokenizer) -> Iterator[tuple[Tensor, list[tuple[int, int]]]]:
    """Gives an example in the same way, and with each window where its pieces stand in the text."""
    first, last = (tokenizer.token_to_id(token) for token in (example.genre, END))
    for start, stop in portions(example.text):
        pieces = tokenizer.encode(example.text[start:stop], add_special_tokens=False)
        if pieces.ids:
            window = torch.tensor([[first, *pieces.ids[:WINDOW], last]])
            yield window, [(start + before, start + after) for before, after in pieces.offsets[:WINDOW]]

"""What the model is trained on, round by round, and what is held back to judge it by."""
# mypy: ignore-errors
# ruff: noqa: E501, S311  (tables read best on one line; chance keeps no secret)

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from anonymise.encoder import LAW, NEWS, OFFICE, TRAFFIC
from anonymise.recognisers.allowed import NOT_NAMES
from anonymise.training.base import Base
from anonymise.training.corpora import BESIDE, Example, judges, narratives, passages, sentences
from anonymise.training.generator import generate
from anonymise.training.names import Names
from anonymise.training.swapping import filled, recased, swapped
from anonymise.training.type_words import with_types
from anonymise.training.vocabulary import pruned

HELD_BACK = 8
"""Every eighth narrative judges, and trains nothing."""
_SHARES = {LAW: 0.2, TRAFFIC: 0.4, OFFICE: 0.25}
"""How much of the two other corpora and of the passages a round takes."""
_REPEATS = {NEWS: 5, OFFICE: 2}
"""How often a round holds each sentence of the news and each narrative, once as it is, then with other names."""
_GENERATED = 4000
_PIECES = 45000
_OFFICE_SHARE = 0.15
"""How much of the news is read under the guideline for files as well, without countries and bodies."""


@dataclass(frozen=True)
class Material:
    """All examples, parted into those that train and those that judge."""

    sentences: list[Example]
    narratives: list[Example]
    passages: list[str]
    held_news: list[Example]
    held_narratives: list[Example]


def material(folder: Path, *, everything: bool = False) -> Material:
    """Gives what lies in the folder (`corpora/`, `narratives/`, `passages/`); `everything` trains all narratives."""
    all_sentences = list(sentences(folder / "corpora"))
    held = judges(all_sentences)
    whole = list(narratives(folder / "narratives"))
    return Material(
        [each for n, each in enumerate(all_sentences) if n not in held],
        [each for n, each in enumerate(whole) if everything or n % HELD_BACK != 5],
        list(passages(folder / "passages")),
        [all_sentences[n] for n in held],
        [each for n, each in enumerate(whole) if n % HELD_BACK == 5],
    )


def source_of_names(data: Material, seed: int) -> Names:
    """Gives the source of names, with the places and institutions that the examples name."""
    names = Names(random.Random(seed))
    names.places = sorted(
        {
            p
            for e in data.sentences
            for p in _surfaces(e, "LOCATION")
            if re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{3,}", p)
        }
        | {p for e in data.narratives for p in _surfaces(e, "LOCATION")}
    )
    names.institutions = sorted({p for e in data.narratives for p in _surfaces(e, "ORG")})
    for example in data.sentences:
        names.bodies.setdefault(example.genre, []).extend(_surfaces(example, "ORG"))
    return names


def _surfaces(example: Example, kind: str) -> Iterator[str]:
    return (example.text[a:b] for a, b, k in example.spans if k == kind)


def vocabulary(base: Base, data: Material, names: Names) -> tuple[Tokenizer, list[int]]:
    """Gives the tokenizer and the rows of its embeddings: all texts, names, and short German words."""
    generated = [each.text for each in generate(_GENERATED, seed=5)]
    texts = [*generated, *(e.text for e in [*data.sentences, *data.narratives]), *data.passages]
    return pruned(base, texts, [*names.every(), *names.words, *map(str.lower, names.words)], _PIECES)


def one_round(data: Material, names: Names, number: int) -> list[Example]:
    """Gives one round: news, the other corpora with some names swapped, passages, narratives, generated text."""
    chance = names.chance
    news = [each for each in data.sentences if each.genre == NEWS]
    rest = [
        each
        for genre, share in _SHARES.items()
        for each in data.sentences
        if each.genre == genre and chance.random() < share
    ]
    office = [each for each in news if chance.random() < _OFFICE_SHARE]
    sampled = chance.sample(data.passages, int(len(data.passages) * _SHARES[OFFICE]))
    return _mixed(
        [
            *news,
            *(swapped(each, names, 0.3) for each in [*news * (_REPEATS[NEWS] - 1), *rest]),
            *(_as_office(swapped(each, names, 0.3)) for each in office),
            *(swapped(e, names, 0.9 if n else 0.0) for n in range(_REPEATS[OFFICE]) for e in data.narratives),
            *(filled(each, names) for each in sampled),
            *(Example(each.text, each.spans) for each in generate(_GENERATED, seed=1000 + number)),
        ],
        chance,
    )


def _as_office(example: Example) -> Example:
    spans = tuple(
        s
        for s in example.spans
        if s[2] not in BESIDE and example.text[s[0] : s[1]].rstrip("s") not in NOT_NAMES
    )
    return replace(example, spans=spans, genre=OFFICE)


def _mixed(examples: list[Example], chance: random.Random) -> list[Example]:
    chance.shuffle(examples)
    return [recased(with_types(each), chance) for each in examples]

"""Passages: a style, a cast, a few of the style's lines with common and name-free ones between, noise."""

import random
from collections.abc import Iterator

from anonymise.training.generator import noise
from anonymise.training.generator.model import Piece, Sample, assemble
from anonymise.training.generator.people import Person, cast
from anonymise.training.generator.templates import Style, render, styles

# Pools of lines that other styles mix in; `negative` and `ordinary` also stand alone.
POOLS = ("clauses", "negative", "ordinary")
# How many texts in a hundred are of one style, of two and of three: a note with a mail and a chat pasted in.
MIXED = (82, 13, 5)
SEPARATORS = {"space": " ", "newline": "\n", "blank": "\n\n"}


def generate(count: int, seed: int) -> Iterator[Sample]:
    """`count` passages; the same seed gives the same passages."""
    rng = random.Random(seed)  # noqa: S311  (no secret depends on it)
    names = tuple(styles())
    weights = [float(styles()[name].options.get("weight", "1")) for name in names]
    for _ in range(count):
        people = cast(rng)
        drawn = [styles()[name] for name in rng.choices(names, weights, k=rng.choices((1, 2, 3), MIXED)[0])]
        parts = [_noisy(_passage(style, people, rng), style, rng) for style in drawn]
        for part in parts[:-1]:
            part.append(Piece(rng.choice(("\n", "\n\n", "\n---\n"))))
        yield assemble([piece for part in parts for piece in part], drawn[0].name)


def _lines(style: Style, rng: random.Random) -> list[str]:
    """Templates of the body: the style's own, then by its shares some common, plain and ordinary ones."""
    least, most = (int(bound) for bound in style.options.get("lines", "2-6").split("-"))
    lines: list[str] = []
    pools = styles()
    for _ in range(rng.randint(least, most)):
        roll, pool = rng.random(), style
        for name in POOLS:
            share = float(style.options.get(name, "0"))
            if roll < share:
                pool = pools[name]
                break
            roll -= share
        line = rng.choice(pool.line)
        if line not in lines:
            lines.append(line)
    return lines


def _passage(style: Style, people: dict[str, Person], rng: random.Random) -> list[Piece]:
    separator = SEPARATORS[style.options.get("join", "space")]
    parts: list[Piece] = []
    if style.head and rng.random() < 0.65:
        parts += [*render(rng.choice(style.head), people, rng), Piece("\n")]
    for index, line in enumerate(_lines(style, rng)):
        if index:
            ended = parts[-1].text.rstrip().endswith((".", "!", "?", "“")) or parts[-1].text == ""
            broken = separator == " " and (not ended or rng.random() < 0.12)
            parts.append(Piece("\n" if broken else separator))
        parts += render(line, people, rng)
    if style.tail and rng.random() < 0.5:
        parts += [Piece("\n"), *render(rng.choice(style.tail), people, rng)]
    return parts


def _noisy(pieces: list[Piece], style: Style, rng: random.Random) -> list[Piece]:
    """The passage as typed or scanned: a style's own share of small letters, rare noise for every style."""
    if rng.random() < float(style.options.get("lower", "0.05")):
        pieces = noise.lower(pieces)
    elif rng.random() < 0.02:
        pieces = noise.capitals(pieces)
    if rng.random() < 0.05:
        pieces = noise.plain_keyboard(pieces)
    if rng.random() < 0.08:
        pieces = noise.typo(pieces, rng)
    if rng.random() < float(style.options.get("scan", "0.04")):
        pieces = noise.scanned(pieces, rng)
    if rng.random() < float(style.options.get("wrap", "0.1")):
        pieces = noise.wrapped(pieces, rng)
    return pieces

"""What keyboards, scanners and line lengths do to a text; every change stays inside its piece."""

import random

from anonymise.training.generator.model import Piece
from anonymise.training.generator.people import ascii_spelling

# Read for -> read as.
MISREAD = "ü>ù ü>u ö>o ä>a rn>m m>rn l>1 i>l I>l e>c ß>B h>b O>0 cl>d t>f S>5"
OCR = tuple(pair.split(">") for pair in MISREAD.split())


def lower(pieces: list[Piece]) -> list[Piece]:
    """Everything in small letters."""
    return [Piece(text.lower(), label) for text, label in pieces]


def capitals(pieces: list[Piece]) -> list[Piece]:
    """Everything in capitals; ß stays, as most keyboards leave it."""
    return [Piece("ß".join(part.upper() for part in text.split("ß")), label) for text, label in pieces]


def plain_keyboard(pieces: list[Piece]) -> list[Piece]:
    """Everything without umlauts and diacritics."""
    return [Piece(ascii_spelling(text), label) for text, label in pieces]


def scanned(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Misread letters, a few in the plain text, more in the names."""
    return [Piece(_misread(text, rng, 0.5 if label else 0.25), label) for text, label in pieces]


def _misread(text: str, rng: random.Random, chance: float) -> str:
    if rng.random() > chance:
        return text
    old, new = rng.choice(OCR)
    at = text.find(old, rng.randrange(max(1, len(text) // 2)))
    return text if at < 0 else text[:at] + new + text[at + len(old) :]


def wrapped(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Hard line breaks at a fixed width, also inside names, there sometimes with a hyphen."""
    width, column, out = rng.randint(38, 80), 0, []
    for text, label in pieces:
        words = text.split(" ")
        for index, word in enumerate(words):
            if "\n" in word:
                column = len(word) - word.rfind("\n") - 1
            elif index and column + len(word) > width:
                words[index - 1] += "\n"
                column = len(word)
            else:
                column += len(word) + 1
            if label and column > width and len(word) > 6 and rng.random() < 0.5:
                cut = rng.randint(3, len(word) - 3)
                words[index] = f"{word[:cut]}-\n{word[cut:]}"
                column = len(word) - cut
        out.append(Piece(" ".join(words).replace("\n ", "\n"), label))
    return out


def typo(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """One name with two letters swapped or one lost."""
    named = [index for index, piece in enumerate(pieces) if piece.label == "PERSON" and len(piece.text) > 5]
    if not named:
        return pieces
    index = rng.choice(named)
    text, label = pieces[index]
    at = rng.randint(1, len(text) - 3)
    changed = text[:at] + text[at + 1] + (text[at] if rng.random() < 0.5 else "") + text[at + 2 :]
    return [*pieces[:index], Piece(changed, label), *pieces[index + 1 :]]

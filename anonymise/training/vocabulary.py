"""The word pieces that German texts need, and the tokenizer that cuts a text into them."""

import re
from collections import Counter
from collections.abc import Iterable

from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers

from anonymise.encoder import END, GENRES, PADDING
from anonymise.training.base import Base

LINE = "\n"
_SPECIAL = ("<s>", PADDING, END, "<unk>")
_MARKS = ("▁Büro", "▁Nachrichten", "▁Gesetz", "▁Verkehr")
"""Whose vectors stand for the guidelines, in the order of `GENRES`."""
_NEVER = -100.0
"""The score of pieces that no text may be cut into."""
_LATIN = re.compile(r"▁?[A-Za-zÀ-ɏ-]+")
_INVISIBLE = Regex("[\u00ad\u200b-\u200f\u2060\ufeff]")


def tokenizer(pieces: Iterable[tuple[str, float]]) -> Tokenizer:
    """Gives the tokenizer of a list of pieces with their scores; a line break is a piece of its own."""
    made = Tokenizer(models.Unigram(list(pieces), unk_id=3))
    made.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace(_INVISIBLE, ""),
            normalizers.Replace(Regex(r"[ \t\r]+"), " "),
        ]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    made.add_tokens([AddedToken(LINE, normalized=False)])
    return made


def pruned(base: Base, texts: Iterable[str], words: Iterable[str], size: int) -> tuple[Tokenizer, list[int]]:
    """Gives a tokenizer of at most `size` pieces and, for each, the row of its embedding in the base.

    Pieces of the texts come first by frequency, then those of the words, then the most frequent ones of the
    base in Latin script: names nobody has thought of. Single characters that are Latin script or stand in
    the texts always stay.
    """
    every = list(zip(base.pieces, map(float, base.scores), strict=True))
    full = tokenizer([*every, (LINE, _NEVER)])
    counts: Counter[int] = Counter()
    for encoding in full.encode_batch(list(texts), add_special_tokens=False):
        counts.update(set(encoding.ids))
    for encoding in full.encode_batch(list(words), add_special_tokens=False):
        counts.update(encoding.ids)
    single = [
        row
        for row, piece in enumerate(base.pieces)
        if row > 3
        and len(piece.lstrip("▁")) <= 1
        and (row in counts or ord(piece[-1]) < 0x250 or piece == "▁")
    ]
    frequent = [row for row, _ in counts.most_common() if 3 < row < len(base.pieces) - 1]
    latin = [row for row, piece in enumerate(base.pieces) if row > 3 and _LATIN.fullmatch(piece)]
    further = sorted(latin, key=lambda row: -every[row][1])
    chosen = sorted(list(dict.fromkeys([*single, *frequent, *further]))[:size])
    extra = [*GENRES, LINE]
    # Embeddings are not trained, so what marks a guideline needs a vector of its own from the start.
    marked = [base.pieces.index(piece) for piece in _MARKS]
    rows = [*range(len(_SPECIAL)), *marked, _SPECIAL.index(END), *chosen]
    names = [*_SPECIAL, *extra, *(base.pieces[row] for row in chosen)]
    scores = [*[_NEVER] * (len(_SPECIAL) + len(extra)), *(every[row][1] for row in chosen)]
    return tokenizer(zip(names, scores, strict=True)), rows

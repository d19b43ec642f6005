"""The office's own lists: institutions, streets and districts that a model cannot know."""

from collections.abc import Iterable

from anonymise.forms import TOKEN, folds, inflected
from anonymise.model import Identifier, Kind

LISTED = 0.98
"""The score of a listed word: only what a person says of the text itself counts more."""


class Gazetteer:
    """Finds listed phrases whole, in any case, capitals or spelling of umlauts, the last word inflected.

    Looks up each word of a text once, so that thousands of entries cost no more than a few.
    """

    def __init__(self, entries: Iterable[tuple[str, Kind]]) -> None:
        """Take phrases with what they name; entries without a letter or figure are left out."""
        self._phrases: dict[str, list[tuple[tuple[frozenset[str], ...], Kind]]] = {}
        for phrase, kind in entries:
            words = [match.group() for match in TOKEN.finditer(phrase)]
            if words:
                forms = (*(folds(word) for word in words[:-1]), inflected(words[-1]))
                for first in forms[0]:
                    self._phrases.setdefault(first, []).append((forms, kind))

    def find(self, text: str) -> list[Identifier]:
        """Give the listed phrases of a text, the longest at each place."""
        tokens = list(TOKEN.finditer(text)) if self._phrases else []
        folded = [folds(token.group()) for token in tokens]
        found: list[Identifier] = []
        at = 0
        while at < len(tokens):
            length, kind = self._longest(folded, at)
            if kind is not None:
                found.append(Identifier(tokens[at].start(), tokens[at + length - 1].end(), kind, LISTED))
            at += max(1, length)
        return found

    def _longest(self, folded: list[frozenset[str]], at: int) -> tuple[int, Kind | None]:
        best: tuple[int, Kind | None] = (0, None)
        for first in folded[at]:
            for forms, kind in self._phrases.get(first, ()):
                words = folded[at : at + len(forms)]
                fits = len(words) == len(forms) and all(
                    word & form for word, form in zip(words, forms, strict=True)
                )
                if fits and len(forms) > best[0]:
                    best = (len(forms), kind)
        return best

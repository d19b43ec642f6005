"""The catalogue at one version: which kinds of failure there are, and what former ones have become.

A key is given once and for ever. A finding keeps the key it was coded with; what the finding counts as
today is read from here, so merging or splitting never touches a finding.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from review.model import Suggestion
from review.reference import Category


class Standing(StrEnum):
    """Whether a category is in use, and if not, why."""

    OPEN = "offen"
    RETIRED = "eingestellt"
    MERGED = "zusammengefuehrt"
    SPLIT = "aufgeteilt"


_ENDINGS = {Standing.RETIRED: " (nicht mehr verwendet)", Standing.SPLIT: " (nicht weiter unterschieden)"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A category with its place in the history of the catalogue.

    `since` and `ended` are versions: the first with the category, and the first in which it is not in
    use any more. `successors` has one key after a merge and at least two after a split.
    """

    category: Category
    since: int
    ended: int | None = None
    successors: tuple[str, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether the category is in use."""
        if self.ended is None:
            return Standing.OPEN
        if not self.successors:
            return Standing.RETIRED
        return Standing.MERGED if len(self.successors) == 1 else Standing.SPLIT


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All categories there have ever been, by key, in the order of the catalogue."""

    version: int
    entries: Mapping[str, Entry]

    @property
    def in_use(self) -> tuple[Category, ...]:
        """The categories a finding can be given, in order."""
        return tuple(e.category for e in self.entries.values() if e.standing is Standing.OPEN)

    @property
    def size(self) -> int:
        """How many categories a figure can tell apart, those of former periods included."""
        return sum(entry.standing is not Standing.MERGED for entry in self.entries.values())

    def counts_as(self, key: str) -> str:
        """Return the key under which findings with `key` are counted: merges are followed, splits are not."""
        while self.entries[key].standing is Standing.MERGED:
            (key,) = self.entries[key].successors
        return key

    def leads_to(self, key: str) -> tuple[str, ...]:
        """Return the keys in use that `key` has become by merges and splits, itself included.

        Empty when it was retired, or was never in this catalogue.
        """
        found, waiting, seen = [], [key], set[str]()
        while waiting:
            here = waiting.pop(0)
            entry = self.entries.get(here)
            if entry is None or here in seen:
                continue
            seen.add(here)
            if entry.standing is Standing.OPEN:
                found.append(here)
            waiting = [*entry.successors, *waiting]
        return tuple(found)

    def label(self, key: str) -> str:
        """Return the present name of what `key` counts as, saying so when it is not in use any more."""
        entry = self.entries[self.counts_as(key)]
        return entry.category.label + _ENDINGS.get(entry.standing, "")


def current_suggestions(catalogue: Catalogue, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions in the categories of today.

    A merged category becomes the one it counts as, a split one each of its parts, a retired one
    nothing. Where two become one at the same passage, the one with the higher score stays.
    """
    found: dict[tuple[int, int, str], Suggestion] = {}
    for suggestion in suggestions:
        for key in catalogue.leads_to(suggestion.category):
            place = (suggestion.start, suggestion.end, key)
            known = found.get(place)
            if known is None or known.score < suggestion.score:
                found[place] = replace(suggestion, category=key)
    return sorted(found.values(), key=lambda each: (each.start, -each.score))

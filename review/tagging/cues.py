"""The wording tables of the suggestion engine and how strongly a sentence matches them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"

_NAME = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True)
class Cue:
    """A kind of wording: all patterns in `present`, none in `absent`, on the lower-cased sentence."""

    weight: float
    present: tuple[re.Pattern[str], ...]
    absent: tuple[re.Pattern[str], ...]

    def fires(self, sentence: str) -> bool:
        """Tell whether the lower-cased sentence shows this wording."""
        return all(p.search(sentence) for p in self.present) and not any(
            p.search(sentence) for p in self.absent
        )


@dataclass(frozen=True, slots=True)
class CategoryCues:
    """The cues and topics of one category; `family_trap` marks wording used of families as well."""

    cues: tuple[Cue, ...]
    topics: tuple[re.Pattern[str], ...]
    family_trap: bool

    def strength(self, sentence: str) -> float:
        """Combine the cues that fire as independent hints, 0..1."""
        doubt = 1.0
        for cue in self.cues:
            if cue.fires(sentence):
                doubt *= 1 - cue.weight
        return 1 - doubt

    def share_of_topics(self, sentence: str) -> float:
        """Return how many of the topics the lower-cased sentence names, as a share."""
        return sum(1 for topic in self.topics if topic.search(sentence)) / len(self.topics)


@cache
def load_cues() -> dict[str, CategoryCues]:
    """Return the cues of `data/reference/cues.toml` by category key."""
    table = tomllib.loads((REFERENCE / "cues.toml").read_text("utf-8"))
    words: dict[str, str] = table.pop("words")
    return {key: _category(entry, words) for key, entry in table.items()}


def _category(entry: dict[str, Any], words: dict[str, str]) -> CategoryCues:
    cues = tuple(_cue(row[0], row[1:], words) for row in entry["cues"])
    topics = tuple(_compiled(topic, words) for topic in entry["topics"])
    return CategoryCues(cues, topics, bool(entry.get("family_trap", False)))


def _cue(weight: float, patterns: list[str], words: dict[str, str]) -> Cue:
    return Cue(
        weight,
        tuple(_compiled(p, words) for p in patterns if not p.startswith("!")),
        tuple(_compiled(p[1:], words) for p in patterns if p.startswith("!")),
    )


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _compiled(source: str, words: dict[str, str]) -> re.Pattern[str]:
    """Put the named word groups, which may name others, into a pattern."""
    while _NAME.search(source):
        source = _NAME.sub(lambda match: words[match[1]], source)
    return _pattern(source)

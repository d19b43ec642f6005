"""The invented texts as sentences with categories: whole narratives, masked, and passages."""
# mypy: ignore-errors

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from review.reference import categories
from review.tagging.scoring import read_sentence
from review.tagging.sentences import split_sentences

_MARK = re.compile(r"⟦([A-Z]+)\|([^|⟧]+)\|([^⟧]+)⟧|⟪([^/⟫]+)⟫|⟪/⟫")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_STANDS_FOR = {
    "PERSON": "Person",
    "LOCATION": "Ort",
    "ORG": "Einrichtung",
    "ADDRESS": "Anschrift",
    "DATE": "Tag",
    "CONTACT": "Kontakt",
    "ID": "Aktenzeichen",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence or a passage, the categories of failure it tells of, and the theme of what went well."""

    text: str
    failures: tuple[str, ...]
    themes: tuple[str, ...] = ()
    following: str = ""


@dataclass(frozen=True, slots=True)
class Narrative:
    """A masked narrative and its findings (start, end, categories)."""

    name: str
    text: str
    findings: tuple[tuple[int, int, tuple[str, ...]], ...]

    def samples(self) -> list[Sample]:
        """Give its sentences without headings; one carries a finding if either covers half of the other."""
        spans = split_sentences(self.text)
        after = [self.text[start:end] for start, end in spans[1:]] + [""]
        return [
            Sample(self.text[a:b], self._keys(a, b), following=then)
            for (a, b), then in zip(spans, after, strict=False)
            if not read_sentence(self.text, (a, b)).is_heading
        ]

    def _keys(self, start: int, end: int) -> tuple[str, ...]:
        keys = set()
        for begin, stop, told in self.findings:
            overlap = min(end, stop) - max(start, begin)
            if overlap > 0.5 * (end - start) or overlap > 0.5 * (stop - begin):
                keys |= set(told)
        return tuple(sorted(keys))


def narratives(folder: Path) -> Iterator[Narrative]:
    """Give the narratives of a folder, every direct identifier replaced by a numbered placeholder."""
    for file in sorted(folder.glob("*.txt")):
        yield masked(file.stem, file.read_text("utf-8"))


def masked(name: str, source: str) -> Narrative:
    """Give a marked-up narrative as a released text has it."""
    text, at, numbers, findings, opened = "", 0, {}, [], None
    for mark in _MARK.finditer(source):
        text += source[at : mark.start()]
        at = mark.end()
        label, entity, surface, keys = mark.groups()
        if label in _STANDS_FOR:
            among = numbers.setdefault(label, {})
            text += f"[{_STANDS_FOR[label]} {among.setdefault(entity, len(among) + 1)}]"
        elif label:
            text += surface
        elif keys:
            opened = (len(text), tuple(key.strip() for key in keys.split(",")))
        else:
            findings.append((opened[0], len(text), opened[1]))
    return Narrative(name, text + source[at:], tuple(findings))


def passages(folder: Path) -> Iterator[Sample]:
    """Give the passages; what ended well names its theme and no failure."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            record = json.loads(line)
            keys = tuple(record["keys"])
            yield Sample(record["text"], keys if record["polarity"] == "failure" else (), keys)


def phrases() -> Iterator[Sample]:
    """Give the example phrases of the taxonomy, and its counter-examples, without their notes."""
    for key, category in categories().items():
        yield from (Sample(phrase, (key,)) for phrase in category.phrases)
        yield from (Sample(_NOTE.sub("", example), ()) for example in category.counter_examples)

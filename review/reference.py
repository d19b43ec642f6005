"""The reference data of the learning side: categories, solutions, session templates, labels, texts.

Everything comes from `data/reference/` and holds no case text, so it is read once and kept.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from review.model import Level

_FOLDER = Path(__file__).parents[1] / "data" / "reference"


@dataclass(frozen=True, slots=True)
class Category:
    """One of the kinds of interface failure."""

    key: str
    label: str
    definition: str
    phrases: tuple[str, ...]
    """Sentences that report such a failure."""
    counter_examples: tuple[str, ...]
    """Sentences that look alike and report none, some with the reason in brackets."""
    seed_challenges: tuple[int, ...]
    """Numbers of the challenges the category comes from."""
    level: Level
    solutions: tuple[str, ...]
    """Ids of solutions, in the order in which to offer them."""
    basis: str


@dataclass(frozen=True, slots=True)
class Solution:
    """An item of the lists of solutions, with its stable id (`L1.1`, `DA.3`)."""

    solution_id: str
    text: str


@dataclass(frozen=True, slots=True)
class TemplatePhase:
    """One phase of a review session."""

    number: int
    """The number in the full sequence; a shorter template leaves some out."""
    title: str
    minutes: int
    speakers: str
    purpose: str
    questions: tuple[str, ...]
    artefacts: frozenset[str]
    """What may be written down here: `note`, `hypothesis`, `measure`, `wish`."""


@dataclass(frozen=True, slots=True)
class SessionTemplate:
    """A sequence of phases for a review session."""

    key: str
    title: str
    description: str
    phases: tuple[TemplatePhase, ...]

    @property
    def minutes(self) -> int:
        """The planned length of the whole session."""
        return sum(phase.minutes for phase in self.phases)


@cache
def categories() -> dict[str, Category]:
    """The categories by key, in the order of the taxonomy."""
    return {entry["key"]: category_of(entry) for entry in _read("taxonomy")}


def category_of(entry: Mapping[str, Any]) -> Category:
    """The category that a mapping of its fields describes; other fields do not count."""
    return Category(
        key=entry["key"],
        label=entry["label"],
        definition=entry["definition"],
        phrases=tuple(entry["phrases"]),
        counter_examples=tuple(entry["counter_examples"]),
        seed_challenges=tuple(entry["seed_challenges"]),
        level=Level(entry["level"]),
        solutions=tuple(entry["solutions"]),
        basis=entry["basis"],
    )


@cache
def solutions() -> dict[str, Solution]:
    """The solutions by id."""
    return {key: Solution(key, text) for key, text in _read("solutions").items()}


@cache
def challenges() -> dict[int, str]:
    """The challenges the working group collected, by number."""
    return {int(number): text for number, text in _read("challenges").items()}


@cache
def session_templates() -> dict[str, SessionTemplate]:
    """The templates of a review session by key (`kurzform`, `normalform`)."""
    return {
        entry["key"]: SessionTemplate(
            key=entry["key"],
            title=entry["title"],
            description=entry["description"],
            phases=tuple(_template_phase(phase) for phase in entry["phases"]),
        )
        for entry in _read("session_templates")["templates"]
    }


@cache
def session_principles() -> tuple[str, ...]:
    """The no-blame rules shown at the start of a session."""
    return tuple(_read("session_templates")["principles"])


@cache
def functions() -> tuple[str, ...]:
    """The functions that may answer for a measure; never names."""
    return tuple(_read("functions"))


def stop_rule(contact: str) -> str:
    """What to do about a current danger, with the emergency contact of the office."""
    text: str = _texts()["stop_rule"]
    return text.replace("{contact}", contact)


def closed_case_declaration() -> str:
    """The sentence a person confirms before they hand in a case."""
    text: str = _texts()["closed_case"]
    return text


def pseudonymisation_limits() -> tuple[str, ...]:
    """What pseudonymisation cannot do, a paragraph an item."""
    return tuple(_texts()["pseudonymisation_limits"])


def label(value: StrEnum) -> str:
    """The German word for a value of an enumeration of `review.model` or `anonymise.model.Kind`."""
    return _labels()[type(value).__name__][value.value]


def _template_phase(entry: dict[str, Any]) -> TemplatePhase:
    return TemplatePhase(
        number=entry["number"],
        title=entry["title"],
        minutes=entry["minutes"],
        speakers=entry["speakers"],
        purpose=entry["purpose"],
        questions=tuple(entry["questions"]),
        artefacts=frozenset(entry["artefacts"]),
    )


@cache
def _labels() -> dict[str, dict[str, str]]:
    labels: dict[str, dict[str, str]] = _read("labels")
    return labels


@cache
def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = _read("texts")
    return texts


def _read(name: str) -> Any:  # noqa: ANN401
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))

"""Invented cases to try the app with: whole case courses, and short ones combined from sentences.

All of it comes from `data/demo/` and tells of no real family.
"""

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from review.model import Actor, CaseState, Phase, Polarity

_FOLDER = Path(__file__).parents[1] / "data" / "demo"

_MARKED = re.compile(
    r"⟪(?P<category>\w+)\|(?P<sender>\w+)>(?P<receiver>\w+)\|(?P<phase>\w+)\|(?P<polarity>\w+)⟫"
    r"(?P<passage>.*?)⟪/⟫",
    re.DOTALL,
)

_MONTHS = 36
_GROUPS = (1, 2)
_STATES = {CaseState.EVALUATED: 5, CaseState.CLOSED: 3, CaseState.RELEASED: 2}
_SECOND_FAILURE = 0.25
"""Share of the short cases that tell of a second failure at the same interface."""
_GOOD_END = 0.25
"""Share of the short cases that end with something that went well or was put right."""
_AGE: dict[str, Callable[[float], float]] = {
    "rising": lambda share: share**2,
    "falling": lambda share: 1 - share**2,
    "steady": lambda share: share,
}
"""How a uniform number in 0..1 becomes an age, 0 being the present: `rising` gathers near it."""
_NUMBERS = ("drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_CONTRACTIONS = {
    "von dem ": "vom ",
    "bei dem ": "beim ",
    "zu dem ": "zum ",
    "zu der ": "zur ",
}


@dataclass(frozen=True, slots=True)
class DemoFinding:
    """A finding on the text of a demo case: characters, 0-based, end exclusive."""

    start: int
    end: int
    category: str
    sender: Actor
    receiver: Actor
    phase: Phase
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class DemoCase:
    """An invented case with its pseudonymised text and what a person would have confirmed in it.

    A case that is only checked or returned carries its findings too; they count once it is released.
    """

    title: str
    text: str = field(repr=False)
    state: CaseState
    group: int
    """1 or 2."""
    months_ago: int
    findings: tuple[DemoFinding, ...]
    return_reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class _Cell:
    """So many cases with one kind of failure at one interface, and how they lie in time."""

    category: str
    sender: Actor
    receiver: Actor
    phase: Phase
    cases: int
    trend: str


def load_demo_cases() -> tuple[DemoCase, ...]:
    """The whole case courses, in the order of their file names."""
    files = sorted((_FOLDER / "cases").glob("*.md"))
    return tuple(_parse_case(file.read_text(encoding="utf-8")) for file in files)


def generate_short_cases(seed: int = 2024) -> tuple[DemoCase, ...]:
    """About 175 cases of one to three sentences over three years; the same for the same seed."""
    data = json.loads((_FOLDER / "short_cases.json").read_text(encoding="utf-8"))
    cells = [_parse_cell(entry) for entry in data["cells"]]
    rng = random.Random(seed)  # noqa: S311 - variety, not secrecy
    return tuple(
        _short_case(cell, number, cells, data, rng) for cell in cells for number in range(cell.cases)
    )


def _parse_case(content: str) -> DemoCase:
    head, marked = content.split("\n\n", 1)
    header = dict(line.split(": ", 1) for line in head.splitlines())
    text, findings = _strip_marks(marked.strip())
    return DemoCase(
        title=header["title"],
        text=text,
        state=CaseState(header["state"]),
        group=int(header["group"]),
        months_ago=int(header["months_ago"]),
        findings=findings,
        return_reason=header.get("return_reason"),
    )


def _strip_marks(marked: str) -> tuple[str, tuple[DemoFinding, ...]]:
    """The plain text, and the findings with their positions in it."""
    text, findings, done = "", [], 0
    for mark in _MARKED.finditer(marked):
        text += marked[done : mark.start()]
        findings.append(
            DemoFinding(
                start=len(text),
                end=len(text) + len(mark["passage"]),
                category=mark["category"],
                sender=Actor(mark["sender"]),
                receiver=Actor(mark["receiver"]),
                phase=Phase(mark["phase"]),
                polarity=Polarity(mark["polarity"]),
            )
        )
        text += mark["passage"]
        done = mark.end()
    return text + marked[done:], tuple(findings)


def _parse_cell(entry: dict[str, Any]) -> _Cell:
    return _Cell(
        category=entry["category"],
        sender=Actor(entry["sender"]),
        receiver=Actor(entry["receiver"]),
        phase=Phase(entry["phase"]),
        cases=entry["cases"],
        trend=entry["trend"],
    )


def _short_case(
    cell: _Cell, number: int, cells: list[_Cell], data: dict[str, Any], rng: random.Random
) -> DemoCase:
    """One case of a cell; `number` turns through its sentences, so that neighbours differ."""
    forms = {actor: rng.choice(data["actors"][actor.value]) for actor in (cell.sender, cell.receiver)}
    same_interface = [
        other
        for other in cells
        if (other.sender, other.receiver) == (cell.sender, cell.receiver) and other != cell
    ]
    sentences = data["categories"]
    first = sentences[cell.category]["failure"]
    told = [(cell, Polarity.FAILURE, first[number % len(first)])]
    if same_interface and rng.random() < _SECOND_FAILURE:
        second = rng.choice(same_interface)
        told.append((second, Polarity.FAILURE, rng.choice(sentences[second.category]["failure"])))
    if rng.random() < _GOOD_END:
        good = rng.choice(told)[0]
        other = sentences[good.category]["other"]
        told.append((good, Polarity(other["polarity"]), other["text"]))

    text, findings, days = "", [], count(rng.randint(4, 60), rng.randint(15, 40))
    for source, polarity, template in told:
        text += " " if text else ""
        start = len(text)
        text += _sentence(template, forms[cell.sender], forms[cell.receiver], next(days), rng)
        findings.append(
            DemoFinding(
                start=start,
                end=len(text),
                category=source.category,
                sender=source.sender,
                receiver=source.receiver,
                phase=source.phase,
                polarity=polarity,
            )
        )
    return DemoCase(
        title=rng.choice(sentences[cell.category]["titles"]),
        text=text,
        state=rng.choices(list(_STATES), list(_STATES.values()))[0],
        group=rng.choice(_GROUPS),
        months_ago=1 + int(_AGE[cell.trend](rng.random()) * (_MONTHS - 1)),
        findings=tuple(findings),
    )


def _sentence(
    template: str, sender: dict[str, str], receiver: dict[str, str], day: int, rng: random.Random
) -> str:
    sentence = template.format(
        sender=sender["nom"],
        sender_dat=sender["dat"],
        sender_acc=sender["acc"],
        Sender=_capitalise(sender["nom"]),
        receiver=receiver["nom"],
        receiver_dat=receiver["dat"],
        receiver_acc=receiver["acc"],
        Receiver=_capitalise(receiver["nom"]),
        child="[Kind 1]",
        Child="[Kind 1]",
        weeks=rng.choice(_NUMBERS),
        day=f"[Tag {day}]",
    )
    for long, short in _CONTRACTIONS.items():
        sentence = sentence.replace(long, short)
    return sentence


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]

"""A text with findings that a person decides on, changes and adds by key, click and selection.

It shares its ways with the text component; unlike marks there, findings may lie over each other. It knows
no case: it shows findings, and hands on what the person did as events.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from pages.parts import state
from pages.parts.text_check import SCRIPTS, STYLE, script
from pages.parts.text_check.events import receive
from review.model import Actor, Phase, Polarity
from review.reference import label

_HERE = Path(__file__).parent
_OWN = ("segments.js", "evidence.js", "cards.js", "search.js")

_component = st.components.v2.component(
    "evidence",
    html=(_HERE / "evidence.html").read_text(encoding="utf-8"),
    css="\n".join(file.read_text(encoding="utf-8") for file in (STYLE, _HERE / "evidence.css")),
    js=script([*SCRIPTS, *(_HERE / name for name in _OWN)], "Evidence"),
    # Selections are read across the page, which a shadow root would hide.
    isolate_styles=False,
)


class Action(StrEnum):
    """What a person can do with findings."""

    ACCEPT = "accept"
    REJECT = "reject"
    REOPEN = "reopen"
    ADD = "add"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Mark:
    """A suggestion or a decision; what `verdict` is (open, accepted, rejected) decides how it looks."""

    start: int
    end: int
    entity: str
    """Names it for events, before and after a decision."""
    number: int
    verdict: str
    category: str
    label: str
    line: str
    """Interface, phase and outcome in words."""
    reason: str
    good: bool
    """Tells of something that went well."""
    strong: bool
    """Shown without being asked for."""
    suggested: bool
    sender: Actor
    receiver: Actor
    phase: Phase
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Term:
    """A category that a finding can have, with what explains it."""

    key: str
    label: str
    definition: str
    counter_examples: Sequence[str]
    solutions: Sequence[str]


@dataclass(frozen=True, slots=True)
class Event:
    """What the person did; of a coding only what they chose is given."""

    action: Action
    entity: str = ""
    start: int = 0
    end: int = 0
    category: str | None = None
    sender: Actor | None = None
    receiver: Actor | None = None
    phase: Phase | None = None
    polarity: Polarity | None = None


def evidence(
    key: str,
    text: str,
    marks: Sequence[Mark],
    terms: Sequence[Term],
    allowed: Collection[Action],
    on_event: Callable[[Event], None],
    *,
    can_undo: bool,
) -> None:
    """Draw the text with its findings and call `on_event` for what the person does, before the run.

    Call it inside a fragment. `on_event` must not hold the text: Streamlit keeps it until the page is
    drawn without the component.
    """
    data = {
        "key": key,
        "title": "Freigegebener Text",
        "text": text,
        "marks": [asdict(mark) for mark in marks],
        "kinds": [],
        "categories": [
            {
                "key": term.key,
                "label": term.label,
                "definition": term.definition,
                "counterExamples": list(term.counter_examples),
                "solutions": list(term.solutions),
            }
            for term in terms
        ],
        "fields": _fields(terms),
        "allowed": sorted(allowed),
        "canUndo": can_undo,
        "note": state.take_note(key),
        "applied": state.last_event(key),
    }
    _component(key=key, data=data, on_events_change=partial(_receive, key, frozenset(allowed), on_event))


def _fields(terms: Sequence[Term]) -> list[dict[str, Any]]:
    closed = (
        ("sender", "Wer hätte etwas tun sollen?", Actor, Actor.UNKNOWN),
        ("receiver", "Für wen?", Actor, Actor.UNKNOWN),
        ("phase", "Fallphase", Phase, Phase.UNKNOWN),
        ("polarity", "Wie ging es aus?", Polarity, Polarity.FAILURE),
    )
    category = {"name": "category", "title": "Kategorie", "usual": ""}
    return [
        {**category, "options": [[term.key, term.label] for term in terms]},
        *(
            {"name": name, "title": title, "usual": usual, "options": [[v, label(v)] for v in values]}
            for name, title, values, usual in closed
        ),
    ]


def _receive(key: str, allowed: frozenset[Action], on_event: Callable[[Event], None]) -> None:
    receive(key, read_event, lambda event: on_event(event) if event.action in allowed else None)


def read_event(sent: Mapping[str, Any]) -> Event:
    """Return the event that a browser has sent; KeyError, TypeError or ValueError if it is none."""
    return Event(
        Action(sent["do"]),
        str(sent.get("entity", "")),
        int(sent.get("start", 0)),
        int(sent.get("end", 0)),
        str(sent["category"]) if "category" in sent else None,
        _chosen(sent, "sender", Actor),
        _chosen(sent, "receiver", Actor),
        _chosen(sent, "phase", Phase),
        _chosen(sent, "polarity", Polarity),
    )


Value = TypeVar("Value", bound=StrEnum)


def _chosen(sent: Mapping[str, Any], name: str, values: type[Value]) -> Value | None:
    return values(sent[name]) if name in sent else None

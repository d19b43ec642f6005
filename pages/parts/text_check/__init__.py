"""A text with marks that a person decides on by key, click and selection; one component for all pages.

It knows no check and no case: it shows marks, and hands on what the person did as events.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from anonymise.model import Kind
from pages.parts import state
from pages.parts.marked_text import SIGNS
from pages.parts.text_check.events import numbered, receive

_HERE = Path(__file__).parent
SCRIPTS = tuple(_HERE / name for name in ("positions.js", "drawing.js", "handling.js", "selecting.js"))
STYLE = _HERE / "text_check.css"


def script(files: Sequence[Path], handler: str) -> str:
    """Return one script of several files that draws a component by the class named `handler`."""
    parts = [file.read_text(encoding="utf-8") for file in files]
    return "\n".join([*parts, f"export default mounted({handler});"])


_component = st.components.v2.component(
    "text_check",
    html=(_HERE / "text_check.html").read_text(encoding="utf-8"),
    css=STYLE.read_text(encoding="utf-8"),
    js=script(SCRIPTS, "TextCheck"),
    # Selections are read across the page, which a shadow root would hide.
    isolate_styles=False,
)


class Action(StrEnum):
    """What a person can do in the text; a page allows some of it.

    SELECT changes nothing and reaches no page: it asks how many other forms a selection has.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    REOPEN = "reopen"
    KIND = "kind"
    ROLE = "role"
    MERGE = "merge"
    SPLIT = "split"
    SELECT = "select"
    ADD = "add"
    COMMENT = "comment"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch with a mark; what `verdict` is, decides how it looks.

    `verdict` is `open`, `accepted`, `rejected`, or `fixed` for what cannot be decided, such as the
    placeholders of a pseudonymised text.
    """

    start: int
    end: int
    kind: Kind
    entity: str = ""
    placeholder: str = ""
    verdict: str = "fixed"
    count: int = 1
    """How many mentions its entity has."""
    trait: bool = False
    """A quasi-identifier: it stays in the text until it is accepted."""
    known: bool = False
    """A known name, which cannot be let stand."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A stretch set off with a number behind it; without a number it is only set off."""

    start: int
    end: int
    number: str = ""


@dataclass(frozen=True, slots=True)
class Suspect:
    """An unmarked word that a person should look at, and why, in German."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the second look with its suspects in reading order."""

    start: int
    end: int
    words: tuple[Suspect, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What the person did. Positions are characters of the text; what an action does not need is empty."""

    action: Action
    entity: str = ""
    into: str = ""
    kind: Kind = Kind.PERSON
    role: str = ""
    start: int = 0
    end: int = 0
    everywhere: bool = True


@dataclass(frozen=True, slots=True)
class View:
    """What the component shows beside text and marks."""

    title: str
    """The name of the region for a screen reader."""
    progress: tuple[int, int] = (0, 0)
    """How many entities are decided, of how many; a total of 0 shows no progress."""
    can_undo: bool = False
    can_redo: bool = False
    roles: Mapping[Kind, Sequence[str]] | None = None
    comments: Sequence[Comment] = ()
    documents: Sequence[tuple[str, int]] = ()
    """Names of the documents in the text and where each begins."""
    sentences: Sequence[Passage] | None = None
    """If given, only these are shown, in this order, with the marks greyed out: the second look."""
    note: str = ""
    """What is said below the text after the last event."""
    height: str = ""
    """A CSS length instead of the usual height."""


def text_check(
    key: str,
    text: str,
    marks: Sequence[Mark],
    view: View,
    allowed: Collection[Action],
    on_event: Callable[[Event], None],
    count_forms: Callable[[int, int], int] | None = None,
) -> None:
    """Draw the text and call `on_event` for everything the person does, once and in order, before the run.

    `marks` do not overlap. `count_forms` says how many other forms of a selected stretch there are; it is
    offered to mark them too. Call it inside a fragment, so that a key draws only what depends on it.
    `on_event` must not hold the text: Streamlit keeps it until the page is drawn without the component.
    """
    data = {
        **asdict(view),
        "key": key,
        "selection": _answer(key, count_forms),
        "text": text,
        "marks": [asdict(mark) for mark in marks],
        "kinds": [{"kind": kind, "word": word} for kind, word in SIGNS.items()],
        "roles": {kind: list(roles) for kind, roles in (view.roles or {}).items()},
        "progress": dict(zip(("decided", "total"), view.progress, strict=True)),
        "canUndo": view.can_undo,
        "canRedo": view.can_redo,
        "documents": [{"label": label, "start": start} for label, start in view.documents],
        "allowed": sorted(allowed),
        "applied": state.last_event(key),
    }
    _component(key=key, data=data, on_events_change=partial(_receive, key, frozenset(allowed), on_event))


def _answer(key: str, count_forms: Callable[[int, int], int] | None) -> dict[str, int] | None:
    """What a selection asks in this run: how many other forms it has."""
    asked = [event for _, event in numbered(state.sent_events(key), read_event)][-1:]
    if not (count_forms and asked and asked[0].action is Action.SELECT):
        return None
    start, end = asked[0].start, asked[0].end
    return {"start": start, "end": end, "count": count_forms(start, end)}


def _receive(key: str, allowed: frozenset[Action], on_event: Callable[[Event], None]) -> None:
    receive(key, read_event, lambda event: on_event(event) if event.action in allowed else None)


def read_event(sent: Mapping[str, Any]) -> Event:
    """Return the event that a browser has sent; KeyError, TypeError or ValueError if it is none."""
    return Event(
        Action(sent["do"]),
        str(sent.get("entity", "")),
        str(sent.get("into", "")),
        Kind(sent.get("kind", Kind.PERSON)),
        str(sent.get("role", "")),
        int(sent.get("start", 0)),
        int(sent.get("end", 0)),
        sent.get("everywhere") is not False,
    )

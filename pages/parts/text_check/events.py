"""What a browser sends of a text: numbered events, each taken once and in order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pages.parts import state

Event = TypeVar("Event")


def receive(key: str, read: Callable[[Mapping[str, Any]], Event], take: Callable[[Event], None]) -> None:
    """Hand on what has not been handed on yet: the browser sends an event until it sees it applied.

    `read` makes an event of what the component with this key has sent, or raises KeyError, TypeError or
    ValueError, by which it is passed over.
    """
    for number, event in numbered(state.sent_events(key), read):
        if number > state.last_event(key):
            state.note_event(key, number)
            take(event)


def numbered(
    sent: Sequence[object], read: Callable[[Mapping[str, Any]], Event]
) -> Iterator[tuple[int, Event]]:
    """What the browser sent, as far as it has the form of an event, each with its number."""
    for each in sent:
        if not isinstance(each, dict):
            continue
        try:
            yield int(each["n"]), read(each)
        except (KeyError, TypeError, ValueError):
            continue

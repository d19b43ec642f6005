"""How far a long text is read, told to whoever waits for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _nobody(part: float) -> None:
    """Nobody waits."""


_listener: ContextVar[Callable[[float], object]] = ContextVar("listener", default=_nobody)


@contextmanager
def listening(listener: Callable[[float], object]) -> Iterator[None]:
    """Tell the listener in the block which part of a text is read, from 0 to 1."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def tell(part: float) -> None:
    """Say that this part of the text is read."""
    _listener.get()(part)

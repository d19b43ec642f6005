"""The search through live objects sees a word wherever it may hide."""

import asyncio
import gc
import io
import threading
from array import array
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from functools import cache
from typing import Any

import numpy as np
import pyarrow
import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.live_objects import Walk, everything, found


def word(number: int) -> str:
    """A word that stands nowhere unless somebody asks for it."""
    return "".join(["Zwirbel", "öğ", "kowski", chr(ord("a") + number)])


def closure(text: str) -> Callable[[], str]:
    return lambda: text


def waiting(text: str) -> Iterator[str]:
    yield "once"
    yield text


async def suspended(text: str) -> AsyncIterator[str]:
    await asyncio.sleep(0)
    yield text


def remembered(text: str) -> Any:
    remember = cache(len)
    remember(text)
    return remember


def message(text: str) -> ForwardMsg:
    made = ForwardMsg()
    made.delta.new_element.markdown.body = text
    return made


def cycle(text: str) -> None:
    ring: list[Any] = [text]
    ring.append(ring)


def begun(text: str) -> Iterator[str]:
    made = waiting(text)
    next(made)
    return made


HIDING_PLACES: dict[str, Callable[[str], Any]] = {
    "a dictionary": lambda text: {"x": [text]},
    "a queue": lambda text: deque([text]),
    "a closure": closure,
    "a generator": begun,
    "a coroutine": suspended,
    "a cache": remembered,
    "an exception": lambda text: ValueError(text),
    "a file in memory": lambda text: io.BytesIO(text.encode()),
    "a text file in memory": io.StringIO,
    "a bytearray": lambda text: bytearray(text, "utf-8"),
    "bytes of a browser": lambda text: text.encode("utf-16-le"),
    "an array": lambda text: array("B", text.encode()),
    "a view": lambda text: memoryview(text.encode()),
    "an array of texts": lambda text: np.array([text]),
    "an array of objects": lambda text: np.array([text, None], dtype=object),
    "a table": lambda text: pyarrow.table({"x": [text]}),
    "a message to a browser": message,
    "garbage that is not collected": cycle,
    "capital letters": lambda text: [text.upper()],
    "a longer word": lambda text: (f"{text}s Mutter",),
}


@pytest.fixture
def uncollected() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_word_is_seen_wherever_it_hides(uncollected: None) -> None:
    kept = [hide(word(number)) for number, hide in enumerate(HIDING_PLACES.values())]
    walk = Walk(*everything())
    assert kept
    seen = {one for one, _ in found([word(number) for number in range(len(kept) + 1)], walk)}
    missed = [place for number, place in enumerate(HIDING_PLACES) if word(number) not in seen]
    assert missed == []
    assert word(len(kept)) not in seen


def test_a_word_in_the_hands_of_another_thread_is_seen() -> None:
    holds, over = threading.Event(), threading.Event()

    def work() -> None:
        text = word(25)
        holds.set()
        over.wait(60)
        del text

    thread = threading.Thread(target=work)
    thread.start()
    holds.wait(60)
    walk = Walk(*everything())
    over.set()
    thread.join(60)
    assert {one for one, _ in found([word(25), word(24)], walk)} == {word(25)}

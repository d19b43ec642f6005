"""Looks for words in the live objects of a server, from inside its process.

`python -m tests.browser.live_objects` is `python -m pages` with an ear for SIGUSR1: it then looks for the
words in the file that FALLWERKSTATT_SOUGHT names, and writes beside it where it has found some. At SIGUSR2
time passes.

How it looks: it begins with every object the garbage collector knows, also those that nothing refers to any
more and that wait to be collected, and with the frames of all threads. From there it walks over everything
they refer to. So it comes by session state, component state, caches, queues, closures and suspended
coroutines without knowing their names. Of what it meets it reads strings and bytes, and what hides text from
the collector: locals of frames, files in memory, buffers, protobuf messages, spaCy's vocabulary, XML trees.
Words count in any case, composed or decomposed, as text or encoded.

What it cannot see: memory that is free and not yet written over, and what code in C++ or Rust keeps for
itself; `tests.browser.memory_map` looks at that from outside.
"""

import gc
import json
import os
import runpy
import signal
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from pages.parts.desk import DESKS

SOUGHT = "FALLWERKSTATT_SOUGHT"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252")

Read = Callable[[Any], Iterable[Any]]

READERS: dict[str, Read] = {
    # The collector is not told of keys that are strings, nor of what a running frame holds.
    "builtins.dict": dict.keys,
    "builtins.frame": lambda frame: [frame.f_locals],
    "builtins.bytearray": lambda one: [bytes(one)],
    "builtins.memoryview": lambda view: [view.tobytes()],
    "array.array": lambda one: [one.tobytes()],
    "mmap.mmap": lambda one: [one[:]],
    "_ctypes.Array": lambda one: [bytes(one)],
    "_io.BytesIO": lambda file: [file.getvalue()],
    "_io.StringIO": lambda file: [file.getvalue()],
    "numpy.ndarray": lambda one: one.ravel().tolist() if one.dtype.hasobject else [one.tobytes()],
    "pyarrow.lib.Buffer": lambda buffer: [buffer.to_pybytes()],
    "pyarrow.lib.Array": lambda one: [one.to_pylist()],
    "pyarrow.lib.ChunkedArray": lambda one: [one.to_pylist()],
    "pyarrow.lib._Tabular": lambda table: [table.to_pydict()],
    "google._upb._message.Message": lambda message: [message.SerializeToString()],
    "spacy.strings.StringStore": lambda store: list(store),
    "tokenizers.Encoding": lambda encoding: [encoding.tokens],
    "lxml.etree._Element": lambda element: list(element.itertext()),
}
"""By type, how to read what an object holds without telling the collector."""


_LEAVES = frozenset({str, bytes, int, float, bool, type(None)})


class Walk:
    """All objects that can be reached from some, with the way to each."""

    def __init__(self, *roots: Iterable[Any]) -> None:
        """Walk at once, to the end from each group of roots; of each object its predecessor is kept."""
        self.objects: list[Any] = []
        self.led_by: list[int] = []
        self._seen: set[int] = set()
        self._seen |= {id(each) for each in (*roots, roots, self, *vars(self).values(), vars(self))}
        place = 0
        for group in roots:
            self._add(group, -1)
            while place < len(self.objects):
                one = self.objects[place]
                if type(one) not in _LEAVES:
                    self._add(gc.get_referents(one), place)
                    if _reader(type(one)):
                        self._add(hidden(one), place)
                place += 1

    def _add(self, objects: Iterable[Any], led_by: int) -> None:
        for one in objects:
            if id(one) not in self._seen:
                self._seen.add(id(one))
                self.objects.append(one)
                self.led_by.append(led_by)

    def way_to(self, place: int) -> str:
        """Give the kinds of objects on the way to one, nearest first; never what they hold."""
        names = []
        while place >= 0 and len(names) < 15:
            one = self.objects[place]
            names.append(f"{type(one).__module__}.{type(one).__qualname__}{_label(one)}")
            place = self.led_by[place]
        return " < ".join(names)


def _label(one: Any) -> str:
    if isinstance(one, FrameType):
        return f"({one.f_code.co_qualname})"
    name = getattr(one, "__qualname__", None)
    return f"({name})" if isinstance(name, str) else ""


def hidden(one: Any) -> list[Any]:
    """Give what an object holds without telling the collector; what is closed holds nothing."""
    read = _reader(type(one))
    if read is None:
        return []
    try:
        return list(read(one))
    except Exception:  # A closed file, a masked constant: whatever cannot be read holds nothing to read.
        return []


_readers: dict[type, Read | None] = {}


def _reader(kind: type) -> Read | None:
    if kind not in _readers:
        names = [f"{each.__module__}.{each.__qualname__}" for each in kind.__mro__]
        _readers[kind] = next((READERS[name] for name in names if name in READERS), None)
    return _readers[kind]


def everything() -> tuple[list[Any], list[Any]]:
    """Give the objects from which all others can be reached: frames and modules, then the rest."""
    frames = []
    for top in sys._current_frames().values():
        frame: FrameType | None = top
        while frame:
            if frame.f_code.co_filename != __file__:
                frames.append(frame)
            frame = frame.f_back
    # The frame of this thread is this one: it would hold itself, and the one that looks, for good.
    del top
    return [*frames, *sys.modules.values()], gc.get_objects()


def found(words: Iterable[str], walk: Walk) -> Iterator[tuple[str, str]]:
    """Give each word that lives, with the way to each place where it does."""
    texts = [place for place, one in enumerate(walk.objects) if isinstance(one, str)]
    raws = [place for place, one in enumerate(walk.objects) if isinstance(one, bytes)]
    all_text = "\0".join(str(walk.objects[place]) for place in texts).casefold()
    all_raw = b"\0".join(bytes(walk.objects[place]) for place in raws)
    for word in words:
        for spelled in spellings(word):
            if spelled in all_text:
                for place in texts:
                    if spelled in walk.objects[place].casefold():
                        yield word, walk.way_to(place)
        for code in encoded(word):
            if code in all_raw:
                for place in raws:
                    if code in walk.objects[place]:
                        yield word, walk.way_to(place)


def spellings(word: str) -> set[str]:
    """Give a word as it may stand in a text put into small letters."""
    return {unicodedata.normalize(form, word.casefold()) for form in ("NFC", "NFD")}


def encoded(word: str) -> set[bytes]:
    """Give the bytes that stand for a word: as it is, in small and in capital letters."""
    codes = set()
    for spelled in (word, word.casefold(), word.upper()):
        for form in ("NFC", "NFD"):
            for encoding in ENCODINGS:
                try:
                    codes.add(unicodedata.normalize(form, spelled).encode(encoding))
                except UnicodeEncodeError:
                    continue
    return codes


def answer(*_: object) -> None:
    """Look for the words in the file, which come as hexadecimal digits, and write down what was found."""
    walk = Walk(*everything())
    place = Path(os.environ[SOUGHT])
    # Read only now: the walk must not come by the words it looks for.
    words = [bytes.fromhex(line).decode() for line in place.read_text().split()]
    ways = [f"{words.index(word)} {way}" for word, way in found(words, walk)]
    walk.objects.clear()
    done = place.with_suffix(".writing")
    done.write_text(json.dumps(ways))
    done.rename(place.with_suffix(".found"))


def pass_time(*_: object) -> None:
    """Let twenty-one minutes pass for all desks."""
    clock = DESKS._clock
    DESKS._clock = lambda: clock() + 21 * 60


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, answer)
    signal.signal(signal.SIGUSR2, pass_time)
    runpy.run_module("pages", run_name="__main__", alter_sys=True)

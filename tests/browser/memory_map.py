"""Counts words in the memory of another process, as Linux shows it: `/proc/<pid>/mem`.

What it finds need not live: memory that was given back stands there until it is written over. The count is
something to know and nothing to judge by.
"""

import io
from pathlib import Path

_CHUNK = 32 * 1024 * 1024
# The ways in which Python holds a text, and the one in which it travels.
_ENCODINGS = ("latin-1", "utf-16-le", "utf-8")


def traces(process: int, words: list[str]) -> int | None:
    """Give how often the words stand in the writable memory of a process; None where nobody may look."""
    codes = {word.encode(encoding, "ignore") for word in words for encoding in _ENCODINGS}
    count = 0
    try:
        with io.FileIO(f"/proc/{process}/mem") as memory:
            for start, end in _writable(process):
                for at in range(start, end, _CHUNK):
                    content = _read(memory, at, min(_CHUNK, end - at))
                    count += sum(content.count(code) for code in codes)
    except (FileNotFoundError, PermissionError):
        return None
    return count


def _read(memory: io.FileIO, at: int, length: int) -> bytes:
    try:
        memory.seek(at)
        return memory.read(length)
    except OSError:
        # A part that the system keeps to itself, or that was given back just now.
        return b""


def _writable(process: int) -> list[tuple[int, int]]:
    lines = Path(f"/proc/{process}/maps").read_text().splitlines()
    areas = [line.split(maxsplit=5) for line in lines]
    ranges = [area[0].split("-") for area in areas if area[1].startswith("rw")]
    return [(int(start, 16), int(end, 16)) for start, end in ranges]

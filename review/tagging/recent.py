"""The suggestions for the texts read last: a page asks for the same ones at every click."""

from hashlib import sha256
from threading import Lock

from review.learning.head import Head
from review.model import Suggestion
from review.tagging.engine import suggest

MOST = 64
_kept: dict[bytes, tuple[Suggestion, ...]] = {}
"""By the digest of text and head, so no text outlives its recall here; suggestions hold positions only."""
_lock = Lock()


def suggestions(text: str, head: Head | None = None) -> tuple[Suggestion, ...]:
    """Give what `suggest` gives, without reading a text twice that was among the last ones."""
    digest = sha256(head.packed() if head else b"")
    digest.update(text.encode("utf-8", "surrogatepass"))
    key = digest.digest()
    found = _kept.get(key)
    if found is None:
        found = suggest(text, head)
        with _lock:
            while len(_kept) >= MOST:
                del _kept[next(iter(_kept))]
            _kept[key] = found
    return found

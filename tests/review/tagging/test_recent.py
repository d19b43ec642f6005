"""Suggestions kept for the next click. All texts are invented."""

import gc
import time

from review.tagging import recent
from review.tagging.engine import suggest

TEXT = "Nach der Meldung hat die Praxis vom Jugendamt nie wieder etwas gehört. " * 40


def test_kept_suggestions_are_those_of_the_engine() -> None:
    assert recent.suggestions(TEXT) == suggest(TEXT) == recent.suggestions(TEXT)


def test_a_text_asked_for_again_is_not_read_again() -> None:
    recent.suggestions(TEXT)
    began = time.process_time()
    recent.suggestions(TEXT)
    assert time.process_time() - began < 0.01


def test_the_oldest_make_way_and_no_text_stays() -> None:
    for number in range(recent.MOST + 5):
        recent.suggestions(f"Marzipankartoffel {number} blieb aus.")
    assert len(recent._kept) == recent.MOST
    kept = [each for pair in recent._kept.items() for each in gc.get_referents(pair)]
    assert all(isinstance(each, bytes | tuple) and b"Marzipan" not in repr(each).encode() for each in kept)

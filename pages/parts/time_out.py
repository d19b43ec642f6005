"""Time-out: who does nothing for long is signed out, whether or not their browser is still there.

One thread looks after all desks. It also frees what Streamlit keeps of browsers that do not come back, and
clears away what a draft that has just been dropped leaves in caches of words and in cycles of objects.
"""

import gc
import logging
from collections.abc import Callable
from datetime import timedelta
from threading import Event, Thread

from anonymise.forgetting import forget_words
from pages.parts.containment import close_expired_sessions, end_session, session_id
from pages.parts.desk import DESKS
from review.errors import ReviewError

_PERIOD = 3.0
"""Seconds between two looks."""
_ROUNDS = 3
"""How many looks in a row clear up after something was dropped: the run that dropped it may still go on."""
_log = logging.getLogger("fallwerkstatt")
_started = Event()
_never = Event()


def sign_out_idle(limit: timedelta, note: Callable[[str], None]) -> None:
    """Clear every desk that has been idle for longer, and `note` the account of each."""
    for desk in DESKS.drop_idle(limit):
        if desk.session != session_id():
            end_session(desk.session)
        note(desk.account_id)


def keep_watch(limit: timedelta, note: Callable[[str], None]) -> None:
    """Start the thread that looks after all desks, at the first call."""
    if not _started.is_set():
        _started.set()
        Thread(target=_watch, args=(limit, note), name="time-out", daemon=True).start()


def _watch(limit: timedelta, note: Callable[[str], None]) -> None:
    rounds = 0
    while True:
        _never.wait(_PERIOD)
        try:
            sign_out_idle(limit, note)
        except ReviewError as error:
            _log.error("%s while signing out", type(error).__name__)
        close_expired_sessions()
        rounds = _ROUNDS if DESKS.take_cleared() else max(0, rounds - 1)
        if rounds:
            forget_words()
            gc.collect()

"""The desks: where a draft lies while a person works on it, in the memory of the server and nowhere else.

A desk belongs to one account. It is found by a token that only the tab of the browser holds, so that a page
change, a lost connection and a reload of the tab all find it again.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Lock
from time import monotonic

from anonymise.checking.model import Check
from anonymise.model import Draft


@dataclass(frozen=True, slots=True)
class DraftWork:
    """A text under check and where it belongs; in memory only, dropped on approval and sign-out."""

    check: Check = field(repr=False)
    group_id: str

    @property
    def draft(self) -> Draft:
        """The draft as decided so far."""
        return self.check.draft


@dataclass(slots=True)
class Desk:
    """What is known of somebody who is signed in."""

    account_id: str
    session: str
    """The id of the session that holds the desk; one at a time does."""
    seen: float
    """When a person last did something, in seconds of the clock."""
    work: DraftWork | None = field(default=None, repr=False)


class Desks:
    """All desks of this process, each under its token; safe to share between threads."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Begin without a desk; `clock` gives seconds."""
        self._clock = clock
        self._lock = Lock()
        self._desks: dict[str, Desk] = {}
        self._cleared = False

    def open(self, account_id: str, session: str) -> str:
        """Give the token of a new desk."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._desks[token] = Desk(account_id, session, self._clock())
        return token

    def held(self, token: str | None, session: str) -> Desk | None:
        """Return the desk of a token if this session holds it."""
        with self._lock:
            desk = self._desks.get(token or "")
            return desk if desk and desk.session == session else None

    def is_elsewhere(self, token: str | None, session: str) -> bool:
        """Say whether another session has taken the desk of this token."""
        with self._lock:
            desk = self._desks.get(token or "")
            return desk is not None and desk.session != session

    def take(self, token: str, session: str) -> str | None:
        """Hand a desk to the session that shows its token; return the session that held it before."""
        with self._lock:
            desk = self._desks.get(token)
            if desk is None:
                return None
            former, desk.session = desk.session, session
            return former

    def touch(self, token: str | None, session: str) -> None:
        """Note that a person has just done something."""
        desk = self.held(token, session)
        if desk:
            desk.seen = self._clock()

    def renew(self, token: str, session: str) -> str | None:
        """Empty a desk and give its new token; the old one is worthless from now on."""
        with self._lock:
            desk = self._desks.get(token)
            if desk is None or desk.session != session:
                return None
            del self._desks[token]
            desk.work = None
            self._cleared = True
            fresh = secrets.token_urlsafe(32)
            self._desks[fresh] = desk
            return fresh

    def drop(self, token: str | None, session: str) -> None:
        """Clear away the desk of a token if this session holds it."""
        with self._lock:
            desk = self._desks.get(token or "")
            if token and desk and desk.session == session:
                del self._desks[token]
                desk.work = None
                self._cleared = True

    def drop_idle(self, limit: timedelta) -> list[Desk]:
        """Clear away every desk at which nobody has done anything for longer; return them, empty."""
        with self._lock:
            earliest = self._clock() - limit.total_seconds()
            idle = {token: desk for token, desk in self._desks.items() if desk.seen < earliest}
            for token, desk in idle.items():
                del self._desks[token]
                desk.work = None
                self._cleared = True
        return list(idle.values())

    def take_cleared(self) -> bool:
        """Say, once, whether anything has been cleared away since the last call."""
        with self._lock:
            cleared, self._cleared = self._cleared, False
            return cleared


DESKS = Desks()
"""The desks of this process. Not among the resources Streamlit caches: a browser can have those cleared."""

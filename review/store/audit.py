"""The audit log: one row a change, each carrying the digest of the one before."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from review.store.cursor import Change, Reader
from review.store.queries import load_queries

_SQL = load_queries("audit")
_START = "0" * 64


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit log: who did what to which object, never what the text said."""

    sequence: int
    done_at: datetime
    account: str
    action: str
    subject: str
    digest: str


def append_entry(change: Change, account: str, action: str, subject: str) -> None:
    """Add the row of this change to the chain."""
    last = change.row(_SQL["last_entry"])
    sequence = last["sequence"] + 1 if last else 1
    done_at = datetime.now(UTC).replace(microsecond=0)
    digest = digest_of(last["digest"] if last else _START, sequence, done_at, account, action, subject)
    change.run(
        _SQL["insert_entry"],
        sequence=sequence,
        done_at=done_at,
        account=account,
        action=action,
        subject=subject,
        digest=digest,
    )


def digest_of(
    previous: str, sequence: int, done_at: datetime, account: str, action: str, subject: str
) -> str:
    """Return the SHA-256 that seals an entry to the one before it."""
    fields = [previous, sequence, done_at.astimezone(UTC).isoformat(), account, action, subject]
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()


def entries(reader: Reader, limit: int | None = None) -> list[AuditEntry]:
    """Return the log, newest first."""
    rows = reader.rows(_SQL["entries"], limit=limit if limit is not None else 2**31)
    return [AuditEntry(**row) for row in rows]


def first_broken_entry(reader: Reader) -> int | None:
    """Return the sequence number of the first entry that does not fit the chain, or None."""
    previous = _START
    for expected, entry in enumerate(reversed(entries(reader)), start=1):
        digest = digest_of(
            previous, entry.sequence, entry.done_at, entry.account, entry.action, entry.subject
        )
        if entry.sequence != expected or entry.digest != digest:
            return expected
        previous = digest
    return None

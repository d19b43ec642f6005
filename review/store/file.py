"""The encrypted file on the disk: attach it, and write it afresh."""

from dataclasses import dataclass, field
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class DatabaseFile:
    """Where the database lies, and the key that opens it."""

    path: Path
    key: str = field(repr=False)

    def attach(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Attach the file as `house`; make it when there is none."""
        connection.execute(f"attach {_quoted(str(self.path))} as house {self._options()}")

    def renew(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Copy all rows to a new file and put it in the place of the old one.

        No other transaction may be open. A crash leaves either file whole.
        """
        fresh = self.path.with_suffix(".fresh")
        fresh.unlink(missing_ok=True)
        connection.execute(f"attach {_quoted(str(fresh))} as fresh {self._options()}")
        try:
            connection.execute("copy from database house to fresh")
            connection.execute("checkpoint fresh")
        finally:
            connection.execute("detach fresh")
        # Empties the log of the old file, which must not be read into the new one.
        connection.execute("checkpoint house")
        connection.execute("detach house")
        try:
            fresh.replace(self.path)
        finally:
            self.attach(connection)

    def _options(self) -> str:
        return f"(encryption_key {_quoted(self.key)})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

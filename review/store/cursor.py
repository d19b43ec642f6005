"""What a query runs on: a `Reader` can only read, a `Change` belongs to one audited transaction."""

from typing import Any

import duckdb


class Reader:
    """Runs queries that read."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Wrap a cursor whose transaction the store has begun."""
        self._cursor = cursor

    def rows(self, query: str, **values: object) -> list[dict[str, Any]]:
        """Return the rows of `query` by column name; `$name` in it takes `values`."""
        result = self._cursor.execute(query, values)
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def row(self, query: str, **values: object) -> dict[str, Any] | None:
        """Return the first row of `query`, or None."""
        found = self.rows(query, **values)
        return found[0] if found else None


class Change(Reader):
    """Runs queries that change; only `Store.change` makes one, so each has its audit row."""

    def run(self, query: str, **values: object) -> None:
        """Run a query that changes rows."""
        self._cursor.execute(query, values)

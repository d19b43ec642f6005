"""The encrypted database file: open it, read from it, and change it together with its audit row."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb
from duckdb_extensions import import_extension

from review.errors import StoreError
from review.settings import Settings
from review.store.audit import append_entry
from review.store.cursor import Change, Reader
from review.store.file import DatabaseFile
from review.store.key import load_key
from review.store.messages import BUSY, NOT_OPENED, TRACES_LEFT, translated
from review.store.taxonomy import seed

DATABASE_FILE = "fallwerkstatt.duckdb"
_BUSY_SECONDS = 20


class Store:
    """One open database for all sessions of this process.

    Reads run side by side, each on a cursor of its own in a read-only transaction; changes go one at
    a time, since DuckDB refuses two transactions that touch one row.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, file: DatabaseFile) -> None:
        """Take over a connection to which the file is attached as `house`."""
        self._connection = connection
        self._file = file
        self._changing = threading.Lock()
        self._readers = 0
        self._reading = threading.Condition()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give a reader on one consistent state of the store."""
        with self._beside_others(), self._cursor() as cursor:
            cursor.execute("begin transaction read only")
            yield Reader(cursor)
            cursor.execute("commit")

    @contextmanager
    def change(self, account: str, action: str, subject: str) -> Iterator[Change]:
        """Give a writer; its changes and the audit row of `action` are kept together or not at all."""
        with self._alone(), self._cursor() as cursor:
            cursor.execute("begin transaction")
            change = Change(cursor)
            yield change
            append_entry(change, account, action, subject)
            cursor.execute("commit")

    def drop_traces(self) -> None:
        """Write the store into a fresh file, without what was erased.

        DuckDB leaves erased text in unused parts of its file, where whoever holds the key could find it.
        """
        with self._alone(), self._without_readers():
            try:
                self._file.renew(self._connection)
            except (duckdb.Error, OSError):
                raise StoreError(TRACES_LEFT) from None

    def wipe(self, *, allowed: Callable[[Reader], bool]) -> bool:
        """Erase every row of every table if `allowed` says so, and say whether it was done."""
        with self._alone(), self._cursor() as cursor:
            cursor.execute("begin transaction")
            if not allowed(Reader(cursor)):
                return False
            tables = "select table_name from duckdb_tables() where database_name = 'house'"
            for (name,) in cursor.execute(tables).fetchall():
                if name != "schema_versions":
                    cursor.execute(f'delete from "{name}"')  # noqa: S608
            seed(Change(cursor))
            cursor.execute("commit")
        self.drop_traces()
        return True

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        try:
            with self._connection.cursor() as cursor:
                # A cursor does not inherit `use`, so each one is told where the tables are.
                cursor.execute("use house")
                yield cursor
        except duckdb.Error as error:
            raise translated(error) from None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._changing.acquire(timeout=_BUSY_SECONDS):
            raise StoreError(BUSY)
        try:
            yield
        finally:
            self._changing.release()

    @contextmanager
    def _beside_others(self) -> Iterator[None]:
        with self._reading:
            self._readers += 1
        try:
            yield
        finally:
            with self._reading:
                self._readers -= 1
                self._reading.notify_all()

    @contextmanager
    def _without_readers(self) -> Iterator[None]:
        # Whoever wants to read meanwhile waits at the condition.
        with self._reading:
            if not self._reading.wait_for(lambda: not self._readers, _BUSY_SECONDS):
                raise StoreError(TRACES_LEFT)
            yield


def open_store(settings: Settings) -> Store:
    """Open the store of the data folder; make file, key and tables at first start.

    Raises StoreError with a message for the operator: wrong key, file in use, file damaged.
    """
    folder = settings.data_folder
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        raise StoreError(
            "Der Datenordner lässt sich nicht anlegen. Bitte prüfen Sie FALLWERKSTATT_DATA."
        ) from None
    file = DatabaseFile(folder / DATABASE_FILE, load_key(folder, settings.key))
    try:
        connection = duckdb.connect(":memory:", config=_configuration(folder))
        import_extension("httpfs", con=connection)
        connection.execute("load httpfs")
        file.attach(connection)
        migrate(connection)
    except duckdb.Error as error:
        raise translated(error, NOT_OPENED) from None
    return Store(connection, file)


def _configuration(folder: Path) -> dict[str, Any]:
    # Nothing is fetched from the network, and nothing is spilled to disk in the clear.
    return {
        "extension_directory": str(folder / "extensions"),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "temp_directory": "",
    }


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Apply the numbered schema files that the database does not have yet, and see to a first catalogue."""
    cursor = connection.cursor()
    cursor.execute("use house")
    cursor.execute("create table if not exists schema_versions (number integer primary key)")
    known = {number for (number,) in cursor.execute("select number from schema_versions").fetchall()}
    files = resources.files("review.store") / "schema"
    for file in sorted(files.iterdir(), key=lambda entry: entry.name):
        number = int(file.name[:4])
        if file.name.endswith(".sql") and number not in known:
            cursor.execute("begin transaction")
            cursor.execute(file.read_text("utf-8"))
            cursor.execute("insert into schema_versions values (?)", [number])
            cursor.execute("commit")
    cursor.execute("begin transaction")
    seed(Change(cursor))
    cursor.execute("commit")
    cursor.close()

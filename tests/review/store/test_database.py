"""The database file: encrypted, whole after a crash, silent about what was erased, clear when it fails."""

import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from anonymise.model import Kind
from review.cases import recall_case, release_case, resubmit_case, submit_case
from review.errors import StoreError
from review.model import CaseState, Role
from review.remarks import comment_on, mark_further, remarks_on, take_back_remark
from review.sessions.running import contributions, strike_out, write_down
from review.settings import PROJECT, Settings
from review.store.audit import first_broken_entry
from review.store.database import DATABASE_FILE, Store, migrate, open_store
from review.store.file import DatabaseFile
from review.store.key import KEY_FILE
from review.workflow import RecallReason
from tests.factories import (
    KEY,
    NORTH,
    World,
    approved,
    make_case,
    make_finding,
    make_session,
    make_store,
    make_world,
)

SECRET = "Zimtsternwerkstatt"
"""A word that stands nowhere but in the texts of these tests."""


def add_group(store: Store, name: str) -> None:
    with store.change("test", "add_group", name) as change:
        change.run("insert into working_groups values ($name, $name)", name=name)


def groups(store: Store) -> set[str]:
    with store.read() as reader:
        return {row["group_id"] for row in reader.rows("select group_id from working_groups")}


def refusal(settings: Settings) -> str:
    with pytest.raises(StoreError) as refused:
        open_store(settings)
    if refused.value.__context__:
        assert refused.value.__suppress_context__, "the driver's own message must not come along"
    return str(refused.value)


def in_another_process(code: str, *arguments: str) -> subprocess.Popen[str]:
    """Runs code that may say `opened()` for the store of the folder given as first argument."""
    start = f"""
import sys
from pathlib import Path
from review.errors import StoreError
from review.settings import Settings
from review.store.database import open_store

def opened():
    return open_store(Settings(Path(sys.argv[1]), key="{KEY}"))
"""
    return subprocess.Popen(
        [sys.executable, "-c", start + textwrap.dedent(code), *arguments],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_is_stored_stands_in_no_file_in_plain_text(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    submit_case(
        world.store,
        world.account(Role.CASE_GIVER),
        NORTH.group_id,
        approved(f"Titel {SECRET}"),
        approved(f"{SECRET} " * 400),
    )

    def assert_nothing_readable() -> None:
        files = [file for file in tmp_path.rglob("*") if file.is_file() and "extensions" not in file.parts]
        assert files
        for file in files:
            content = file.read_bytes()
            for word in (SECRET, "argon2id", NORTH.name, "AG S", "submit_case"):
                assert word.encode() not in content, file

    assert (tmp_path / f"{DATABASE_FILE}.wal").exists()
    assert_nothing_readable()
    world.store.drop_traces()
    assert_nothing_readable()
    world.store.close()
    assert_nothing_readable()


def test_another_key_is_refused_and_the_right_one_still_opens(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    add_group(store, "g")
    store.close()
    message = refusal(Settings(tmp_path, key="ein-anderer-schluessel-von-genuegender-laenge"))
    assert "Der Schlüssel passt nicht" in message
    assert "anderer-schluessel" not in message
    store = make_store(tmp_path)
    assert groups(store) == {"g"}
    store.close()


def test_a_missing_key_file_a_short_key_and_a_wrong_key_are_told_apart(tmp_path: Path) -> None:
    open_store(Settings(tmp_path)).close()
    key_file = tmp_path / KEY_FILE
    kept = key_file.read_text()
    key_file.unlink()
    missing = refusal(Settings(tmp_path))
    key_file.write_text("f" * 64)
    wrong = refusal(Settings(tmp_path))
    short = refusal(Settings(tmp_path, key="kurz"))
    assert "fehlt der Schlüssel" in missing
    assert "passt nicht" in wrong
    assert "zu kurz" in short
    key_file.write_text(kept)
    open_store(Settings(tmp_path)).close()


@pytest.mark.parametrize("quote", ["'", "''", "'); drop table audit; --"])
def test_a_key_may_hold_quotation_marks(tmp_path: Path, quote: str) -> None:
    settings = Settings(tmp_path, key=quote + "k" * 40)
    store = open_store(settings)
    add_group(store, "g")
    store.drop_traces()
    store.close()
    store = open_store(settings)
    assert groups(store) == {"g"}
    store.close()


def test_a_folder_may_hold_a_quotation_mark(tmp_path: Path) -> None:
    store = make_store(tmp_path / "O'Neill & Söhne")
    add_group(store, "g")
    store.drop_traces()
    assert groups(store) == {"g"}
    store.close()


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes(each ^ 255 for each in content[at : at + 64]) + content[at + 64 :]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda content: b"", id="empty"),
        pytest.param(lambda content: b"Das ist keine Datenbank.", id="another file"),
        pytest.param(lambda content: content[:100], id="cut in the header"),
        pytest.param(lambda content: content[:12288], id="cut after the header"),
        pytest.param(lambda content: flipped(content, 0), id="changed at the start"),
        pytest.param(lambda content: flipped(content, 40), id="changed in the header"),
        pytest.param(lambda content: flipped(content, 4146), id="changed in the second header"),
        pytest.param(lambda content: flipped(content, 12388), id="changed in the first block"),
    ],
)
def test_a_damaged_file_is_told_as_such_and_left_as_it_is(
    closed_store: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage((closed_store / DATABASE_FILE).read_bytes())
    (tmp_path / DATABASE_FILE).write_bytes(damaged)
    assert "beschädigt" in refusal(Settings(tmp_path, key=KEY))
    assert (tmp_path / DATABASE_FILE).read_bytes() == damaged


@pytest.fixture(scope="module")
def closed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("closed")
    store = make_store(folder)
    add_group(store, "g")
    store.close()
    return folder


def test_a_database_without_encryption_is_refused(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / DATABASE_FILE)) as connection:
        connection.execute("create table plain (number integer)")
    assert "ohne Verschlüsselung" in refusal(Settings(tmp_path, key=KEY))


def test_a_folder_that_cannot_be_made_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "FALLWERKSTATT_DATA" in refusal(Settings(tmp_path / "file" / "data", key=KEY))


def test_a_second_process_is_told_that_the_database_is_open(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    code = """
        try:
            opened()
        except StoreError as error:
            print(error)
    """
    out, err = in_another_process(code, str(tmp_path)).communicate(timeout=60)
    assert "schon in einem anderen Programm geöffnet" in out, err
    # Still so after the file was written afresh.
    store.drop_traces()
    out, err = in_another_process(code, str(tmp_path)).communicate(timeout=60)
    assert "schon in einem anderen Programm geöffnet" in out, err
    store.close()


def test_a_second_opening_in_the_same_process_is_told_the_same(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    assert "schon in einem anderen Programm geöffnet" in refusal(Settings(tmp_path, key=KEY))
    add_group(store, "g")
    assert groups(store) == {"g"}
    store.close()


def test_nothing_that_was_kept_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    code = """
        store = opened()
        for number in range(20):
            with store.change("test", "add_group", "kept") as change:
                change.run("insert into working_groups values ($id, 'x')", id=f"kept-{number}")
            if number == 9:
                store.drop_traces()
        with store.change("test", "add_group", "lost") as change:
            change.run("insert into working_groups values ('lost', 'lost')")
            print("ready", flush=True)
            sys.stdin.read()
    """
    process = in_another_process(code, str(tmp_path))
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    store = make_store(tmp_path)
    assert groups(store) == {f"kept-{number}" for number in range(20)}
    with store.read() as reader:
        assert reader.rows("select count(*) as number from audit")[0]["number"] == 20
        assert first_broken_entry(reader) is None
    store.close()


class PlainFile(DatabaseFile):
    """A file without encryption, so that a test can look for words in its bytes."""

    def _options(self) -> str:
        return ""


@pytest.fixture
def plain_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    def open_plain(folder: Path) -> Store:
        connection = duckdb.connect(":memory:", config={"autoload_known_extensions": "false"})
        connection.execute("pragma force_compression = 'uncompressed'")
        file = PlainFile(folder / DATABASE_FILE, "")
        file.attach(connection)
        migrate(connection)
        return Store(connection, file)

    monkeypatch.setattr("tests.factories.make_store", open_plain)
    return make_world(tmp_path)


def occurrences(folder: Path, word: str) -> int:
    return sum(file.read_bytes().count(word.encode()) for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize("length", [1, 600], ids=["short", "long"])
@pytest.mark.parametrize("written_through", [False, True], ids=["in the log", "in the file"])
def test_a_recalled_text_is_not_in_the_file_even_for_who_holds_the_key(
    plain_world: World, tmp_path: Path, length: int, written_through: bool
) -> None:
    world = plain_world
    moderation = world.account(Role.MODERATION)
    kept = make_case(world, CaseState.RELEASED, text="Bleibt Kardamom stehen.")
    code, session_id = make_session(world, text=f"{SECRET} und mehr. " * length)
    make_finding(world, code)
    write_down(world.store, moderation, session_id, "note", approved(f"Notiz {SECRET}"))
    if written_through:
        world.store.drop_traces()
    assert occurrences(tmp_path, SECRET) > length
    recall_case(world.store, moderation, code, RecallReason.RECOGNISABLE)
    assert occurrences(tmp_path, SECRET) == 0
    assert occurrences(tmp_path, "Kardamom") > 0
    with world.store.read() as reader:
        query = "select code from cases where text <> ''"
        assert [row["code"] for row in reader.rows(query)] == [kept]
        assert first_broken_entry(reader) is None
    world.store.close()
    assert occurrences(tmp_path, SECRET) == 0


def test_the_text_that_was_sent_back_is_not_in_the_file_after_it_was_masked_further(
    plain_world: World, tmp_path: Path
) -> None:
    code = make_case(plain_world, CaseState.RETURNED, text=f"Die Familie aus {SECRET}.")
    plain_world.store.drop_traces()
    assert occurrences(tmp_path, SECRET) > 0
    giver = plain_world.account(Role.CASE_GIVER)
    resubmit_case(plain_world.store, giver, code, approved("Die Familie aus [Ort 1]."))
    assert occurrences(tmp_path, SECRET) == 0


@pytest.mark.parametrize("way", ["released", "deleted"])
def test_a_comment_and_what_was_masked_are_not_in_the_file_afterwards(
    plain_world: World, tmp_path: Path, way: str
) -> None:
    store, by = plain_world.store, plain_world.account(Role.SECOND_REVIEWER)
    code = make_case(plain_world, text="Die Familie aus Kardamom kam.")
    mark_further(store, by, code, 16, 24, Kind.LOCATION)
    comment_on(store, by, code, 0, 3, approved(f"Wegen {SECRET}."))
    store.drop_traces()
    assert occurrences(tmp_path, SECRET) > 0
    if way == "released":
        release_case(store, by, code, approved("Die Familie aus [Ort 1] kam.", by))
        assert occurrences(tmp_path, "Kardamom") == 0
    else:
        take_back_remark(store, by, code, remarks_on(store, by, code)[1].remark_id)
        assert occurrences(tmp_path, "Kardamom") > 0
    assert occurrences(tmp_path, SECRET) == 0


def test_a_struck_out_note_is_not_in_the_file(plain_world: World, tmp_path: Path) -> None:
    world, moderation = plain_world, plain_world.account(Role.MODERATION)
    _, session_id = make_session(world)
    write_down(world.store, moderation, session_id, "note", approved(f"Notiz {SECRET}"))
    world.store.drop_traces()
    (note,) = contributions(world.store, moderation, session_id)
    strike_out(world.store, moderation, session_id, note.contribution_id)
    assert occurrences(tmp_path, SECRET) == 0


def test_writing_the_file_afresh_keeps_every_row_and_the_rules_of_the_tables(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    code, _ = make_session(world)
    make_finding(world, code)
    tables = "select table_name from duckdb_tables() where database_name = 'house' order by table_name"
    rules = "select table_name, constraint_text from duckdb_constraints() where database_name = 'house'"

    def content() -> object:
        with world.store.read() as reader:
            names = [row["table_name"] for row in reader.rows(tables)]
            rows = {name: sorted(map(str, reader.rows(f'select * from "{name}"'))) for name in names}
            return rows, sorted(map(str, reader.rows(rules)))

    before = content()
    for _ in range(2):
        world.store.drop_traces()
        assert content() == before
    world.store.close()
    store = make_store(tmp_path)
    world = World(store)
    assert content() == before
    with pytest.raises(StoreError, match="ConstraintException"):
        add_group(store, NORTH.group_id)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "extensions",
        DATABASE_FILE,
        *([f"{DATABASE_FILE}.wal"] if (tmp_path / f"{DATABASE_FILE}.wal").exists() else []),
    ]
    store.close()


def test_a_file_left_by_a_crash_while_writing_afresh_does_no_harm(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    add_group(store, "g")
    left = (tmp_path / DATABASE_FILE).with_suffix(".fresh")
    left.write_bytes(b"half a file")
    left.with_suffix(".fresh.wal").write_bytes(b"half a log")
    store.drop_traces()
    assert groups(store) == {"g"}
    assert not list(tmp_path.glob("*.fresh*"))
    store.close()


CRASHES = {
    "while copying": "copy",
    "before the old file is left": "detach house",
    "after the new file is in its place": "attach '",
}
"""The statement before which the process dies; the last one is met again when the new file is attached."""


@pytest.mark.parametrize("moment", CRASHES)
def test_a_crash_while_the_file_is_written_afresh_loses_nothing(tmp_path: Path, moment: str) -> None:
    code = """
        import os

        store = opened()
        with store.change("test", "add_group", "kept") as change:
            change.run("insert into working_groups values ('kept', 'x')")

        class Dying:
            def execute(self, query):
                if query.startswith(sys.argv[2]) and " as fresh " not in query:
                    os._exit(9)
                return store._connection.execute(query)

        store._file.renew(Dying())
    """
    process = in_another_process(code, str(tmp_path), CRASHES[moment])
    _, err = process.communicate(timeout=60)
    assert process.returncode == 9, err
    store = make_store(tmp_path)
    assert groups(store) == {"kept"}
    store.drop_traces()
    assert groups(store) == {"kept"}
    assert not list(tmp_path.glob("*.fresh*"))
    store.close()


def test_reading_changing_and_writing_afresh_at_once_lose_nothing(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    errors: list[Exception] = []

    def change(thread: int) -> None:
        for number in range(10):
            add_group(store, f"{thread}-{number}")

    def read() -> None:
        for _ in range(30):
            groups(store)

    def renew() -> None:
        for _ in range(3):
            store.drop_traces()

    def run(call: Callable[[], None]) -> None:
        try:
            call()
        except Exception as error:
            errors.append(error)

    calls = [lambda thread=thread: change(thread) for thread in range(3)] + [read, read, renew]
    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    assert groups(store) == {f"{thread}-{number}" for thread in range(3) for number in range(10)}
    with store.read() as reader:
        assert first_broken_entry(reader) is None
    store.close()


@pytest.mark.parametrize(
    "query",
    [
        "insert into working_groups values ('x', 'x')",
        "update working_groups set name = 'x'",
        "delete from audit",
        "create table extra (number integer)",
        "drop table audit",
    ],
)
def test_a_reader_cannot_write(world: World, query: str) -> None:
    before = groups(world.store)
    with pytest.raises(StoreError), world.store.read() as reader:
        reader.rows(query)
    assert groups(world.store) == before


def test_a_reader_sees_one_state_while_others_change(world: World) -> None:
    query = "select count(*) as number from working_groups"
    with world.store.read() as reader:
        before = reader.rows(query)
        thread = threading.Thread(target=add_group, args=(world.store, "meanwhile"))
        thread.start()
        thread.join(30)
        assert reader.rows(query) == before
    assert "meanwhile" in groups(world.store)


def test_lists_and_keys_can_be_changed_while_others_read(world: World) -> None:
    # DuckDB rewrites a row to change a list in it, which once ran into the row's own primary key.
    update = "update accounts set roles = $roles where account_id = 'participant@g-north'"
    with world.store.read() as reader:
        reader.rows("select roles from accounts")
        for roles in (["network"], ["network", "auditor"], ["participant"]):
            with world.store.change("test", "update_account", "x") as change:
                change.run(update, roles=["admin"])
                change.run(update, roles=roles)


def test_an_error_of_the_driver_never_quotes_what_was_to_be_stored(world: World) -> None:
    add_group(world.store, SECRET)
    with pytest.raises(StoreError) as refused:
        add_group(world.store, SECRET)
    assert SECRET not in str(refused.value)
    assert refused.value.__suppress_context__


def test_a_closed_store_says_so_in_german(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store.close()
    with pytest.raises(StoreError), store.read():
        pass
    with pytest.raises(StoreError), store.change("test", "add_group", "x"):
        pass


def test_nothing_is_fetched_or_written_elsewhere(world: World) -> None:
    with world.store.read() as reader:
        rows = reader.rows("select name, value from duckdb_settings()")
    settings = {row["name"]: row["value"] for row in rows}
    assert settings["autoinstall_known_extensions"] == "false"
    assert settings["autoload_known_extensions"] == "false"
    assert settings["temp_directory"] == ""

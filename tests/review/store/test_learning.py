"""The step from a store without learning to one with it."""

from importlib import resources
from pathlib import Path

import duckdb

from review.store.cases import finding_by_id
from review.store.cursor import Reader
from review.store.database import migrate
from review.store.learning import decision_counts, head_in_use, heads


def test_a_store_from_before_keeps_its_decisions_and_knows_no_engine_for_them(tmp_path: Path) -> None:
    connection = duckdb.connect(":memory:")
    connection.execute(f"attach '{tmp_path / 'before.duckdb'}' as house")
    connection.execute("use house")
    connection.execute("create table schema_versions (number integer primary key)")
    for file in sorted((resources.files("review.store") / "schema").iterdir(), key=lambda each: each.name):
        if file.name < "0009":
            connection.execute(file.read_text("utf-8"))
            connection.execute("insert into schema_versions values (?)", [int(file.name[:4])])
    connection.execute(
        "insert into cases (code, group_id, title, state, text, submitted_by, submitted_at)"
        " values ('F-1', 'g', 'Titel', 'released', 'Ein Text.', 'a', now())"
    )
    connection.execute(
        "insert into findings values ('f', 'F-1', 0, 3, 'missing_exchange', 'clinic', 'jugendamt', 'report',"
        " 'failure', 'confirmed', true, 'a', now(), 1)"
    )
    migrate(connection)
    reader = Reader(connection)
    found = finding_by_id(reader, "f")
    assert found is not None
    assert (found.suggested, found.engine) == (True, None)
    assert decision_counts(reader) == (1, 1)
    assert (head_in_use(reader), heads(reader)) == (None, [])
    connection.close()

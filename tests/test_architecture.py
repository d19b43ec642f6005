"""The rules of the house, held by reading the source: one test a rule, one case a file.

`BROKEN` feeds each check a source that breaks its rule, so no test here can pass blindly.
"""

import ast
from pathlib import Path

import pytest

from tests.architecture.habits import (
    cached_texts,
    claims,
    files_written,
    loose_requirements,
    numbering_gaps,
    outside_hosts,
    prints,
    swallowed_errors,
    too_long,
    unguarded_pages,
    vague_names,
)
from tests.architecture.layers import (
    approved_text_changed,
    approved_text_elsewhere,
    barred_imports,
    cache_data_anywhere,
    cache_resource_elsewhere,
    change_elsewhere,
    duckdb_outside_the_store,
    session_state_elsewhere,
    sql_calls_outside_the_store,
    sql_in_python,
    store_in_pages,
)
from tests.architecture.reading import Check, calls

ROOT = Path(__file__).parents[1]


def paths(*patterns: str) -> list[str]:
    """The project's files that match, from its root."""
    return sorted(file.relative_to(ROOT).as_posix() for pattern in patterns for file in ROOT.glob(pattern))


def source(path: str) -> str:
    """What stands in a file of the project, or the names in a folder, one a line."""
    place = ROOT / path
    if place.is_dir():
        return "\n".join(file.name for file in place.iterdir() if not file.name.startswith("__"))
    return place.read_text(encoding="utf-8")


def violations(check: Check, path: str) -> list[str]:
    """What a check sees at a place of the project."""
    return check(path, source(path))


PACKAGES = ("anonymise", "review", "pages")
PYTHON = paths("app.py", *(f"{package}/**/*.py" for package in PACKAGES))
PAGES = [path for path in paths("pages/*.py") if "__" not in path]
BROWSER = paths("pages/**/*.js", "pages/**/*.css", ".streamlit/*.toml")
each_module = pytest.mark.parametrize("path", PYTHON)


@each_module
def test_imports_point_one_way(path: str):
    assert violations(barred_imports, path) == []


@each_module
def test_duckdb_is_imported_in_the_store_alone(path: str):
    assert violations(duckdb_outside_the_store, path) == []


@pytest.mark.parametrize("path", paths("pages/**/*.py"))
def test_pages_reach_the_store_through_service_calls_only(path: str):
    assert violations(store_in_pages, path) == []


@each_module
def test_sql_runs_in_the_store_alone(path: str):
    assert violations(sql_calls_outside_the_store, path) == []


@each_module
def test_sql_stands_in_sql_files(path: str):
    assert violations(sql_in_python, path) == []


@each_module
def test_session_state_is_touched_in_one_module(path: str):
    assert violations(session_state_elsewhere, path) == []


@each_module
def test_only_the_gate_makes_an_approved_text(path: str):
    assert violations(approved_text_elsewhere, path) + violations(approved_text_changed, path) == []


@each_module
def test_only_the_store_makes_a_change_so_that_none_misses_its_audit_row(path: str):
    assert violations(change_elsewhere, path) == []


@each_module
def test_no_text_is_cached_for_all_sessions(path: str):
    assert violations(cached_texts, path) + violations(cache_data_anywhere, path) == []


@each_module
def test_shared_resources_stand_in_one_module(path: str):
    assert violations(cache_resource_elsewhere, path) == []


@each_module
def test_only_the_store_writes_to_the_disk(path: str):
    assert violations(files_written, path) == []


@each_module
def test_no_module_has_a_name_that_says_nothing(path: str):
    assert violations(vague_names, path) == []


@each_module
def test_no_file_grows_above_its_ceiling(path: str):
    assert violations(too_long, path) == []


@each_module
def test_only_a_command_line_prints(path: str):
    assert violations(prints, path) == []


@each_module
def test_no_error_is_swallowed(path: str):
    assert violations(swallowed_errors, path) == []


@pytest.mark.parametrize("path", PAGES)
def test_every_page_asks_first_who_is_here(path: str):
    assert violations(unguarded_pages, path) == []


@pytest.mark.parametrize("path", [*PYTHON, *BROWSER, *paths("data/reference/*.*", "data/demo/**/*.*")])
def test_nothing_is_called_anonymous(path: str):
    assert violations(claims, path) == []


@pytest.mark.parametrize("path", [*PYTHON, *BROWSER])
def test_no_host_beyond_this_machine_is_named(path: str):
    assert violations(outside_hosts, path) == []


def test_schema_files_are_numbered_without_gaps():
    assert violations(numbering_gaps, "review/store/schema") == []


@pytest.mark.parametrize("path", paths("**/requirements.txt", "**/requirements.in"))
def test_every_package_is_pinned_with_a_hash_and_no_model_comes_by_its_bare_name(path: str):
    assert violations(loose_requirements, path) == []


BROKEN: list[tuple[Check, str, str]] = [
    (barred_imports, "anonymise/detect.py", "import streamlit"),
    (barred_imports, "anonymise/detect.py", "def f():\n    from review.model import Case"),
    (barred_imports, "anonymise/detect.py", "import plotly.express as px"),
    (barred_imports, "review/figures.py", "from importlib import import_module\nimport_module('streamlit')"),
    (barred_imports, "review/figures.py", "from pages.parts import state"),
    (barred_imports, "review/store/cases.py", "from ...pages import start"),
    (barred_imports, "review/tagging/engine.py", "import spacy"),
    (barred_imports, "pages/check.py", "from presidio_analyzer import AnalyzerEngine"),
    (barred_imports, "app.py", "from review import demo"),
    (barred_imports, "review/demo.py", "import tempfile"),
    (barred_imports, "anonymise/detect.py", "import urllib.request"),
    (duckdb_outside_the_store, "review/figures.py", "import duckdb"),
    (duckdb_outside_the_store, "review/figures.py", "from duckdb_extensions import import_extension"),
    (store_in_pages, "pages/start.py", "import review.store.cases as rows"),
    (store_in_pages, "pages/start.py", "with store().change(me, 'x', 'y') as change: pass"),
    (sql_calls_outside_the_store, "review/figures.py", "reader.execute(query)"),
    (sql_calls_outside_the_store, "pages/start.py", "connection.sql(query)"),
    (sql_in_python, "review/figures.py", "QUERY = 'select code from cases'"),
    (sql_in_python, "review/store/cases.py", "change.run(f'delete from {table}')"),
    (sql_in_python, "review/store/database.py", "cursor.execute('drop table cases')"),
    (session_state_elsewhere, "pages/check.py", "import streamlit as st\nst.session_state['x'] = 1"),
    (session_state_elsewhere, "pages/check.py", "from streamlit import session_state"),
    (session_state_elsewhere, "pages/check.py", "getattr(st, 'session_state')"),
    (approved_text_elsewhere, "review/cases.py", "ApprovedText(text, account)"),
    (approved_text_elsewhere, "review/cases.py", "model.ApprovedText(text, account)"),
    (approved_text_elsewhere, "review/cases.py", "from anonymise.model import ApprovedText as Text"),
    (approved_text_elsewhere, "review/cases.py", "object.__new__(ApprovedText)"),
    (approved_text_elsewhere, "review/cases.py", "ApprovedText.__new__()"),
    (approved_text_elsewhere, "review/cases.py", "class Text(ApprovedText): pass"),
    (approved_text_changed, "review/cases.py", "dataclasses.replace(approved, text=original)"),
    (change_elsewhere, "review/cases.py", "Change(cursor)"),
    (cached_texts, "anonymise/detect.py", "@cache\ndef detect(text): ..."),
    (cached_texts, "anonymise/detect.py", "@functools.lru_cache(maxsize=9)\ndef f(*, document): ..."),
    (cache_data_anywhere, "pages/check.py", "@st.cache_data\ndef f(): ..."),
    (cache_resource_elsewhere, "pages/check.py", "@st.cache_resource\ndef f(): ..."),
    (files_written, "anonymise/extract.py", "Path('x').write_text(text)"),
    (files_written, "pages/check.py", "open(name, 'wb').write(content)"),
    (files_written, "pages/check.py", "Path(name).open(mode='a')"),
    (vague_names, "review/utils.py", ""),
    (vague_names, "pages/common/text.py", ""),
    (vague_names, "review/case_manager.py", ""),
    (too_long, "app.py", "\n" * 81),
    (too_long, "pages/check.py", "\n" * 151),
    (too_long, "pages/parts/state.py", "\n" * 251),
    (prints, "review/demo.py", "print('x')"),
    (swallowed_errors, "review/demo.py", "try: f()\nexcept Exception: pass  # because"),
    (swallowed_errors, "review/demo.py", "try: f()\nexcept (ValueError, Exception):\n    g()\n"),
    (swallowed_errors, "review/demo.py", "try: f()\nexcept:\n    g()\n"),
    (swallowed_errors, "review/demo.py", "with contextlib.suppress(Exception): f()"),
    (unguarded_pages, "pages/start.py", "def render():\n    'Draw.'\n    st.title('Start')"),
    (
        unguarded_pages,
        "pages/start.py",
        "def render():\n    'Draw.'\n    st.title('Start')\n    account = account_with(Right.TAG)",
    ),
    (claims, "pages/check.py", "st.write('Der Text ist anonymisiert.')"),
    (claims, "pages/check.py", "st.write(f'Der Text ist {x} anonym.')"),
    (claims, "data/reference/texts.json", '{"note": "Anonym."}'),
    (outside_hosts, "pages/parts/german.js", 'import("https://cdn.example.org/x.js")'),
    (outside_hosts, "pages/parts/marked_text.py", "'<script src=\"//cdn.example.org/x.js\">'"),
    (numbering_gaps, "review/store/schema", "0001_accounts.sql\n0003_cases.sql"),
    (loose_requirements, "requirements.txt", "spacy==3.8.1\n"),
    (loose_requirements, "requirements.txt", "spacy>=3.8 \\\n    --hash=sha256:0\n"),
    (loose_requirements, "requirements.txt", "de-core-news-md==1.0 \\\n    --hash=sha256:0\n"),
    (loose_requirements, "requirements.in", "torch\n"),
]


@pytest.mark.parametrize(
    ("check", "path", "text"), BROKEN, ids=[f"{n}-{row[1]}" for n, row in enumerate(BROKEN)]
)
def test_a_broken_rule_is_seen(check: Check, path: str, text: str):
    assert check(path, text) != []


def test_every_check_is_proven_by_a_broken_rule():
    asked = {ast.unparse(call.args[0]) for call in calls(source("tests/test_architecture.py"), "violations")}
    assert asked == {name for check, _, _ in BROKEN for name, value in globals().items() if value is check}

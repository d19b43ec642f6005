"""Who may import, call or make what: the walls of the house."""

import ast
import re

from tests.architecture.reading import Check, calls, imports, named_in, strings, tree

# What a part of the house may not import.
BARRED = {
    "app.py": ("duckdb", "anonymise", "review"),
    "pages/": ("app", "spacy", "presidio_analyzer", "presidio_anonymizer", "HanTa", "duckdb"),
    "review/": ("app", "pages", "streamlit", "spacy", "presidio_analyzer", "presidio_anonymizer", "HanTa"),
    "anonymise/": ("app", "pages", "review", "streamlit", "plotly", "duckdb"),
    # Nothing phones home, and no text lands in a temporary file.
    "": (
        "aiohttp",
        "ftplib",
        "http",
        "httpx",
        "pickle",
        "requests",
        "shelve",
        "smtplib",
        "socket",
        "tempfile",
        "urllib.request",
        "urllib3",
        "websockets",
    ),
}
# What pages may know of the store; everything else goes through a service call, which checks access.
STORE_FOR_PAGES = {
    "review.store.database.Store",
    "review.store.database.open_store",
    "review.store.accounts.Office",
}


def barred_imports(path: str, text: str) -> list[str]:
    """Imports against the flow: app.py, then pages, then review, then anonymise."""
    barred = [name for part, names in BARRED.items() if path.startswith(part) for name in names]
    return [
        f"{path}:{line} imports {name}"
        for line, name in imports(path, text)
        if any(name == each or name.startswith(f"{each}.") for each in barred)
    ]


def duckdb_outside_the_store(path: str, text: str) -> list[str]:
    """Imports of DuckDB anywhere but in the store."""
    if path.startswith("review/store/"):
        return []
    return [
        f"{path}:{n} imports {name}"
        for n, name in imports(path, text)
        if name.split(".")[0].startswith("duckdb")
    ]


def store_in_pages(path: str, text: str) -> list[str]:
    """Ways of a page into the store that pass by the service calls."""
    found = [
        f"{path}:{line} imports {name}"
        for line, name in imports(path, text)
        if name.startswith("review.store") and name not in STORE_FOR_PAGES
    ]
    opened = [call for call in calls(text, "change", "read") if ast.unparse(call.func).startswith("store")]
    return found + [f"{path}:{call.lineno} opens the store" for call in opened]


# The SQL that no query file can hold: what surrounds every query, and what handles the file itself.
SQL_OF_THE_STORE = {
    "review/store/database.py": {
        "begin transaction",
        "begin transaction read only",
        "commit",
        "checkpoint house",
        "use house",
        "load httpfs",
        "select table_name from duckdb_tables() where database_name = 'house'",
        'delete from "{}"',
        "create table if not exists schema_versions (number integer primary key)",
        "select number from schema_versions",
        "insert into schema_versions values (?)",
    },
    "review/store/file.py": {
        "attach {} as house {}",
        "attach {} as fresh {}",
        "copy from database house to fresh",
        "checkpoint fresh",
        "checkpoint house",
        "detach fresh",
        "detach house",
    },
}
# A whole statement anywhere; inside the store also the short ones that are words of English elsewhere.
STATEMENT = re.compile(
    r"\s*(select\s.+\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|(create|drop|alter)\s+table\s"
    r"|with\s+\w+\s+as\s*\()",
    re.DOTALL | re.IGNORECASE,
)
STORE_STATEMENT = re.compile(
    r"\s*(select|insert|delete|update|create|drop|alter|with|attach|detach|copy|load|use|pragma|begin|commit"
    r"|rollback|checkpoint|vacuum)\b",
    re.IGNORECASE,
)


def sql_calls_outside_the_store(path: str, text: str) -> list[str]:
    """Calls that run SQL anywhere but in the store."""
    if path.startswith("review/store/"):
        return []
    found = calls(text, "execute", "executemany", "sql")
    return [f"{path}:{call.lineno} runs SQL" for call in found if isinstance(call.func, ast.Attribute)]


def sql_in_python(path: str, text: str) -> list[str]:
    """SQL in a string: it belongs in a `.sql` file."""
    sign = STORE_STATEMENT if path.startswith("review/store/") else STATEMENT
    known = SQL_OF_THE_STORE.get(path, set())
    return [
        f"{path}:{line} holds SQL"
        for line, content in strings(text)
        if sign.match(content) and content not in known
    ]


def only_in(home: str, *names: str) -> Check:
    """A check that names stand in one file alone."""

    def check(path: str, text: str) -> list[str]:
        if path == home:
            return []
        return [f"{path}:{line} names {name}" for name in names for line in named_in(text, name)]

    return check


session_state_elsewhere = only_in("pages/parts/state.py", "session_state")
cache_resource_elsewhere = only_in("pages/parts/services.py", "cache_resource")
cache_data_anywhere = only_in("", "cache_data")


def made_elsewhere(home: str, name: str) -> Check:
    """A check that objects of a class are made in one file alone, under whatever name."""

    def check(path: str, text: str) -> list[str]:
        if path == home:
            return []
        found = [f"{path}:{call.lineno} makes {name}" for call in calls(text, name)]
        for node in ast.walk(tree(text)):
            match node:
                case ast.alias(name=here, asname=str()) if here == name:
                    found.append(f"{path}:{node.lineno} renames {name}")
                case ast.Call(args=args) if any(isinstance(arg, ast.Name) and arg.id == name for arg in args):
                    found.append(f"{path}:{node.lineno} hands {name} on")
                case ast.Attribute(value=ast.Name(id=here)) if here == name:
                    found.append(f"{path}:{node.lineno} reaches into {name}")
                case ast.ClassDef(bases=bases) if any(
                    isinstance(b, ast.Name) and b.id == name for b in bases
                ):
                    found.append(f"{path}:{node.lineno} derives from {name}")
        return found

    return check


def approved_text_changed(path: str, text: str) -> list[str]:
    """Copies with other words: of an approved text they would pass by the gate. Emptying does no harm."""
    return [
        f"{path}:{call.lineno} puts other words into a copy"
        for call in calls(text, "replace")
        for word in call.keywords
        if word.arg == "approved_by" or (word.arg == "text" and ast.unparse(word.value) != "''")
    ]


approved_text_elsewhere = made_elsewhere("anonymise/gate.py", "ApprovedText")
change_elsewhere = made_elsewhere("review/store/database.py", "Change")

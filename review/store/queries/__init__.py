"""Named queries: `-- name: insert_case` blocks in `.sql` files, one file a record."""

import re
from functools import cache
from importlib import resources

_NAME = re.compile(r"^-- name: (\w+)$", re.MULTILINE)


@cache
def load_queries(record: str) -> dict[str, str]:
    """Return the queries of `<record>.sql` by name."""
    text = (resources.files(__name__) / f"{record}.sql").read_text("utf-8")
    parts = _NAME.split(text)[1:]
    return {name: query.strip() for name, query in zip(parts[::2], parts[1::2], strict=True)}

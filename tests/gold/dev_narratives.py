"""The annotated narratives to develop with, parsed once."""

from pathlib import Path

from tests.gold.gold import Gold, parse

GOLD: dict[str, Gold] = {
    path.stem: parse(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "dev").glob("*.txt"))
}
"""By file name without its ending."""
NARRATIVES: dict[str, str] = {name: gold.text for name, gold in GOLD.items()}
"""The plain texts."""

"""The handbook names no image and no page that does not exist, and leaves no page of the menu out."""

import re
from pathlib import Path

import pytest

from pages.parts.frame import PAGES

FOLDER = Path(__file__).parents[1] / "docs" / "handbook"
FILES = sorted(FOLDER.glob("*.md"))
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)\s]*)?\)")
HEADINGS = {
    heading.strip()
    for file in FILES
    for heading in re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
}
HEAVIEST = 150 * 1024
"""Bytes of an image."""


def linked(file: Path) -> list[Path]:
    """The files that a file leads to or shows."""
    return [(FOLDER / name).resolve() for name in LINK.findall(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_image_and_link_leads_somewhere(file: Path) -> None:
    assert [target for target in linked(file) if not target.is_file()] == []


def test_the_contents_lead_to_every_part() -> None:
    assert set(FILES) - {FOLDER / "README.md"} <= set(linked(FOLDER / "README.md"))


def test_every_image_is_shown_and_light_enough_to_load() -> None:
    shown = {target for file in FILES for target in linked(file)}
    images = sorted((FOLDER / "images").iterdir())
    assert images
    assert [image.name for image in images if image not in shown] == []
    assert [image.name for image in images if image.stat().st_size > HEAVIEST] == []


@pytest.mark.parametrize("title", [page.title for page in PAGES])
def test_every_page_of_the_menu_has_a_part(title: str) -> None:
    assert title in HEADINGS


def test_the_stop_rule_stands_where_one_begins() -> None:
    for name in ("README.md", "anmelden.md", "fall-einreichen.md", "wenn-etwas-schiefgeht.md"):
        text = (FOLDER / name).read_text(encoding="utf-8")
        assert "§ 8a" in text, name


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_text_is_called_anonymous(file: Path) -> None:
    assert "anonym" not in re.sub(r"pseudonym", "", file.read_text(encoding="utf-8").casefold())

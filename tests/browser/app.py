"""The app as its users handle it: signing in, moving between pages, filling in, reading figures."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NotInTime

from review.demo import DEMO_PASSWORD
from tests.browser.screen import one_run, open_page, wait_until_done
from tests.browser.server import Server

_TRIES = 3


def load_demo(page: Page, server: Server) -> None:
    """Begin with the demo on an empty store."""
    open_page(page, server.url)
    press(page, "Ausprobieren")
    see(page, "Konten zum Ausprobieren")


def sign_in(page: Page, login: str, password: str = DEMO_PASSWORD) -> None:
    """Sign in on the page that is open."""
    page.get_by_label("Anmeldename", exact=True).fill(login)
    page.get_by_label("Passwort", exact=True).fill(password)
    press(page, "Anmelden")
    expect(page.get_by_role("button", name="Abmelden")).to_be_visible()
    wait_until_done(page)


def begin(page: Page, server: Server, login: str, title: str | None = None) -> None:
    """Open the app, sign in, and go to a page if one is named."""
    open_page(page, server.url)
    sign_in(page, login)
    if title:
        go_to(page, title)


def sign_out(page: Page) -> None:
    """Leave."""
    press(page, "Abmelden")
    see(page, "Sie sind abgemeldet.")


def menu(page: Page) -> list[str]:
    """Give the pages in the menu."""
    return [link.inner_text() for link in page.get_by_test_id("stSidebarNavLink").all()]


def go_to(page: Page, title: str) -> None:
    """Open a page from the menu."""
    page.get_by_test_id("stSidebarNavLink").get_by_text(title, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    wait_until_done(page)


def press(page: Page, button: str, within: Locator | None = None) -> None:
    """Press a button and wait until the script has run on it."""
    with one_run(page):
        (within or page).get_by_role("button", name=button, exact=True).click()


def see(page: Page, words: str) -> Locator:
    """Wait until these words stand on the page and nothing runs any more; give their place."""
    place = page.get_by_text(words).first
    expect(place).to_be_visible(timeout=60_000)
    wait_until_done(page)
    return place


def tick(page: Page, words: str) -> None:
    """Tick the box whose label begins with these words."""
    box = page.get_by_test_id("stCheckbox").filter(has_text=words)
    with one_run(page):
        box.locator("label").click()
    expect(box.get_by_role("checkbox")).to_be_checked()


def choose(page: Page, field: str, option: str) -> None:
    """Choose the option that contains these words in a select box, trying again as a person does.

    What grows or is drawn anew beside the box shuts its list, and a click on it is lost.
    """
    box = page.get_by_role("combobox", name=field, exact=True)
    wanted = page.get_by_role("option").filter(has_text=option).first
    for _ in range(_TRIES):
        if option in box.input_value():
            return wait_until_done(page)
        try:
            box.click()
            wanted.wait_for(timeout=10_000)
            with one_run(page, timeout=60_000):
                wanted.click(timeout=20_000)
        except NotInTime:
            box.press("Escape")
        else:
            return None
    raise AssertionError(option)


def figures_in_heatmap(page: Page) -> dict[tuple[str, str], str]:
    """Give what stands in the heatmap by category and interface, from the figure the browser drew."""
    plot = page.locator(".js-plotly-plot").first
    expect(plot).to_be_visible()
    fields: dict[str, list[Any]] = plot.evaluate(
        "plot => ({rows: plot.data[0].y, columns: plot.data[0].x, texts: plot.data[0].text})"
    )
    return {
        (_plain(row), _plain(column)): text
        for row, line in zip(fields["rows"], fields["texts"], strict=True)
        for column, text in zip(fields["columns"], line, strict=True)
        if "→" in column
    }


def figures_in_workbook(path: Path) -> dict[tuple[str, str], str]:
    """Give every figure of a downloaded workbook by category and interface."""
    sheet = load_workbook(BytesIO(path.read_bytes())).active
    lines = [list(line) for line in sheet.iter_rows(values_only=True)]
    start = next(n for n, line in enumerate(lines) if line[0] == "Kategorie")
    columns = lines[start][1:]
    figures: dict[tuple[str, str], str] = {}
    for line in lines[start + 1 :]:
        if line[0] is None or line[1] is None:
            break
        for column, value in zip(columns, line[1:], strict=True):
            figures[line[0], column] = str(value)
    return figures


def _plain(label: str) -> str:
    # The axis breaks long labels into lines.
    return re.sub(r"(?<=-)<br>", "", label).replace("<br>", " ")

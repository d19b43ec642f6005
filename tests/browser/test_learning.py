"""The administration learns from the decisions of the demo: compare, switch on, switch back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.app import begin, load_demo, press, see, tick
from tests.browser.chromium import open_window
from tests.browser.screen import english_on, one_run, screenshot
from tests.browser.server import Server, run_server
from tests.browser.test_roles import serious_findings


@pytest.fixture(scope="module")
def demo(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo in an office that learns from 300 decisions on."""
    folder: Path = tmp_path_factory.mktemp("learning")
    with run_server(folder, FALLWERKSTATT_LEARN_FROM="300") as server:
        with open_window(chromium) as window:
            load_demo(window, server)
        yield server


def test_the_administration_compares_switches_on_and_back(page: Page, demo: Server) -> None:
    begin(page, demo, "verwaltung", "Verwaltung")
    with one_run(page):
        page.get_by_role("tab", name="Vorschläge", exact=True).click()
    see(page, "Gebraucht werden mindestens 300 aus mindestens 5 Fällen.")
    see(page, "Die mitgelieferten Vorschläge.")
    screenshot(page, "learning-before-1280")
    with one_run(page):
        page.get_by_role("button", name="Neu anpassen", exact=True).click()
    see(page, "Noch hat sich nichts geändert")
    row = page.get_by_role("row").filter(has_text="Falsche Vorschläge je richtigem")
    expect(row).to_contain_text("weniger")
    expect(page.get_by_role("button", name="Diese Fassung einschalten")).to_be_disabled()
    assert [*english_on(page), *serious_findings(page)] == []
    screenshot(page, "learning-fitted-1280")
    page.set_viewport_size({"width": 800, "height": 900})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 800
    screenshot(page, "learning-fitted-800")
    page.set_viewport_size({"width": 1280, "height": 900})
    tick(page, "Ja, die Vorschläge sollen sich")
    press(page, "Diese Fassung einschalten")
    see(page, "Die Vorschläge folgen jetzt Fassung 1.")
    screenshot(page, "learning-on-1280")
    press(page, "Zurück zu den mitgelieferten Vorschlägen")
    see(page, "Die mitgelieferten Vorschläge gelten wieder.")

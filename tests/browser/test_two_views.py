"""Two people code one demo case in two browsers, blind; then they compare, settle and keep a dissent."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.app import choose, go_to, press, see, sign_in
from tests.browser.chromium import open_window
from tests.browser.coding import cards, confirm, progress, show_only
from tests.browser.screen import english_on, one_run, open_page, screenshot
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings

CASE = "Mutter in der Klinik"
"""A released demo case of the group of both people, on which nobody has decided yet."""
HIDDEN = "sehen nur Sie"


def open_ones(page: Page) -> Locator:
    return page.locator('.fw-card[data-look^="open"]')


def both_views(page: Page) -> None:
    with one_run(page):
        page.get_by_role("radio", name="Zwei Sichten").click()


def calm(page: Page) -> None:
    """Assert that the page is German, without serious findings of axe, at both widths."""
    for width in (1280, 800):
        page.set_viewport_size({"width": width, "height": 900})
        assert english_on(page) == []
        assert serious_findings(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 900})


def begin(page: Page, server: Server, login: str, side: str, first: bool) -> None:
    """Sign in, open the case and take a side."""
    open_page(page, server.url)
    sign_in(page, login)
    go_to(page, "Befunde")
    choose(page, "Fall", CASE)
    if first:
        both_views(page)
        page.get_by_test_id("stRadio").get_by_text(side, exact=True).click()
    press(page, "Einordnung beginnen")
    see(page, f"Sie ordnen für die {side} ein.")
    see(page, HIDDEN)


def finish(page: Page) -> None:
    press(page, "Meine Sicht abschließen")
    expect(page.get_by_role("button", name="Meine Sicht abschließen")).to_have_count(0)


def test_two_people_code_a_case_blind_settle_one_difference_and_keep_one(
    chromium: Browser, demo: Server
) -> None:
    with open_window(chromium) as youth, open_window(chromium) as health:
        begin(youth, demo, "fallgeberin", "Jugendhilfe", first=True)
        begin(health, demo, "moderation", "Gesundheitshilfe", first=False)
        offered = open_ones(health).count()
        assert offered == cards(health).count()
        # One suggestion both confirm; two only the youth side does.
        confirm(youth, 3)
        calm(youth)
        screenshot(youth, "two-views-coding-1280")
        finish(youth)
        see(youth, "ist abgeschlossen")

        # The other side sees neither what was confirmed nor that anything was.
        go_to(health, "Start")
        go_to(health, "Befunde")
        choose(health, "Fall", CASE)
        show_only(health, "offen", "bestätigt", "abgelehnt")
        expect(open_ones(health)).to_have_count(offered)
        expect(cards(health)).to_have_count(offered)
        assert progress(health) == (0, offered)
        confirm(health, 1)
        finish(health)
        see(health, "Beide Seiten sind fertig.")
        press(health, "Beide Sichten vergleichen")

        both_views(health)
        see(health, "2 Unterschiede, davon 2 offen.")
        differences = health.locator('[class*="st-key-difference_"]')
        expect(differences.first).to_contain_text("Gesundheitshilfe: hat hier nichts eingeordnet")
        # The browser alone unfolds it: no script runs.
        differences.first.get_by_text("Einen Vorschlag machen").click()
        expect(differences.first.get_by_role("button", name="Vorschlagen")).to_be_visible()
        press(health, "Vorschlagen", differences.first)
        expect(differences.first).to_contain_text("Vorschlag von der Gesundheitshilfe")
        press(health, "Dissens festhalten", differences.last)
        expect(differences.last).to_contain_text("Dissens bleibt stehen")
        calm(health)
        screenshot(health, "two-views-differences-1280")

        go_to(youth, "Start")
        go_to(youth, "Befunde")
        choose(youth, "Fall", CASE)
        both_views(youth)
        press(youth, "Zustimmen")
        see(youth, "2 Unterschiede, davon 0 offen.")
        with one_run(youth):
            youth.get_by_role("radio", name="Text").click()
        show_only(youth, "bestätigt")
        expect(cards(youth)).to_have_count(2)

        # In the session on the case the list stands under its heading.
        go_to(health, "Fallwerkstatt")
        with one_run(health):
            health.get_by_role("radio", name="Sitzung eröffnen").click()
        # Inside a form choosing sets off no run.
        field = health.get_by_role("combobox", name="Fall", exact=True)
        field.click()
        health.get_by_role("option").filter(has_text=CASE).first.click()
        expect(field).to_have_value(re.compile(CASE))
        code = field.input_value().partition(":")[0]
        press(health, "Sitzung eröffnen")
        see(health, "ist eröffnet.")
        choose(health, "Sitzung", code)
        see(health, "Worüber sprechen wir?")
        see(health, "Dissens bleibt stehen")
        calm(health)
        screenshot(health, "two-views-session-1280")

"""The findings page as a person codes on it: keys, selections, cards and filters."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.app import begin, choose, go_to, press
from tests.browser.checking import bar, drag
from tests.browser.screen import one_run
from tests.browser.server import Server

CASE = "Mutter in der Klinik"
"""A released demo case with more suggestions than fit a screen; nobody has decided on it."""


def begin_coding(page: Page, server: Server, login: str = "fallgeberin", case: str = CASE) -> None:
    """Sign in and open a case on the findings page."""
    begin(page, server, login)
    open_case(page, case)


def open_case(page: Page, case: str) -> None:
    """Open a case on the findings page."""
    go_to(page, "Befunde")
    choose(page, "Fall", case)
    expect(released(page)).to_be_visible()


def released(page: Page) -> Locator:
    """The text with its evidence."""
    return page.get_by_role("region", name="Freigegebener Text")


def cards(page: Page) -> Locator:
    """The cards beside the text, in their order."""
    return page.locator(".fw-card")


def signs(page: Page) -> Locator:
    """The signs in the text, one for each suggestion or finding shown."""
    return released(page).locator(".fw-sign")


def current(page: Page) -> Locator:
    """The card of the finding at which the person is."""
    return page.locator(".fw-card-here")


def progress(page: Page) -> tuple[int, int]:
    """How many of how many suggestions are decided."""
    told = page.locator(".fw-check-progress span").inner_text().split()
    return int(told[0]), int(told[2])


def key(page: Page, name: str) -> None:
    """Press a key that the server has to hear of."""
    with one_run(page):
        page.keyboard.press(name)


def confirm(page: Page, number: int) -> None:
    """Go to the first open suggestion and confirm so many by key."""
    released(page).focus()
    page.keyboard.press("n")
    for _ in range(number):
        key(page, "a")


def show_only(page: Page, *verdicts: str) -> None:
    """Let the filters show these decisions alone: offen, bestätigt, abgelehnt. No script runs."""
    for verdict in ("offen", "bestätigt", "abgelehnt"):
        page.get_by_role("checkbox", name=verdict, exact=True).set_checked(verdict in verdicts)


def undo_all(page: Page) -> None:
    """Take back every decision of this visit."""
    undo = page.locator('.fw-evidence [data-tool="undo"]')
    while undo.is_enabled():
        with one_run(page):
            undo.click()


def select_words(page: Page, words: str) -> None:
    """Select words in the text with the mouse; the browser alone opens the bar for them."""
    for _ in range(5):
        drag(released(page), words)
        page.mouse.up()
        if page.evaluate("String(getSelection())") == words:
            break
    expect(bar(page).get_by_role("button", name="Als Befund hinzufügen")).to_be_visible()


def add_finding(page: Page, category: str, **fields: str) -> None:
    """Say in the bar of a selection what it tells of, and add it; the fields go by their titles."""
    for title, choice in {"Kategorie": category, **fields}.items():
        bar(page).get_by_label(title).select_option(label=choice)
    press(page, "Als Befund hinzufügen", bar(page))


def card_of(page: Page, words: str) -> Locator:
    """The cards on exactly these words."""
    return cards(page).filter(has=page.locator(".fw-quote", has_text=f"„{words}“"))

"""The second person: marks further, comments, returns, releases; the giver answers; a recall ends it."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.app import begin, choose, go_to, press, see, sign_in, sign_out, tick
from tests.browser.screen import english_on, one_run, screenshot
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings

CHECKED = "Auftrag: Familie stabilisieren"
RETURNED = "Übergabe über die Clearingstelle"
"""Demo cases in these states."""

_MIDDLE = """(region, word) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue.indexOf(word);
    if (at < 0) continue;
    node.parentElement.scrollIntoView({block: "center"});
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    region.scrollTop += range.getBoundingClientRect().top - region.getBoundingClientRect().top - 100;
    const box = range.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
}"""


def region(page: Page) -> Locator:
    return page.get_by_role("region", name="Pseudonymisierter Text")


def select(page: Page, word: str) -> Locator:
    """Select a word of the text with the mouse and give the bar that opens."""
    place = region(page).evaluate(_MIDDLE, word)
    with one_run(page):
        page.mouse.dblclick(*place)
    bar = page.get_by_role("dialog", name="Auswahl")
    expect(bar).to_contain_text(word)
    return bar


def replace(page: Page, word: str, kind: str) -> None:
    """Mark a word to be replaced as this kind, wherever it stands."""
    bar = select(page, word)
    bar.get_by_label("Art").select_option(label=kind)
    with one_run(page):
        bar.get_by_role("button", name="Ersetzen").click()


def comment(page: Page, word: str, words: str) -> None:
    """Comment on a word of the text."""
    bar = select(page, word)
    with one_run(page):
        bar.get_by_role("button", name="Anmerken").click()
    page.get_by_label("Anmerkung", exact=True).fill(words)
    press(page, "Anmerkung speichern")
    see(page, words)


def looked_at(page: Page, name: str) -> None:
    """Assert that the page is German and usable for everyone at both widths, and take its picture."""
    for width in (1280, 800):
        page.set_viewport_size({"width": width, "height": 900})
        expect(region(page)).to_be_visible()
        assert english_on(page) == []
        assert serious_findings(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        screenshot(page, f"{name}-{width}")
    page.set_viewport_size({"width": 1280, "height": 900})


def waiting(page: Page, title: str) -> str:
    """Choose the waiting case with this title and give its code."""
    go_to(page, "Freigeben")
    choose(page, "Wartende Fälle", title)
    return page.get_by_role("combobox", name="Wartende Fälle").input_value().partition(":")[0]


def test_a_case_goes_back_with_marks_and_comments_and_is_released_as_it_comes_again(
    page: Page, demo: Server
) -> None:
    begin(page, demo, "zweitpruefer")
    code = waiting(page, CHECKED)
    replace(page, "Jobcenter", "Einrichtung")
    expect(page.get_by_role("button", name="Zurücknehmen")).to_be_enabled()
    comment(page, "Schulhof", "Den Schulhof kennt im Bezirk jeder.")
    looked_at(page, "release")
    page.get_by_label("Grund der Rückgabe").fill("Der Treffpunkt verrät die Schule.")
    press(page, "Zurückgeben")
    see(page, f"Fall {code} ist zurückgegeben.")
    sign_out(page)

    sign_in(page, "fallgeberin")
    see(page, "Zurückgegebene Fälle überarbeiten")
    go_to(page, "Prüfen")
    choose(page, "Zurückgegebene Fälle", code)
    see(page, "Der Treffpunkt verrät die Schule.")
    see(page, "Den Schulhof kennt im Bezirk jeder.")
    expect(page.get_by_role("button", name="Anmerkung löschen")).to_have_count(0)
    replace(page, "Schulhof", "Ort")
    looked_at(page, "returned")
    tick(page, "Ich habe den Text noch einmal")
    press(page, "Erneut zur Freigabe geben")
    see(page, f"Fall {code} wartet wieder auf die Freigabe.")
    sign_out(page)

    sign_in(page, "zweitpruefer")
    waiting(page, code)
    text = region(page)
    expect(text).to_contain_text("[Ort 1]")
    expect(text).not_to_contain_text("Schulhof")
    expect(text).not_to_contain_text("Jobcenter")
    expect(page.get_by_text("Den Schulhof kennt im Bezirk jeder.")).to_have_count(0)
    tick(page, "Ich habe den Text ganz gelesen")
    replace(page, "Haushaltsposten", "Merkmal")
    expect(
        page.get_by_test_id("stCheckbox").filter(has_text="Ich habe den Text").locator("input")
    ).not_to_be_checked()
    tick(page, "Ich habe den Text ganz gelesen")
    press(page, "Freigeben")
    see(page, f"Fall {code} ist freigegeben.")
    sign_out(page)

    sign_in(page, "fallgeberin")
    go_to(page, "Befunde")
    choose(page, "Fall", code)
    released = page.get_by_role("region", name="Freigegebener Text")
    expect(released).to_contain_text("[Merkmal 1]")
    expect(released).not_to_contain_text("Haushaltsposten")


def test_a_mark_and_a_comment_are_taken_back_and_a_recall_says_why(page: Page, demo: Server) -> None:
    begin(page, demo, "fallgeberin")
    go_to(page, "Prüfen")
    choose(page, "Zurückgegebene Fälle", RETURNED)
    tick(page, "Ich habe den Text noch einmal")
    press(page, "Erneut zur Freigabe geben")
    sign_out(page)

    sign_in(page, "zweitpruefer")
    code = waiting(page, RETURNED)
    replace(page, "Clearingstelle", "Einrichtung")
    press(page, "Zurücknehmen")
    expect(page.get_by_role("button", name="Zurücknehmen")).to_be_disabled()
    comment(page, "Clearingstelle", "Davon gibt es nur eine.")
    press(page, "Anmerkung löschen")
    expect(page.get_by_text("Davon gibt es nur eine.")).to_have_count(0)
    bar = select(page, "Clearingstelle")
    with one_run(page):
        bar.get_by_role("button", name="Anmerken").click()
    page.get_by_label("Anmerkung", exact=True).fill("Frau Kowalczyk arbeitet dort.")
    press(page, "Anmerkung speichern")
    see(page, "Der Text nennt vermutlich jemanden.")
    press(page, "Ersetzt speichern")
    see(page, "arbeitet dort.")
    expect(page.get_by_text("Kowalczyk")).to_have_count(0)

    page.get_by_role("button", name="Fall zurückziehen").click()
    choose(page, "Grund", "Jemand hat widersprochen")
    tick(page, "Ja, dieser Fall soll gelöscht werden.")
    press(page, "Zurückziehen und löschen")
    see(page, f"Fall {code} ist zurückgezogen.")
    sign_out(page)

    sign_in(page, "fallgeberin")
    row = page.get_by_role("row").filter(has_text=code)
    expect(row).to_contain_text("zurückgezogen: Jemand hat widersprochen")


def test_a_released_case_is_recalled_from_where_its_findings_are(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation")
    go_to(page, "Befunde")
    choose(page, "Fall", "Mutter in der Klinik")
    code = page.get_by_role("combobox", name="Fall", exact=True).input_value().partition(":")[0]
    page.get_by_role("button", name="Fall zurückziehen").click()
    assert serious_findings(page) == []
    confirm = page.get_by_role("button", name="Zurückziehen und löschen")
    expect(confirm).to_be_disabled()
    choose(page, "Grund", "Der Fall ist wieder offen")
    tick(page, "Ja, dieser Fall soll gelöscht werden.")
    press(page, "Zurückziehen und löschen")
    see(page, f"Fall {code} ist zurückgezogen.")
    expect(page.get_by_role("combobox", name="Fall", exact=True)).not_to_have_value(code)

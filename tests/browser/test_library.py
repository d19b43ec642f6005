"""The case library in the browser: search, narrow down, read, and nothing of a case that was withdrawn."""

from playwright.sync_api import Page, expect

from tests.browser.app import begin, choose, go_to, press, see, sign_in, sign_out, tick
from tests.browser.screen import english_on, one_run, screenshot
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings


def search(page: Page, words: str) -> None:
    """Type words into the search field and look for them."""
    field = page.get_by_label("Suchwörter", exact=True)
    field.fill(words)
    with one_run(page):
        field.press("Enter")


def found(page: Page) -> list[str]:
    """Give the codes of the cases that are listed."""
    buttons = page.get_by_role("button").filter(has_text=" lesen").all_inner_texts()
    return [words.split()[1] for words in buttons]


def clean(page: Page, name: str) -> None:
    """Assert that the page is German, usable without seeing, and fits; keep a picture of it."""
    for width in (1280, 800):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        screenshot(page, f"{name}-{width}")
        assert serious_findings(page) == []
    assert english_on(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def test_words_are_found_in_their_forms_set_off_and_read_in_the_case(page: Page, demo: Server) -> None:
    begin(page, demo, "fallgeberin", "Fallbibliothek")
    everything = found(page)
    assert everything
    clean(page, "bibliothek-liste")
    search(page, "kliniken Jugendamt")
    some = found(page)
    assert 0 < len(some) <= len(everything)
    marks = [each.lower() for each in page.locator(".fw-passage mark").all_inner_texts()]
    assert any("klinik" in each for each in marks)
    assert any("jugendamt" in each for each in marks)
    clean(page, "bibliothek-gefunden")
    search(page, "Quittenmus")
    see(page, "Dazu wurde nichts gefunden.")
    assert found(page) == []
    search(page, "kliniken Jugendamt")
    press(page, f"Fall {some[0]} lesen")
    expect(page.get_by_role("heading", level=2)).to_contain_text(some[0])
    expect(page.get_by_role("region", name=f"Freigegebener Text des Falls {some[0]}")).to_be_visible()
    expect(page.locator(".fw-whole mark").first).to_be_visible()
    clean(page, "bibliothek-lesen")
    with one_run(page):
        page.get_by_role("tab", name="Zeitstrahl").click()
    see(page, "Einträge.")
    clean(page, "bibliothek-zeitstrahl")
    press(page, "Zurück zur Liste")
    assert found(page) == some


def test_filters_narrow_the_list_to_cases_with_such_a_finding(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation", "Fallbibliothek")
    everything = found(page)
    page.get_by_text("Eingrenzen", exact=True).click()
    choose(page, "Kategorie", "Fehlender Austausch")
    some = found(page)
    assert 0 < len(some) < len(everything)
    clean(page, "bibliothek-eingegrenzt")
    press(page, f"Fall {some[0]} lesen")
    with one_run(page):
        page.get_by_role("tab", name="Befunde").click()
    see(page, "Fehlender Austausch")
    clean(page, "bibliothek-befunde")


def test_a_withdrawn_case_is_gone_from_the_list_at_once(page: Page, demo: Server) -> None:
    begin(page, demo, "fallgeberin", "Fallbibliothek")
    (code, *rest) = found(page)
    press(page, f"Fall {code} lesen")
    page.get_by_role("button", name="Fall zurückziehen").click()
    choose(page, "Grund", "Jemand hat widersprochen")
    tick(page, "Ja, dieser Fall soll gelöscht werden.")
    press(page, "Zurückziehen und löschen")
    see(page, f"Fall {code} ist zurückgezogen.")
    # There may be more cases than are listed: one of them moves up.
    assert found(page)[: len(rest)] == rest
    sign_out(page)
    sign_in(page, "moderation")
    go_to(page, "Fallbibliothek")
    assert found(page)[: len(rest)] == rest

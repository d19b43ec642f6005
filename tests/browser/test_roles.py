"""Every role opens exactly its pages, all of them in German and usable without seeing or pointing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.app import go_to, load_demo, menu, press, see, sign_in, sign_out
from tests.browser.screen import english_on, open_page, screenshot
from tests.browser.server import Server

PAGES = {
    "fallgeberin": [
        "Start",
        "Fall einreichen",
        "Prüfen",
        "Befunde",
        "Fallbibliothek",
        "Fälle zurückziehen",
        "Auswertung",
        "Wünsche und Maßnahmen",
    ],
    "zweitpruefer": ["Start", "Freigeben", "Fälle zurückziehen"],
    "moderation": [
        "Start",
        "Befunde",
        "Fallbibliothek",
        "Fälle zurückziehen",
        "Auswertung",
        "Fallwerkstatt",
        "Wünsche und Maßnahmen",
        "Kategorien",
    ],
    "teilnehmerin": ["Start", "Meine Sitzung"],
    "leitung": ["Start", "Auswertung", "Wünsche und Maßnahmen", "Leitung"],
    "netzwerk": ["Start", "Auswertung"],
    "revision": ["Start", "Protokoll der Zugriffe"],
    "verwaltung": ["Start", "Verwaltung", "Kategorien"],
}
SERIOUS = ("serious", "critical")


def serious_findings(page: Page) -> list[str]:
    """Give what axe finds serious or critical on the page, with the place."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]}"
        for rule in found
        if rule["impact"] in SERIOUS
        for node in rule["nodes"]
    ]


def german(page: Page) -> None:
    """Assert that the page has become German; the words change a moment after they are drawn."""
    expect(page.locator("html")).to_have_attribute("lang", "de")
    assert english_on(page) == []


@pytest.mark.parametrize("login", PAGES)
def test_a_role_opens_exactly_its_pages_and_each_is_german_and_accessible(
    login: str, page: Page, demo: Server
) -> None:
    open_page(page, demo.url)
    german(page)
    sign_in(page, login)
    assert menu(page) == PAGES[login]
    problems = {}
    for title in PAGES[login]:
        go_to(page, title)
        expect(page.get_by_text("Alle Fälle, Konten und Zahlen sind erfunden.")).to_be_visible()
        problems[title] = [*english_on(page), *serious_findings(page)]
        screenshot(page, f"{login}-{title}-1280")
    assert {title: found for title, found in problems.items() if found} == {}


def test_the_address_of_a_page_that_a_role_does_not_have_opens_nothing(page: Page, demo: Server) -> None:
    open_page(page, demo.url)
    sign_in(page, "netzwerk")
    for address in ("audit", "findings", "administration", "release"):
        open_page(page, f"{demo.url}/{address}")
        expect(page.get_by_role("heading", level=1, name="Start")).to_be_visible()
        assert menu(page) == PAGES["netzwerk"]


def test_a_wrong_password_is_refused_in_the_same_words_as_an_unknown_login(page: Page, demo: Server) -> None:
    open_page(page, demo.url)
    for login, password in (("leitung", "falsches-passwort"), ("niemand", "falsches-passwort")):
        page.get_by_label("Anmeldename", exact=True).fill(login)
        page.get_by_label("Passwort", exact=True).fill(password)
        press(page, "Anmelden")
        see(page, "Anmeldename oder Passwort stimmen nicht.")


def test_the_pages_fit_a_narrow_window(page: Page, demo: Server) -> None:
    page.set_viewport_size({"width": 800, "height": 900})
    open_page(page, demo.url)
    sign_in(page, "fallgeberin")
    for title in PAGES["fallgeberin"]:
        if page.get_by_test_id("stExpandSidebarButton").is_visible():
            page.get_by_test_id("stExpandSidebarButton").click()
        go_to(page, title)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        assert width <= 800, title
        screenshot(page, f"fallgeberin-{title}-800")
    sign_out(page)


def test_the_first_administrator_sets_the_store_up(page: Page, server: Server) -> None:
    open_page(page, server.url)
    german(page)
    assert serious_findings(page) == []
    page.get_by_label("Name der Dienststelle").fill("Amt Musterstadt")
    page.get_by_role("textbox", name="Kontakt bei akuter Gefährdung").fill("0000 111")
    page.get_by_label("Anmeldename der ersten Administration").fill("chefin")
    page.get_by_label("Anzeigename").fill("Administration")
    page.get_by_label("Passwort", exact=True).fill("ein-langes-passwort")
    page.get_by_label("Passwort wiederholen").fill("ein-anderes-passwort")
    press(page, "Einrichten")
    see(page, "Die beiden Passwörter stimmen nicht überein.")
    page.get_by_label("Passwort wiederholen").fill("ein-langes-passwort")
    press(page, "Einrichten")
    expect(page.get_by_role("button", name="Abmelden")).to_be_visible()
    see(page, "0000 111")
    assert menu(page) == PAGES["verwaltung"]
    expect(page.get_by_role("button", name="Demo löschen")).to_have_count(0)


def test_a_demo_is_thrown_away_with_one_click(page: Page, server: Server) -> None:
    load_demo(page, server)
    sign_in(page, "leitung")
    press(page, "Demo löschen")
    see(page, "Willkommen in der Fallwerkstatt")

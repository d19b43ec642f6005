"""The pictures of the handbook, taken on the way of one case from the check to its release; all invented.

`make handbook` keeps them in `docs/handbook/images`. Every run makes sure that the pages still show what the
handbook tells of them.
"""

import os
import re
from pathlib import Path

from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.app import begin, choose, go_to, press, sign_in, sign_out, tick
from tests.browser.checking import approve, bar, decide_all, marks_on, original
from tests.browser.screen import one_run, wait_until_done
from tests.browser.server import ROOT, Server

HANDBOOK = ROOT / "docs" / "handbook"
TEXT = (
    "Leonore Wittgenfels (geboren am 14.02.2016) besuchte die Kita Sonnenhügel in Korschenbroich. Ihre "
    "Mutter, Frau Wittgenfels, arbeitet als Glasbläserin und hat Drillinge zu versorgen. Am 03.05.2023 "
    "rief Herr Brandstetter vom Allgemeinen Sozialen Dienst in der Kinderklinik Birkenhof an, weil "
    "Leonore zwei Termine versäumt hatte.\n\n"
    "Die Klinik schrieb am 11.05.2023 einen Bericht, der beim Jugendamt nicht ankam. Frau Dr. Matuschek "
    "ging davon aus, dass Herr Brandstetter nachfragt. Herr Brandstetter wartete auf den Bericht. Als die "
    "Mutter im Juni unter 0211 5550143 niemanden erreichte, brach sie den Kontakt ab. Erst Frau Jankowiak "
    "von der Familienhilfe brachte im August alle an einen Tisch."
)
TITLE = "Der Bericht kam nicht an"
MARGIN = 12
"""Pixels around what a picture shows."""


def picture(page: Page, name: str, *places: Locator) -> None:
    """Keep a picture of the part of the window around these places, where FALLWERKSTATT_SCREENSHOTS says."""
    wait_until_done(page)
    boxes = [box for place in places if (box := place.bounding_box())]
    assert len(boxes) == len(places)
    folder = os.environ.get("FALLWERKSTATT_SCREENSHOTS")
    if not folder:
        return
    page.mouse.move(0, 0)
    seen = page.viewport_size or {"width": 0, "height": 0}
    left = max(min(box["x"] for box in boxes) - MARGIN, 0)
    top = max(min(box["y"] for box in boxes) - MARGIN, 0)
    right = min(max(box["x"] + box["width"] for box in boxes) + MARGIN, seen["width"])
    bottom = min(max(box["y"] + box["height"] for box in boxes) + MARGIN, seen["height"])
    clip: FloatRect = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    page.screenshot(path=Path(folder) / f"{name}.png", clip=clip, animations="disabled")


def turn_to(page: Page, view: str) -> None:
    """Choose a view of the check page."""
    with one_run(page):
        page.get_by_role("radio", name=view).click()


def to_top(place: Locator) -> None:
    """Scroll so that a place stands at the top of the window, below Streamlit's own header."""
    place.evaluate(
        "place => { place.style.scrollMarginTop = '4.5rem'; place.scrollIntoView({block: 'start'}); }"
    )


def keys_told(page: Page) -> set[str]:
    """The keys that the line below the text names."""
    return set(page.locator(".fw-check-keys kbd").all_inner_texts())


def test_a_case_goes_from_the_check_to_the_release_as_the_handbook_shows(page: Page, demo: Server) -> None:
    page.set_viewport_size({"width": 1280, "height": 830})
    begin(page, demo, "fallgeberin", "Fall einreichen")
    page.get_by_label("oder Text einfügen").fill(TEXT)
    tick(page, "Der Fall ist abgeschlossen")
    heading, read = page.get_by_role("heading", level=1), page.get_by_role("button", name="Text lesen")
    picture(page, "fall-einreichen", heading, read, page.get_by_test_id("stAlert"))
    press(page, "Text lesen und Merkmale markieren")
    check(page)
    sign_out(page)
    sign_in(page, "zweitpruefer")
    release(page)


def check(page: Page) -> None:
    """Take the pictures of the check page and hand the case on."""
    expect(page.get_by_role("radio", name="Zweiter Blick")).to_be_visible()
    expect(page.get_by_role("radio", name="Merkmale")).to_be_visible()
    told = (HANDBOOK / "pruefen.md").read_text(encoding="utf-8")
    assert keys_told(page) <= set(re.findall(r"`([^`]+)`", told))
    text, beside = page.locator(".fw-check"), page.locator(".st-key-beside_text")
    to_top(page.locator("[data-testid=stColumn]").first)
    picture(page, "pruefen", page.get_by_role("radio", name="Zweiter Blick"), text, beside)
    named = marks_on(page, "Brandstetter").first
    named.click()
    expect(bar(page)).to_be_visible()
    picture(page, "markierung", bar(page), named)
    page.keyboard.press("Escape")
    turn_to(page, "Zweiter Blick")
    picture(page, "zweiter-blick", original(page))
    turn_to(page, "Text")
    turn_to(page, "Merkmale")
    picture(page, "merkmale", beside)
    decide_all(page)
    ending = page.get_by_role("heading", name="Abschließen")
    with one_run(page):
        page.get_by_label("Kurzer Arbeitstitel ohne Namen").fill(TITLE)
        page.keyboard.press("Tab")
    to_top(ending)
    picture(page, "abschliessen", ending, page.get_by_role("button", name="Entwurf verwerfen"))
    approve(page, TITLE)


def release(page: Page) -> None:
    """Take the pictures of the release."""
    go_to(page, "Freigeben")
    choose(page, "Wartende Fälle", TITLE)
    region = page.get_by_role("region", name="Pseudonymisierter Text")
    expect(region).to_contain_text("[Kita 1]")
    picture(page, "freigeben", page.get_by_role("heading", level=1), region)
    box, form = page.get_by_test_id("stCheckbox"), page.get_by_test_id("stForm")
    to_top(form)
    picture(page, "freigeben-entscheiden", box, form)

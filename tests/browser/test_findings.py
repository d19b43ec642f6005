"""The findings page with real keys, clicks and selections, on an invented case of the demo."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from review.reference import categories, solutions
from tests.browser.app import press, see
from tests.browser.checking import bar
from tests.browser.chromium import open_window
from tests.browser.coding import (
    add_finding,
    begin_coding,
    card_of,
    cards,
    confirm,
    current,
    key,
    open_case,
    progress,
    released,
    select_words,
    show_only,
    signs,
    undo_all,
)
from tests.browser.screen import english_on, one_run, screenshot
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings

WORDS = "Kollege wusste von dem"
"""Words of the case that no suggestion is about."""
ADDED = "Häufiger Personalwechsel"


@pytest.fixture(scope="module")
def page(chromium: Browser, demo: Server) -> Iterator[Page]:
    """One window for all tests here; signing in anew would be most of their time."""
    with open_window(chromium) as window:
        begin_coding(window, demo)
        yield window


@pytest.fixture(autouse=True)
def afresh(page: Page) -> Iterator[None]:
    """Each test begins at the top with nothing decided, chosen or looked for."""
    page.set_viewport_size({"width": 1280, "height": 900})
    yield
    page.keyboard.press("Escape")
    undo_all(page)
    page.get_by_role("searchbox", name="Im Text suchen").fill("")
    page.get_by_label("Nach Kategorie").select_option("")
    show_only(page, "offen", "bestätigt")
    released(page).evaluate("text => text.scrollTop = 0")


def at_the_first(page: Page) -> None:
    """Pick the first suggestion, which gives its sign the focus."""
    cards(page).first.locator(".fw-card-head").click()
    expect(page.locator(".fw-sign:focus")).to_be_visible()


def test_keys_step_confirm_reject_and_undo(page: Page) -> None:
    _, total = progress(page)
    released(page).focus()
    page.keyboard.press("n")
    first = str(current(page).get_attribute("data-entity"))
    key(page, "a")
    card = page.locator(f'.fw-card[data-entity="{first}"]')
    expect(card.locator(".fw-swatch")).to_have_text(re.compile(r"\d+!"))
    assert progress(page) == (1, total)
    expect(page.get_by_role("status")).to_contain_text(f"1 von {total} Vorschlägen entschieden")
    second = str(current(page).get_attribute("data-entity"))
    assert second != first
    key(page, "r")
    expect(page.locator(f'.fw-card[data-entity="{second}"]')).to_have_count(0)
    assert progress(page) == (2, total)
    key(page, "u")
    expect(current(page)).to_have_attribute("data-entity", second)
    assert progress(page) == (1, total)
    page.keyboard.press("n")
    assert current(page).get_attribute("data-entity") != second
    page.keyboard.press("p")
    expect(current(page)).to_have_attribute("data-entity", second)


def test_several_findings_lie_over_one_stretch_and_each_can_be_picked(page: Page) -> None:
    piece = released(page).locator(".fw-piece[data-many]").first
    text = piece.inner_text()
    piece.click()
    expect(bar(page)).to_be_visible()
    picked = current(page).get_attribute("data-entity")
    piece.click()
    expect(current(page)).not_to_have_attribute("data-entity", str(picked))
    page.keyboard.press("Escape")
    assert card_of(page, text).count() >= 2
    for card in card_of(page, text).all():
        sign = released(page).locator(f'.fw-sign[data-entity="{card.get_attribute("data-entity")}"]')
        expect(sign).to_have_attribute("aria-label", re.compile(r"^\d+\. .+: Vorschlag, offen. „"))


def test_an_answer_under_a_held_mouse_neither_swallows_the_click_nor_takes_the_person_away(
    page: Page,
) -> None:
    released(page).focus()
    page.keyboard.press("n")
    key(page, "a")
    undo = page.locator('.fw-evidence [data-tool="undo"]')
    expect(undo).to_be_enabled()
    sign = signs(page).nth(2)
    entity = str(sign.get_attribute("data-entity"))
    sign.hover()
    page.mouse.down()
    key(page, "u")
    expect(undo).to_be_enabled()
    page.mouse.up()
    expect(undo).to_be_disabled()
    expect(current(page)).to_have_attribute("data-entity", entity)
    expect(bar(page)).to_be_visible()


def test_text_and_cards_lead_to_each_other(page: Page) -> None:
    last = cards(page).last
    entity = last.get_attribute("data-entity")
    last.locator(".fw-card-head").click()
    sign = released(page).locator(f'.fw-sign[data-entity="{entity}"]')
    expect(sign).to_be_focused()
    expect(sign).to_be_in_viewport()
    first = signs(page).first
    released(page).evaluate("text => text.scrollTop = 0")
    first.click()
    expect(current(page)).to_have_attribute("data-entity", str(first.get_attribute("data-entity")))
    expect(current(page)).to_be_in_viewport()


def test_enter_changes_the_coding_and_what_went_well_has_a_part_of_its_own(page: Page) -> None:
    carried = page.locator('[class*="st-key-carried_findings"]').last
    expect(carried).to_contain_text("Was hat getragen?")
    at_the_first(page)
    words = current(page).locator(".fw-quote").inner_text()[1:-1]
    page.keyboard.press("Enter")
    expect(bar(page).get_by_role("button", name="Bestätigen")).to_be_focused()
    bar(page).get_by_label("Kategorie").select_option(label=ADDED)
    bar(page).get_by_label("Wie ging es aus?").select_option(label="gelungen")
    press(page, "Bestätigen", bar(page))
    mine = card_of(page, words).filter(has_text=ADDED)
    expect(mine.locator(".fw-swatch")).to_have_text(re.compile(r"\d+\+"))
    place = carried.get_by_role("button").filter(has_text=ADDED)
    expect(place).to_contain_text(words)
    # What was suggested in another category is rejected by this.
    show_only(page, "abgelehnt")
    expect(card_of(page, words)).to_have_count(1)
    show_only(page, "offen", "bestätigt")
    place.click()
    expect(current(page)).to_contain_text(ADDED)
    key(page, "u")
    expect(place).to_have_count(0)
    show_only(page, "bestätigt", "abgelehnt")
    expect(cards(page)).to_have_count(0)


def test_a_selection_by_mouse_becomes_a_finding_at_exactly_its_place(page: Page) -> None:
    select_words(page, WORDS)
    expect(bar(page)).to_contain_text(f"„{WORDS}“")
    press_without_category = bar(page).get_by_role("button", name="Als Befund hinzufügen")
    press_without_category.click()
    expect(page.get_by_role("status")).to_contain_text("Bitte wählen Sie eine Kategorie.")
    add_finding(page, ADDED)
    expect(current(page).locator(".fw-quote")).to_have_text(f"„{WORDS}“")
    start, end = str(current(page).get_attribute("data-entity")).split("-")[:2]
    whole = released(page).evaluate("region => region.textContent")
    assert whole[int(start) : int(end)] == WORDS
    with one_run(page):
        current(page).get_by_role("button", name="Entscheidung zurücknehmen").click()
    expect(card_of(page, WORDS)).to_have_count(0)


def test_a_selection_by_keyboard_becomes_a_finding(page: Page) -> None:
    at_the_first(page)
    page.keyboard.press("ArrowRight")
    for _ in range(2):
        page.keyboard.press("Shift+ArrowRight")
    words = page.evaluate("String(getSelection())")
    assert len(words.split()) == 3
    page.keyboard.press("Enter")
    expect(bar(page).get_by_label("Kategorie")).to_be_focused()
    add_finding(page, ADDED, **{"Wie ging es aus?": "behoben"})
    expect(card_of(page, words).locator(".fw-swatch")).to_have_text(re.compile(r"\d+\+"))
    expect(released(page).locator(".fw-piece[data-many]").first).to_be_visible()


def test_what_a_category_means_is_one_click_away(page: Page) -> None:
    card = cards(page).first
    head = card.locator(".fw-card-head").inner_text()
    (meant,) = [each for each in categories().values() if head.endswith(f" {each.label}")]
    card.get_by_text("Was ist gemeint?").click()
    for words in (meant.definition, meant.counter_examples[0], solutions()[meant.solutions[0]].text):
        expect(card).to_contain_text(words)
    page.get_by_role("button", name="Alle Kategorien").click()
    terms = page.get_by_role("region", name="Alle Kategorien")
    expect(terms.locator("details")).to_have_count(len(categories()))
    terms.get_by_text(ADDED, exact=True).click()
    expect(terms).to_contain_text("Das ist nicht gemeint")
    expect(terms).to_contain_text("Lösungsansätze der Arbeitsgruppe")
    page.get_by_role("button", name=re.compile("^Stellen")).click()
    expect(card).to_be_visible()
    card.get_by_text("Was ist gemeint?").click()


def test_each_suggestion_says_in_a_line_why_it_is_one(page: Page) -> None:
    for card in cards(page).all():
        reason = card.locator("p").last.inner_text()
        quoted = re.findall("„([^“]+)“", reason)
        assert reason.startswith("Hinweis: ")
        assert reason == "Hinweis: wie in ähnlichen Texten" or quoted
        assert all(words in card.locator(".fw-quote").inner_text() for words in quoted)


def test_filters_leave_what_was_asked_for_in_text_and_cards(page: Page) -> None:
    shown = cards(page).count()
    box = page.get_by_label("Nach Kategorie")
    option = box.locator("option").nth(1).inner_text()
    box.select_option(index=1)
    label = option.rpartition(" (")[0]
    assert 0 < cards(page).count() < shown
    assert cards(page).filter(has_text=label).count() == cards(page).count() == signs(page).count()
    box.select_option("")
    page.get_by_role("checkbox", name=re.compile("schwache Vorschläge")).check()
    assert cards(page).count() > shown
    assert progress(page)[1] > shown
    page.get_by_role("checkbox", name=re.compile("schwache Vorschläge")).uncheck()
    page.get_by_role("checkbox", name="Störung").uncheck()
    expect(page.locator('.fw-card[data-look="open"]')).to_have_count(0)
    page.get_by_role("checkbox", name="Störung").check()
    expect(cards(page)).to_have_count(shown)


def test_words_are_looked_for_in_the_text_place_by_place(page: Page) -> None:
    box = page.get_by_role("searchbox", name="Im Text suchen")
    whole = released(page).evaluate("region => region.textContent")
    count = whole.lower().count("kita")
    box.fill("kita")
    told = page.locator(".fw-search span")
    expect(told).to_have_text(f"1 von {count}")
    before = released(page).evaluate("text => text.scrollTop")
    box.press("Shift+Enter")
    expect(told).to_have_text(f"{count} von {count}")
    assert released(page).evaluate("text => text.scrollTop") > before
    assert page.evaluate("CSS.highlights.get('fw-found').size") == count
    assert page.evaluate("String([...CSS.highlights.get('fw-here')][0])").lower() == "kita"
    box.fill("Zwirbelwolke")
    expect(told).to_have_text("nicht gefunden")


def test_what_somebody_else_has_decided_meanwhile_is_said(
    page: Page, chromium: Browser, demo: Server
) -> None:
    at_the_first(page)
    with open_window(chromium) as other:
        begin_coding(other, demo, "moderation")
        confirm(other, 1)
        key(page, "a")
        expect(page.get_by_role("status")).to_contain_text(
            "Über diesen Vorschlag ist inzwischen entschieden."
        )
        undo_all(other)


@pytest.mark.parametrize("width", [1280, 800])
def test_the_page_is_german_accessible_and_fits(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    confirm(page, 2)
    page.get_by_role("checkbox", name="abgelehnt").check()
    released(page).focus()
    key(page, "r")
    screenshot(page, f"findings-{width}")
    page.keyboard.press("Enter")
    expect(bar(page)).to_be_visible()
    cards(page).last.get_by_text("Was ist gemeint?").click()
    assert english_on(page) == []
    assert serious_findings(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    screenshot(page, f"findings-bar-{width}")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Alle Kategorien").click()
    assert serious_findings(page) == []
    page.get_by_role("button", name=re.compile("^Stellen")).click()


_REACTIONS = """root => {
  window.reactions = [];
  let began;
  root.addEventListener("keydown", () => { began = performance.now(); }, true);
  new MutationObserver(() => {
    if (began === undefined) return;
    window.reactions.push(Math.round(performance.now() - began));
    began = undefined;
  }).observe(root.querySelector(".fw-check-progress"), {subtree: true, childList: true});
}"""
"""Notes the milliseconds from a key to the change that only the server's answer brings."""


def test_a_key_is_answered_quickly(page: Page) -> None:
    confirm(page, 4)
    page.locator(".fw-evidence").evaluate(_REACTIONS)
    for _ in range(4):
        key(page, "u")
    reactions = page.evaluate("window.reactions")
    print(f"\nmilliseconds from key to answer, browser and network included: {reactions}")
    assert len(reactions) == 4
    # 300 ms is the aim on a quiet machine; one shared with other tests is slower by far.
    assert min(reactions) <= 1500


def test_the_page_finds_the_case_again(page: Page) -> None:
    confirm(page, 1)
    at, total = progress(page)
    open_case(page, "Mutter in der Klinik")
    assert progress(page) == (at, total)
    see(page, "Ein Vorschlag ist kein Befund")

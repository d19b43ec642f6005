"""The check page with real keys and real selections. All texts and names are invented."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.app import choose, go_to, press, sign_in, tick
from tests.browser.checking import (
    add_mark,
    approve,
    bar,
    decide_all,
    discard,
    key,
    marks,
    marks_on,
    original,
    progress,
    result,
    select,
)
from tests.browser.chromium import open_window
from tests.browser.screen import english_on, one_run, open_page, screenshot, wait_until_done
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings

NARRATIVE = (Path(__file__).parent / "narrative.txt").read_text(encoding="utf-8")
"""Some eight hundred words, long enough for an attention probe."""
SHORT = (
    "Frau Kowalczyk kam am 12.03.2024 in die Beratung. Leandro Kowalczyk blieb in Korschenbroich. Das "
    "Segelschiff lag still, der Lack des Segelschiffs war neu. Herr Brandstetter rief an. Leandro "
    "hat Drillinge als Geschwister."
)
"""Too few entities for a probe, so that every mark is seen from the beginning."""
ODD = (
    "Vermerk 👨\u200d👩\u200d👧 zu Frau Kowalczyk 😀.\r\n"
    "Rene\u0301 Wo\u0308lkenstein und محمد الخطيب kamen 👍🏽 am 12.03.2024.\r\n\r\n"
    "Danach 🎉 schrieb Zwirbel an محمد الخطيب. Zwirbels Antwort 👍🏽 fehlt.\r\nEnde."
)
"""Emoji of several code points, combining accents, Windows line ends, a name in Arabic letters."""


@pytest.fixture(scope="module")
def page(chromium: Browser, demo: Server) -> Iterator[Page]:
    """One window for all tests here, signed in; signing in anew would be most of their time."""
    with open_window(chromium) as window:
        open_page(window, demo.url)
        sign_in(window, "fallgeberin")
        yield window


def begin(page: Page, text: str) -> None:
    """Bring a text to the check page, as a file; what was under check before is discarded."""
    page.set_viewport_size({"width": 1280, "height": 900})
    if page.get_by_role("button", name="Entwurf verwerfen").is_visible():
        discard(page)
    go_to(page, "Fall einreichen")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "fall.txt", "mimeType": "text/plain", "buffer": text.encode()}
    )
    expect(page.get_by_role("button", name="fall.txt entfernen")).to_be_visible()
    tick(page, "Der Fall ist abgeschlossen")
    press(page, "Text lesen und Merkmale markieren")
    expect(page.get_by_role("heading", level=1, name="Prüfen")).to_be_visible(timeout=60_000)
    wait_until_done(page)
    expect(original(page)).to_be_visible()


def verdicts(page: Page, words: str) -> set[str]:
    """The decisions that the marks on these words show."""
    return {str(mark.get_attribute("data-verdict")) for mark in marks_on(page, words).all()}


def stored_text(chromium: Browser, server: Server, code: str) -> str:
    """Read the stored text of a case as the second person."""
    with open_window(chromium) as window:
        open_page(window, server.url)
        sign_in(window, "zweitpruefer")
        go_to(window, "Freigeben")
        choose(window, "Wartende Fälle", code)
        region = window.get_by_role("region", name="Pseudonymisierter Text")
        return str(region.evaluate("region => region.textContent"))


def test_keys_accept_reject_undo_and_redo_for_all_mentions_at_once(page: Page) -> None:
    begin(page, SHORT)
    original(page).focus()
    page.keyboard.press("n")
    expect(page.locator(":focus")).to_have_text("Kowalczyk")
    key(page, "a")
    assert verdicts(page, "Kowalczyk") == {"accepted"}
    expect(page.get_by_role("status")).to_contain_text("entschieden")
    expect(page.locator(":focus")).to_have_text("12.03.2024")
    key(page, "r")
    assert verdicts(page, "12.03.2024") == {"rejected"}
    assert progress(page)[0] == 2
    assert "12.03.2024" in result(page)
    original(page).focus()
    key(page, "u")
    assert verdicts(page, "12.03.2024") == {"open"}
    expect(page.locator(":focus")).to_have_text("12.03.2024")
    expect(page.get_by_text("12.03.2024", exact=True)).to_have_count(1)
    key(page, "U")
    assert verdicts(page, "12.03.2024") == {"rejected"}
    assert "12.03.2024" in result(page)


def test_keys_do_nothing_while_a_field_takes_letters(page: Page) -> None:
    begin(page, SHORT)
    original(page).focus()
    page.keyboard.press("n")
    page.get_by_role("textbox", name="Bekannte Namen").click()
    page.keyboard.type("a r u n 1")
    assert progress(page)[0] == 0
    expect(page.get_by_role("textbox", name="Bekannte Namen")).to_have_value("a r u n 1")


def test_a_selection_by_mouse_masks_every_form_and_says_how_many(page: Page) -> None:
    begin(page, SHORT)
    select(page, "egelschif")
    expect(bar(page)).to_contain_text("„Segelschiff“")
    expect(bar(page)).to_contain_text("auch alle weiteren Formen (1)")
    press(page, "Ersetzen", bar(page))
    assert "egelschiff" not in result(page)
    assert verdicts(page, "Segelschiffs") == {"accepted"}


def test_a_selection_by_keyboard_masks_one_place_only_if_asked(page: Page) -> None:
    begin(page, SHORT)
    original(page).focus()
    while page.evaluate("getSelection().toString()") != "des":
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("getSelection().toString()") == "des Segelschiffs"
    page.keyboard.press("r")
    assert progress(page)[0] == 0
    with one_run(page):
        page.keyboard.press("Enter")
    bar(page).get_by_role("checkbox").uncheck()
    with one_run(page):
        bar(page).get_by_role("button", name="Ersetzen").press("Enter")
    text = result(page)
    assert "Segelschiffs" not in text
    assert "Das Segelschiff lag still" in text


def test_a_click_opens_a_bar_to_give_a_role_to_merge_and_to_split(page: Page) -> None:
    begin(page, SHORT)
    marks_on(page, "Brandstetter").click()
    with one_run(page):
        bar(page).get_by_label("Rolle").select_option("Großvater")
    assert "[Großvater] rief an" in result(page)
    marks_on(page, "Brandstetter").click()
    with one_run(page):
        bar(page).get_by_label("Gehört zu").select_option(index=1)
    merged = marks_on(page, "Brandstetter").get_attribute("data-entity")
    assert merged == marks_on(page, "Kowalczyk").first.get_attribute("data-entity")
    assert result(page).count("[Großvater]") == 0
    marks_on(page, "Brandstetter").click()
    press(page, "Diese Stelle abtrennen", bar(page))
    assert marks_on(page, "Brandstetter").get_attribute("data-entity") != merged


def test_a_number_changes_the_kind(page: Page) -> None:
    begin(page, SHORT)
    marks_on(page, "Korschenbroich").click()
    key(page, "4")
    expect(marks_on(page, "Korschenbroich")).to_have_attribute("aria-label", re.compile("Einrichtung"))
    assert "[Einrichtung 1]" in result(page)


def test_a_trait_is_generalised_by_one_key(page: Page) -> None:
    begin(page, SHORT)
    with one_run(page):
        page.get_by_role("radio", name="Merkmale").click()
    page.get_by_role("button", name="Drillinge").and_(page.locator(".fw-places button")).click()
    expect(page.locator(".fw-named:focus")).to_have_text("Drillinge")
    key(page, "a")
    assert "Drillinge" not in result(page)


def test_known_names_are_masked_and_cannot_be_let_stand(page: Page) -> None:
    begin(page, SHORT)
    page.get_by_role("textbox", name="Bekannte Namen").fill("Segelschiff")
    press(page, "Namen ersetzen")
    marks_on(page, "Segelschiff").first.click()
    page.keyboard.press("r")
    expect(page.get_by_role("status")).to_contain_text("Ein bekannter Name wird immer ersetzt.")
    assert verdicts(page, "Segelschiff") == {"accepted"}


def test_positions_hold_for_odd_characters_up_to_the_stored_text(
    page: Page, chromium: Browser, demo: Server
) -> None:
    begin(page, ODD)
    shown = original(page).evaluate("region => region.textContent")
    assert shown.replace("\r\n", "\n") == ODD.replace("\r\n", "\n")
    for words in ("محمد الخطيب", "Rene\u0301 Wo\u0308lkenstein", "Zwirbel"):
        if not marks_on(page, words).count():
            add_mark(page, words)
        for mark in marks_on(page, words).all():
            assert mark.inner_text() == words
    decide_all(page)
    code = approve(page, "Seltene Zeichen")
    stored = stored_text(chromium, demo, code)
    pattern = r"Vermerk 👨\u200d👩\u200d👧 zu Frau \[[^]]+\] 😀\.\n"
    pattern += r"\[[^]]+\] und \[[^]]+\] kamen 👍🏽 am \[[^]]+\]\.\n\n"
    pattern += r"Danach 🎉 schrieb \[([^]]+)\] an \[[^]]+\]\. \[\1\]s? Antwort 👍🏽 fehlt\.\nEnde\."
    assert re.fullmatch(pattern, stored.replace("\r\n", "\n").strip()), stored


PEOPLE = (
    "Kevelaer",
    "Tjorben",
    "Brandstetter",
    "Jankowiak",
    "Thalberg",
    "Hohenfels",
    "Vossberg",
    "leitstelle@korschenbroich.example",
    "Lichtbogen",
    "Matuschek",
    "Hedwig",
    "Levinia",
    "Korschenbroich",
)
"""Who and what the narrative names; the probe hides some of them."""


def test_the_probe_is_found_by_marking_it_or_asks_for_a_second_reading(
    page: Page, chromium: Browser, demo: Server
) -> None:
    begin(page, NARRATIVE)
    decide_all(page)
    shown = result(page)
    hidden = [name for name in PEOPLE if name in shown]
    assert hidden
    add_mark(page, hidden[0])
    expect(page.get_by_role("status")).to_contain_text("zur Probe nicht markiert")
    assert hidden[0] not in result(page)
    code = approve(page, "Ein Heft für alle")
    stored = stored_text(chromium, demo, code)
    assert not [name for name in PEOPLE if name in stored]


def test_a_reviewer_who_follows_the_keys_decides_eight_hundred_words_with_few(page: Page) -> None:
    assert len(NARRATIVE.split()) >= 800
    begin(page, NARRATIVE)
    pressed = decide_all(page)
    decided, total = progress(page)
    print(f"\n{pressed} keys for {decided} of {total} entities")
    assert decided == total
    assert pressed <= 60


def test_the_second_look_shows_unmarked_words_name_like_ones_first(page: Page) -> None:
    begin(page, f"{SHORT} Zwei Wiegetermine fielen aus.")
    with one_run(page):
        page.get_by_role("radio", name="Zweiter Blick").click()
    first = original(page).locator("p").first
    expect(first.locator(".fw-suspect").first).to_be_visible()
    original(page).focus()
    page.keyboard.press("n")
    word = page.locator(".fw-suspect:focus").inner_text()
    key(page, "a")
    assert word not in result(page)
    screenshot(page, "check-second-look")


def test_the_text_never_jumps_and_the_focus_stays(page: Page) -> None:
    begin(page, NARRATIVE)
    place = marks_on(page, "02.05.2023")
    place.scroll_into_view_if_needed()
    before = original(page).evaluate("region => region.scrollTop")
    assert before > 0
    place.click()
    key(page, "a")
    after = original(page).evaluate("region => region.scrollTop")
    assert abs(after - before) < 200
    select(page, "Elternzeit")
    with one_run(page):
        bar(page).get_by_role("button", name="Ersetzen").click()
    assert original(page).evaluate("region => region.scrollTop") > before - 200
    assert page.evaluate("document.activeElement.closest('.fw-check') !== null")


def test_what_closes_a_check_outlives_a_step_back_and_another_page(page: Page) -> None:
    begin(page, SHORT)
    decide_all(page)
    title = page.get_by_label("Kurzer Arbeitstitel ohne Namen")
    title.fill("Das Fax und die Akte")
    with one_run(page):
        page.get_by_text("Kaum", exact=True).click()
    original(page).focus()
    key(page, "u")
    expect(title).to_have_count(0)
    key(page, "a")
    expect(title).to_have_value("Das Fax und die Akte")
    go_to(page, "Start")
    go_to(page, "Prüfen")
    expect(title).to_have_value("Das Fax und die Akte")
    expect(page.get_by_role("radio", name="Kaum")).to_be_checked()
    discard(page)
    begin(page, SHORT)
    decide_all(page)
    expect(title).to_have_value("")


def test_what_is_missing_is_said_and_leads_there(page: Page) -> None:
    begin(page, SHORT)
    _, total = progress(page)
    expect(page.get_by_text(f"Noch {total} Markierungen sind offen.")).to_be_visible()
    expect(page.get_by_role("button", name="Bestätigen und zur Freigabe geben")).to_have_count(0)
    page.get_by_role("button", name=re.compile("Zur nächsten offenen Stelle")).click()
    expect(page.locator(".fw-named:focus")).to_have_text("Kowalczyk")
    decide_all(page)
    press(page, "Bestätigen und zur Freigabe geben")
    expect(page.get_by_role("alert").last).to_contain_text("Bitte lesen Sie den pseudonymisierten Text")


@pytest.mark.parametrize("width, height", [(1280, 900), (800, 900), (640, 450)])
def test_the_page_is_german_accessible_and_fits(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    begin(page, SHORT)
    page.set_viewport_size({"width": width, "height": height})
    original(page).focus()
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(bar(page)).to_be_visible()
    assert english_on(page) == []
    assert serious_findings(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    screenshot(page, f"check-{width}")


def test_a_screen_reader_hears_kind_role_count_and_decision(page: Page) -> None:
    begin(page, SHORT)
    label = marks_on(page, "12.03.2024").get_attribute("aria-label")
    assert label == "12.03.2024: Datum, Tag 1, 1 Stelle, offen"
    original(page).focus()
    page.keyboard.press("n")
    words = page.locator(".fw-named:focus").inner_text()
    key(page, "a")
    said = page.get_by_role("status").inner_text()
    assert said.startswith(f"{words} wird zu [")
    assert "1 von " in said


_REACTIONS = """region => {
  window.reactions = [];
  let began;
  region.addEventListener("keydown", () => { began = performance.now(); }, true);
  new MutationObserver(() => {
    if (began === undefined) return;
    window.reactions.push(Math.round(performance.now() - began));
    began = undefined;
  }).observe(region, {subtree: true, attributes: true, attributeFilter: ["data-verdict"]});
}"""
"""Notes the milliseconds from a key to the change that only the server's answer brings."""


def long_text() -> str:
    """Three thousand words with more than a hundred and fifty marks."""
    filler = (
        "Die Familie wurde beraten und hat die Hilfe angenommen, danach blieb die Rückmeldung lange aus und "
        "niemand fragte nach. "
    )
    beginnings = ("Wolken", "Birn", "Eich", "Sturm", "Fels", "Garn", "Hasel", "Kranz", "Lerch", "Moor")
    ends = ("bachowski", "hammerling", "egger", "tofski", "winkler")
    names = [beginning + end for beginning in beginnings for end in ends]
    days = [f"{1 + n % 28:02}.{1 + n // 28 % 12:02}.2023" for n in range(85)]
    return " ".join(
        f"Frau {names[n % 50]} sprach am {day} mit allen. {filler}{filler}" for n, day in enumerate(days)
    )


def test_a_key_is_answered_quickly_in_a_long_text(page: Page) -> None:
    text = long_text()
    assert len(text.split()) >= 3000
    begin(page, text)
    assert marks(page).count() >= 150
    original(page).focus()
    page.keyboard.press("n")
    key(page, "a")
    original(page).evaluate(_REACTIONS)
    for name in "uUuUuU":
        key(page, name)
    reactions = page.evaluate("window.reactions")
    print(f"\nmilliseconds from key to answer, browser and network included: {reactions}")
    assert len(reactions) == 6
    # 300 ms is the aim on a quiet machine; one shared with other tests is slower by far.
    assert min(reactions) <= 1500

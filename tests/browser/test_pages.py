"""Pages as one reads them: what stays in sight, what a narrow window shows, what a message says."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.app import begin, choose, go_to, press, see
from tests.browser.coding import begin_coding, cards, released, signs
from tests.browser.screen import one_run, open_page, wait_until_done
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings

READABLE_COLUMN = 28
"""Pixels: two lines of a label, turned upright."""


def box(place: Locator) -> dict[str, float]:
    found = place.bounding_box()
    assert found is not None
    return dict(found)


def test_the_text_stays_in_sight_beside_a_long_list_of_suggestions(page: Page, demo: Server) -> None:
    begin_coding(page, demo)
    text = released(page)
    expect(text).to_contain_text("Fallreflexion")
    numbers = [sign.get_attribute("data-sign") for sign in signs(page).all()]
    assert len(numbers) > 5
    assert sorted(numbers) == sorted(card.locator(".fw-swatch").inner_text() for card in cards(page).all())
    for card in cards(page).all():
        expect(card).to_contain_text(re.compile(r".+ → .+ · .+ · .+"))
    cards(page).last.scroll_into_view_if_needed()
    assert 0 <= box(text)["y"] < 600
    expect(text).to_be_in_viewport()


def test_a_narrow_window_puts_columns_below_each_other_and_keeps_figures_legible(
    page: Page, demo: Server
) -> None:
    begin(page, demo, "fallgeberin", "Befunde")
    page.set_viewport_size({"width": 800, "height": 900})
    text = released(page)
    expect(text).to_be_visible()
    assert box(page.get_by_role("list", name="Stellen"))["y"] > box(text)["y"] + box(text)["height"]
    assert serious_findings(page) == []
    go_to(page, "Auswertung")
    plot = page.locator(".js-plotly-plot")
    expect(plot).to_be_visible()
    columns = plot.evaluate("plot => plot.data[0].x.length")
    expect(plot.locator(".xtick")).to_have_count(columns)
    width = plot.evaluate("plot => plot._fullLayout.xaxis._length")
    assert width / columns >= READABLE_COLUMN
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 800
    assert serious_findings(page) == []


def test_a_note_that_names_nobody_is_kept_as_it_was_typed(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation", "Fallwerkstatt")
    words = "Frau Kowalczyk war nicht eingeladen."
    page.get_by_label("Notiz zu dieser Phase").fill(words)
    with one_run(page):
        page.get_by_role("button", name="Festhalten").first.click()
    see(page, "Der Text nennt vermutlich jemanden.")
    press(page, "Das sind keine Namen: so speichern")
    expect(page.get_by_text("Der Text nennt vermutlich jemanden.")).to_have_count(0)
    contribution = page.locator('[class*="st-key-entry_"]').filter(has_text=words)
    expect(contribution).to_be_visible()
    expect(page.get_by_label("Notiz zu dieser Phase")).to_have_value("")


def test_what_is_typed_in_a_session_is_left_behind_by_no_button_and_no_page(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation", "Fallwerkstatt")
    note = page.get_by_label("Notiz zu dieser Phase")
    heading = page.get_by_role("heading", level=3).first
    phase = heading.inner_text()
    note.fill("Die Vertretung war nicht geregelt.")
    page.get_by_role("button", name="Nächste Phase").click()
    see(page, "Hier steht noch Text, der nicht festgehalten ist.")
    expect(heading).to_have_text(phase)
    go_to(page, "Auswertung")
    go_to(page, "Fallwerkstatt")
    expect(note).to_have_value("Die Vertretung war nicht geregelt.")
    note.fill("")
    press(page, "Nächste Phase")
    expect(heading).not_to_have_text(phase)


def test_a_session_ends_only_after_a_question(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation", "Fallwerkstatt")
    page.get_by_role("button", name="Sitzung beenden", exact=True).click()
    see(page, "Nach dem Ende lässt sich nichts mehr festhalten oder streichen.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Nächste Phase")).to_be_visible()
    expect(page.get_by_text("Die Sitzung ist beendet.")).to_have_count(0)


def test_an_agreement_names_who_answers_for_it_and_can_be_struck_out(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation", "Fallwerkstatt")
    with one_run(page):
        page.get_by_role("radio", name="Sitzung eröffnen").click()
    press(page, "Sitzung eröffnen")
    see(page, "ist eröffnet.")
    for number in range(2, 7):
        press(page, "Nächste Phase")
        expect(page.get_by_role("heading", level=3, name=f"{number}. ")).to_be_visible()
        wait_until_done(page)
    words = "Der Rückruf wird vereinbart."
    page.get_by_label("Vereinbarung: Was wird getan?").fill(words)
    press(page, "Vereinbarung festhalten")
    see(page, "Bitte wählen Sie, wer zuständig ist")
    choose(page, "Zuständige Funktion", "Teamleitung BSD")
    choose(page, "Ebene der Vereinbarung", "Leitung")
    press(page, "Vereinbarung festhalten")
    entry = page.locator('[class*="st-key-entry_"]').filter(has_text=words)
    expect(entry).to_be_visible()
    press(page, "Streichen", entry)
    expect(entry).to_have_count(0)


def test_after_five_wrong_passwords_the_account_rests_and_says_so(page: Page, demo: Server) -> None:
    open_page(page, demo.url)
    for _ in range(5):
        page.get_by_label("Anmeldename", exact=True).fill("fallgeber-sued")
        page.get_by_label("Passwort", exact=True).fill("falsches-passwort")
        press(page, "Anmelden")
        see(page, "Anmeldename oder Passwort stimmen nicht.")
    press(page, "Anmelden")
    see(page, "gesperrt")


def test_the_revision_reads_german_words_for_what_was_changed(page: Page, demo: Server) -> None:
    begin(page, demo, "revision", "Protokoll der Zugriffe")
    first = page.get_by_role("row").filter(has_text="Demo-Bestand geladen")
    expect(first).to_contain_text("Dienststelle")

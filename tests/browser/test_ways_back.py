"""What is sent back, held back, withdrawn or decided twice. All texts and names are invented."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.app import begin, choose, go_to, press, see, sign_in, sign_out, tick
from tests.browser.checking import add_mark, approve, bar, decide_all, discard, marks_on, result
from tests.browser.chromium import open_window
from tests.browser.screen import one_run
from tests.browser.server import Server

TEXT = (
    "Frau Kowalczyk kam am 12.03.2024 in die Beratung. Leandro Kowalczyk blieb bei Wittgenfels. "
    "Das Segelschiff der Familie ist im Ort bekannt. Kowalczyks Schwester Ferdinanda rief an."
)


def draft(page: Page) -> None:
    """Paste the text and come to the check page."""
    go_to(page, "Fall einreichen")
    page.get_by_label("oder Text einfügen").fill(TEXT)
    tick(page, "Der Fall ist abgeschlossen")
    press(page, "Text lesen und Merkmale markieren")
    expect(page.get_by_role("heading", level=1, name="Prüfen")).to_be_visible()


def test_a_person_masks_known_names_adds_and_lifts_marks_and_discards(page: Page, demo: Server) -> None:
    begin(page, demo, "fallgeberin")
    draft(page)
    assert "Kowalczyk" not in result(page)
    with one_run(page):
        page.get_by_role("radio", name="Gefunden").click()
    page.get_by_role("textbox", name="Bekannte Namen").fill("Segelschiff; Wittgenfels")
    press(page, "Namen ersetzen")
    assert "Segelschiff" not in result(page)
    add_mark(page, "bekannt")
    assert "bekannt" not in result(page)
    marks_on(page, "bekannt").click()
    press(page, "Stehen lassen", bar(page))
    assert "bekannt" in result(page)
    discard(page)


def test_signing_out_drops_the_draft(page: Page, demo: Server) -> None:
    begin(page, demo, "fallgeberin")
    draft(page)
    sign_out(page)
    sign_in(page, "fallgeberin")
    go_to(page, "Prüfen")
    see(page, "Sie haben gerade keinen Entwurf in Arbeit.")


def test_of_two_people_who_release_at_the_same_moment_one_is_told_so(chromium: Browser, demo: Server) -> None:
    with open_window(chromium) as giver:
        begin(giver, demo, "fallgeberin")
        draft(giver)
        decide_all(giver)
        code = approve(giver, "Zweimal gelesen")
    with open_window(chromium) as one, open_window(chromium) as other:
        for page in (one, other):
            begin(page, demo, "zweitpruefer")
            go_to(page, "Freigeben")
            choose(page, "Wartende Fälle", code)
            tick(page, "Ich habe den Text ganz gelesen")
        press(one, "Freigeben")
        see(one, f"Fall {code} ist freigegeben.")
        press(other, "Freigeben")
        expect(other.get_by_role("alert").first).to_contain_text("von einer anderen Person")


def test_a_typed_note_with_a_name_is_held_back_until_a_person_decides(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation")
    go_to(page, "Fallwerkstatt")
    page.get_by_label("Notiz zu dieser Phase").fill("Frau Kowalczyk war nicht eingeladen.")
    with one_run(page):
        page.get_by_role("button", name="Festhalten").first.click()
    see(page, "Der Text nennt vermutlich jemanden.")
    expect(page.get_by_label("Notiz zu dieser Phase")).to_have_value("Frau Kowalczyk war nicht eingeladen.")
    press(page, "Ersetzt speichern")
    see(page, "war nicht eingeladen.")
    expect(page.get_by_text("Der Text nennt vermutlich jemanden.")).to_have_count(0)
    expect(page.get_by_text("Kowalczyk")).to_have_count(0)

"""Files and stores that are not as they should be: a German message each, and nothing is lost."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from review.settings import Settings
from review.store.database import DATABASE_FILE, open_store
from review.store.key import KEY_FILE
from tests.anonymise.test_extract import BAD_FILES
from tests.browser.app import go_to, menu, press, see, sign_in, tick
from tests.browser.checking import original, result
from tests.browser.chromium import open_window
from tests.browser.screen import english_on, open_page
from tests.browser.server import Server, run_server

UPLOADED = {
    "a docx called odt": "Der Inhalt der Datei passt nicht zu ihrer Endung",
    "a pdf with a password": "geschützt",
    "half a docx": "beschädigt",
    "a scanned pdf": "Text",
    "only whitespace": "Hier steht kein Text",
    "a zip bomb in a docx": "ungewöhnlich",
    "two million characters": "Zeichen",
}
"""Bad files of each kind, and a word of the message about them."""


def upload(page: Page, name: str, content: bytes) -> None:
    """Put a file into the upload widget and wait until it stands there."""
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    expect(page.get_by_role("button", name=f"{name} entfernen")).to_be_visible()


def test_each_bad_file_gets_its_message_and_the_page_goes_on(page: Page, demo: Server) -> None:
    open_page(page, demo.url)
    sign_in(page, "fallgeberin")
    go_to(page, "Fall einreichen")
    tick(page, "Der Fall ist abgeschlossen")
    for case, words in UPLOADED.items():
        content, suffix, _ = BAD_FILES[case]
        upload(page, f"Wolkenstein{suffix}", content)
        press(page, "Text lesen und Merkmale markieren")
        alert = page.get_by_role("alert").filter(has_text="Datei 1:")
        expect(alert).to_contain_text(words)
        assert "Wolkenstein" not in alert.inner_text()
        see(page, "Es wurde nichts übernommen")
        assert english_on(page) == []
        page.get_by_role("button", name=f"Wolkenstein{suffix} entfernen").click()
    go_to(page, "Prüfen")
    see(page, "Sie haben gerade keinen Entwurf in Arbeit.")


def test_a_file_that_is_too_large_is_refused_by_the_widget_in_german(page: Page, demo: Server) -> None:
    open_page(page, demo.url)
    sign_in(page, "fallgeberin")
    go_to(page, "Fall einreichen")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "gross.txt", "mimeType": "text/plain", "buffer": b"a" * (21 * 1024 * 1024)}
    )
    expect(page.get_by_text("Die Datei ist zu groß: höchstens 20 MB.")).to_be_visible()


def test_several_files_with_odd_characters_become_one_case(page: Page, demo: Server) -> None:
    open_page(page, demo.url)
    sign_in(page, "fallgeberin")
    go_to(page, "Fall einreichen")
    mixed = b"Frau Kowalczyk kam.\n" + "Der Rückruf fehlte.\n".encode("cp1252")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [
            {"name": "eins.txt", "mimeType": "text/plain", "buffer": mixed},
            {"name": "zwei.txt", "mimeType": "text/plain", "buffer": b"Kowalczyks\x0bMutter rief an.\x07"},
        ]
    )
    expect(page.get_by_role("button", name="zwei.txt entfernen")).to_be_visible()
    tick(page, "Der Fall ist abgeschlossen")
    press(page, "Text lesen und Merkmale markieren")
    expect(page.get_by_role("heading", level=1, name="Prüfen")).to_be_visible()
    text = result(page)
    assert "Der Rückruf fehlte." in text
    assert "Kowalczyk" not in text
    original(page).evaluate("region => { region.style.height = '4rem'; }")
    page.get_by_role("button", name="Dokument 2").click()
    assert original(page).evaluate("region => region.scrollTop") > 0


def test_a_tab_closed_in_the_middle_leaves_nothing_behind(chromium: Browser, demo: Server) -> None:
    with open_window(chromium) as page:
        open_page(page, demo.url)
        sign_in(page, "fallgeberin")
        go_to(page, "Fall einreichen")
        page.get_by_label("oder Text einfügen").fill("Frau Zwirbelkowski kam nach Korschenbroich.")
        tick(page, "Der Fall ist abgeschlossen")
        press(page, "Text lesen und Merkmale markieren")
        expect(page.get_by_role("heading", level=1, name="Prüfen")).to_be_visible()
    files = [path for path in demo.data.parent.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"zwirbelkowski" in path.read_bytes().lower()]
    with open_window(chromium) as page:
        open_page(page, demo.url)
        sign_in(page, "fallgeberin")
        go_to(page, "Prüfen")
        see(page, "Sie haben gerade keinen Entwurf in Arbeit.")


def trouble(chromium: Browser, folder: Path) -> str:
    """Start the app on a store with a fault and give what the page says."""
    with run_server(folder) as server, open_window(chromium) as page:
        open_page(page, server.url)
        alert = page.get_by_role("alert")
        expect(alert).to_be_visible()
        assert english_on(page) == []
        assert menu(page) == []
        return alert.inner_text()


def test_a_store_in_use_or_with_another_key_says_so(chromium: Browser, tmp_path: Path) -> None:
    store = open_store(Settings(tmp_path / "data"))
    assert "schon in einem anderen Programm geöffnet" in trouble(chromium, tmp_path)
    store.close()
    (tmp_path / "data" / KEY_FILE).write_text("0" * 64)
    assert "Der Schlüssel passt nicht" in trouble(chromium, tmp_path)
    (tmp_path / "data" / DATABASE_FILE).write_bytes(b"x" * 50_000)
    assert "beschädigt" in trouble(chromium, tmp_path)

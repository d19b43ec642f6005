"""The whole way in a real browser: from a case file to leadership's answer. All of it is invented."""

from docx import Document
from playwright.sync_api import Page, expect

from tests.anonymise.case_files import docx_with_comment_and_deletion
from tests.browser.app import (
    choose,
    figures_in_heatmap,
    figures_in_workbook,
    go_to,
    load_demo,
    press,
    see,
    sign_in,
    sign_out,
    tick,
)
from tests.browser.checking import add_mark, approve, decide_all, result
from tests.browser.coding import cards, show_only
from tests.browser.screen import english_on, one_run, screenshot, wait_until_done
from tests.browser.server import Server

BODY = """Vermerk zum Fallverlauf, erfunden für einen Test.
Frau Kowalczyk (KM) kam am 12.03.2024 mit ihrem Sohn Leandro Kowalczyk in die Praxis. \
Die Praxis meldete am 14.03.2024 eine mögliche Kindeswohlgefährdung an den BSD.
Nach der Meldung hat die Praxis vom Jugendamt nie wieder etwas gehört. \
Das Gespräch mit der Mutter verlief freundlich.
Die Klinik rief im April mehrfach beim Jugendamt an, dort war niemand zu erreichen, und der Rückruf blieb \
aus. Herr Brandstetter aus der Lindenstraße 14 in Korschenbroich bot Hilfe an. Telefon 02161 4455667."""
COMMENT = "Bitte Frau Wittgenfels noch einmal fragen."
DELETED = "Herr Özkaplan war damit nicht einverstanden."
MASKED = (
    "Kowalczyk",
    "Leandro",
    "Brandstetter",
    "Lindenstraße",
    "Korschenbroich",
    "4455667",
    "Wittgenfels",
    "Özkaplan",
)
CELLS = (
    ("Fehlende Rückmeldung nach Gefährdungsmeldung", "Jugendamt (BSD/ASD) → Praxis"),
    (
        "Nichterreichbarkeit / keine Rückmeldung auf Telefon oder E-Mail",
        "Jugendamt (BSD/ASD) → Klinik",
    ),
)
WISH = "Rückmeldungen nach einer Meldung sollen verbindlich werden."
REASON = "Dafür fehlt uns in diesem Jahr das Personal, wir nehmen es in die Planung auf."


def test_a_case_file_becomes_a_figure_an_agreement_and_an_answer(page: Page, server: Server) -> None:
    load_demo(page, server)

    sign_in(page, "fallgeberin")
    go_to(page, "Auswertung")
    before = figures_in_heatmap(page)
    code = submit(page)
    sign_out(page)

    sign_in(page, "zweitpruefer")
    release(page, code)
    sign_out(page)

    sign_in(page, "fallgeberin")
    confirm_two_findings(page, code)
    go_to(page, "Auswertung")
    after = figures_in_heatmap(page)
    for cell in CELLS:
        assert int(after[cell]) == int(before[cell]) + 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Als XLSX herunterladen").click()
    workbook = figures_in_workbook(download.value.path())
    assert {cell: workbook[cell] for cell in after} == after
    sign_out(page)

    sign_in(page, "moderation")
    hold_session(page, code)
    sign_out(page)

    sign_in(page, "leitung")
    decline_wish(page)
    sign_out(page)

    sign_in(page, "fallgeberin")
    see(page, WISH)
    see(page, REASON)

    nothing_masked_is_left_behind(server)


def submit(page: Page) -> str:
    """Upload the file, see what was hidden in it, confirm, and give the code of the case."""
    go_to(page, "Fall einreichen")
    see(page, "Fallwerkstatt ist kein Meldeweg")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {
            "name": "Kowalczyk Leandro.docx",
            "mimeType": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "buffer": docx_with_comment_and_deletion(BODY, COMMENT, DELETED),
        }
    )
    expect(page.get_by_role("button", name="Kowalczyk Leandro.docx entfernen")).to_be_visible()
    tick(page, "Der Fall ist abgeschlossen")
    press(page, "Text lesen und Merkmale markieren")
    expect(page.get_by_role("heading", level=1, name="Prüfen")).to_be_visible(timeout=60_000)
    wait_until_done(page)
    assert english_on(page) == []
    screenshot(page, "check")
    decide_all(page)
    # A reader finds what the attention probe has hidden.
    for word in MASKED:
        if word in result(page):
            add_mark(page, word)
    assert not [word for word in MASKED if word in result(page)]
    return approve(page, "Meldung ohne Echo")


def release(page: Page, code: str) -> None:
    """Read the case as the second person and release it."""
    go_to(page, "Freigeben")
    choose(page, "Wartende Fälle", code)
    tick(page, "Ich habe den Text ganz gelesen")
    press(page, "Freigeben")
    see(page, f"Fall {code} ist freigegeben.")


def confirm_two_findings(page: Page, code: str) -> None:
    """Confirm the two suggestions that the figures will count."""
    go_to(page, "Befunde")
    choose(page, "Fall", code)
    for category, _ in CELLS:
        card = cards(page).filter(has_text=category)
        press(page, "Bestätigen", card)
        expect(card.locator(".fw-swatch")).to_contain_text("!")
    show_only(page, "bestätigt")
    expect(cards(page)).to_have_count(2)


def hold_session(page: Page, code: str) -> None:
    """Lead a session to one agreement and one wish, and read both in the protocol."""
    go_to(page, "Fallwerkstatt")
    with one_run(page):
        page.get_by_role("radio", name="Sitzung eröffnen").click()
    choose(page, "Fall", code)
    press(page, "Sitzung eröffnen")
    see(page, "ist eröffnet.")
    choose(page, "Sitzung", code)
    see(page, f"Fall {code}: ")
    for number in range(2, 7):
        press(page, "Nächste Phase")
        expect(page.get_by_role("heading", level=3, name=f"{number}. ")).to_be_visible()
        wait_until_done(page)
    page.get_by_label("Wunsch an die Leitung").fill(WISH)
    choose(page, "Ebene des Wunsches", "Leitung")
    press(page, "Wunsch festhalten")
    see(page, WISH)
    page.get_by_label("Vereinbarung: Was wird getan?").fill("Das Muster für Rückmeldungen wird erprobt.")
    choose(page, "Zuständige Funktion", "Teamleitung BSD")
    choose(page, "Ebene der Vereinbarung", "Leitung")
    press(page, "Vereinbarung festhalten")
    see(page, "Das Muster für Rückmeldungen wird erprobt.")
    page.get_by_role("button", name="Sitzung beenden", exact=True).click()
    press(page, "Ja, Sitzung beenden")
    see(page, "Die Sitzung ist beendet.")
    choose(page, "Sitzung", code)
    with page.expect_download() as download:
        page.get_by_role("button", name="Protokoll als Word-Datei").click()
    document = Document(str(download.value.path()))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {WISH, "Das Muster für Rückmeldungen wird erprobt."} <= cells


def decline_wish(page: Page) -> None:
    """Answer the wish with a no, which takes a reason."""
    go_to(page, "Wünsche und Maßnahmen")
    card = page.locator('[class*="st-key-wish_"]').filter(has_text=WISH)
    with one_run(page):
        card.get_by_text("Nein", exact=True).click()
    reason = card.get_by_label("Begründung (geht an die Gruppe)")
    expect(reason).to_be_visible()
    press(page, "Antwort senden", card)
    see(page, "Ein Nein braucht eine Begründung")
    reason.fill(REASON)
    press(page, "Antwort senden", card)
    see(page, "Die Antwort ist gespeichert")


def nothing_masked_is_left_behind(server: Server) -> None:
    """Search every file the app wrote, as bytes, for the words that were masked."""
    places = [server.data, server.temporary, server.log.parent]
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    assert server.data / "fallwerkstatt.duckdb" in files
    for path in files:
        content = path.read_bytes().lower()
        for word in (*MASKED, "Meldung ohne Echo", WISH):
            for encoding in ("utf-8", "utf-16-le", "latin-1"):
                assert word.lower().encode(encoding) not in content, (path.name, word)

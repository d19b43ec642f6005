"""The catalogue of categories in the browser: changed by the administration, read by the moderation."""

import json

from playwright.sync_api import Locator, Page, expect

from tests.browser.app import (
    begin,
    choose,
    figures_in_heatmap,
    go_to,
    press,
    see,
    sign_in,
    sign_out,
    tick,
)
from tests.browser.screen import english_on, one_run, screenshot
from tests.browser.server import Server
from tests.browser.test_roles import serious_findings

OLD = "Verzögerung / Terminfindung schwierig"
NEW = "Termine und Wartezeiten"


def turn_to(page: Page, tab: str) -> None:
    with one_run(page):
        page.get_by_role("tab", name=tab, exact=True).click()


def shown(page: Page, label: str) -> Locator:
    """Give the field with this label on the tab that is open."""
    return page.get_by_label(label, exact=True).locator("visible=true")


def pick(page: Page, option: str) -> None:
    with one_run(page):
        page.get_by_test_id("stRadio").get_by_text(option, exact=True).click()


def clean(page: Page, name: str) -> None:
    """Assert that the page is German, usable without seeing, and fits; keep a picture of it."""
    screenshot(page, f"{name}-1280")
    assert serious_findings(page) == []
    assert english_on(page) == []
    page.set_viewport_size({"width": 800, "height": 900})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 800
    screenshot(page, f"{name}-800")
    assert serious_findings(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_name_is_changed_after_the_name_check_and_stands_in_the_history(page: Page, demo: Server) -> None:
    begin(page, demo, "verwaltung", "Kategorien")
    clean(page, "kategorien-uebersicht")
    turn_to(page, "Im Einzelnen")
    choose(page, "Kategorie", OLD)
    clean(page, "kategorien-katalog")
    pick(page, "Neu beschreiben")
    shown(page, "Bezeichnung").fill(NEW)
    shown(page, "Beispielsätze, einer je Zeile").fill("Frau Kowalczyk bekam keinen Termin.")
    press(page, "Speichern")
    see(page, "Der Text nennt vermutlich jemanden.")
    press(page, "Ersetzt speichern")
    see(page, "Die Kategorie ist geändert.")
    pick(page, "Lesen")
    see(page, "bekam keinen Termin")
    expect(page.get_by_text("Kowalczyk")).to_have_count(0)
    turn_to(page, "Verlauf")
    see(page, f"heißt jetzt „{NEW}“")
    clean(page, "kategorien-verlauf")
    turn_to(page, "Neue Kategorie")
    clean(page, "kategorien-neu")


def test_a_merge_asks_first_and_last_years_figures_follow(page: Page, demo: Server) -> None:
    begin(page, demo, "verwaltung", "Kategorien")
    turn_to(page, "Im Einzelnen")
    choose(page, "Kategorie", "Fehlende oder lückenhafte Dokumentation")
    pick(page, "Zusammenführen")
    press(page, "Zusammenführen")
    see(page, "Bitte bestätigen Sie mit dem Häkchen")
    choose(page, "Geht auf in", "Fehlender Austausch")
    tick(page, "Mir ist klar")
    clean(page, "kategorien-zusammenfuehren")
    press(page, "Zusammenführen")
    see(page, "Die Kategorien sind zusammengeführt.")
    see(page, "24 Kategorien sind in Gebrauch")
    sign_out(page)
    sign_in(page, "netzwerk")
    go_to(page, "Auswertung")
    assert not any("Dokumentation" in category for category, _ in figures_in_heatmap(page))


def test_a_split_and_a_pause_are_told_and_the_old_name_stays_readable(page: Page, demo: Server) -> None:
    begin(page, demo, "verwaltung", "Kategorien")
    turn_to(page, "Im Einzelnen")
    choose(page, "Kategorie", "Überlastung")
    pick(page, "Aufteilen")
    for number, name in enumerate(("Zwei Akten", "Zwei Fachsprachen"), start=1):
        shown(page, f"Bezeichnung {number}").fill(name)
        shown(page, f"Definition {number}").fill("Zwei Stellen arbeiten nebeneinander.")
        shown(page, f"Beispielsätze {number}, einer je Zeile").fill(f"Es gab {name.lower()}.")
    page.get_by_test_id("stCheckbox").filter(has_text="Mir ist klar").locator("label").click()
    clean(page, "kategorien-aufteilen")
    press(page, "Aufteilen")
    see(page, "Die Kategorie ist aufgeteilt.")
    see(page, "Diese Kategorie ist nicht mehr in Gebrauch.")
    # The list draws only what fits; the new ones stand at its end.
    box = page.get_by_role("combobox", name="Kategorie", exact=True)
    box.click()
    box.fill("Zwei Akten")
    with one_run(page):
        page.get_by_role("option", name="Zwei Akten").click()
    pick(page, "Einstellen")
    press(page, "Nicht mehr verwenden")
    see(page, "ist nicht mehr in Gebrauch")
    press(page, "Wieder verwenden")
    see(page, "Die Kategorie ist wieder in Gebrauch.")
    turn_to(page, "Verlauf")
    see(page, "Wieder aufgenommen: „Zwei Akten“")


def test_the_catalogue_goes_out_and_in_as_a_file_and_a_bad_file_changes_nothing(
    page: Page, demo: Server
) -> None:
    begin(page, demo, "verwaltung", "Kategorien")
    turn_to(page, "Datei")
    with page.expect_download() as download:
        page.get_by_role("button", name="Katalog herunterladen (JSON)").click()
    content = json.loads(download.value.path().read_bytes())
    own = content["kategorien"][0] | {
        "schluessel": "nachtdienst",
        "bezeichnung": "Übergabe an den Nachtdienst",
    }
    upload = page.get_by_test_id("stFileUploader").locator("input[type=file]")
    for rows, words in (
        ([own | {"ebene": "Vorstand"}], "Das Feld „ebene“ fehlt"),
        ([own], "Neu durch diese Datei: 1."),
    ):
        file = json.dumps(content | {"kategorien": rows}).encode()
        with one_run(page):
            upload.set_input_files({"name": "k.json", "mimeType": "application/json", "buffer": file})
        see(page, words)
    clean(page, "kategorien-datei")
    press(page, "Datei übernehmen")
    see(page, "Der Katalog aus der Datei ist übernommen.")
    turn_to(page, "Verlauf")
    see(page, "Aus einer Datei übernommen: 1 Kategorie.")


def test_the_moderation_reads_the_catalogue_and_changes_nothing(page: Page, demo: Server) -> None:
    begin(page, demo, "moderation", "Kategorien")
    assert page.get_by_role("tab").all_inner_texts() == ["Übersicht", "Im Einzelnen", "Verlauf"]
    turn_to(page, "Im Einzelnen")
    see(page, "So klingt es")
    expect(page.get_by_text("Was möchten Sie tun?")).to_have_count(0)
    clean(page, "kategorien-moderation")

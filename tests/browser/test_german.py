"""Nothing English is left on a page, even in a browser whose own language is English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import WAITING, open_window
from tests.browser.screen import english_on, one_run, open_page, screenshot, wait_until_done
from tests.browser.server import run_server

pytestmark = pytest.mark.browser

# Every kind of element that the app uses; the app's own words here are German.
WIDGETS = """
import datetime
import pandas as pd
import plotly.express as px
import streamlit as st
from pages.parts.german import translate_widgets

st.set_page_config(page_title="Bausteine")
translate_widgets()
st.title("Bausteine")
st.sidebar.write("Seite")
st.file_uploader("Dateien", type=["txt", "docx"], accept_multiple_files=True)
st.selectbox("Eine", ["Alpha", "Beta"], index=None)
st.multiselect("Mehrere", ["Alpha", "Beta"], max_selections=1)
st.text_input("Zeile")
st.text_input("Kennwort", type="password")
with st.form("Formular"):
    st.text_area("Absatz", max_chars=100)
    st.text_input("Im Formular")
    st.form_submit_button("Absenden")
st.date_input("Leeres Datum", value=None, format="DD.MM.YYYY")
st.date_input("Datum", datetime.date(2026, 3, 5), format="DD.MM.YYYY")
st.time_input("Zeit", value=None)
st.number_input("Zahl", 0, 10)
st.radio("Wahl", ["Ja", "Nein"])
st.checkbox("Haken")
with st.expander("Mehr"):
    st.write("Inhalt")
for tab in st.tabs(["Eins", "Zwei"]):
    tab.write("Inhalt")
st.dataframe(pd.DataFrame({"Zahl": [1.5], "Wort": ["Haus"]}))
st.data_editor(pd.DataFrame({"Zahl": [1.5]}), num_rows="dynamic")
st.download_button("Herunterladen", b"x", "x.txt")
st.plotly_chart(px.bar(x=["Haus"], y=[1]))
with st.popover("Aufklappen"):
    st.write("Inhalt")
st.progress(0.4, "Fortschritt")
with st.status("Stand"):
    st.write("Inhalt")

@st.dialog("Fenster")
def open_dialog():
    st.write("Inhalt")

if st.button("Fenster öffnen"):
    open_dialog()
if st.button("Hinweis zeigen"):
    st.toast("Gespeichert")
if st.button("Abbrechen mit Fehler"):
    raise ValueError("Geheimnis")
"""

OWN_TEXT = """
import streamlit as st
from pages.parts.german import translate_widgets
translate_widgets()
st.write("Choose an option")
st.text_area("Absatz", "Search")
st.text("Close")
"""


@pytest.fixture(scope="module")
def widgets_url(tmp_path_factory: pytest.TempPathFactory, refusal_record: Path) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("widgets")
    script = folder / "widgets.py"
    script.write_text(WIDGETS, encoding="utf-8")
    with run_server(folder, script) as server:
        yield server.url


@pytest.fixture(scope="module")
def english_browser(chromium: Browser) -> Iterator[BrowserContext]:
    """Windows that ask for English; they share what the browser has already fetched."""
    with open_window(chromium, language="en-US") as page:
        yield page.context


@pytest.fixture
def widgets(english_browser: BrowserContext, widgets_url: str) -> Iterator[Page]:
    """A page with every element."""
    page = english_browser.new_page()
    page.set_default_timeout(WAITING)
    open_page(page, widgets_url)
    # The chart's code is the largest and comes last.
    page.locator(".modebar").wait_for(state="attached")
    yield page
    page.close()


def test_a_page_with_every_element_is_german(widgets: Page):
    screenshot(widgets, "widgets")
    assert english_on(widgets) == []
    expect(widgets.get_by_test_id("stFileUploaderDropzone")).to_contain_text(
        "höchstens 20 MB je Datei • TXT, DOCX"
    )


def test_the_check_for_english_finds_it(chromium: Browser):
    with open_window(chromium) as page:
        page.set_content('<p>Bitte</p><p>Drag and drop files here</p><input placeholder="Search">')
        assert english_on(page) == ["lang=", "Drag and drop files here", "placeholder=Search"]


def test_refused_files_are_explained_in_german(widgets: Page, tmp_path: Path):
    foreign, large = tmp_path / "bild.exe", tmp_path / "lang.txt"
    foreign.write_bytes(b"x")
    with large.open("wb") as hole:
        hole.truncate(21 * 1024 * 1024)
    widgets.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([foreign, large])
    uploader = widgets.get_by_test_id("stFileUploader")
    expect(uploader).to_contain_text("Dateien dieser Art werden nicht angenommen.")
    expect(uploader).to_contain_text("Die Datei ist zu groß: höchstens 20 MB.")
    assert english_on(widgets) == []


def test_lists_to_choose_from_are_german(widgets: Page):
    widgets.get_by_role("combobox", name="Eine").click()
    widgets.keyboard.type("zzz")
    expect(widgets.get_by_text("Keine Treffer")).to_be_visible()
    assert english_on(widgets) == []
    widgets.keyboard.press("Escape")
    widgets.get_by_role("combobox", name="Mehrere").click()
    with one_run(widgets):
        widgets.get_by_role("option", name="Alpha").click()
    expect(widgets.get_by_text("Höchstens 1 sind wählbar.")).to_be_visible()
    assert english_on(widgets) == []


def test_hints_while_typing_are_german(widgets: Page):
    for label in ("Zeile", "Absatz", "Im Formular"):
        widgets.get_by_label(label, exact=True).fill("Wort")
        expect(widgets.get_by_text("Eingabetaste").last).to_be_visible()
        assert english_on(widgets) == []
    # What was typed is taken over as the next field gets the focus; only a change sets off a run.
    wait_until_done(widgets)
    widgets.get_by_label("Zeile", exact=True).fill("Noch ein Wort")
    with one_run(widgets):
        widgets.get_by_label("Zeile", exact=True).press("Enter")
    widgets.get_by_label("Zahl").fill("99")
    widgets.keyboard.press("Tab")
    expect(widgets.get_by_text("Bitte geben Sie eine Zahl von 0 bis 10 ein.")).to_be_attached()
    assert english_on(widgets) == []


def test_the_calendar_is_german_and_its_week_begins_on_monday(widgets: Page):
    for number, month in ((1, "März 2026"), (0, r"\w+ \d{4}")):
        widgets.get_by_test_id("stDateInputCalendarButton").nth(number).click()
        calendar = widgets.get_by_test_id("stDateInputCalendar")
        expect(calendar.get_by_role("grid")).to_have_accessible_name(re.compile(month))
        expect(calendar.locator("th").first).to_have_text("M")
        assert english_on(widgets) == []
        widgets.keyboard.press("Escape")


def test_tools_of_tables_windows_and_notices_are_german(widgets: Page):
    widgets.get_by_test_id("stDataFrame").first.hover()
    expect(widgets.get_by_role("button", name="Vollbild").first).to_be_visible()
    assert english_on(widgets) == []
    widgets.get_by_role("button", name="Hinweis zeigen").click()
    expect(widgets.get_by_text("Gespeichert")).to_be_visible()
    assert english_on(widgets) == []
    widgets.get_by_role("button", name="Fenster öffnen").click()
    expect(widgets.get_by_role("dialog")).to_be_visible()
    wait_until_done(widgets)
    assert english_on(widgets) == []


def test_an_unforeseen_error_is_told_in_german(widgets: Page):
    widgets.get_by_role("button", name="Abbrechen mit Fehler").click()
    expect(widgets.get_by_test_id("stException")).to_contain_text("Hier ist ein Fehler aufgetreten.")
    assert english_on(widgets) == []


def test_what_the_app_writes_is_left_as_it_is(chromium: Browser, tmp_path: Path):
    script = tmp_path / "own_text.py"
    script.write_text(OWN_TEXT, encoding="utf-8")
    with run_server(tmp_path, script) as server, open_window(chromium) as page:
        open_page(page, server.url)
        # By then the words have been put in place.
        expect(page.locator("html")).to_have_attribute("lang", "de")
        expect(page.get_by_text("Choose an option", exact=True)).to_be_visible()
        expect(page.get_by_text("Close", exact=True)).to_be_visible()
        expect(page.get_by_label("Absatz")).to_have_value("Search")


def test_the_end_of_the_server_is_told_in_german(chromium: Browser, tmp_path: Path):
    script = tmp_path / "own_text.py"
    script.write_text(OWN_TEXT, encoding="utf-8")
    with run_server(tmp_path, script) as server, open_window(chromium) as page:
        open_page(page, server.url)
        # From here on the words are in the browser, whatever becomes of the server.
        expect(page.locator("html")).to_have_attribute("lang", "de")
        server.process.kill()
        expect(page.get_by_role("dialog")).to_contain_text("Keine Verbindung", timeout=15_000)

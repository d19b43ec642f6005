"""What .streamlit/config.toml promises, seen on a running server."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screen import open_page
from tests.browser.server import run_server

pytestmark = pytest.mark.browser

FAILING = """
import streamlit as st
if st.button("Los"):
    raise ValueError("Geheimnis")
"""


def test_the_message_of_an_unforeseen_error_reaches_neither_browser_nor_log(page: Page, tmp_path: Path):
    script = tmp_path / "failing.py"
    script.write_text(FAILING, encoding="utf-8")
    with run_server(tmp_path, script) as server:
        open_page(page, server.url)
        page.get_by_role("button", name="Los").click()
        expect(page.get_by_test_id("stException")).to_be_visible()
        assert "Geheimnis" not in page.content()
    assert "Geheimnis" not in server.log.read_text(encoding="utf-8")

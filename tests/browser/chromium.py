"""Debian's Chromium, driven by Playwright, without a way out of this machine."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

_ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Tests run as root in a container, where Chromium's own sandbox cannot start.
    "--no-sandbox",
    # Not a single name is looked up, whatever a page or the browser itself asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]

WAITING = 120_000
"""Milliseconds that a browser may take for one thing: a busy machine is slow, and nothing else is."""


def find_chromium() -> str | None:
    """Give the path of the browser: FALLWERKSTATT_CHROMIUM, or what the system has."""
    return os.environ.get("FALLWERKSTATT_CHROMIUM") or shutil.which("chromium")


@contextmanager
def run_chromium(path: str) -> Iterator[Browser]:
    """Start a headless browser; it ends with the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def open_window(browser: Browser, language: str = "de-DE") -> Iterator[Page]:
    """Open a window of its own, with its own cookies: one more user.

    Raises AssertionError at the end if a page asked for anything beyond this machine.
    """
    outside: list[str] = []
    context = browser.new_context(
        locale=language,
        timezone_id="Europe/Berlin",
        viewport={"width": 1280, "height": 900},
        accept_downloads=True,
    )
    context.on("request", lambda request: _note_outside(request.url, outside))
    try:
        context.set_default_timeout(WAITING)
        yield context.new_page()
    finally:
        context.close()
    assert outside == []


def _note_outside(url: str, outside: list[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme in ("http", "https") and parts.hostname not in ("localhost", "127.0.0.1"):
        outside.append(url)

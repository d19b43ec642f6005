"""A running app and a browser window on it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as NotInTime

from tests.browser.app import load_demo
from tests.browser.chromium import find_chromium, open_window, run_chromium
from tests.browser.server import Server, run_server

# Two cores shared with the server and another worker are slow at times.
expect.set_options(timeout=60_000)
_HERE = Path(__file__).parent
_NOT_IN_TIME = [NotInTime, "^AssertionError: Locator expected"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give a test that waited in vain for the page a second try; the summary names those that needed it.

    On two busy cores a click comes to nothing now and then. What a test found on the page, in
    memory or on disk gets no second try.
    """
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1, only_rerun=_NOT_IN_TIME))


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """One browser for all tests here; each test opens its own window."""
    path = find_chromium()
    if path is None:
        reason = "no Chromium: install Debian's chromium or set FALLWERKSTATT_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with run_chromium(path) as browser:
        yield browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A window of one user, in German."""
    with open_window(chromium) as window:
        yield window


@pytest.fixture(scope="module")
def demo(
    request: pytest.FixtureRequest, chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The app with the demo in it, for all tests of a module."""
    with run_server(tmp_path_factory.mktemp(request.path.stem)) as server:
        with open_window(chromium) as window:
            load_demo(window, server)
        yield server


@pytest.fixture
def server(tmp_path: Path, refusal_record: Path) -> Iterator[Server]:
    """The app on an empty store."""
    with run_server(tmp_path) as running:
        yield running

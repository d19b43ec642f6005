"""Nothing lost, nothing kept: a draft outlives a reload and a lost connection, and then goes without a trace.

The last test searches the live objects of the server for ten surnames of a draft, see
`tests.browser.live_objects`: first while it is in work, where it must find every one, which shows that it
looks in the right places; then after each way in which a draft ends, where it must find none. What has been
given back to the system and not been written over is no live object; how much of it there is, is noted and
not judged.
"""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import checking
from tests.browser.app import go_to, load_demo, press, see, sign_in, sign_out, tick
from tests.browser.checking import decide_all, discard, key, original, progress
from tests.browser.chromium import open_window
from tests.browser.live_objects import SOUGHT
from tests.browser.memory_map import traces
from tests.browser.screen import keep_sockets, lose_connection, open_page, reload
from tests.browser.server import Server, run_server

pytestmark = pytest.mark.browser

STEMS = (
    ("Zwirbelkowski", "Öztürkgülü", "Wrześniewa", "Tränkelbach", "Đorđevića"),
    ("Hößlinghaus", "Ñandúrez", "Quastenhöfer", "Beyoğlugil", "Kjærulfsen"),
)
"""Invented surnames beyond the letters of ASCII and of Latin-1; each draft has its own ten, by an ending."""
LOOKS = 30
"""Each takes three seconds and more; the connection is pinged every thirty."""
NO_DRAFT = "Sie haben gerade keinen Entwurf in Arbeit."


def words(ending: str) -> list[str]:
    return [stem + ending for stems in STEMS for stem in stems]


def narrative(names: list[str]) -> str:
    return " ".join(f"Frau {name} kam zur Beratung, und Herr {name} blieb fort." for name in names)


@pytest.fixture(scope="module")
def sought(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sought") / "words"


@pytest.fixture(scope="module")
def demo(chromium: Browser, sought: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app with the demo in it, in a process that looks through itself when it is asked."""
    folder = tmp_path_factory.mktemp("memory")
    listening = run_server(folder, module="tests.browser.live_objects", **{SOUGHT: str(sought)})
    with listening as server:
        with open_window(chromium) as page:
            load_demo(page, server)
        yield server


def begin(page: Page, server: Server) -> None:
    open_page(page, server.url)
    sign_in(page, "fallgeberin")


def draft(page: Page, text: str, *, as_file: bool = False) -> None:
    """Bring in a text and come to the check page."""
    go_to(page, "Fall einreichen")
    if as_file:
        file = {"name": "fall.txt", "mimeType": "text/plain", "buffer": text.encode()}
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
        expect(page.get_by_role("button", name="fall.txt entfernen")).to_be_visible()
    else:
        page.get_by_label("oder Text einfügen").fill(text)
    tick(page, "Der Fall ist abgeschlossen")
    press(page, "Text lesen und Merkmale markieren")
    see_draft(page)


def see_draft(page: Page) -> None:
    expect(page.get_by_role("heading", level=1, name="Prüfen")).to_be_visible()
    see(page, "kam zur Beratung")
    expect(page.get_by_text(NO_DRAFT)).to_have_count(0)


def token(page: Page) -> str:
    return str(page.evaluate("sessionStorage.getItem('fallwerkstatt-desk')"))


def test_a_draft_outlives_a_page_change_a_reload_and_a_lost_connection(page: Page, demo: Server) -> None:
    keep_sockets(page)
    begin(page, demo)
    draft(page, narrative(words("auer")))
    go_to(page, "Start")
    go_to(page, "Prüfen")
    see_draft(page)
    reload(page)
    see_draft(page)
    assert page.url == f"{demo.url}/check"
    lose_connection(page)
    see_draft(page)
    assert token(page) not in page.url + demo.log.read_text(encoding="utf-8")
    discard(page)


def test_a_key_that_a_cut_connection_lost_counts_once_and_so_does_one_whose_answer_was_lost(
    page: Page, demo: Server
) -> None:
    keep_sockets(page)
    begin(page, demo)
    draft(page, narrative(words("weiler")))
    original(page).focus()
    page.keyboard.press("n")
    for _ in range(3):
        key(page, "a")
    decided, total = progress(page)
    page.evaluate("sockets.at(-1).send = () => {}")
    page.keyboard.press("u")
    lose_connection(page)
    expect(page.locator(".fw-check-progress")).to_have_text(f"{decided - 1} von {total} entschieden")
    page.keyboard.press("u")
    lose_connection(page)
    expect(page.locator(".fw-check-progress")).to_have_text(f"{decided - 2} von {total} entschieden")
    reload(page)
    see_draft(page)
    assert progress(page) == (decided - 2, total)
    discard(page)


def test_a_token_is_worthless_after_the_draft_is_gone_and_after_signing_out(page: Page, demo: Server) -> None:
    begin(page, demo)
    draft(page, narrative(words("owitz")))
    first = token(page)
    discard(page)
    expect(page.get_by_role("button", name="Abmelden")).to_be_visible()
    second = token(page)
    sign_out(page)
    assert token(page) == "None"
    assert len({first, second}) == 2
    for old in (first, second):
        page.evaluate("token => sessionStorage.setItem('fallwerkstatt-desk', token)", old)
        reload(page)
        see(page, "Sie waren längere Zeit nicht aktiv und wurden abgemeldet.")
        expect(page.get_by_label("Anmeldename", exact=True)).to_be_visible()


def test_a_copied_token_takes_the_desk_and_the_first_window_says_so(chromium: Browser, demo: Server) -> None:
    with open_window(chromium) as first, open_window(chromium) as second:
        begin(first, demo)
        draft(first, narrative(words("ingen")))
        second.add_init_script(f"sessionStorage.setItem('fallwerkstatt-desk', '{token(first)}')")
        open_page(second, f"{demo.url}/check")
        see_draft(second)
        see(first, "Sie arbeiten in einem anderen Fenster weiter. Hier sind Sie abgemeldet.")
        expect(first.get_by_text("kam zur Beratung")).to_have_count(0)
        sign_out(second)


def test_no_word_of_a_draft_lives_on_once_it_is_approved_discarded_or_its_owner_has_signed_out(
    page: Page, demo: Server, sought: Path, record_property: Callable[[str, object], None]
) -> None:
    begin(page, demo)
    for number, (ending, end) in enumerate(ENDS.items()):
        if page.get_by_label("Anmeldename", exact=True).is_visible():
            sign_in(page, "fallgeberin")
        draft(page, narrative(words(ending)), as_file=number % 2 == 0)
        if number == 0:
            in_work = found(demo, sought, words(ending))
            assert {line.split(":")[0] for line in in_work} == set(words(ending))
        end(page)
        assert left_after_a_while(demo, sought, words(ending)) == [], end.__name__
    record_property("words left in memory given back", traces(demo.process.pid, words("feld")))


def test_no_word_of_a_draft_lives_on_when_time_has_run_out_with_a_window_open_and_with_none(
    chromium: Browser, demo: Server, sought: Path
) -> None:
    with open_window(chromium) as page:
        begin(page, demo)
        draft(page, narrative(words("brück")))
        with open_window(chromium) as closed:
            begin(closed, demo)
            draft(closed, narrative(words("hausen")), as_file=True)
        # Twenty-one minutes pass.
        os.kill(demo.process.pid, signal.SIGUSR2)
        see(page, "Sie waren längere Zeit nicht aktiv und wurden abgemeldet.")
        assert left_after_a_while(demo, sought, [*words("brück"), *words("hausen")]) == []


def approve(page: Page) -> None:
    decide_all(page)
    checking.approve(page, "Zwei kamen, zwei blieben fort")


def leave(page: Page) -> None:
    sign_out(page)


ENDS: dict[str, Callable[[Page], None]] = {
    "berg": approve,
    "stein": discard,
    "feld": leave,
}
"""The ways in which a draft ends, each with the ending of the surnames in it."""


def left_after_a_while(server: Server, sought: Path, names: list[str]) -> list[str]:
    """Give what still lives after several looks.

    The server clears up after itself in the meantime, and a ping of the connection displaces the last
    message that its library holds. A look stops the server; without a pause it could send no ping.
    """
    for _ in range(LOOKS):
        left = found(server, sought, names)
        if not left:
            break
        urlopen(f"{server.url}/_stcore/health").close()
    return left


def found(server: Server, sought: Path, names: list[str]) -> list[str]:
    """Give the names that live in the server, each with the kinds of objects that lead to it."""
    answer = sought.with_suffix(".found")
    answer.unlink(missing_ok=True)
    sought.write_text("\n".join(name.encode().hex() for name in names))
    os.kill(server.process.pid, signal.SIGUSR1)
    while not answer.exists():
        try:
            server.process.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError("the server has ended")
    ways = [way.split(" ", 1) for way in json.loads(answer.read_text())]
    return [f"{names[int(number)]}: {way}" for number, way in ways]

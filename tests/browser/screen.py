"""What stands on a Streamlit page in the browser, and when it has come to rest."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import Page, WebSocket, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_SOCKETS: WeakKeyDictionary[Page, WebSocket] = WeakKeyDictionary()

_AT_REST = (
    '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
)

# Words of Streamlit's own texts that are no German words as well.
_ENGLISH = re.compile(
    r"\b(?:"
    r"[Aa]dd|all|and|app|[Aa]re|[Cc]ancel|[Cc]hoose|[Cc]lear|[Cc]lose|[Cc]ollapse|column|"
    r"[Cc]onnecting|[Cc]opied|[Cc]opy|[Dd]ate|[Dd]ecrement|[Dd]elete|[Dd]rag|[Ee]nter to|[Ee]rror|"
    r"[Ee]xpand|[Ff]iles?|[Ff]ollow|Fullscreen|[Hh]elp|[Hh]ide|[Ii]ncrement|[Ii]nvalid|Loading|"
    r"must|[Nn]ext|[Nn]o results|not|[Nn]otifications|[Oo]pen|[Oo]ptions?|or|per file|[Pp]lease|[Pp]ress|"
    r"[Pp]revious|[Rr]emove|[Rr]equired|Rerun|[Rr]etry|[Rr]unning|[Ss]croll|[Ss]earch|[Ss]elect|"
    r"[Ss]elected|[Ss]how|[Ss]idebar|[Ss]ort|[Ss]top|[Tt]he|[Tt]his|[Tt]oday|to|[Uu]pload|[Uu]se|[Vv]alue|"
    r"[Ww]ith|[Yy]ou|"
    r"January|February|March|June|July|October|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r")\b"
)

_READABLE = """() => {
  const found = ["lang=" + document.documentElement.lang];
  const shown = (element) => element.checkVisibility({visibilityProperty: true});
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // Streamlit names icons by English words, which a font turns into pictures.
    if (parent.closest("script, style, [data-testid=stIconMaterial], [translate=no]")) continue;
    if (node.nodeValue.trim() && shown(parent)) found.push(node.nodeValue.trim());
  }
  const names = ["placeholder", "title", "alt", "aria-label", "aria-description",
                 "aria-roledescription", "aria-valuetext"];
  for (const name of names)
    for (const element of document.body.querySelectorAll(`[${name}]`))
      if (shown(element)) found.push(`${name}=` + element.getAttribute(name));
  return found;
}"""


def open_page(page: Page, url: str) -> None:
    """Go to an address of the app and wait until its script has run."""
    with page.expect_websocket(lambda socket: "/_stcore/stream" in socket.url) as socket:
        page.goto(url)
    _SOCKETS[page] = socket.value
    _wait_until_drawn(page)


def reload(page: Page) -> None:
    """Load the page that is open anew, as a person does by accident."""
    with page.expect_websocket(lambda socket: "/_stcore/stream" in socket.url) as socket:
        page.reload()
    _SOCKETS[page] = socket.value
    _wait_until_drawn(page)


def keep_sockets(page: Page) -> None:
    """Let `lose_connection` work on what this page opens from now on."""
    page.add_init_script(
        "window.sockets = []; window.WebSocket = class extends WebSocket {"
        "  constructor(...options) { super(...options); window.sockets.push(this); } };"
    )


def lose_connection(page: Page) -> None:
    """Cut the connection of the page and wait until it has got another one."""
    with page.expect_websocket(lambda socket: "/_stcore/stream" in socket.url) as socket:
        page.evaluate("sockets.at(-1).close()")
    _SOCKETS[page] = socket.value
    _wait_until_drawn(page)


def _wait_until_drawn(page: Page) -> None:
    # The first run only asks the tab whose desk it holds.
    wait_until_done(page)
    expect(page.get_by_text("Einen Augenblick …")).to_have_count(0)
    wait_until_done(page)


def wait_until_done(page: Page) -> None:
    """Wait until the script is not running and what an earlier run showed has gone."""
    page.wait_for_selector(_AT_REST)
    page.wait_for_function("() => !document.querySelector('[data-stale=true]')")


@contextmanager
def one_run(page: Page, timeout: float | None = None) -> Iterator[None]:
    """Wait at the end of the block for the script run that it set off, however short.

    The page must come from `open_page`. Times out, after milliseconds, if the block sets off no run.
    """
    with _SOCKETS[page].expect_event("framereceived", _ends_a_run, timeout=timeout):
        yield
    wait_until_done(page)


def _ends_a_run(frame: Any) -> bool:
    # A run that ends early is followed by the one that its `st.rerun()` asks for.
    message = ForwardMsg.FromString(frame) if isinstance(frame, bytes) else ForwardMsg()
    return (
        message.HasField("script_finished") and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
    )


def english_on(page: Page) -> list[str]:
    """Give every text, hint and label on the page that reads as English, or a wrong language."""
    return [
        text
        for text in page.evaluate(_READABLE)
        if _ENGLISH.search(text.partition("=")[2] or text) or (text.startswith("lang=") and text != "lang=de")
    ]


def screenshot(page: Page, name: str) -> None:
    """Save the page as a PNG below FALLWERKSTATT_SCREENSHOTS, if that is set."""
    if folder := os.environ.get("FALLWERKSTATT_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

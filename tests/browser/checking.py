"""The check page as a reviewer handles it: keys, selections, the way to the approval."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.app import press, see, tick
from tests.browser.screen import one_run, wait_until_done

_RECTANGLE = """(region, [words, nth]) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A click on a mark opens its bar, whatever was dragged over.
    if (node.parentElement.closest(".fw-named[role=button]")) continue;
    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
      if (nth--) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      // At the top of the window Streamlit's header would catch the mouse.
      region.scrollIntoView({block: "center"});
      const region_box = region.getBoundingClientRect();
      const before = range.getBoundingClientRect();
      if (before.top < region_box.top || before.bottom > region_box.bottom)
        region.scrollTop += before.top - region_box.top - 60;
      const {left, right, top, bottom} = range.getBoundingClientRect();
      return {left, right, top, bottom};
    }
  }
  return null;
}"""


def original(page: Page) -> Locator:
    """The text with its marks."""
    return page.get_by_role("region", name="Original")


def marks(page: Page) -> Locator:
    """All marks of the text that can be decided, in reading order."""
    return original(page).locator(".fw-named")


def marks_on(page: Page, words: str) -> Locator:
    """The marks on exactly these words."""
    return original(page).locator(f'.fw-named[aria-label^="{words}: "]')


def key(page: Page, name: str) -> None:
    """Press a key that the server has to hear of."""
    with one_run(page):
        page.keyboard.press(name)


def select(page: Page, words: str, nth: int = 0) -> None:
    """Select words that no mark covers by dragging the mouse over them."""
    for _ in range(5):
        drag(original(page), words, nth)
        if words in page.evaluate("String(getSelection())"):
            break
        # The text was drawn anew under the mouse.
        page.mouse.up()
        wait_until_done(page)
    with one_run(page):
        page.mouse.up()


def drag(region: Locator, words: str, nth: int = 0) -> None:
    """Hold the mouse down over words of a text and leave it down."""
    page = region.page
    found = region.evaluate(_RECTANGLE, [words, nth])
    assert found, words
    middle = (found["top"] + found["bottom"]) / 2
    page.mouse.move(found["left"] + 1, middle)
    page.mouse.down()
    page.mouse.move((found["left"] + found["right"]) / 2, middle)
    page.mouse.move(found["right"] - 1, middle)


def bar(page: Page) -> Locator:
    """The small bar at a mark or a selection."""
    return page.locator(".fw-check-popover")


def add_mark(page: Page, words: str, nth: int = 0) -> None:
    """Select words and have them replaced, with all their other forms."""
    select(page, words, nth)
    press(page, "Ersetzen", bar(page))
    expect(bar(page)).to_be_hidden()


def discard(page: Page) -> None:
    """Throw the draft away, and say so once more when asked."""
    page.get_by_role("button", name="Entwurf verwerfen").click()
    press(page, "Ja, verwerfen")
    see(page, "Der Entwurf ist verworfen.")


def progress(page: Page) -> tuple[int, int]:
    """How many of how many entities are decided."""
    told = page.locator(".fw-check-progress span").inner_text().split()
    return int(told[0]), int(told[2])


def decide_all(page: Page) -> int:
    """Accept every mark by key, and give how many keys that took."""
    original(page).focus()
    page.keyboard.press("n")
    pressed = 1
    decided, total = progress(page)
    while decided < total:
        key(page, "a")
        pressed += 1
        decided, total = progress(page)
    return pressed


def result(page: Page) -> str:
    """Turn to the pseudonymised text and read it."""
    text = page.get_by_role("region", name="Pseudonymisierter Text")
    if not text.is_visible():
        with one_run(page):
            page.get_by_role("radio", name="Ergebnis").click()
    expect(text).to_be_visible()
    wait_until_done(page)
    return text.inner_text()


def approve(page: Page, title: str) -> str:
    """Confirm a check with every mark decided, with a second reading if the probe asks for it."""
    page.get_by_label("Kurzer Arbeitstitel ohne Namen").fill(title)
    with one_run(page):
        page.get_by_text("Kaum", exact=True).click()
    page.get_by_label("Warum? Ein Satz genügt.").fill("Alles Auffällige ist ersetzt.")
    tick(page, "Ich habe den pseudonymisierten Text")
    press(page, "Bestätigen und zur Freigabe geben")
    again = page.get_by_text("Fast geschafft.")
    done = page.get_by_text("wartet auf die Freigabe durch eine zweite Person")
    expect(again.or_(done)).to_be_visible(timeout=60_000)
    if again.is_visible():
        tick(page, "Ich habe den pseudonymisierten Text")
        press(page, "Bestätigen und zur Freigabe geben")
    return see(page, "wartet auf die Freigabe durch eine zweite Person").inner_text().split()[1]

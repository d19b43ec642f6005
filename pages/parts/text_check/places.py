"""A list of places beside a text; choosing one goes there, without a way to the server."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_HERE = Path(__file__)

_component = st.components.v2.component(
    "text_places",
    html='<ul class="fw-places" tabindex="0"></ul>',
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
    isolate_styles=False,
)

NEXT_OPEN = -1
"""The start of a place that leads to the next open mark."""


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the list and the character of the text it leads to."""

    start: int
    title: str
    detail: str = ""
    sign: str = ""
    kind: str = ""
    """Colours the sign like the marks of this kind."""
    group: str = ""
    """Rows of one group stand together below its name."""
    opens: bool = False
    """Opens the bar of the mark that begins there."""


def place_list(key: str, text: str, places: Sequence[Place], title: str) -> None:
    """Draw places in the text of the component with the key `text`; `title` names the list."""
    _component(
        key=key,
        data={"text": text, "places": [asdict(place) for place in places], "title": title},
    )

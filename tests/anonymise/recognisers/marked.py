"""Sentences in which ⟦ and ⟧ stand around what must be found; whatever stands outside must survive."""

import re

from anonymise.model import Document, Kind
from anonymise.pipeline import draft


def check(marked: str, kind: Kind) -> None:
    """Assert that what is marked, and nothing else, is found, and that it is of this kind."""
    text = re.sub(r"[⟦⟧]", "", marked)
    found = [i for i in draft(Document(text)).identifiers if i.kind is not Kind.QUASI]
    shown, at = [], 0
    for span in found:
        shown += [text[at : span.start], "⟦", text[span.start : span.end], "⟧"]
        at = span.end
    assert "".join([*shown, text[at:]]) == marked
    assert {span.kind for span in found} <= {kind}

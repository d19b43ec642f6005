"""The type word of an institution as part of its name, so that files and news mark names alike.

News mark `Kammerorchester Prag` as a whole; the narratives mark `Prag` in such a name alone, and a model that
learns both does neither well. The app takes the type word along anyway: its placeholder repeats it.
"""
# mypy: ignore-errors

import re
from dataclasses import replace

from anonymise.encoder import OFFICE
from anonymise.recognisers.type_words import TYPES
from anonymise.training.corpora import Example

_FURTHER = (
    r"KJP|SPZ|JVA|\w{0,30}(?:station|büro|markt|werkstatt|gesellschaft|stiftung|zentrum|kloster|bund|verband|geschäft"
    r"|haus|kirche|zeitung)"
)
_OPEN, _CLOSE = "„“\"»‚'«", "“”\"«‘'»"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:\w+-)?(?:{'|'.join(TYPES.values())}|{_FURTHER})(?:e?s|e?n)?(?: [{_OPEN}]?|[„“\"])$",
    re.IGNORECASE,
)
_LONGEST = 45


def with_types(example: Example) -> Example:
    """Gives a text of files with institutions marked from their type word on; other texts as they are."""
    if example.genre != OFFICE:
        return example
    spans = []
    for start, end, kind in example.spans:
        least = max(start - _LONGEST, spans[-1][1] if spans else 0)
        found = _BEFORE.search(example.text[least:start]) if kind == "ORG" else None
        if found:
            quoted = example.text[start - 1] in _OPEN and example.text[end : end + 1] in tuple(_CLOSE)
            start, end = least + found.start(), end + quoted
        spans.append((start, end, kind))
    return replace(example, spans=tuple(spans))

"""The command `suggest`: suggested findings of case files, as a list or as JSON lines."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from anonymise.errors import AnonymiseError
from anonymise.extract import extract
from review.model import Suggestion
from review.reference import categories, label
from review.tagging.engine import suggest

BAD_INPUT = 2


def run(paths: Sequence[Path], as_json: bool) -> int:
    """Write the suggestions for each file to standard output; return the exit code.

    With `as_json` one JSON object a file: `file` and `findings`, positions in characters of the
    extracted text. Bad input gives a German sentence on standard error and the code 2; the files
    before it have been written then.
    """
    for number, path in enumerate(paths, start=1):
        try:
            text = extract(path.read_bytes(), path.name).text
        except (OSError, AnonymiseError) as error:
            # A file name may hold a family name, so the message counts the files.
            reason = error if isinstance(error, AnonymiseError) else "Sie lässt sich nicht öffnen."
            sys.stderr.write(f"Datei {number} von {len(paths)}: {reason}\n")
            return BAD_INPUT
        found = suggest(text)
        sys.stdout.write((_as_json(path, found) if as_json else _as_list(number, found)) + "\n")
    return 0


def _as_json(path: Path, found: tuple[Suggestion, ...]) -> str:
    rows = [
        {
            "start": suggestion.start,
            "end": suggestion.end,
            "category": suggestion.category,
            "score": suggestion.score,
            "strong": suggestion.strong,
            "polarity": suggestion.polarity,
            "sender": suggestion.sender,
            "receiver": suggestion.receiver,
            "phase": suggestion.phase,
        }
        for suggestion in found
    ]
    return json.dumps({"file": str(path), "findings": rows}, ensure_ascii=False)


def _as_list(number: int, found: tuple[Suggestion, ...]) -> str:
    """One line a suggestion; the passages stay out, as a terminal keeps what it showed."""
    lines = [f"Datei {number}, Vorschläge: {len(found)}"]
    lines += [
        f"  Zeichen {s.start}–{s.end}: {categories()[s.category].label} ({label(s.polarity)})" for s in found
    ]
    return "\n".join(lines)

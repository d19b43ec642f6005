"""`python -m anonymise`: pseudonymise files without a browser."""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from anonymise.errors import AnonymiseError
from anonymise.extract import extract
from anonymise.model import Draft, Identifier
from anonymise.name_model import choose
from anonymise.pipeline import draft


def main() -> int:
    """Print the pseudonymised text of every file; 2 says that some could not be read, or no model loaded."""
    options = _options()
    known = [name.strip() for name in options.known.split(";") if name.strip()]
    failed = 0
    try:
        choose(os.environ.get("FALLWERKSTATT_MODEL"))
    except AnonymiseError as problem:
        return _tell("FALLWERKSTATT_MODEL", str(problem))
    for name in options.files:
        try:
            done = draft(extract(Path(name).read_bytes(), Path(name).name), known)
        except AnonymiseError as problem:
            failed = _tell(name, str(problem))
        except OSError:
            failed = _tell(
                name, "Diese Datei lässt sich nicht öffnen. Bitte prüfen Sie Pfad und Zugriffsrechte."
            )
        else:
            print(_as_json(name, done) if options.json else done.pseudonymised, flush=True)
    return failed


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(
        prog="python -m anonymise",
        description="Pseudonymisiert Falldarstellungen. Das Ergebnis muss ein Mensch prüfen.",
    )
    reader.add_argument("--known", default="", help="bekannte Namen, durch Semikolon getrennt: „A; B“")
    reader.add_argument("--json", action="store_true", help="ein JSON-Objekt je Datei und Zeile")
    reader.add_argument("files", nargs="+", metavar="DATEI")
    return reader.parse_args()


def _tell(name: str, message: str) -> int:
    print(f"{name}: {message}", file=sys.stderr)
    return 2


def _as_json(name: str, done: Draft) -> str:
    return json.dumps(
        {
            "file": name,
            "characters": len(done.text),
            "identifiers": [_fields(identifier) for identifier in done.identifiers],
            "hidden_parts": [asdict(part) for part in done.hidden_parts],
            "pseudonymised": done.pseudonymised,
        },
        ensure_ascii=False,
    )


def _fields(identifier: Identifier) -> dict[str, object]:
    return {name: value for name, value in asdict(identifier).items() if name != "trait"}


if __name__ == "__main__":
    sys.exit(main())

"""The key of the encrypted database: from the environment, or a file made at first start."""

import os
import secrets
from pathlib import Path

from review.errors import StoreError

KEY_FILE = "fallwerkstatt.key"
MIN_KEY_LENGTH = 32


def load_key(folder: Path, from_environment: str | None) -> str:
    """Return the key; make a key file with mode 0600 in `folder` when there is none yet.

    Raises StoreError when the key is too short, or a database stands without its key file.
    """
    key = from_environment or _key_of_file(folder)
    if len(key) < MIN_KEY_LENGTH:
        raise StoreError(
            f"Der Schlüssel der Datenbank ist zu kurz. Er braucht mindestens {MIN_KEY_LENGTH} Zeichen."
        )
    return key


def _key_of_file(folder: Path) -> str:
    path = folder / KEY_FILE
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        raise StoreError(
            f"Die Schlüsseldatei {KEY_FILE} ist nicht lesbar. Bitte prüfen Sie Rechte und Inhalt."
        ) from None
    if any(folder.glob("*.duckdb")):
        raise StoreError(
            f"Zur Datenbank fehlt der Schlüssel. Bitte legen Sie {KEY_FILE} zurück in den Datenordner "
            "oder setzen Sie FALLWERKSTATT_KEY."
        )
    key = secrets.token_hex(32)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _key_of_file(folder)
    with os.fdopen(descriptor, "w") as file:
        file.write(key + "\n")
    return key

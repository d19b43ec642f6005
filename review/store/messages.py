"""What the store says when the database cannot do what it was asked to."""

from review.errors import StoreError

BUSY = "Gerade wird viel gespeichert. Bitte versuchen Sie es in einer Minute noch einmal."
NOT_SAVED = "Das Speichern ist gescheitert ({kind}). Bitte versuchen Sie es noch einmal."
NOT_OPENED = (
    "Die Datenbank lässt sich nicht öffnen ({kind}). Bitte prüfen Sie den Datenordner oder spielen Sie die "
    "letzte Sicherung zurück."
)
TRACES_LEFT = (
    "Der Text ist gelöscht. Nur das Aufräumen der Datenbankdatei ist noch nicht gelungen; es wird beim "
    "nächsten Löschen nachgeholt."
)
_IN_USE = (
    "Die Datenbank ist schon in einem anderen Programm geöffnet. Bitte schließen Sie es, bevor Sie die "
    "Fallwerkstatt ein zweites Mal starten."
)
_DAMAGED = "Die Datenbankdatei ist beschädigt. Bitte spielen Sie die letzte Sicherung zurück."

_MESSAGES = {
    "Wrong encryption key": "Der Schlüssel passt nicht zur Datenbank. Bitte prüfen Sie FALLWERKSTATT_KEY "
    "oder die Schlüsseldatei im Datenordner.",
    "is not encrypted": "Im Datenordner liegt eine Datenbank ohne Verschlüsselung. Bitte spielen Sie die "
    "letzte Sicherung zurück.",
    "Could not set lock": _IN_USE,
    "is already attached": _IN_USE,
    "not a valid DuckDB": _DAMAGED,
    "Could not read": _DAMAGED,
    "Corrupt database file": _DAMAGED,
    "AES tag differs": _DAMAGED,
}


def translated(error: Exception, otherwise: str = NOT_SAVED) -> StoreError:
    """Return the error for the person at the screen; `otherwise` is said when the cause is unknown."""
    # The driver's own message may quote values, so only known parts of it are looked for.
    text = str(error)
    known = (message for sign, message in _MESSAGES.items() if sign in text)
    return StoreError(next(known, otherwise.format(kind=type(error).__name__)))

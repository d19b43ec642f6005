"""Every error `anonymise` raises on purpose: German sentences for the person at the screen."""

from typing import ClassVar


class AnonymiseError(Exception):
    """Base class: the message is shown to the user, says what to do and never quotes case text."""


class UnreadableFileError(AnonymiseError):
    """A file cannot be turned into text."""


class UnconfirmedError(AnonymiseError):
    """Somebody tried to approve a text without saying that they have checked it."""


class DecisionError(AnonymiseError):
    """A decision on a mark is not possible."""


class LeakError(AnonymiseError):
    """A form of a masked word still stands in the pseudonymised text."""


class UnsupportedTypeError(UnreadableFileError):
    """The extension is none of those that can be read."""

    def __init__(self, suffix: str = "") -> None:
        """Say what to do, for `.doc` and its like in particular; `suffix` itself is not quoted."""
        advice = {
            ".doc": "Das alte Word-Format (.doc) wird nicht gelesen. Bitte öffnen Sie die Datei in "
            "Word oder LibreOffice und speichern Sie sie als .docx.",
        }
        super().__init__(
            advice.get(
                suffix,
                "Dieser Dateityp wird nicht gelesen. Bitte speichern Sie die Datei als .docx, .odt, .pdf "
                "oder .txt; E-Mails als .eml oder .msg. Texte können Sie auch direkt einfügen.",
            )
        )


class WrongTypeError(UnreadableFileError):
    """The content is something else than the extension says."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Der Inhalt der Datei passt nicht zu ihrer Endung. Bitte öffnen Sie sie im ursprünglichen "
            "Programm und speichern Sie sie von dort als .docx, .odt, .pdf oder .txt."
        )


class EncryptedFileError(UnreadableFileError):
    """The file opens only with a password or a key."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Die Datei ist verschlüsselt oder mit einem Kennwort geschützt. "
            "Bitte speichern Sie sie ohne Kennwort und laden Sie sie noch einmal hoch."
        )


class DamagedFileError(UnreadableFileError):
    """The file is incomplete or broken."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Die Datei ist beschädigt und lässt sich nicht lesen. "
            "Bitte öffnen Sie sie im ursprünglichen Programm, speichern Sie sie neu "
            "und laden Sie sie noch einmal hoch."
        )


class UnsafeFileError(UnreadableFileError):
    """The file is built to exhaust or attack whoever opens it."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Die Datei ist ungewöhnlich aufgebaut und wurde zum Schutz des Systems nicht gelesen. "
            "Bitte kopieren Sie den Text in ein neues Dokument und laden Sie dieses hoch."
        )


class ScannedFileError(UnreadableFileError):
    """The pages are pictures without a text layer."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Die PDF-Datei enthält nur Bilder von Seiten und keinen lesbaren Text. "
            "Bitte lassen Sie den Text mit einer Texterkennung (OCR) erzeugen "
            "oder fügen Sie ihn direkt in das Textfeld ein."
        )


class EmptyFileError(UnreadableFileError):
    """There is no text in the file."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Hier steht kein Text. Bitte prüfen Sie, ob Sie die richtige Datei gewählt haben, "
            "oder fügen Sie den Text direkt ein."
        )


class TooLargeError(UnreadableFileError):
    """The file, its text or the work of reading it exceeds the limit."""


class NamesFoundError(AnonymiseError):
    """A note that somebody typed seems to name people, places or institutions."""

    def __init__(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Keep the places in the note: start and end (exclusive) of each find."""
        super().__init__(
            "Der Text enthält vermutlich Namen oder andere direkte Merkmale. Bitte lassen Sie sie durch "
            "Platzhalter ersetzen oder bestätigen Sie, dass es keine sind."
        )
        self.spans = spans


class ModelError(AnonymiseError):
    """The name model is missing, was changed, cannot be loaded, or finds nothing."""

    _PROBLEM: ClassVar = {
        "missing": "fehlt",
        "changed": "wurde verändert: Die Prüfsumme stimmt nicht",
        "unreadable": "lässt sich nicht laden",
        "blind": "findet in einem Probesatz keine Namen und wird deshalb nicht verwendet",
    }

    def __init__(self, reason: str, *, named: bool = False) -> None:
        """Say what to do; `reason` is a key of the table, `named` says that an operator chose the model."""
        which, advice = (
            ("Das Namensmodell, das FALLWERKSTATT_MODEL nennt,", "prüfen Sie diese Einstellung")
            if named
            else ("Das Namensmodell im Ordner data/models", "installieren Sie die Fallwerkstatt neu")
        )
        super().__init__(f"{which} {self._PROBLEM[reason]}. Bitte {advice}.")
        self.reason = reason

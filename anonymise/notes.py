"""Short typed texts on their way to the gate: they pass the same name check as a narrative."""

from anonymise.errors import NamesFoundError
from anonymise.gate import approve
from anonymise.model import ApprovedText, Confirmation, Document, Draft, Kind
from anonymise.pipeline import draft


def approve_note(text: str, account: str, *, names_confirmed_absent: bool = False) -> ApprovedText:
    """Gives a short typed note as approved text: nothing was found in it, or its author says so.

    Raises NamesFoundError with the places where the detector found direct identifiers.
    """
    found = () if names_confirmed_absent else draft(Document(text)).identifiers
    spans = tuple((i.start, i.end) for i in found if i.kind is not Kind.QUASI)
    if spans:
        raise NamesFoundError(spans)
    return approve(Draft(text, pseudonymised=text), Confirmation(account, has_read=True))


def approve_note_masked(text: str, account: str) -> ApprovedText:
    """Gives a short typed note as approved text, with everything found in it replaced."""
    return approve(draft(Document(text)), Confirmation(account, has_read=True))

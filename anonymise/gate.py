"""The human gate: the only place where an approved text comes from."""

from anonymise.checking.composing import progress
from anonymise.checking.model import Check, ProbeState
from anonymise.errors import LeakError, UnconfirmedError
from anonymise.forgetting import forgetting
from anonymise.model import Answer, ApprovedText, Confirmation, Draft
from anonymise.residue import leaks, masked_words


@forgetting()
def approve(checked: Draft | Check, confirmation: Confirmation) -> ApprovedText:
    """Gives the approved text of a draft or a check that a person has read.

    Of a check every mark must be decided, the attention probe over, and it must be answered that nobody
    would recognise the family. Raises UnconfirmedError without all that, LeakError when a form of a masked
    word still stands.
    """
    if not (confirmation.has_read and confirmation.account):
        raise UnconfirmedError(
            "Bitte lesen Sie den pseudonymisierten Text von Anfang bis Ende und bestätigen Sie das."
        )
    if isinstance(checked, Draft):
        return _without_leaks(checked, confirmation.account)
    if missing := what_is_missing(checked, confirmation):
        raise UnconfirmedError(missing)
    return _without_leaks(
        checked.draft,
        confirmation.account,
        probe_passed=checked.probe.state is ProbeState.PASSED,
        recognition=confirmation.recognition.answer if confirmation.recognition else None,
    )


def what_is_missing(check: Check, confirmation: Confirmation) -> str:
    """Gives what a person still has to do before a check is approved, in German; empty if nothing."""
    done, answered = progress(check), confirmation.recognition
    if not done.done:
        return f"Bitte entscheiden Sie noch über {done.total - done.decided} offene Markierung(en)."
    if not check.probe.over:
        return (
            "Bitte lesen Sie die hervorgehobenen Abschnitte noch einmal und markieren Sie, was fehlt."
            if check.probe.state is ProbeState.MISSED
            else "Bitte lesen Sie den Text und bestätigen Sie, dass Sie ihn gelesen haben."
        )
    if answered is None or not answered.reason.text.strip():
        return "Bitte beantworten Sie mit einem Satz, ob eine Kollegin die Familie erkennen würde."
    if answered.answer is Answer.YES:
        return (
            "Eine Kollegin würde die Familie erkennen. Bitte verallgemeinern Sie weitere Merkmale, bis das "
            "nicht mehr so ist, oder verwerfen Sie den Entwurf."
        )
    return ""


def _without_leaks(
    draft: Draft, account: str, *, probe_passed: bool = False, recognition: Answer | None = None
) -> ApprovedText:
    found = leaks(draft.pseudonymised, masked_words(draft), draft.unmasked_words)
    if found:
        raise LeakError(
            f"Ein ersetztes Wort steht noch an {len(found)} Stelle(n) im Text. Bitte markieren Sie diese "
            "Stellen oder nehmen Sie die Markierung des Wortes ganz zurück."
        )
    return ApprovedText(draft.pseudonymised, account, probe_passed, recognition)

"""One step of a check: what it makes of the draft, and what it takes to go back."""

from dataclasses import replace as changed

from anonymise.checking.composing import composed
from anonymise.checking.model import Check, Verdict
from anonymise.checking.placing import sharing, uncovered, with_new
from anonymise.forgetting import forgetting
from anonymise.model import Identifier

STEPS_KEPT = 200
"""So many steps can be undone."""


@forgetting()
def step(check: Check, decided: Check, turned: str = "") -> Check:
    """Gives the check as decided, with the one before to go back to; the same where nothing changed.

    Words of the entity `turned`, whose kind changed, and words that no longer stand open on purpose get a
    mark wherever one of their forms still stands.
    """
    made = composed(decided)
    closed = set(check.draft.unmasked_words) - set(made.draft.unmasked_words)
    if turned or closed:
        missed = uncovered(made, [*made.marks_of(turned), *sharing(made, closed)])
        made = composed(changed(made, marks=with_new(made, missed))) if missed else made
    if alone(made) == alone(check):
        return check
    return changed(made, past=(*check.past, alone(check))[-STEPS_KEPT:], future=())


def alone(check: Check) -> Check:
    """Gives the check without what came before and after it."""
    return changed(check, past=(), future=())


def seen(check: Check, entity: str) -> tuple[Identifier, ...]:
    """Gives the mentions of an entity, none while the probe hides it."""
    return () if entity in check.probe.hidden else check.marks_of(entity)


def verdict_on(check: Check, entity: str, verdict: Verdict) -> Check:
    """Gives the check with a verdict; the same where the reviewer sees no such entity."""
    if not seen(check, entity):
        return check
    return step(check, changed(check, verdicts={**check.verdicts, entity: verdict}))

"""The stages in a row: detect, resolve, replace; and what a person decides on top of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace as changed

from anonymise.detect import detect
from anonymise.entities import grouped, link
from anonymise.forgetting import forgetting
from anonymise.gazetteer import Gazetteer
from anonymise.model import KNOWN, MARKED, Document, Draft, Entity, Identifier, Kind
from anonymise.recognisers.quasi import traits, without_traits_under
from anonymise.replace import replace
from anonymise.resolve import known_names, mentions, resolve, without_overlaps


@forgetting()
def draft(document: Document, known: Sequence[str] = (), local: Iterable[tuple[str, Kind]] = ()) -> Draft:
    """Gives the draft of a text: its identifiers in reading order and the pseudonymised text.

    `known` names are masked in every form, whatever the detector says; `local` are the phrases of the
    office's own lists with what they name. Quasi-identifiers are listed with what may stand for them, and
    stay in the text until a person accepts that.
    """
    text = document.text
    found = detect(text)
    named = [each for each in found if each.kind is not Kind.QUASI]
    direct = resolve(text, [*named, *Gazetteer(local).find(text)], known)
    read = [each for each in found if each.kind is Kind.QUASI]
    spans = without_traits_under(traits(text, direct, read), direct)
    identifiers, pseudonymised = replace(text, link(text, spans))
    return Draft(document.text, identifiers, document.hidden_parts, pseudonymised)


@forgetting()
def redraft(
    draft: Draft,
    *,
    masked: Sequence[tuple[str, Kind]] = (),
    unmasked: Collection[str] = (),
    known: Sequence[str] = (),
    generalised: Collection[str] = (),
) -> Draft:
    """Gives the draft after a person's decisions, without detecting anew.

    `masked` words are masked wherever they stand, in every form; entities in `unmasked` stand open from
    now on, unless a known name is among them; `known` names beat everything. Quasi-identifiers in
    `generalised` give way to their placeholder.
    """
    text = draft.text
    opened = [i for i in draft.identifiers if i.entity in unmasked and i.score < KNOWN]
    kept = [_accepted(i) if i.entity in generalised else i for i in draft.identifiers if i not in opened]
    added = [*mentions(text, masked, MARKED), *known_names(text, known)]
    spans = kept
    if added:
        direct = without_overlaps(text, [*(i for i in kept if not i.trait), *added])
        spans = without_traits_under([i for i in kept if i.trait], direct)
    let_stand = (text[i.start : i.end] for i in opened if not i.trait)
    return _composed(draft, link(text, spans), (*draft.unmasked_words, *let_stand))


def remask(text: str, masked: Sequence[tuple[str, Kind]]) -> Draft:
    """Gives the draft of a text that is pseudonymised already: further words masked, nothing detected."""
    return redraft(Draft(text, pseudonymised=text), masked=masked)


def entities(draft: Draft) -> tuple[Entity, ...]:
    """Gives who and what a draft names, in reading order, for deciding once per entity."""
    return grouped(draft.text, draft.identifiers)


def _accepted(identifier: Identifier) -> Identifier:
    return changed(identifier, score=MARKED) if identifier.trait else identifier


def _composed(draft: Draft, identifiers: Sequence[Identifier], opened: Sequence[str]) -> Draft:
    placed, pseudonymised = replace(draft.text, identifiers)
    return changed(
        draft,
        identifiers=placed,
        pseudonymised=pseudonymised,
        unmasked_words=tuple(dict.fromkeys(opened)),
    )

"""The office's own lists: institutions, streets and places to be masked, and ordinary words to be left.

The administration loads them as CSV, and takes or leaves what checks propose.
"""

import csv
import io

import review.store.word_lists as rows
from anonymise.gazetteer import LISTED
from anonymise.model import Draft, Kind
from anonymise.pipeline import entities, redraft
from review.access import Right
from review.errors import InputError
from review.lessons import Proposal, WordList, may_be_ordinary
from review.model import Account
from review.service import service
from review.store.database import Store

LISTS: dict[WordList, str] = {
    WordList.ORG: "Einrichtungen",
    WordList.ADDRESS: "Straßen",
    WordList.LOCATION: "Orte und Stadtteile",
    WordList.ORDINARY: "Gewöhnliche Wörter",
}
"""What can be listed. Names of persons cannot: they are asked for at each text and then forgotten."""
MAX_ENTRIES = 50_000
_SHORTEST = 3
_LIFTED = frozenset({Kind.ORG, Kind.LOCATION})
"""What an ordinary word may be mistaken for; a person's name is masked whatever the list says."""


@service(Right.SUBMIT_CASE)
def local_words(store: Store, account: Account) -> list[tuple[str, Kind]]:
    """Return every listed phrase that is to be masked with what it names, for marking a text."""
    del account
    with store.read() as reader:
        listed = rows.local_words(reader)
    return [(phrase, Kind(each)) for phrase, each in listed if each is not WordList.ORDINARY]


@service(Right.SUBMIT_CASE)
def ordinary_words(store: Store, account: Account) -> frozenset[str]:
    """Return the listed words that name nothing, for marking a text."""
    del account
    with store.read() as reader:
        return frozenset(phrase for phrase, each in rows.local_words(reader) if each is WordList.ORDINARY)


def without_ordinary(draft: Draft, words: frozenset[str]) -> Draft:
    """Return the draft with those words let stand that were taken for an institution or a place only.

    What another list of the office names stays masked.
    """
    listed = {mark.entity for mark in draft.identifiers if mark.score >= LISTED}
    lifted = {
        entity.key
        for entity in entities(draft)
        if entity.kind in _LIFTED and entity.key not in listed and words.issuperset(entity.surfaces)
    }
    return redraft(draft, unmasked=lifted) if lifted else draft


@service(Right.MANAGE_ACCOUNTS)
def list_sizes(store: Store, account: Account) -> dict[WordList, int]:
    """Return how many entries each list has."""
    del account
    with store.read() as reader:
        listed = [each for _, each in rows.local_words(reader)]
    return {each: listed.count(each) for each in LISTS}


@service(Right.MANAGE_ACCOUNTS)
def load_list(store: Store, account: Account, word_list: WordList, content: bytes) -> int:
    """Put the entries of a CSV file in the place of a list and return how many there are.

    The first column counts; a file without entries empties the list. Raises InputError when the file
    is no text, too long, or has an entry so short that it would mark ordinary words, and on the list of
    ordinary words for every entry that may be a name.
    """
    if word_list not in LISTS:
        raise InputError("Für diese Art von Merkmal gibt es keine Liste.")
    phrases = _phrases(content)
    if word_list == WordList.ORDINARY and not all(may_be_ordinary(phrase) for phrase in phrases):
        raise InputError(
            "Die Liste enthält Wörter, die ein Name sein können. Sie müssen markiert bleiben; bitte "
            "entfernen Sie sie."
        )
    with store.change(account.account_id, "load_word_list", word_list.lower()) as change:
        rows.replace_words(change, word_list, phrases)
    return len(phrases)


@service(Right.MANAGE_ACCOUNTS)
def word_proposals(store: Store, account: Account) -> list[Proposal]:
    """Return what checks have proposed for the lists, by list and phrase."""
    del account
    with store.read() as reader:
        return rows.proposals(reader)


@service(Right.MANAGE_ACCOUNTS)
def take_proposal(store: Store, account: Account, proposal: Proposal) -> None:
    """Put a proposed phrase on its list; nothing happens when it is proposed no more."""
    with store.change(account.account_id, "take_word", proposal.word_list.lower()) as change:
        if proposal in rows.proposals(change):
            rows.delete_proposal(change, proposal)
            if (proposal.phrase, proposal.word_list) not in rows.local_words(change):
                rows.add_word(change, proposal)


@service(Right.MANAGE_ACCOUNTS)
def leave_proposal(store: Store, account: Account, proposal: Proposal) -> None:
    """Drop a proposed phrase without a trace; a later check may propose it again."""
    with store.change(account.account_id, "leave_word", proposal.word_list.lower()) as change:
        rows.delete_proposal(change, proposal)
    store.drop_traces()


def _phrases(content: bytes) -> list[str]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    try:
        phrases = list(dict.fromkeys(line[0].strip() for line in lines if line and line[0].strip()))
    except csv.Error:
        raise InputError("Die Datei ist keine lesbare CSV-Datei. Bitte speichern Sie sie neu.") from None
    if len(phrases) > MAX_ENTRIES:
        raise InputError(f"Die Liste hat mehr als {MAX_ENTRIES} Einträge. Bitte teilen Sie sie auf.")
    if any(len(phrase) < _SHORTEST for phrase in phrases):
        raise InputError(
            f"Die Liste enthält Einträge mit weniger als {_SHORTEST} Zeichen. Sie würden zu viel markieren; "
            "bitte entfernen Sie sie."
        )
    return phrases


def _decoded(content: bytes) -> str:
    if b"\0" in content:
        raise InputError("Die Datei ist keine Textdatei. Bitte speichern Sie die Liste als CSV.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")

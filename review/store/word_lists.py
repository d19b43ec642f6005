"""The office's own word lists, and what checks propose for them, as rows."""

from collections.abc import Iterable, Sequence

from review.lessons import Lessons, Proposal, WordList, names_somebody
from review.store.cursor import Change, Reader
from review.store.queries import load_queries

_SQL = load_queries("word_lists")


def local_words(reader: Reader) -> list[tuple[str, WordList]]:
    """Return every listed phrase with its list."""
    return [(row["phrase"], WordList(row["kind"])) for row in reader.rows(_SQL["local_words"])]


def replace_words(change: Change, word_list: WordList, phrases: Sequence[str]) -> None:
    """Put these phrases in the place of the ones on this list."""
    change.run(_SQL["delete_kind"], kind=word_list)
    change.run(_SQL["insert_words"], kind=word_list, phrases=list(phrases))


def add_word(change: Change, proposal: Proposal) -> None:
    """Put a proposed phrase on its list."""
    change.run(_SQL["insert_words"], kind=proposal.word_list, phrases=[proposal.phrase])


def proposals(reader: Reader) -> list[Proposal]:
    """Return the proposed phrases by list and alphabet, which says nothing about when they came."""
    return [Proposal(row["phrase"], WordList(row["kind"])) for row in reader.rows(_SQL["proposals"])]


def delete_proposal(change: Change, proposal: Proposal) -> None:
    """Drop a proposed phrase."""
    change.run(_SQL["delete_proposal"], kind=proposal.word_list, phrase=proposal.phrase)


def learn(change: Change, lessons: Lessons) -> None:
    """Add what a check proposes and is neither listed nor proposed, and drop what it masks as a name."""
    waiting = proposals(change)
    for proposal in waiting:
        if names_somebody(proposal.phrase, lessons.names):
            delete_proposal(change, proposal)
    known = {*local_words(change), *((each.phrase, each.word_list) for each in waiting)}
    _insert(change, (each for each in lessons.proposals if (each.phrase, each.word_list) not in known))


def _insert(change: Change, found: Iterable[Proposal]) -> None:
    for proposal in found:
        change.run(_SQL["insert_proposal"], kind=proposal.word_list, phrase=proposal.phrase)

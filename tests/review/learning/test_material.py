"""Which sentences of a case say something, and what. All texts are invented."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from review.learning.material import Sample, samples
from review.model import Actor, Case, CaseState, Decision, Finding, Phase, Polarity
from review.reference import categories
from review.tagging.engine import suggest
from review.taxonomy.catalogue import Catalogue, Entry

SUGGESTED = "Nach der Meldung hat die Praxis vom Jugendamt nie wieder etwas gehört."
PLAIN = "Das Kind mag Pferde und besucht die zweite Klasse."
TEXT = f"{SUGGESTED} {PLAIN}"
KEY = "no_feedback_after_report"
OTHER = "staff_turnover"
CATALOGUE = Catalogue(1, {key: Entry(each, since=1) for key, each in categories().items()})


def told(
    *decided: Finding, state: CaseState = CaseState.RELEASED, known: Catalogue = CATALOGUE
) -> list[Sample]:
    case = Case("F-TEST", "g", "Titel", state, TEXT, "a", datetime.now(UTC))
    return list(samples(case, decided, known, None))


def finding(
    passage: str = SUGGESTED,
    category: str = KEY,
    decision: Decision = Decision.CONFIRMED,
    polarity: Polarity = Polarity.FAILURE,
) -> Finding:
    start = TEXT.index(passage)
    place = (start, start + len(passage))
    actors = (Actor.JUGENDAMT, Actor.PRACTICE, Phase.REPORT)
    return Finding("f", "F-TEST", *place, category, *actors, polarity, decision, suggested=True)


def labels(found: Sequence[Sample]) -> list[tuple[str, bool]]:
    return [(TEXT[slice(*each.reading.sentence.span)], each.tells) for each in found]


def test_a_case_without_decisions_says_nothing() -> None:
    assert told() == []
    assert KEY in {each.category for each in suggest(TEXT)}


def test_a_confirmed_failure_tells_and_what_was_read_past_tells_none() -> None:
    found = told(finding())
    assert labels(found) == [(SUGGESTED, True), (PLAIN, False)]
    assert [each.confirmed for each in found] == [{KEY}, set()]
    assert [each.decided for each in found] == [True, False]


@pytest.mark.parametrize("polarity", [Polarity.SUCCESS, Polarity.RESOLVED])
def test_what_went_well_tells_of_no_failure(polarity: Polarity) -> None:
    assert labels(told(finding(polarity=polarity), state=CaseState.CLOSED))[0] == (SUGGESTED, False)


def test_an_unclear_passage_and_a_rejected_success_say_nothing() -> None:
    unclear = finding(polarity=Polarity.UNCLEAR)
    rejected = finding(polarity=Polarity.SUCCESS, decision=Decision.REJECTED)
    for each in (unclear, rejected):
        assert labels(told(each, state=CaseState.CLOSED)) == [(PLAIN, False)]


def test_a_suggestion_that_waits_says_nothing_until_the_session_is_over() -> None:
    elsewhere = finding(PLAIN, OTHER)
    assert labels(told(elsewhere)) == [(PLAIN, True)]
    assert labels(told(elsewhere, state=CaseState.EVALUATED)) == [(SUGGESTED, False), (PLAIN, True)]


def test_a_rejected_suggestion_is_wrong_and_another_one_there_still_waits() -> None:
    others = {each.category for each in suggest(SUGGESTED)} - {KEY}
    rejected = [finding(category=each, decision=Decision.REJECTED) for each in (KEY, *others)]
    (first, _) = told(*rejected)
    assert not first.tells
    assert first.is_right(KEY) is False
    (confirmed, _) = told(finding(category=OTHER))
    assert confirmed.is_right(OTHER) is True
    assert confirmed.is_right(KEY) is None


def test_a_finding_on_some_words_belongs_to_its_sentence() -> None:
    assert labels(told(finding("nie wieder etwas gehört")))[0] == (SUGGESTED, True)


def test_a_merged_category_stands_for_each_it_was_made_of() -> None:
    entries = dict(CATALOGUE.entries)
    new = Entry(entries[KEY].category, since=2)
    for key in (KEY, OTHER):
        entries[key] = Entry(entries[key].category, since=1, ended=2, successors=("merged",))
    known = Catalogue(2, {**entries, "merged": new})
    assert told(finding(category="merged"), known=known)[0].confirmed == {KEY, OTHER}


def test_a_category_that_the_model_does_not_know_tells_of_a_failure_alone() -> None:
    known = Catalogue(2, {**CATALOGUE.entries, "own": Entry(CATALOGUE.entries[KEY].category, since=2)})
    first = told(finding(category="own"), known=known)[0]
    assert (first.tells, first.confirmed) == (True, frozenset())

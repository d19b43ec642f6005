"""Suggestions of an engine that knows former categories, as the catalogue of today wants them."""

from review.model import Actor, Phase, Polarity, Suggestion
from review.taxonomy.catalogue import current_suggestions
from review.taxonomy.operations import Merge, Retire, Split, apply
from tests.review.taxonomy.catalogues import make_catalogue, make_category

CATALOGUE = make_catalogue("Austausch", "Auftrag", "Termin")


def suggestion(category: str, score: float = 0.5, start: int = 0) -> Suggestion:
    return Suggestion(
        start,
        start + 10,
        category,
        score,
        score > 0.4,
        Polarity.FAILURE,
        Actor.CLINIC,
        Actor.KITA,
        Phase.REPORT,
    )


def test_suggestions_in_categories_in_use_stay_as_they_are() -> None:
    given = [suggestion("austausch", 0.9), suggestion("termin", 0.5), suggestion("auftrag", 0.2, start=20)]
    assert current_suggestions(CATALOGUE, given) == given


def test_a_retired_or_unknown_category_is_never_suggested() -> None:
    catalogue = apply(CATALOGUE, Retire("termin"))
    found = current_suggestions(catalogue, [suggestion("termin"), suggestion("auftrag"), suggestion("fremd")])
    assert [each.category for each in found] == ["auftrag"]


def test_a_merged_category_is_suggested_once_under_the_one_it_went_into() -> None:
    catalogue = apply(CATALOGUE, Merge("termin", "auftrag"))
    found = current_suggestions(catalogue, [suggestion("auftrag", 0.3), suggestion("termin", 0.7)])
    assert [(each.category, each.score, each.strong) for each in found] == [("auftrag", 0.7, True)]


def test_a_split_category_is_suggested_as_each_of_its_parts() -> None:
    catalogue = apply(CATALOGUE, Split("termin", (make_category("Frist"), make_category("Raum"))))
    catalogue = apply(catalogue, Merge("raum", "auftrag"))
    found = current_suggestions(catalogue, [suggestion("termin")])
    assert [each.category for each in found] == ["frist", "auftrag"]


def test_a_merge_into_a_category_that_was_retired_later_is_not_suggested() -> None:
    catalogue = apply(apply(CATALOGUE, Merge("termin", "auftrag")), Retire("auftrag"))
    assert current_suggestions(catalogue, [suggestion("termin"), suggestion("auftrag")]) == []

"""The type word of an institution as part of its name."""

import pytest

from anonymise.encoder import NEWS
from anonymise.training.corpora import Example
from anonymise.training.type_words import with_types


@pytest.mark.parametrize(
    ("before", "name", "behind", "whole"),
    [
        ("Er war in der Kita ", "Sonnenkäfer", " heute.", "Kita Sonnenkäfer"),
        ("die klinik ", "am see", " rief an", "klinik am see"),
        ("Das Café „", "Knirps", "“ war zu.", "Café „Knirps“"),
        ("Sie kam von ", "Brückenwerk", " her.", "Brückenwerk"),
        ("", "Regenbogen", "", "Regenbogen"),
    ],
)
def test_an_institution_is_marked_from_its_type_word_on(
    before: str, name: str, behind: str, whole: str
) -> None:
    text = before + name + behind
    ((start, end, _),) = with_types(Example(text, ((len(before), len(before + name), "ORG"),))).spans
    assert text[start:end] == whole


def test_the_type_word_takes_no_other_name_in() -> None:
    example = Example("Kita Ost", ((0, 4, "LOCATION"), (5, 8, "ORG")))
    assert with_types(example).spans == example.spans


def test_news_and_people_stay_as_they_are() -> None:
    news = Example("Die Kita Ost", ((9, 12, "ORG"),), NEWS)
    people = Example("Die Kita Klein", ((9, 14, "PERSON"),))
    assert [with_types(each) for each in (news, people)] == [news, people]

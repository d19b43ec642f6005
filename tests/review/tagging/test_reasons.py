"""Why a passage is suggested: words of the passage itself, in a line that a practitioner understands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.model import Polarity
from review.reference import categories
from review.tagging.engine import suggest
from review.tagging.reasons import hints, reason_line

UNREACHABLE = (
    "Die Klinik rief mehrfach beim Jugendamt an, dort war niemand zu erreichen, der Rückruf blieb aus."
)
SCORED = re.compile(r"\d[.,]\d|%|Modell|Vektor|Score|Wahrscheinlich")


def reasons(text: str) -> dict[str, str]:
    return {each.category: reason_line(text, each) for each in suggest(text)}


@pytest.mark.parametrize(
    "sentence, category, words",
    [
        (UNREACHABLE, "no_response_unreachable", "Rückruf"),
        ("In der Akte steht zu diesem Gespräch kein Vermerk.", "missing_documentation", "kein Vermerk"),
        (
            "Nach der Meldung hat die Praxis vom Jugendamt nie wieder etwas gehört.",
            "no_feedback_after_report",
            "nie wieder etwas",
        ),
    ],
)
def test_the_line_quotes_the_words_that_speak_most(sentence: str, category: str, words: str) -> None:
    line = reasons(f"Zuvor war alles ruhig. {sentence}")[category]
    assert line.startswith("Hinweis: „")
    assert words in line


def test_a_success_names_the_words_that_tell_of_it() -> None:
    text = "Der Schutzplan wurde gemeinsam aufgeschrieben und von allen unterschrieben."
    (line,) = reasons(text).values()
    assert "gemeinsam aufgeschrieben" in line or "von allen unterschrieben" in line


def test_a_long_wait_names_its_two_days() -> None:
    text = "Der Antrag ging am [Tag 3] ein, das Gespräch dazu war am [Tag 60]."
    assert reasons(text)["scheduling_delay"] == "Hinweis: lange Zeit zwischen „[Tag 3]“ und „[Tag 60]“"


def test_where_no_word_speaks_the_line_says_that_the_whole_is_alike() -> None:
    text = UNREACHABLE
    (first, *_) = suggest(text)
    bare = type(first)(**{name: getattr(first, name) for name in first.__slots__ if name != "hints"})
    assert reason_line(text, bare) == "Hinweis: wie in ähnlichen Texten"


@pytest.mark.parametrize("category", categories())
def test_hints_are_few_ordered_stretches_of_the_passage_without_figures(category: str) -> None:
    text = " ".join(categories()[category].phrases)
    for each in suggest(text):
        assert len(each.hints) <= 3
        edges = [place for hint in each.hints for place in hint]
        assert edges == sorted(edges)
        assert all(each.start <= start < end <= each.end for start, end in each.hints)
        assert not SCORED.search(reason_line("x" * len(text), each))


PIECES = ["Ämter", "[Kind 1]", "niemand", "  ", "😀", "İstanbul", "an", "der", ",", "ﬁ", "erreichbar", "."]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.sampled_from(list(Polarity)))
def test_hints_of_odd_sentences_lie_within_them(sentence: str, polarity: Polarity) -> None:
    for start, end in hints(sentence, "no_response_unreachable", polarity):
        assert 0 <= start < end <= len(sentence)
        assert sentence[start:end].strip() == sentence[start:end]

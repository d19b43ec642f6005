import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from review.model import Polarity, Suggestion
from review.reference import categories
from review.tagging.cues import load_cues
from review.tagging.engine import suggest

PHRASES = [(key, phrase) for key, c in categories().items() for phrase in c.phrases]
COUNTER_EXAMPLES = [
    (key, re.sub(r"\s*\([^()]*\)\s*$", "", example))
    for key, c in categories().items()
    for example in c.counter_examples
]


def strong_failures(text: str) -> list[Suggestion]:
    return [s for s in suggest(text) if s.strong and s.polarity is Polarity.FAILURE]


def test_every_category_has_cues() -> None:
    assert set(load_cues()) == set(categories())


def test_the_phrases_of_the_taxonomy_get_their_category_among_the_first_three() -> None:
    found = [key in [s.category for s in suggest(phrase)[:3]] for key, phrase in PHRASES]
    assert sum(found) >= 0.9 * len(found)


def test_counter_examples_are_no_strong_failures_of_their_category() -> None:
    wrong = [e for key, e in COUNTER_EXAMPLES if key in [s.category for s in strong_failures(e)]]
    assert len(wrong) <= 0.03 * len(COUNTER_EXAMPLES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die KM war trotz mehrfacher Anrufe nicht erreichbar.",
        "[Mutter] ging nicht ans Telefon, die Mailbox war voll.",
        "Die Eltern haben den Termin zum Hausbesuch zweimal abgesagt.",
        "Der KV beantwortete mehrere Briefe nicht.",
        "Die Familie hat den vereinbarten Termin nicht wahrgenommen.",
        "Die Kindsmutter meldete sich am [Tag 3] telefonisch.",
        "Die Mutter lehnte die angebotene Hilfe erneut ab.",
        "Der Termin wurde auf Wunsch der KM um eine Woche verlegt.",
    ],
)
def test_what_the_family_leaves_undone_is_no_strong_failure(sentence: str) -> None:
    assert strong_failures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Trotz mehrfacher Anrufe beim BSD war dort niemand zu erreichen.", "no_response_unreachable"),
        ("Eine Rückmeldung an [Kita 1] erfolgte durch das Jugendamt nicht.", "no_feedback_after_report"),
        ("Der Brief der Klinik ist beim BSD nie angekommen.", "info_loss_handover"),
        ("Über [Kind 1] selbst steht in keinem der Vermerke ein Satz.", "child_out_of_sight"),
        ("Der Kinderschutzbogen blieb leer.", "missing_procedure"),
        ("Das Fachgespräch wurde dreimal verschoben, weil immer jemand fehlte.", "scheduling_delay"),
        ("Die Kita dachte, die SPFH meldet an, die SPFH dachte, die Kita.", "unclear_mandate_responsibility"),
        ("Seit [Tag 1] ist es die vierte Fachkraft in einem Jahr.", "staff_turnover"),
        ("Der ASD verwies an das Gesundheitsamt, das Gesundheitsamt an den ASD.", "jurisdiction_unclear"),
        ("Die Wartezeit in der Ambulanz beträgt sieben Monate.", "service_gap"),
    ],
)
def test_a_failure_of_services_is_a_strong_suggestion(sentence: str, category: str) -> None:
    assert category in [s.category for s in strong_failures(sentence)]


def test_closeness_to_a_counter_example_takes_a_suggestion_away() -> None:
    assert suggest("Die Überleitung erfolgte im Rahmen eines gemeinsamen Hausbesuchs.") == ()


def test_the_opposite_of_a_phrase_is_no_strong_failure() -> None:
    assert strong_failures("Dolmetscher standen zur Verfügung.") == []


def test_what_was_caught_up_is_suggested_as_resolved() -> None:
    text = "Zunächst kam kein Rückruf der Praxis, nach einer Mail konnte das jedoch geklärt werden."
    (first, *_) = suggest(text)
    assert (first.category, first.polarity) == ("no_response_unreachable", Polarity.RESOLVED)


def test_a_wait_between_two_dates_suggests_a_delay() -> None:
    late = suggest("Die Meldung ging [Tag 1] ein, der erste Hausbesuch war [Tag 44].")
    prompt = suggest("Die Meldung ging [Tag 1] ein, der erste Hausbesuch war [Tag 2].")
    assert "scheduling_delay" in [s.category for s in late]
    assert "scheduling_delay" not in [s.category for s in prompt]


def test_a_suggestion_quotes_the_whole_sentence() -> None:
    sentence = "Eine Rückmeldung an die Kita blieb aus."
    text = f"Vermerk\n\nDie Kita rief am [Tag 3] an. {sentence} Die Mutter kam am Montag."
    found = strong_failures(text)
    assert {text[s.start : s.end] for s in found} == {sentence}


WORDS = [
    "Die Kita",
    "der BSD",
    "rief",
    "nie",
    "zurück",
    ".",
    "\n",
    "[Tag 15]",
    "niemand",
    "[Mutter]",
    "Akte",
    "–",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=80))
def test_suggestions_lie_inside_the_text_in_order_and_repeat(text: str) -> None:
    found = suggest(text)
    assert found == suggest(text)
    assert list(found) == sorted(found, key=lambda s: (s.start, -s.score))
    for s in found:
        assert 0 <= s.start < s.end <= len(text)
        assert text[s.start : s.end].strip() == text[s.start : s.end]
        assert 0 <= s.score <= 1
        assert s.category in categories()


def test_a_thousand_words_take_about_a_second() -> None:
    text = " ".join(phrase for _, phrase in PHRASES)[:8000]
    assert len(text.split()) > 1000
    suggest("Erster Aufruf.")
    began = time.process_time()
    suggest(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("piece", ["kein rückruf, die kita ", "Dr. ", "Akte fehlt. ", "a"])
def test_an_endless_line_does_not_hang(piece: str) -> None:
    began = time.process_time()
    suggest(piece * (30_000 // len(piece)))
    assert time.process_time() - began < 30

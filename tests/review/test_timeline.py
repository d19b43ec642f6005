"""Days, gaps and actors as the pseudonymised text tells them. All texts are invented."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.demo_cases import load_demo_cases
from review.timeline import LONG_GAP_DAYS, Timeline, timeline

WORDS = st.sampled_from(
    ["[Mutter] rief an.", "Die Klinik schwieg 😶.", "Niemand kam.", "\n", "Tag 9", "[Ort 2]"]
)
DAYS = st.integers(-40, 3000).map(lambda day: f"[Tag {day}]")
MONTHS = st.integers(1, 60).map(lambda month: f"[Monat {month}]")
TEXTS = st.lists(WORDS | DAYS, max_size=30).map(" ".join)


def days_in(text: str) -> set[int]:
    return {int(day) for day in re.findall(r"\[Tag (-?\d+)\]", text)}


@given(TEXTS)
def test_every_day_of_the_text_is_an_event_whose_passage_names_it(text: str) -> None:
    found = timeline(text)
    assert {event.day for event in found.events} == days_in(text)
    for event in found.events:
        assert f"[{event.label}]" in text[event.start : event.end]
        assert event.label == f"Tag {event.day}"


@given(TEXTS)
def test_gaps_are_the_distances_between_neighbouring_days(text: str) -> None:
    days = sorted(days_in(text))
    expected = [(one, other, other - one) for one, other in pairwise(days) if other - one > 1]
    assert [(gap.after, gap.before, gap.days) for gap in timeline(text).gaps] == expected


@given(st.lists(WORDS | DAYS | MONTHS, max_size=20).map(" ".join))
def test_no_gap_is_stated_beside_a_month(text: str) -> None:
    found = timeline(text)
    months = [event.day for event in found.events if not event.exact]
    for gap in found.gaps:
        assert not any(gap.after <= day <= gap.before for day in months if day not in days_in(text))


@given(TEXTS)
def test_events_come_by_day_and_in_reading_order_within_one(text: str) -> None:
    places = [(event.day, event.start) for event in timeline(text).events]
    assert places == sorted(places)


@pytest.mark.parametrize(("days", "is_long"), [(LONG_GAP_DAYS - 1, False), (LONG_GAP_DAYS, True)])
def test_a_gap_is_marked_from_four_weeks_on(days: int, is_long: bool) -> None:
    (gap,) = timeline(f"Anruf an [Tag 1]. Antwort an [Tag {1 + days}].").gaps
    assert (gap.days, gap.is_long) == (days, is_long)


def test_an_entry_that_begins_with_its_day_takes_its_line_along() -> None:
    text = "[Tag 3] Hausbesuch. [Vater] öffnet. Die Hebamme kam dazu.\nDie Kita weiß davon nichts."
    (event,) = timeline(text).events
    assert text[event.start : event.end].endswith("kam dazu.")
    assert event.actors == ("Vater", "Hebamme")


def test_a_day_within_a_text_counts_for_its_sentence_alone() -> None:
    text = "Die Klinik rief an [Tag 3] im Jugendamt an. [Mutter] wusste davon nichts."
    (event,) = timeline(text).events
    assert text[event.start : event.end] == "Die Klinik rief an [Tag 3] im Jugendamt an."
    assert event.actors == ("Klinik", "Jugendamt (BSD/ASD)")


def test_places_dates_and_numbers_act_in_no_event() -> None:
    text = (
        "Umzug von [Ort 1], [Anschrift 1] nach [Ort 2] zu [Tag 5], [Aktenzeichen 1], [6–9 Jahre], [Datum 2]."
    )
    assert timeline(text).actors == ()


def test_a_role_is_named_once_and_its_words_count_for_no_further_service() -> None:
    text = "[Fachkraft BSD 1] sprach an [Tag 2] mit [Fachkraft BSD 1] und [Kind 1]."
    assert timeline(text).actors == ("Fachkraft BSD 1", "Kind 1")


def test_a_month_stands_about_its_middle_and_says_so() -> None:
    found = timeline("Im [Monat 2] zog die Familie um. An [Tag 1] kam der Anruf.")
    assert [(event.label, event.day, event.exact) for event in found.events] == [
        ("Tag 1", 1, True),
        ("Monat 2", 46, False),
    ]


@pytest.mark.parametrize("text", ["", "Ohne Tage.", "[Datum 1] und [Datum]", "[Tag der Familie]", "Tag 3"])
def test_a_text_without_counted_days_has_an_empty_timeline(text: str) -> None:
    assert timeline(text) == Timeline((), (), ())


def test_a_long_passage_is_shortened_at_a_word() -> None:
    (event,) = timeline("An [Tag 1] " + "wartete die Praxis weiter " * 20).events
    assert event.summary.endswith(" …")
    assert len(event.summary) <= 162


def test_the_text_stays_out_of_the_representation_of_a_timeline() -> None:
    assert "Praxis" not in repr(timeline("An [Tag 1] wartete die Praxis.").events)


def test_the_demo_cases_have_timelines_that_agree_with_their_texts() -> None:
    for case in load_demo_cases():
        assert {event.day for event in timeline(case.text).events if event.exact} == days_in(case.text)

"""The timeline as drawn: lanes, distances, gaps and words that a browser shows as words."""

import json

import pytest

from review.demo_cases import load_demo_cases
from review.timeline import timeline
from review.timeline_chart import NOBODY_NAMED, OTHERS, course


def drawn(text: str):
    return course(timeline(text))


def test_each_actor_has_a_lane_and_an_event_without_one_is_drawn_too() -> None:
    figure = drawn("An [Tag 1] rief [Mutter] die Kita an. An [Tag 4] geschah nichts.")
    (marks,) = figure.data
    assert set(marks.y) == {"Mutter", "Kita", NOBODY_NAMED}
    assert list(figure.layout.yaxis.categoryarray) == [NOBODY_NAMED, "Kita", "Mutter"]


def test_rare_actors_share_one_lane() -> None:
    text = " ".join(f"[Kind {number}] kam an [Tag {number}] allein." for number in range(1, 15))
    (marks,) = drawn(text).data
    assert len(set(marks.y)) == 11
    assert list(marks.y).count(OTHERS) == 4


def test_days_stand_in_order_and_short_distances_true_to_scale() -> None:
    (marks,) = drawn("[Tag 1] Anruf.\n[Tag 3] Anruf.\n[Tag 13] Anruf.\n[Tag 4000] Anruf.").data
    first, second, third, last = marks.x
    assert (second - first, third - second) == (5, 13)
    assert third < last < 100


def test_a_long_gap_bears_its_days_and_a_short_one_nothing() -> None:
    figure = drawn("[Tag 1] Anruf.\n[Tag 20] Anruf.\n[Tag 120] Antwort.")
    assert [note.text for note in figure.layout.annotations] == ["100 Tage"]


def test_a_month_is_hollow_by_its_shape() -> None:
    (marks,) = drawn("Im [Monat 2] Umzug. An [Tag 1] Anruf.").data
    assert sorted(marks.marker.symbol) == ["circle", "diamond-open"]


def test_what_reads_as_markup_in_a_text_stays_text() -> None:
    (marks,) = drawn('An [Tag 1] schrieb die Kita <a href="x">hier</a> & schwieg.').data
    assert "&lt;a href" in marks.text[0]
    assert "<a" not in marks.text[0]
    assert marks.hovertemplate.endswith("<extra></extra>")


def test_labels_of_days_keep_their_distance() -> None:
    figure = drawn("\n".join(f"[Tag {day}] Anruf." for day in range(1, 120)))
    assert len(figure.layout.xaxis.tickvals) <= 15


@pytest.mark.parametrize("text", ["", "An [Tag 5] geschah etwas."])
def test_a_course_of_one_day_or_none_is_drawn(text: str) -> None:
    json.loads(drawn(text).to_json())


def test_every_event_of_a_demo_case_is_drawn() -> None:
    for case in load_demo_cases():
        found = timeline(case.text)
        shown = {text.partition(":")[0] for trace in course(found).data for text in trace.text}
        assert shown == {event.label for event in found.events}

"""Days are counted so that every interval stays visible and no date does."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise.model import Document
from anonymise.pipeline import draft
from anonymise.timeline import When, is_birth, labels, parse

DAYS = st.dates(date(2015, 1, 1), date(2029, 12, 31))


def test_the_earliest_event_is_day_one_and_a_date_of_birth_becomes_an_age() -> None:
    dates = [("12.03.2024", False), ("03.02.2019", True), ("01.03.2024", False)]
    assert labels(dates) == ["Tag 12", "Alter 3–5 Jahre", "Tag 1"]


def test_a_birth_after_the_first_event_is_counted_and_one_without_events_is_hidden() -> None:
    assert labels([("12.03.2024", False), ("20.03.2024", True)]) == ["Tag 1", "Tag 9"]
    assert labels([("03.02.2019", True)]) == ["Geburtsdatum"]


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("26.03.", "Tag 15"),
        ("26.3.24", "Tag 15"),
        ("2024-03-26", "Tag 15"),
        ("26. März", "Tag 15"),
        ("26. März 2024", "Tag 15"),
        ("Mai 2024", "Monat 3"),
        ("Heiligabend 2024", "Tag 288"),
        ("26. III. 2024", "Tag 15"),
        ("Dienstag, 26. März", "Tag 15"),
        ("Di., 26.3.", "Tag 15"),
        ("Reformationstag 2024", "Tag 234"),
        ("Sommer 2024", "Monat 5"),
        ("Winter 2024/25", "Datum"),
        ("Rosenmontag 2025", "Datum"),
        ("30.02.2024", "Datum"),
    ],
)
def test_a_date_is_counted_however_it_is_written(written: str, label: str) -> None:
    assert labels([("12.03.2024", False), (written, False)])[1] == label


def test_a_date_without_a_year_takes_the_year_nearest_to_its_neighbour() -> None:
    assert labels([("20.12.2023", False), ("04.01.", False)]) == ["Tag 1", "Tag 16"]


def test_a_bare_day_belongs_to_the_month_behind_it() -> None:
    assert labels([("3.", False), ("17. Februar 2024", False)]) == ["Tag 1", "Tag 15"]


def test_without_any_full_date_nothing_is_counted() -> None:
    assert labels([("26.03.", False)]) == ["Datum"]


@settings(deadline=None)
@given(DAYS, st.integers(0, 900))
def test_intervals_stay_exact_in_the_pseudonymised_text(first: date, days: int) -> None:
    second = first + timedelta(days=days)
    text = f"Meldung am {first:%d.%m.%Y}, Antwort am {second:%d.%m.%Y}."
    assert draft(Document(text)).pseudonymised == f"Meldung am [Tag 1], Antwort am [Tag {days + 1}]."


def test_a_date_spoilt_by_a_scan_means_what_the_page_said() -> None:
    assert parse("l2.O3.2024") == parse("12.03.2024") == When(3, 12, 2024)


@pytest.mark.parametrize(
    "before",
    [
        "geb. ",
        "geb.: ",
        "GEB. ",
        "geb ",
        "geb. am ",
        "geboren am ",
        "Geburtsdatum: ",
        "Geb.-Datum: ",
        "* ",
        "*",
        "ET ",
        "Geb.: ",
    ],
)
def test_what_announces_a_date_of_birth(before: str) -> None:
    assert is_birth(f"Kind Leon, {before}")


@pytest.mark.parametrize("before", ["ergeb ", "abgegeben am ", "Geburtstag am ", "Ergebnis vom ", "VET "])
def test_what_announces_no_date_of_birth(before: str) -> None:
    assert not is_birth(before)


def test_a_birth_may_be_told_behind_the_date() -> None:
    assert is_birth("Emil wurde am ", " in Bad Soden geboren.")
    assert not is_birth("Emil kam am ", ", und geboren wurde Mia später.")


@pytest.mark.parametrize("clock", ["07:10", "10h", "10 Uhr", "09.30 Uhr"])
def test_a_clock_time_behind_a_date_is_no_year(clock: str) -> None:
    made = draft(Document(f"Am 12.06.2024 kam er. Termin am 13.06. {clock} in der Praxis."))
    assert f"am [Tag 2] {clock}" in made.pseudonymised

"""What an operator can set, with a message for what they cannot."""

from pathlib import Path

import pytest

from review.errors import InputError
from review.settings import PROJECT, Settings, load_settings


def test_without_any_setting_the_defaults_hold() -> None:
    assert load_settings({}) == Settings(PROJECT / "data" / "local", None, idle_minutes=20, threshold=5)


def test_an_empty_setting_is_none() -> None:
    names = ("DATA", "KEY", "IDLE_MINUTES", "THRESHOLD", "MODEL", "MINORS", "LEARN_FROM")
    assert load_settings({f"FALLWERKSTATT_{name}": "" for name in names}) == load_settings({})


def test_every_setting_is_read() -> None:
    environment = {
        "FALLWERKSTATT_DATA": "/srv/faelle",
        "FALLWERKSTATT_KEY": "k" * 40,
        "FALLWERKSTATT_IDLE_MINUTES": "7",
        "FALLWERKSTATT_THRESHOLD": "9",
        "FALLWERKSTATT_MODEL": "/srv/modell",
        "FALLWERKSTATT_MINORS": "3400",
        "FALLWERKSTATT_LEARN_FROM": "50",
    }
    assert load_settings(environment) == Settings(
        Path("/srv/faelle"), "k" * 40, 7, 9, "/srv/modell", 3400, 50
    )


@pytest.mark.parametrize("threshold", ["3", "4", "5", "100"])
def test_the_threshold_may_be_three_or_more(threshold: str) -> None:
    assert load_settings({"FALLWERKSTATT_THRESHOLD": threshold}).threshold == int(threshold)


@pytest.mark.parametrize("threshold", ["1", "2", "0", "-5", "fünf", "5.0", "²", " "])
def test_a_threshold_below_three_or_no_number_is_refused(threshold: str) -> None:
    with pytest.raises(InputError, match="FALLWERKSTATT_THRESHOLD"):
        load_settings({"FALLWERKSTATT_THRESHOLD": threshold})


@pytest.mark.parametrize("minutes", ["0", "-1", "zehn", "1e3", "²"])
def test_idle_minutes_are_a_whole_number_from_one(minutes: str) -> None:
    with pytest.raises(InputError, match="FALLWERKSTATT_IDLE_MINUTES"):
        load_settings({"FALLWERKSTATT_IDLE_MINUTES": minutes})


def test_the_key_is_not_shown_with_the_settings() -> None:
    assert "geheim" not in repr(Settings(Path("x"), "geheim" * 10))

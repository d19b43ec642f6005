"""What an operator can set, read from the environment once at the start."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from anonymise.inference import Town
from review.disclosure import FLOOR
from review.errors import InputError

PROJECT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the store lies, how long an idle session lives, from how many cases a figure shows, which other
    model finds names, how many minors live in the area, and from how many decisions on to learn."""

    data_folder: Path
    key: str | None = field(default=None, repr=False)
    idle_minutes: int = 20
    threshold: int = 5
    model: str | None = None
    minors: int = Town().minors
    learn_from: int = 200


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of `FALLWERKSTATT_DATA`, `_KEY`, `_IDLE_MINUTES` and so on, a variable each.

    Raises InputError when a number is none or the threshold lies below the floor of three cases.
    """
    threshold = _number(environment, "FALLWERKSTATT_THRESHOLD", 5)
    if threshold < FLOOR:
        raise InputError(f"FALLWERKSTATT_THRESHOLD ist zu klein. Die Mindestfallzahl beträgt {FLOOR}.")
    return Settings(
        data_folder=Path(environment.get("FALLWERKSTATT_DATA") or PROJECT / "data" / "local"),
        key=environment.get("FALLWERKSTATT_KEY") or None,
        idle_minutes=_number(environment, "FALLWERKSTATT_IDLE_MINUTES", 20),
        threshold=threshold,
        model=environment.get("FALLWERKSTATT_MODEL") or None,
        minors=_number(environment, "FALLWERKSTATT_MINORS", Town().minors),
        learn_from=_number(environment, "FALLWERKSTATT_LEARN_FROM", 200),
    )


def _number(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise InputError(f"{name} muss eine ganze Zahl ab 1 sein.")
    return int(text)

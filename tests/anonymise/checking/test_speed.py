"""A step on a long text is quick, since nothing is detected anew."""

import time
from collections.abc import Callable

import pytest

from anonymise.checking.composing import progress, shown
from anonymise.checking.deciding import (
    accept,
    add,
    add_known,
    begin,
    change_kind,
    merge,
    other_forms,
    reject,
    reopen,
)
from anonymise.checking.model import Check
from anonymise.checking.second_look import unmarked
from anonymise.model import Draft, Identifier, Kind

SENTENCE = "Die Fachkraft traf {name} am Montag und besprach mit der Familie den weiteren Verlauf der Hilfe. "
STEPS: dict[str, Callable[[Check], object]] = {
    "accept": lambda check: accept(check, "PERSON-7"),
    "reject": lambda check: reject(check, "PERSON-7"),
    "reopen": lambda check: reopen(reject(check, "PERSON-7"), "PERSON-7"),
    "change_kind": lambda check: change_kind(check, "PERSON-7", Kind.LOCATION),
    "merge": lambda check: merge(check, "PERSON-7", "PERSON-8"),
    "other_forms": lambda check: other_forms(check, 4, 13),
    "add": lambda check: add(check, 4, 13, Kind.ORG),
    "add_known": lambda check: add_known(check, ["Verlauf"]),
    "shown": shown,
    "progress": progress,
    "unmarked": unmarked,
}


@pytest.fixture(scope="module")
def long() -> Check:
    """A check of 3,000 words with 150 marks, 50 people with three mentions each."""
    text, marks = "", []
    for number in range(214):
        name = f"Frau Tarnow{'abcdefghijklmnopqrstuvwxy'[number % 25]}{'bdfgk'[number // 25 % 5]}in"
        before = len(text) + SENTENCE.index("{name}") + 5
        text += SENTENCE.format(name=name)
        if len(marks) < 150:
            marks.append(
                Identifier(
                    before, before + len(name) - 5, Kind.PERSON, 0.9, entity=f"PERSON-{number % 50 + 1}"
                )
            )
    assert len(text.split()) > 3000 and len(marks) == 150
    return begin(Draft(text, tuple(marks)))


@pytest.mark.parametrize("name", STEPS)
def test_a_step_on_three_thousand_words_takes_no_time(long: Check, name: str) -> None:
    STEPS[name](long)
    began = time.process_time()
    STEPS[name](long)
    assert time.process_time() - began < 0.5

"""What holds after any decisions, in any order: for undo, for the marks, and for what would be stored."""

import random
import unicodedata
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise.checking.composing import is_masked, shown
from anonymise.checking.deciding import (
    accept,
    add,
    add_known,
    begin,
    change_kind,
    give_role,
    merge,
    redo,
    reject,
    reopen,
    split,
    undo,
)
from anonymise.checking.model import Check, Verdict
from anonymise.checking.probe import confirm_reading
from anonymise.checking.roles import ROLES
from anonymise.checking.steps import alone
from anonymise.errors import DecisionError, UnconfirmedError
from anonymise.forms import inflected, occurrences, parts
from anonymise.model import KNOWN, Document, Draft, Kind
from anonymise.pipeline import draft
from anonymise.placeholders import PLACEHOLDER
from anonymise.residue import leaks, masked_words

TEXTS = {
    "plain": (
        "Kind: Leon Krüger, geb. 03.02.2019. KM Aylin Krüger kam am 12.03.2024, Frau Krüger ging. Herr Klein "
        "ist klein und wohnt in Siegen. Frau Siegen und Herr Tarnowski, Frau Obermann, Tim Wolf und Anna "
        "Wolf riefen die Kita „Sonnenkäfer“ an: Tel. 0271/55512. Im Sonnenkäfer war Ruhe, bei Klein auch."
    ),
    "emoji": (
        "🙂 Frau Öztürk 👨‍👩‍👧 schrieb:\n„Leon❤️ ist krank🤒“, Leons Oma Halina\u00a0Wójcik kam. 🙂🙂 "
        "Frau Öztürk, Herr Łukasz, Frau Tarnowski, Herr Obermann, Frau Lehnert und Frau Żak🙂 in Siegen."
    ),
    "accents": unicodedata.normalize(
        "NFD", "Frau Nguyễn und René Müller, Zoë Krüger, Frau Dvořák, Frau Yılmaz; Renés Bruder kam aus Köln."
    ),
    "windows": (
        "Frau Krüger\r\nwohnt in Siegen.\r\n\r\nHerr Tarnowski\r\nkam.\tFrau Obermann auch.\r\n"
        "Krügers Hund.\r\n"
    ),
    "arabic": "Frau محمد und Herr أحمد الحسن kamen. KM Fatima El-Masri rief محمد an. Herr Tarnowski kam.",
}
DECISIONS = st.lists(
    st.tuples(
        st.sampled_from(
            "accept reject reopen kind add add_here merge split role known read undo redo".split()
        ),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
    ),
    max_size=12,
)


@cache
def made(name: str, known: tuple[str, ...] = ()) -> Draft:
    return draft(Document(TEXTS[name]), known)


def decide(check: Check, decision: tuple[str, int, int]) -> Check:
    """The check after one decision, drawn from numbers; what is refused changes nothing."""
    what, one, other = decision
    keys = sorted({mark.entity for mark in check.marks})
    entity, second = keys[one % len(keys)], keys[other % len(keys)]
    kind = list(Kind)[other % len(Kind)]
    text = check.draft.text
    start = one % len(text)
    end = start + 1 + other % 20
    mentions = check.marks_of(entity)
    steps: dict[str, Callable[[], Check]] = {
        "accept": lambda: accept(check, entity),
        "reject": lambda: reject(check, entity),
        "reopen": lambda: reopen(check, entity),
        "kind": lambda: change_kind(check, entity, kind),
        "add": lambda: add(check, start, end, kind),
        "add_here": lambda: add(check, start, end, kind, everywhere=False),
        "merge": lambda: merge(check, entity, second),
        "split": lambda: split(check, entity, mentions[other % len(mentions)].start),
        "role": lambda: give_role(check, entity, ROLES[Kind.PERSON][other % 20]),
        "known": lambda: add_known(check, parts(text)[one % len(parts(text)) :][:1]),
        "read": lambda: confirm_reading(check),
        "undo": lambda: undo(check),
        "redo": lambda: redo(check),
    }
    try:
        return steps[what]()
    except (DecisionError, UnconfirmedError):
        return check


each_text = pytest.mark.parametrize("name", TEXTS)


@each_text
@settings(max_examples=12, deadline=None)
@given(DECISIONS, st.integers(0, 3))
def test_undo_gives_the_state_before_and_redo_gives_it_back(
    name: str, decisions: list[tuple[str, int, int]], seed: int
) -> None:
    check = begin(made(name), random.Random(seed))
    for decision in decisions:
        after = decide(check, decision)
        if after is not check and decision[0] not in ("undo", "redo"):
            assert alone(undo(after)) == alone(check)
            assert redo(undo(after)) == after
        check = after
    while check.past:
        check = undo(check)
    assert alone(check) == alone(begin(made(name), random.Random(seed)))


@each_text
@settings(max_examples=15, deadline=None)
@given(DECISIONS, st.integers(0, 3))
def test_marks_stay_in_order_apart_and_inside_and_the_text_is_theirs(
    name: str, decisions: list[tuple[str, int, int]], seed: int
) -> None:
    check = begin(made(name), random.Random(seed))
    for decision in decisions:
        check = decide(check, decision)
        at = 0
        for mark in check.marks:
            assert at <= mark.start < mark.end <= len(check.draft.text)
            at = mark.end
        assert check.draft.text == TEXTS[name]
        # What is not a placeholder stands in the original too, character by character and in this order.
        left = iter(TEXTS[name])
        assert all(letter in left for letter in PLACEHOLDER.sub("", check.draft.pseudonymised))


@each_text
@settings(max_examples=15, deadline=None)
@given(DECISIONS, st.integers(0, 3))
def test_no_word_that_is_masked_stands_in_the_stored_text_in_any_form(
    name: str, decisions: list[tuple[str, int, int]], seed: int
) -> None:
    check = begin(made(name), random.Random(seed))
    for decision in decisions:
        if decision[0] != "add_here":
            check = decide(check, decision)
        stored = check.draft
        assert leaks(stored.pseudonymised, masked_words(stored), stored.unmasked_words) == ()
        assert all(is_masked(check, m) for m in check.marks if m.entity in check.probe.hidden)
        assert not any(check.verdict(m.entity) is Verdict.REJECTED for m in check.marks if m.score >= KNOWN)
    for mark in check.marks:
        if mark.entity in check.probe.hidden:
            assert check.draft.text[mark.start : mark.end] in shown(check).pseudonymised


@settings(max_examples=12, deadline=None)
@given(DECISIONS)
def test_no_decision_takes_a_known_name_back(decisions: list[tuple[str, int, int]]) -> None:
    check = begin(made("plain", ("Klein",)), random.Random(1))
    for decision in decisions:
        check = decide(check, decision)
        assert not list(occurrences(check.draft.pseudonymised, inflected("Klein")))


@pytest.mark.parametrize(
    ("name", "selected", "stored"),
    [
        ("emoji", "❤", "„[Person 2][Person 3]\ufe0f ist krank🤒“"),
        ("emoji", "krank", "schrieb:\n„[Person 2]❤️ ist [Person 3]🤒“, "),
        ("accents", "Bruder", "; [Person 2]s [Person 6] kam aus [Ort 1]."),
        (
            "windows",
            "wohnt",
            "Frau [Person 1]\r\n[Person 2] in [Ort 1].\r\n\r\nHerr [Person 3]\r\nkam.\tFrau",
        ),
        ("arabic", "rief", "kamen. [Mutter] [Person 3] [Person 1] an."),
    ],
)
def test_a_selection_is_exact_to_the_character(name: str, selected: str, stored: str) -> None:
    check = begin(made(name))
    start = TEXTS[name].index(selected)
    marked = add(check, start, start + len(selected), Kind.PERSON, everywhere=False)
    assert stored in marked.draft.pseudonymised

"""What the process remembers of a text once it has been worked on: nothing. All names are invented."""

import gc
import importlib
import pkgutil
import re
from functools import _lru_cache_wrapper
from inspect import signature

import pytest

import anonymise
from anonymise.checking.deciding import (
    accept,
    add,
    add_known,
    begin,
    change_kind,
    other_forms,
    reject,
    reopen,
)
from anonymise.checking.second_look import unmarked
from anonymise.detect import german
from anonymise.forgetting import _CACHES, forgetting
from anonymise.forms import folds
from anonymise.gate import approve
from anonymise.model import Confirmation, Document, Kind
from anonymise.pipeline import draft, redraft

TEXT = "Frau Zwirbelkowski kam mit Leandrian in die Praxis. Zwirbelkowskis Mutter rief an."


def words_of_spacy() -> set[str]:
    return set(german().vocab.strings)


def cached_words() -> int:
    return sum(cached.cache_info().currsize for cached in _CACHES)


def test_every_cache_of_the_package_that_could_hold_a_word_is_emptied() -> None:
    for module in pkgutil.walk_packages(anonymise.__path__, "anonymise."):
        if not module.name.startswith(("anonymise.training", "anonymise.__main__")):
            importlib.import_module(module.name)
    caches = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    ours = [one for one in caches if one.__module__.startswith("anonymise.")]
    kept = {one for one in ours if signature(one).parameters and "training" not in one.__module__}
    assert kept == set(_CACHES)


def test_no_word_of_a_text_stays_in_a_cache_that_sessions_share() -> None:
    made = draft(Document(TEXT))
    assert cached_words() == 0
    made = redraft(made, masked=[("Praxis", Kind.ORG)], known=["Leandrian"])
    assert cached_words() == 0
    approve(made, Confirmation("a", has_read=True))
    assert cached_words() == 0


def test_no_step_of_a_check_leaves_a_word_in_a_cache_or_a_pattern() -> None:
    check = begin(draft(Document(TEXT)))
    entity = check.marks[0].entity
    spot = (TEXT.index("Praxis"), TEXT.index("Praxis") + 6)
    for step in (
        lambda: begin(check.draft),
        lambda: accept(check, entity),
        lambda: reopen(reject(check, entity), entity),
        lambda: change_kind(check, entity, Kind.ORG),
        lambda: other_forms(check, *spot),
        lambda: add(check, *spot, Kind.ORG),
        lambda: add_known(check, ["Praxis"]),
        lambda: unmarked(check),
    ):
        step()
        assert cached_words() == 0
        assert not [key for key in re._cache if "Praxis" in str(key) or "Zwirbel" in str(key)]


def test_no_pattern_made_of_masked_words_stays_compiled() -> None:
    redraft(draft(Document(TEXT)), masked=[("in die Praxis", Kind.ORG)])
    assert not [key for key in re._cache if "Praxis" in str(key)]


def test_no_word_of_a_text_stays_in_the_vocabulary_of_spacy() -> None:
    draft(Document(TEXT))
    assert not {"Zwirbelkowski", "Zwirbelkowskis", "Leandrian"} & words_of_spacy()


def test_the_words_are_forgotten_when_the_work_fails() -> None:
    with pytest.raises(ZeroDivisionError), forgetting():
        folds("Zwirbelkowski")
        _ = 1 / 0
    assert cached_words() == 0

"""The bars that the anonymiser has to clear on narratives nobody trained on."""

from pathlib import Path

import pytest

from tests.gold.dev_narratives import GOLD
from tests.gold.gold import parse
from tests.gold.measure import Scores, clean, measure


@pytest.fixture(scope="module")
def scores() -> Scores:
    return measure(GOLD)


def test_names_of_people_are_found(scores: Scores) -> None:
    assert scores.recall("PERSON") >= 0.985


def test_direct_identifiers_are_found(scores: Scores) -> None:
    assert scores.recall("direct") >= 0.985


def test_most_narratives_keep_no_direct_identifier(scores: Scores) -> None:
    assert clean(scores.counts) >= 0.8


def test_quasi_identifiers_are_found(scores: Scores) -> None:
    assert scores.recall("QUASI") >= 0.9


def test_the_rest_of_the_text_survives(scores: Scores) -> None:
    assert scores.over_redaction <= 0.02


@pytest.mark.parametrize("hands", ["blind", "further", "kindred", "alike"])
def test_narratives_by_other_hands_keep_the_floors_as_well(hands: str) -> None:
    files = sorted((Path(__file__).parent / hands).glob("*.txt"))
    scores = measure({each.name: parse(each.read_text("utf-8")) for each in files})
    assert scores.recall("PERSON") >= 0.99
    assert scores.recall("direct") >= 0.985
    assert scores.recall("QUASI") >= 0.75
    assert clean(scores.counts) >= 0.6
    assert scores.over_redaction <= 0.025

"""The floors for suggested findings, on narratives that trained nothing."""

from pathlib import Path

import pytest

from review.model import Polarity
from review.tagging.engine import suggest
from tests.bench_findings import ENGINES, measured
from tests.gold.gold import parse

GOLD = Path(__file__).parent


@pytest.mark.parametrize("folder", ["dev", "fresh", "last", "held", "blind"])
def test_suggested_findings_keep_their_floors(folder: str) -> None:
    docs = {each.name: parse(each.read_text("utf-8")) for each in sorted((GOLD / folder).glob("*.txt"))}
    figures = measured(docs, ENGINES["this engine"])
    assert figures["detection_ap"] >= 0.75
    assert figures["top3_category"] >= 0.68
    assert figures["micro_f1"] >= 0.35
    assert figures["recall_all_shown"] >= 0.60
    assert figures["false_per_true_shown"] <= 1.5
    assert figures["plain_sentences_suggested"] <= 0.15


def test_what_carried_a_case_is_suggested_as_a_success() -> None:
    found = suggest("Der Schutzplan wurde gemeinsam aufgeschrieben und von allen unterschrieben.")
    assert [(each.category, each.polarity) for each in found] == [("no_joint_planning", Polarity.SUCCESS)]

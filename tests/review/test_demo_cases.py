import re
from collections import Counter
from pathlib import Path

import pytest

from review import reference
from review.demo_cases import generate_short_cases, load_demo_cases
from review.model import CaseState, Polarity

FOLDER = Path(__file__).parents[2] / "data" / "demo"
WHOLE = load_demo_cases()
SHORT = generate_short_cases()
COUNTED = [case for case in (*WHOLE, *SHORT) if case.state not in (CaseState.CHECKED, CaseState.RETURNED)]

PLACEHOLDER = re.compile(r"\[[A-ZÄÖÜ][\wäöüß]*( [A-ZÄÖÜ][\wäöüß]*)*( \d+)?\]")
LEFTOVERS = {
    "name": re.compile(
        r"\b(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.|Fam\.|Familie) (?!Kollegin|Kollege)[A-ZÄÖÜ][a-zäöüß]*"
    ),
    "date": re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.|\b(?:19|20)\d\d\b"),
    "contact": re.compile(r"@|\b0\d{2,4}[ /-]?\d{3,}"),
    "address": re.compile(r"\b[A-ZÄÖÜ]\w*(?:straße|str\.|weg|allee|gasse|platz) \d"),
}


def cells(cases):
    """How many cases report a failure, by category, sender and receiver."""
    return Counter(
        cell
        for case in cases
        for cell in {
            (finding.category, finding.sender, finding.receiver)
            for finding in case.findings
            if finding.polarity is Polarity.FAILURE
        }
    )


@pytest.mark.parametrize("file", sorted((FOLDER / "cases").glob("*.md")), ids=lambda file: file.stem)
def test_findings_quote_exactly_the_marked_passages(file):
    marked = re.findall(r"⟪[^/⟫]+⟫(.*?)⟪/⟫", file.read_text(encoding="utf-8"), re.DOTALL)
    index = sorted((FOLDER / "cases").glob("*.md")).index(file)
    case = WHOLE[index]
    assert [case.text[finding.start : finding.end] for finding in case.findings] == marked
    assert marked


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case.title)
def test_a_whole_case_has_the_length_of_a_real_one(case):
    assert 350 <= len(case.text.split()) <= 800


def test_whole_cases_cover_every_category_as_a_failure():
    failures = {category for category, _, _ in cells(set(WHOLE) & set(COUNTED))}
    assert failures == set(reference.categories())


def test_whole_cases_hold_many_findings_and_things_that_went_well():
    polarities = Counter(finding.polarity for case in WHOLE for finding in case.findings)
    assert sum(polarities.values()) >= 60
    assert polarities[Polarity.SUCCESS] + polarities[Polarity.RESOLVED] >= 8
    assert polarities[Polarity.UNCLEAR] >= 1


def test_whole_cases_show_every_state_but_recalled_in_both_groups():
    assert {case.state for case in WHOLE} == set(CaseState) - {CaseState.RECALLED}
    assert {case.group for case in WHOLE} == {1, 2}
    assert all((case.state is CaseState.RETURNED) == bool(case.return_reason) for case in WHOLE)


@pytest.mark.parametrize("case", (*WHOLE, *SHORT), ids=lambda case: case.title)
def test_no_text_holds_markup_malformed_placeholders_or_identifiers(case):
    assert not re.search(r"[⟪⟫{}]", case.text)
    assert not re.search(r"[\[\]]", PLACEHOLDER.sub("", case.text))
    for text in (case.text, case.title):
        assert {kind: found for kind, rule in LEFTOVERS.items() if (found := rule.findall(text))} == {}


def test_every_file_says_that_its_case_is_invented():
    for file in (FOLDER / "cases").glob("*.md"):
        assert "\ninvented: true\n" in file.read_text(encoding="utf-8").split("\n\n")[0] + "\n"
    for file in (FOLDER / "originals").glob("*.txt"):
        assert file.read_text(encoding="utf-8").startswith("Erfundener Beispielfall")


def test_short_cases_are_the_same_for_the_same_seed_and_differ_for_another():
    assert generate_short_cases() == SHORT
    assert generate_short_cases(seed=7) != SHORT


def test_every_sentence_of_a_short_case_is_the_evidence_of_a_finding():
    for case in SHORT:
        quotes = [case.text[finding.start : finding.end] for finding in case.findings]
        assert " ".join(quotes) == case.text
        assert 1 <= len(quotes) <= 3
        assert all(quote.endswith(".") and ". " not in quote.replace("o. B.", "") for quote in quotes)


def test_short_cases_hardly_repeat_each_other():
    assert len({case.text for case in SHORT}) >= 0.9 * len(SHORT)


def test_short_cases_spread_over_three_years_two_groups_and_all_categories():
    assert {category for category, _, _ in cells(SHORT)} == set(reference.categories())
    assert {case.group for case in SHORT} == {1, 2}
    assert min(case.months_ago for case in SHORT) <= 2
    assert 30 <= max(case.months_ago for case in SHORT) <= 36


def test_several_cells_reach_five_cases_and_most_stay_below():
    counts = cells(COUNTED)
    large = [cell for cell, number in counts.items() if number >= 5]
    assert len(large) >= 12
    assert len(large) < len(counts) / 2
    assert counts["no_feedback_after_report", "jugendamt", "practice"] >= 12
    assert counts["no_response_unreachable", "jugendamt", "clinic"] >= 9


@pytest.mark.parametrize(
    ("category", "later_is_more"),
    [("staff_turnover", True), ("transfer_without_consultation", False)],
)
def test_rising_and_falling_categories_show_over_the_years(category, later_is_more):
    ages = [case.months_ago for case in SHORT if case.findings[0].category == category]
    recent = sum(age <= 18 for age in ages)
    assert (recent > len(ages) - recent) is later_is_more

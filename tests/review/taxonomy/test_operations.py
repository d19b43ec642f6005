"""What becomes of a catalogue, and of last year's figures, when its categories are changed."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.aggregate import (
    FindingRow,
    carried_forward,
    category_by_interface,
    category_by_year,
    recurring,
)
from review.disclosure import protect, protect_list
from review.errors import InputError, ReviewError, StateError
from review.model import Actor, Phase
from review.taxonomy.catalogue import Catalogue, Standing
from review.taxonomy.operations import (
    Add,
    Describe,
    Merge,
    Operation,
    Reopen,
    Retire,
    Split,
    apply,
    summary,
)
from tests.review.taxonomy.catalogues import make_catalogue, make_category

START = make_catalogue("Austausch", "Auftrag", "Termin", "Personal")
TWO_PARTS = (make_category("Telefon"), make_category("Post"))


def revised(*operations: Operation, catalogue: Catalogue = START) -> Catalogue:
    for operation in operations:
        catalogue = apply(catalogue, operation)
    return catalogue


def renamed(key: str, label: str, catalogue: Catalogue = START) -> Describe:
    return Describe(replace(catalogue.entries[key].category, label=label))


def row(code: str, category: str, year: int = 2025) -> FindingRow:
    return FindingRow(code, category, Actor.CLINIC, Actor.JUGENDAMT, Phase.REPORT, year)


def test_a_renamed_category_keeps_its_key_and_shows_its_new_name_for_old_findings() -> None:
    catalogue = revised(renamed("termin", "Terminfindung"))
    assert catalogue.counts_as("termin") == "termin"
    assert catalogue.label("termin") == "Terminfindung"
    assert summary(START, renamed("termin", "Terminfindung")) == (
        "Umbenannt: „Termin“ heißt jetzt „Terminfindung“."
    )


def test_merged_categories_count_under_the_last_one_they_went_into() -> None:
    catalogue = revised(
        Merge("termin", "auftrag"), Merge("auftrag", "personal"), renamed("personal", "Fachkräfte")
    )
    assert {catalogue.counts_as(key) for key in ("termin", "auftrag", "personal")} == {"personal"}
    assert catalogue.label("termin") == "Fachkräfte"
    assert catalogue.size == 2


def test_a_case_with_both_merged_categories_counts_once() -> None:
    findings = [row("F-1", "termin"), row("F-1", "auftrag"), row("F-2", "termin")]
    counts = recurring(carried_forward(findings, revised(Merge("termin", "auftrag")).counts_as))
    assert (counts.keys, counts.counts, counts.total) == (("auftrag",), (2,), 2)


def test_findings_of_a_split_category_stay_together_and_say_so() -> None:
    catalogue = revised(Split("austausch", TWO_PARTS))
    assert catalogue.counts_as("austausch") == "austausch"
    assert catalogue.label("austausch") == "Austausch (nicht weiter unterschieden)"
    assert catalogue.leads_to("austausch") == ("telefon", "post")
    assert "austausch" not in {category.key for category in catalogue.in_use}


def test_a_retired_category_stays_in_the_figures_and_can_be_taken_up_again() -> None:
    catalogue = revised(Retire("termin"))
    assert catalogue.label("termin") == "Termin (nicht mehr verwendet)"
    assert catalogue.counts_as("termin") == "termin"
    assert catalogue.leads_to("termin") == ()
    assert revised(Reopen("termin"), catalogue=catalogue).leads_to("termin") == ("termin",)


def test_a_new_category_gets_a_key_that_nothing_has_had_before() -> None:
    catalogue = revised(Add(make_category("Übergabe am Wochenende")), Retire("uebergabe_am_wochenende"))
    with pytest.raises(InputError, match="dieselbe Bezeichnung"):
        apply(catalogue, Add(make_category("übergabe am  Wochenende")))
    again = revised(
        renamed("termin", "Frist"), Add(make_category("Termin")), Add(make_category("24 h")), catalogue=START
    )
    assert list(again.entries)[-2:] == ["termin_2", "kategorie_24_h"]


@pytest.mark.parametrize(
    "operation",
    [
        Merge("termin", "termin"),
        Merge("nichts", "termin"),
        Merge("termin", "nichts"),
        Split("termin", TWO_PARTS[:1]),
        Split("termin", (make_category("Gleich"), make_category("gleich"))),
        Split("termin", (make_category("Auftrag"), make_category("Post"))),
        Retire("nichts"),
        Reopen("termin"),
        renamed("termin", "AUFTRAG"),
        renamed("termin", "  "),
        renamed("termin", "x" * 121),
        renamed("termin", "Termin"),
        Add(make_category("Neu", definition=" ")),
        Add(make_category("Neu", phrases=(" ",))),
        Add(make_category("Neu", solutions=())),
        Add(make_category("Neu", solutions=("L9.9",))),
        Add(make_category("Neu", seed_challenges=(16,))),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_german_sentence(operation: Operation) -> None:
    with pytest.raises(ReviewError, match=r"[.]$"):
        apply(START, operation)


@pytest.mark.parametrize("ending", [Retire("termin"), Merge("termin", "auftrag"), Split("termin", TWO_PARTS)])
def test_a_category_no_more_in_use_takes_no_part_in_further_changes(ending: Operation) -> None:
    catalogue = revised(ending)
    for operation in (
        Merge("personal", "termin"),
        Merge("termin", "personal"),
        Split("termin", TWO_PARTS),
        Retire("termin"),
        renamed("termin", "Anders"),
    ):
        with pytest.raises(StateError):
            apply(catalogue, operation)


def test_the_last_category_in_use_stays() -> None:
    with pytest.raises(InputError, match="Mindestens eine"):
        revised(*(Retire(key) for key in START.entries))


KINDS = st.sampled_from(("rename", "merge", "split", "retire", "reopen", "add"))
STEPS = st.lists(st.tuples(KINDS, st.integers(0, 99), st.integers(0, 99)), max_size=12)
FINDINGS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 99), st.sampled_from((2024, 2025))),
    max_size=60,
)
"""Case, after how many steps it was coded, with which of the categories in use, and the case's year."""


def drawn(catalogue: Catalogue, kind: str, one: int, other: int) -> Operation:
    keys = [category.key for category in catalogue.in_use]
    key, second = keys[one % len(keys)], keys[other % len(keys)]
    name = f"Stand {catalogue.version}"
    retired = [k for k, entry in catalogue.entries.items() if entry.standing is Standing.RETIRED]
    return {
        "rename": renamed(key, name, catalogue),
        "merge": Merge(key, second),
        "split": Split(key, (make_category(f"{name} a"), make_category(f"{name} b"))),
        "retire": Retire(key),
        "reopen": Reopen(retired[one % len(retired)] if retired else key),
        "add": Add(make_category(name)),
    }[kind]


@given(steps=STEPS, coded=FINDINGS)
def test_no_sequence_of_changes_makes_last_years_figures_wrong(
    steps: list[tuple[str, int, int]], coded: list[tuple[int, int, int, int]]
) -> None:
    catalogue = START
    findings: list[FindingRow] = []
    # What the figures should say, kept by hand: the cases under each key, moved only by a merge.
    cases: dict[tuple[str, int], set[str]] = defaultdict(set)
    for number in range(len(steps) + 1):
        in_use = catalogue.in_use
        for case, _, choice, year in (each for each in coded if min(each[1], len(steps)) == number):
            key, code = in_use[choice % len(in_use)].key, f"F-{case}-{year}"
            findings.append(row(code, key, year))
            cases[key, year].add(code)
        if number == len(steps):
            break
        operation = drawn(catalogue, *steps[number])
        try:
            after = apply(catalogue, operation)
        except ReviewError:
            continue
        assert after.version == catalogue.version + 1
        assert set(catalogue.entries) <= set(after.entries)
        if isinstance(operation, Merge):
            for year in (2024, 2025):
                cases[operation.into, year] |= cases.pop((operation.key, year), set())
        catalogue = after

    carried = carried_forward(findings, catalogue.counts_as)
    by_year, counts = category_by_year(carried), recurring(carried)
    for i, key in enumerate(by_year.rows):
        for j, year in enumerate(by_year.columns):
            assert by_year.cells[i][j] == len(cases[key, year])
    assert set(by_year.rows) == {key for (key, _), codes in cases.items() if codes}
    assert counts.total == by_year.total == len({finding.case_code for finding in findings})
    assert dict(zip(counts.keys, counts.counts, strict=True)) == dict(
        zip(by_year.rows, by_year.row_totals, strict=True)
    )
    by_interface = category_by_interface(carried)
    assert by_interface.row_totals == by_year.row_totals

    assert all(catalogue.label(finding.category) for finding in findings)
    assert len({catalogue.label(key) for key in counts.keys}) == len(counts.keys)
    assert len(counts.keys) <= catalogue.size
    for table in (protect(by_year, 5), protect(by_interface, 5)):
        shown = [cell for line in (*table.cells, table.row_totals, (table.total,)) for cell in line]
        assert all(cell.value is None or cell.value >= 5 for cell in shown)
    assert all(each.value is None or each.value >= 5 for each in protect_list(counts, 5).values)


@given(steps=STEPS)
def test_every_key_leads_to_keys_in_use_only(steps: list[tuple[str, int, int]]) -> None:
    catalogue = START
    for step in steps:
        try:
            catalogue = apply(catalogue, drawn(catalogue, *step))
        except ReviewError:
            continue
    in_use = {category.key for category in catalogue.in_use}
    assert in_use
    for key, entry in catalogue.entries.items():
        assert set(catalogue.leads_to(key)) <= in_use
        assert (catalogue.leads_to(key) == (key,)) == (entry.standing is Standing.OPEN)
        assert catalogue.entries[catalogue.counts_as(key)].standing is not Standing.MERGED

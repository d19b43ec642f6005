from hypothesis import given
from hypothesis import strategies as st

from review.aggregate import (
    UNDETERMINED,
    WITH_FAMILY,
    CountList,
    FindingRow,
    category_by_interface,
    category_by_year,
    interface_of,
    recurring,
)
from review.model import Actor, Phase


def row(
    code: str,
    category: str = "missing_exchange",
    sender: Actor = Actor.CLINIC,
    receiver: Actor = Actor.JUGENDAMT,
    year: int = 2025,
) -> FindingRow:
    return FindingRow(code, category, sender, receiver, Phase.REPORT, year)


findings = st.lists(
    st.builds(
        row,
        code=st.sampled_from([f"F-{number}" for number in range(8)]),
        category=st.sampled_from(["a", "b", "c"]),
        sender=st.sampled_from([Actor.CLINIC, Actor.KITA, Actor.FAMILY, Actor.UNKNOWN]),
        receiver=st.sampled_from([Actor.JUGENDAMT, Actor.COURT]),
        year=st.sampled_from([2023, 2025]),
    )
)


def test_several_findings_of_a_case_in_one_cell_count_once() -> None:
    table = category_by_interface([row("F-1"), row("F-1"), row("F-2")])

    assert table.cells == ((2,),)
    assert table.row_totals == (2,)
    assert table.total == 2


def test_a_total_counts_a_case_once_that_stands_in_several_cells() -> None:
    table = category_by_interface(
        [row("F-1"), row("F-1", sender=Actor.KITA), row("F-1", category="unclear_roles")]
    )

    assert sum(table.cells[0]) == 2
    assert table.row_totals == (1, 1)
    assert table.total == 1


def test_an_interface_has_a_direction() -> None:
    there, back = row("F-1"), row("F-2", sender=Actor.JUGENDAMT, receiver=Actor.CLINIC)

    assert category_by_interface([there, back]).columns == (
        (Actor.JUGENDAMT, Actor.CLINIC),
        (Actor.CLINIC, Actor.JUGENDAMT),
    )


def test_pairs_with_the_family_or_an_unknown_side_share_one_column_each() -> None:
    with_family = row("F-1", sender=Actor.FAMILY)
    undetermined = row("F-1", sender=Actor.FAMILY, receiver=Actor.UNKNOWN)

    assert interface_of(with_family) == WITH_FAMILY
    assert interface_of(undetermined) == UNDETERMINED
    table = category_by_interface([undetermined, with_family, row("F-2")])
    assert table.columns == ((Actor.CLINIC, Actor.JUGENDAMT), WITH_FAMILY, UNDETERMINED)


def test_plain_strings_from_the_store_count_as_actors() -> None:
    plain = FindingRow("F-1", "a", "kita", "unknown", "report", 2025)  # type: ignore[arg-type]

    assert category_by_interface([plain]).columns == (UNDETERMINED,)


def test_years_without_a_finding_stand_between_the_others() -> None:
    table = category_by_year([row("F-1", year=2022), row("F-2", year=2024)])

    assert table.columns == (2022, 2023, 2024)
    assert table.cells == ((1, 0, 1),)
    assert table.additive


def test_a_case_in_two_years_makes_the_years_overlap() -> None:
    assert not category_by_year([row("F-1", year=2022), row("F-1", year=2023)]).additive


def test_recurring_categories_come_most_frequent_first() -> None:
    rows = [row("F-1", "a"), row("F-1", "a"), row("F-1", "b"), row("F-2", "b")]

    assert recurring(rows) == CountList(keys=("b", "a"), counts=(2, 1), total=2)


def test_no_findings_give_empty_figures() -> None:
    assert recurring([]) == CountList((), (), 0)
    assert category_by_interface([]).total == category_by_year([]).total == 0


@given(findings)
def test_totals_lie_between_the_greatest_part_and_the_sum_of_parts(rows: list[FindingRow]) -> None:
    for table in (category_by_interface(rows), category_by_year(rows)):
        for cells, total in zip(table.cells, table.row_totals, strict=True):
            assert max(cells) <= total <= sum(cells)
            assert not table.additive or total == sum(cells)
        assert max(table.row_totals, default=0) <= table.total <= sum(table.row_totals)


@given(findings)
def test_order_and_repetition_of_findings_change_no_figure(rows: list[FindingRow]) -> None:
    shuffled = rows[::-1] + rows

    assert category_by_interface(shuffled) == category_by_interface(rows)
    assert category_by_year(shuffled) == category_by_year(rows)
    assert recurring(shuffled) == recurring(rows)

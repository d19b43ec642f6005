"""The small-number rule against a reader who knows every way the cases could lie."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from review.aggregate import (
    CountList,
    CrossTable,
    FindingRow,
    category_by_interface,
    category_by_year,
    recurring,
)
from review.disclosure import (
    PROTECTING,
    ProtectedTable,
    Shown,
    protect,
    protect_list,
    readable,
    remainder,
)
from review.errors import InputError
from review.model import Actor, Phase

THRESHOLD = 3
FEW = f"< {THRESHOLD}"


def table(
    cells: tuple[tuple[int, ...], ...],
    row_totals: tuple[int, ...],
    total: int,
    *,
    additive: bool = False,
) -> CrossTable[int]:
    rows = tuple(f"row {number}" for number in range(len(cells)))
    return CrossTable(rows, tuple(range(len(cells[0]))), cells, row_totals, total, additive)


def texts(shown: ProtectedTable[int]) -> list[list[str]]:
    return [
        [part.text for part in (*cells, total)]
        for cells, total in zip(shown.cells, shown.row_totals, strict=True)
    ]


def whole_view(shown: ProtectedTable[int], rows: int, columns: int) -> list[str]:
    """The figures as a reader takes them: what is left out reads "< 3"."""
    cells = {
        (row, column): cell.text
        for row, line in zip(shown.rows, shown.cells, strict=True)
        for column, cell in zip(shown.columns, line, strict=True)
    }
    totals = {row: cell.text for row, cell in zip(shown.rows, shown.row_totals, strict=True)}
    keys = [f"row {number}" for number in range(rows)]
    return [
        *(cells.get((key, column), FEW) for key in keys for column in range(columns)),
        *(totals.get(key, FEW) for key in keys),
        shown.total.text,
    ]


def all_worlds(rows: int, columns: int, cases: int, *, additive: bool) -> NDArray[np.int16]:
    """Every set of counts (cells, row totals, grand total) that up to `cases` cases can make.

    A case is any non-empty set of cells, of one column when `additive`.
    """
    cells = list(product(range(rows), range(columns)))
    courses = [
        [cell in chosen for cell in cells]
        + [any(row == number for row, _ in chosen) for number in range(rows)]
        + [True]
        for size in range(1, len(cells) + 1)
        for chosen in combinations(cells, size)
        if not additive or len({column for _, column in chosen}) == 1
    ]
    level = np.zeros((1, len(courses[0])), dtype=np.int16)
    steps = np.array(courses, dtype=np.int16)
    levels = []
    for _ in range(cases):
        level = np.unique((level[:, None] + steps[None]).reshape(-1, steps.shape[1]), axis=0)
        levels.append(level)
    return np.concatenate(levels)


def possible_worlds(worlds: NDArray[np.int16], view: list[str], rows: int, columns: int) -> NDArray[np.int16]:
    """The worlds a reader of this view cannot rule out."""
    lines = [view[row * columns : (row + 1) * columns] for row in range(rows)]
    lines.append(view[rows * columns :][:rows])
    blank = [all(sign == PROTECTING for sign in line) for line in lines for _ in line]
    possible = np.ones(len(worlds), dtype=bool)
    for position, sign in enumerate(view):
        counts = worlds[:, position]
        if sign == FEW:
            possible &= counts < THRESHOLD
        elif sign != PROTECTING:
            possible &= counts == int(sign)
        elif not blank[position]:
            possible &= counts >= THRESHOLD
    return worlds[possible]


@pytest.mark.parametrize(
    ("rows", "columns", "cases", "additive"),
    [(1, 3, 7, False), (2, 2, 6, False), (1, 3, 12, True), (2, 2, 10, True), (2, 3, 8, True)],
)
def test_a_reader_who_can_list_every_world_learns_nothing_about_a_hidden_figure(
    rows: int, columns: int, cases: int, additive: bool
) -> None:
    worlds = all_worlds(rows, columns, cases, additive=additive)
    views = set()
    for world in worlds.tolist():
        lines = tuple(tuple(world[row * columns : (row + 1) * columns]) for row in range(rows))
        true = table(lines, tuple(world[rows * columns : -1]), world[-1], additive=additive)
        views.add(tuple(whole_view(protect(true, THRESHOLD), rows, columns)))

    for view in views:
        if view[-1] == FEW:
            assert set(view) == {FEW}
            continue
        possible = possible_worlds(worlds, list(view), rows, columns)
        for position, sign in enumerate(view):
            counts = set(possible[:, position].tolist())
            if sign == FEW:
                assert counts == set(range(THRESHOLD)), (view, position)
            elif sign == PROTECTING:
                assert len(counts) > 1, (view, position)


def test_few_and_none_look_the_same() -> None:
    shown = protect(table(((9, 1, 0, 4, 7), (9, 9, 9, 9, 9)), (9, 9), 9))

    assert texts(shown)[0] == ["9", "< 5", "< 5", "< 5", "7", "9"]


def test_a_total_that_would_give_a_small_cell_away_costs_a_further_cell() -> None:
    shown = protect(table(((30, 2, 20), (30, 30, 20)), (52, 80), 200, additive=True))

    assert texts(shown) == [["30", "30", "20", "80"], ["30", "< 5", "•", "52"]]


def test_a_row_that_cannot_be_protected_in_part_shows_its_total_only() -> None:
    shown = protect(table(((6, 1), (9, 9)), (7, 18), 100, additive=True))

    assert texts(shown) == [["9", "9", "18"], ["•", "•", "7"]]


def test_overlap_makes_a_further_cell_unnecessary() -> None:
    assert texts(protect(table(((9, 8, 2),), (12,), 12)))[0][:2] == ["9", "8"]


def test_a_table_whose_grand_total_ties_the_rows_together_shows_totals_only() -> None:
    tied = table(((20, 2, 20), (20, 20, 20)), (42, 60), 60, additive=True)

    assert texts(protect(tied)) == [["•", "•", "•", "60"], ["•", "•", "•", "42"]]


def test_a_row_with_its_total_only_may_lie_in_any_column() -> None:
    cells, row_totals = ((30, 2, 20), (0, 6, 1)), (52, 7)

    roomy = protect(table(cells, row_totals, 59, additive=True))
    tight = protect(table(cells, row_totals, 58, additive=True))

    assert texts(roomy)[0] == ["30", "< 5", "•", "52"]
    assert texts(tight)[0] == ["•", "•", "•", "52"]


def test_nothing_is_shown_of_fewer_cases_than_the_threshold() -> None:
    shown = protect(table(((4, 4),), (4,), 4))

    assert (shown.rows, shown.columns, shown.total.text) == ((), (), "< 5")


def test_rows_and_columns_that_say_nothing_are_left_out() -> None:
    shown = protect(table(((9, 0, 1), (1, 1, 1), (9, 4, 3)), (9, 2, 12), 20))

    assert shown.rows == ("row 2", "row 0")
    assert shown.columns == (0,)
    assert readable(shown) == shown


def test_the_number_left_out_comes_from_the_catalogue_and_not_from_the_cases() -> None:
    with_rare = protect(table(((9, 0), (1, 1)), (9, 2), 20))
    without = protect(table(((9, 0),), (9,), 20))

    assert remainder(with_rare, 25) == remainder(without, 25)
    assert remainder(without, 25) == "24 weitere Kategorien mit jeweils < 5 Fällen."
    assert remainder(without, 2) == "1 weitere Kategorie mit jeweils < 5 Fällen."
    assert remainder(without, 1) == ""


def test_the_sign_follows_the_configured_threshold() -> None:
    shown = protect(table(((9, 6, 7), (9, 9, 9)), (15, 15), 15), threshold=7)

    assert texts(shown)[0] == ["9", "< 7", "7", "15"]
    assert any("weniger als 7 Fälle" in sentence for sentence in shown.legend)


def test_the_legend_explains_the_protecting_sign_only_where_it_stands() -> None:
    hidden, plain = protect(table(((1, 9),), (10,), 10), THRESHOLD), protect(table(((9, 9),), (9,), 9))

    assert PROTECTING in texts(hidden)[0]
    assert any(sentence.startswith(PROTECTING) for sentence in hidden.legend)
    assert not any(sentence.startswith(PROTECTING) for sentence in plain.legend)


def test_a_row_of_few_cases_each_stands_when_its_total_does_and_the_legend_says_so() -> None:
    shown = protect(table(((2,) * 5, (9,) * 5), (5, 9), 12), THRESHOLD)

    assert [*[FEW] * 5, "5"] in texts(shown)
    assert f"Kategorien mit insgesamt {FEW} Fällen sind weggelassen" in shown.legend[-1]


@pytest.mark.parametrize("threshold", [-1, 0, 1, 2])
def test_a_threshold_under_three_is_refused(threshold: int) -> None:
    with pytest.raises(InputError, match="nicht unter 3"):
        protect(table(((9,),), (9,), 9), threshold)
    with pytest.raises(InputError, match="nicht unter 3"):
        protect_list(CountList(("a",), (9,), 9), threshold)


def test_a_list_keeps_numbers_descending_and_names_no_rare_category() -> None:
    shown = protect_list(CountList(("c", "a", "b"), (12, 8, 2), 15))

    assert shown.keys == ("c", "a")
    assert [value.text for value in shown.values] == ["12", "8"]
    assert shown.total == Shown(15)


def test_the_order_of_a_list_tells_nothing_about_its_hidden_counts() -> None:
    shown = protect_list(CountList(("z", "b", "a"), (6, 5, 1), 12))

    assert shown.keys == ("b", "z")
    assert [value.text for value in shown.values] == ["5", "•"]


findings = st.lists(
    st.builds(
        FindingRow,
        case_code=st.sampled_from([f"F-{number:02}" for number in range(30)]),
        category=st.sampled_from("abcdef"),
        sender=st.sampled_from([Actor.CLINIC, Actor.KITA, Actor.SCHOOL]),
        receiver=st.sampled_from([Actor.JUGENDAMT, Actor.COURT]),
        phase=st.just(Phase.REPORT),
        year=st.just(0),
    ).map(lambda row: FindingRow(**{**fields(row), "year": 2020 + int(row.case_code[2:]) % 3})),
    max_size=250,
)


def fields(row: FindingRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in FindingRow.__slots__}


@given(findings, st.integers(3, 8))
def test_every_number_shown_is_true_and_at_least_the_threshold(
    rows: list[FindingRow], threshold: int
) -> None:
    for true in (category_by_interface(rows), category_by_year(rows)):
        shown = protect(true, threshold)
        for name, cells, total in zip(shown.rows, shown.cells, shown.row_totals, strict=True):
            row = true.rows.index(name)
            counts = [true.cells[row][true.columns.index(column)] for column in shown.columns]
            for cell, count in zip((*cells, total), (*counts, true.row_totals[row]), strict=True):
                assert cell.value in (None, count)
                assert (cell.value is None) == bool(cell.sign)
                assert count >= threshold or cell.value is None
                assert (cell.sign != f"< {threshold}") or count < threshold


@given(findings, st.integers(3, 8))
def test_a_total_and_the_shown_cells_never_pin_a_small_cell(rows: list[FindingRow], threshold: int) -> None:
    for true in (category_by_interface(rows), category_by_year(rows)):
        shown = protect(true, threshold)
        left_out = len(true.columns) - len(shown.columns)
        for cells, total in zip(shown.cells, shown.row_totals, strict=True):
            if total.value is None or not any(cell.sign == f"< {threshold}" for cell in cells):
                continue
            small = sum(cell.sign == f"< {threshold}" for cell in cells) + left_out - 1
            secret = sum(cell.sign == PROTECTING for cell in cells)
            rest = total.value - sum(cell.value or 0 for cell in cells)
            assert secret or rest <= small * (threshold - 1), "the small cell cannot be zero"
            if true.additive:
                least = rest - secret * threshold
                assert least >= threshold - 1, "the small cell cannot reach the threshold"


@given(findings, st.integers(3, 8))
def test_tables_and_the_list_of_the_same_findings_hide_the_same_totals(
    rows: list[FindingRow], threshold: int
) -> None:
    by_list = protect_list(recurring(rows), threshold)

    for true in (category_by_interface(rows), category_by_year(rows)):
        shown = protect(true, threshold)
        totals = dict(zip(shown.rows, shown.row_totals, strict=True))
        assert totals == dict(zip(by_list.keys, by_list.values, strict=True))
        assert shown.total == by_list.total

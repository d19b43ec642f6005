"""Figures over confirmed failures. The unit is always the distinct case, never the finding."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from review.model import Actor, Phase

Interface = tuple[Actor, Actor]
"""Sender and receiver: who owed something to whom."""

WITH_FAMILY: Interface = (Actor.FAMILY, Actor.FAMILY)
"""The column of every pair with the family on one side, which is no interface between services."""
UNDETERMINED: Interface = (Actor.UNKNOWN, Actor.UNKNOWN)
"""The column of every pair of which one side was not determined."""

Column = TypeVar("Column", bound=Hashable)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A confirmed failure of a released case; `year` belongs to the case, not to the finding."""

    case_code: str
    category: str
    sender: Actor
    receiver: Actor
    phase: Phase
    year: int


@dataclass(frozen=True, slots=True)
class CountList:
    """Cases by category, with the number of cases that have any of them."""

    keys: tuple[str, ...]
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CrossTable(Generic[Column]):
    """True counts of cases by category and column. Show it only after `disclosure.protect`.

    `cells[i][j]` belongs to `rows[i]` and `columns[j]`. A case with several findings counts once in
    each cell, row total and grand total it touches, so totals are not sums. There are no column
    totals: shown beside the row totals they can give away a hidden cell (see `disclosure`).
    """

    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    cells: tuple[tuple[int, ...], ...]
    row_totals: tuple[int, ...]
    total: int
    additive: bool
    """True when a case stands in one column only, so that a row total is the sum of its cells."""


def carried_forward(
    findings: Iterable[FindingRow], counts_as: Callable[[str], str]
) -> tuple[FindingRow, ...]:
    """Return the findings under the keys that theirs count as today."""
    return tuple(replace(row, category=counts_as(row.category)) for row in findings)


def category_by_interface(findings: Iterable[FindingRow]) -> CrossTable[Interface]:
    """Count cases by category and interface; columns in the order of `Actor`."""
    pairs = [(row, interface_of(row)) for row in findings]
    order = list(Actor)
    columns = sorted(
        {pair for _, pair in pairs}, key=lambda pair: (order.index(pair[0]), order.index(pair[1]))
    )
    return _cross([row for row, _ in pairs], interface_of, columns, additive=False)


def category_by_year(findings: Iterable[FindingRow]) -> CrossTable[int]:
    """Count cases by category and year; years without a finding stand in between."""
    findings = list(findings)
    years = [row.year for row in findings]
    columns = range(min(years), max(years) + 1) if years else ()
    years_of_case: dict[str, set[int]] = defaultdict(set)
    for row in findings:
        years_of_case[row.case_code].add(row.year)
    additive = all(len(years) == 1 for years in years_of_case.values())
    return _cross(findings, lambda row: row.year, tuple(columns), additive=additive)


def recurring(findings: Iterable[FindingRow]) -> CountList:
    """Count cases by category, most frequent first."""
    cases = _cases(findings, lambda row: row.category)
    keys = sorted(cases, key=lambda key: (-len(cases[key]), key))
    total = len(set().union(*cases.values()))
    return CountList(tuple(keys), tuple(len(cases[key]) for key in keys), total)


def interface_of(row: FindingRow) -> Interface:
    """Return the pair of services, or the column that collects pairs which are no such pair."""
    pair = (Actor(row.sender), Actor(row.receiver))
    if Actor.UNKNOWN in pair:
        return UNDETERMINED
    return WITH_FAMILY if Actor.FAMILY in pair else pair


def _cross(
    findings: Sequence[FindingRow],
    column_of: Callable[[FindingRow], Column],
    columns: Sequence[Column],
    *,
    additive: bool,
) -> CrossTable[Column]:
    by_cell = _cases(findings, lambda row: (row.category, column_of(row)))
    by_row = _cases(findings, lambda row: row.category)
    rows = tuple(sorted(by_row))
    return CrossTable(
        rows=rows,
        columns=tuple(columns),
        cells=tuple(tuple(len(by_cell.get((row, column), ())) for column in columns) for row in rows),
        row_totals=tuple(len(by_row[row]) for row in rows),
        total=len({row.case_code for row in findings}),
        additive=additive,
    )


Key = TypeVar("Key", bound=Hashable)


def _cases(findings: Iterable[FindingRow], key_of: Callable[[FindingRow], Key]) -> dict[Key, set[str]]:
    cases: dict[Key, set[str]] = defaultdict(set)
    for row in findings:
        cases[key_of(row)].add(row.case_code)
    return dict(cases)

"""Figures that a reader may see: confirmed failures of released cases, and none from too few cases."""

import csv
from collections.abc import Iterator
from io import StringIO

import pytest

from review.aggregate import Interface
from review.cases import recall_case
from review.disclosure import ProtectedTable
from review.figures import (
    FORMATS,
    by_interface,
    by_year,
    export_by_interface,
    interface_label,
    recurring_categories,
)
from review.model import Actor, CaseState, Role
from review.reference import categories
from review.taxonomy.editing import current_catalogue
from review.workflow import RecallReason
from tests.factories import SOUTH, World, make_case, make_coding, make_finding, make_world

CATEGORY = "missing_exchange"
INTERFACE = (Actor.CLINIC, Actor.JUGENDAMT)
THRESHOLD = 5


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, list[str]]]:
    """Seven released cases of two groups with one kind of failure, and one of another kind."""
    world = make_world(tmp_path_factory.mktemp("figures"))
    codes = [make_case(world, CaseState.RELEASED) for _ in range(5)]
    for code in codes:
        make_finding(world, code)
        make_finding(world, code, make_coding(5, 30))
    for _ in range(2):
        make_finding(world, make_case(world, CaseState.RELEASED, group=SOUTH), group=SOUTH)
    rare = next(key for key in categories() if key != CATEGORY)
    make_finding(world, codes[0], make_coding(category=rare))
    yield world, codes
    world.store.close()


def shown(table: ProtectedTable[Interface], category: str = CATEGORY) -> str:
    row, column = table.rows.index(category), table.columns.index(INTERFACE)
    return table.cells[row][column].text


def test_cases_count_once_and_across_groups(counted: tuple[World, list[str]]) -> None:
    world, _ = counted
    for role in (Role.CASE_GIVER, Role.MODERATION, Role.LEADERSHIP, Role.NETWORK):
        assert shown(by_interface(world.store, world.account(role), THRESHOLD)) == "7"


def test_the_count_of_a_category_from_too_few_cases_is_not_told(counted: tuple[World, list[str]]) -> None:
    world, _ = counted
    network = world.account(Role.NETWORK)
    assert by_interface(world.store, network, THRESHOLD).rows == (CATEGORY,)
    found = recurring_categories(world.store, network, THRESHOLD)
    assert [value.text for value in found.values] == ["7", "< 5"][: len(found.keys)]
    assert by_year(world.store, network, THRESHOLD).rows == (CATEGORY,)


def test_the_list_and_the_years_agree_with_the_table(counted: tuple[World, list[str]]) -> None:
    world, _ = counted
    leadership = world.account(Role.LEADERSHIP)
    found = recurring_categories(world.store, leadership, THRESHOLD)
    assert found.keys[0] == CATEGORY
    assert found.values[0].text == "7"
    years = by_year(world.store, leadership, THRESHOLD)
    assert years.row_totals[years.rows.index(CATEGORY)].text == "7"


@pytest.mark.parametrize("kind", FORMATS)
def test_an_export_is_a_file_of_its_kind(counted: tuple[World, list[str]], kind: str) -> None:
    world, _ = counted
    content = export_by_interface(world.store, world.account(Role.NETWORK), THRESHOLD, kind)
    assert content.startswith({"xlsx": b"PK", "csv": b"\xef\xbb\xbf"}[kind])


def test_an_export_says_what_the_page_says(counted: tuple[World, list[str]]) -> None:
    world, _ = counted
    network = world.account(Role.NETWORK)
    catalogue = current_catalogue(world.store, network)
    table = by_interface(world.store, network, THRESHOLD)
    text = export_by_interface(world.store, network, THRESHOLD, "csv").decode("utf-8-sig")
    lines = list(csv.reader(StringIO(text), delimiter=";"))
    header = next(line for line in lines if line and line[0] == "Kategorie")
    column = header.index(interface_label(INTERFACE))
    for category in table.rows:
        (line,) = (line for line in lines if line and line[0] == catalogue.label(category))
        assert line[column].lstrip("'") == shown(table, category)


def test_a_recalled_case_leaves_the_figures_at_once(counted: tuple[World, list[str]]) -> None:
    world, codes = counted
    leadership = world.account(Role.LEADERSHIP)
    recall_case(world.store, world.account(Role.CASE_GIVER), codes[-1], RecallReason.RECOGNISABLE)
    assert shown(by_interface(world.store, leadership, THRESHOLD)) == "6"
    for code in codes[1:3]:
        recall_case(world.store, world.account(Role.CASE_GIVER), code, RecallReason.RECOGNISABLE)
    assert by_interface(world.store, leadership, THRESHOLD).rows == ()

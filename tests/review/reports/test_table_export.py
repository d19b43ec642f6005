import csv
from datetime import date
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from review.aggregate import CrossTable
from review.disclosure import ProtectedTable, protect
from review.reports.table_export import as_csv, as_xlsx

LABELS = {"a": "=HYPERLINK(1)", "b": "Fehlender Austausch", "c": "-1+1"}


def protected(threshold: int = 5) -> ProtectedTable[int]:
    return protect(
        CrossTable(
            rows=("a", "b", "c"),
            columns=(2023, 2024, 2025),
            cells=((30, 2, 20), (30, 30, 21), (9, 1, 0)),
            row_totals=(52, 81, 10),
            total=100,
            additive=True,
        ),
        threshold,
    )


WORDS: dict[str, Any] = {
    "title": "Auswertung nach Jahr",
    "row_label": LABELS.__getitem__,
    "column_label": lambda year: f"@{year}",
    "as_of": date(2026, 3, 9),
    "note": "+ Erläuterung",
}


def expected() -> list[list[object]]:
    """The protected table as it must stand in an export."""
    shown = protected()
    head: list[object] = ["Kategorie", *(f"@{year}" for year in shown.columns), "Fälle gesamt"]
    lines = [
        [LABELS[row], *(cell.text if cell.sign else cell.value for cell in (*cells, total))]
        for row, cells, total in zip(shown.rows, shown.cells, shown.row_totals, strict=True)
    ]
    return [head, *lines]


def workbook_cells(content: bytes) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    assert sheet is not None
    return [list(row) for row in sheet.iter_rows()]


def csv_lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_fixture_holds_numbers_and_both_signs() -> None:
    texts = {cell.text for line in protected().cells for cell in line}

    assert {"30", "< 5", "•"} <= texts


def test_a_workbook_holds_the_protected_table_cell_for_cell() -> None:
    rows = workbook_cells(as_xlsx(protected(), **WORDS))
    start = next(number for number, row in enumerate(rows) if row[0].value == "Kategorie")
    table = rows[start : start + len(expected())]

    assert [[cell.value for cell in row] for row in table] == expected()


def test_a_csv_holds_the_same_table() -> None:
    lines = csv_lines(as_csv(protected(), **WORDS))
    start = next(number for number, line in enumerate(lines) if line[0] == "Kategorie")

    assert [[part.removeprefix("'") for part in line] for line in lines[start : start + 4]] == [
        [str(part) for part in line] for line in expected()
    ]


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    cells = [cell for row in workbook_cells(as_xlsx(protected(), **WORDS)) for cell in row]

    assert {cell.data_type for cell in cells if cell.value is not None} == {"s", "n"}
    assert "=HYPERLINK(1)" in [cell.value for cell in cells]


def test_no_cell_of_a_csv_begins_like_a_formula() -> None:
    parts = [part for line in csv_lines(as_csv(protected(), **WORDS)) for part in line]

    assert "'=HYPERLINK(1)" in parts
    assert not [part for part in parts if part.startswith(("=", "+", "-", "@"))]


def test_german_excel_reads_the_csv_as_it_is() -> None:
    content = as_csv(protected(), **WORDS)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_an_export_says_its_date_threshold_total_legend_and_note(kind: str) -> None:
    if kind == "xlsx":
        rows = workbook_cells(as_xlsx(protected(7), **WORDS))
        firsts = [str(row[0].value) for row in rows]
    else:
        firsts = [line[0] if line else "" for line in csv_lines(as_csv(protected(7), **WORDS))]

    assert {"Auswertung nach Jahr", "Stand: 09.03.2026", "Fälle insgesamt: 100"} <= set(firsts)
    assert "Mindestfallzahl: 7" in firsts
    assert set(protected(7).legend) <= set(firsts)
    assert firsts[-1].endswith("+ Erläuterung")


def test_a_workbook_names_no_author() -> None:
    properties = openpyxl.load_workbook(BytesIO(as_xlsx(protected(), **WORDS))).properties

    assert not properties.creator
    assert not properties.lastModifiedBy


def test_an_export_of_nothing_is_a_file_that_says_so() -> None:
    empty = protect(CrossTable((), (), (), (), 0, additive=False))

    assert "Fälle insgesamt: < 5" in [row[0].value for row in workbook_cells(as_xlsx(empty, **WORDS))]
    assert ["Fälle insgesamt: < 5"] in csv_lines(as_csv(empty, **WORDS))


def test_no_hidden_count_stands_in_any_part_of_the_workbook() -> None:
    secret = protect(
        CrossTable(
            rows=("a", "b"),
            columns=(1, 2, 3),
            cells=((7001, 1117, 4421), (7002, 7003, 7004)),
            row_totals=(12539, 21009),
            total=30_000,
            additive=True,
        ),
        threshold=2000,
    )
    with ZipFile(BytesIO(as_xlsx(secret, **WORDS))) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist())

    assert b"7001" in everything
    assert b"1117" not in everything
    assert b"4421" not in everything

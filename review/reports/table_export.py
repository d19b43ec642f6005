"""A protected table as XLSX and CSV: exactly what a reader sees on the page."""

import csv
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from review.aggregate import Column
from review.disclosure import ProtectedTable, Shown

TOTAL_LABEL = "Fälle gesamt"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_xlsx(
    table: ProtectedTable[Column],
    *,
    title: str,
    row_label: Callable[[str], str],
    column_label: Callable[[Column], str],
    as_of: date,
    note: str = "",
) -> bytes:
    """Return a workbook with one sheet: title, date, figures with totals, legend, note."""
    memory = BytesIO()
    workbook = xlsxwriter.Workbook(memory, {"in_memory": True, "strings_to_formulas": False})
    workbook.set_properties({"title": title, "author": "", "comments": ""})
    sheet = workbook.add_worksheet("Auswertung")
    bold = workbook.add_format({"bold": True})
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    head_of_figures = workbook.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "align": "right"}
    )
    label = workbook.add_format({"text_wrap": True, "valign": "top"})
    figure = workbook.add_format({"align": "right", "valign": "top"})

    above = _above(title, as_of)
    header, *lines = _grid(table, row_label, column_label)
    for number, text in enumerate(above):
        sheet.write_string(number, 0, text, bold if number == 0 else None)
    first = len(above) + 1
    for column, part in enumerate(header):
        _write(sheet, first, column, part, head_of_figures if column else head)
    for number, (name, *cells) in enumerate(lines, first + 1):
        _write(sheet, number, 0, name, label)
        for column, cell in enumerate(cells, 1):
            _write(sheet, number, column, cell, figure)
    for number, line in enumerate(_below(table, note), first + len(lines) + 2):
        sheet.write_string(number, 0, line)

    sheet.set_column(0, 0, 48)
    sheet.set_column(1, len(header) - 1, 16)
    sheet.freeze_panes(first + 1, 1)
    sheet.repeat_rows(first)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    workbook.close()
    return memory.getvalue()


def as_csv(
    table: ProtectedTable[Column],
    *,
    title: str,
    row_label: Callable[[str], str],
    column_label: Callable[[Column], str],
    as_of: date,
    note: str = "",
) -> bytes:
    """Return the same as UTF-8 with a byte order mark and semicolons, as German Excel reads it."""
    memory = StringIO(newline="")
    writer = csv.writer(memory, delimiter=";", lineterminator="\r\n")
    for text in (*_above(title, as_of), ""):
        writer.writerow([_inert(text)])
    for line in _grid(table, row_label, column_label):
        writer.writerow([_inert(part) if isinstance(part, str) else part.text for part in line])
    for text in ("", *_below(table, note)):
        writer.writerow([_inert(text)])
    return memory.getvalue().encode("utf-8-sig")


_A4 = 9


def _grid(
    table: ProtectedTable[Column],
    row_label: Callable[[str], str],
    column_label: Callable[[Column], str],
) -> list[list[str | Shown]]:
    header: list[str | Shown] = ["Kategorie", *map(column_label, table.columns), TOTAL_LABEL]
    lines: list[list[str | Shown]] = [
        [row_label(row), *cells, total]
        for row, cells, total in zip(table.rows, table.cells, table.row_totals, strict=True)
    ]
    return [header, *lines]


def _above(title: str, as_of: date) -> tuple[str, ...]:
    return title, f"Stand: {as_of:%d.%m.%Y}"


def _below(table: ProtectedTable[Column], note: str) -> tuple[str, ...]:
    return (
        f"Fälle insgesamt: {table.total.text}",
        f"Mindestfallzahl: {table.threshold}",
        *table.legend,
        *([note] if note else []),
    )


def _write(sheet: Any, row: int, column: int, cell: str | Shown, style: Any) -> None:  # noqa: ANN401
    if isinstance(cell, Shown) and cell.value is not None:
        sheet.write_number(row, column, cell.value, style)
    else:
        sheet.write_string(row, column, cell if isinstance(cell, str) else cell.text, style)


def _inert(text: str) -> str:
    """Return the text so that a spreadsheet reads it as text and not as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text

"""Figures to Plotly. Only protected figures come in, so no chart can hold a hidden count."""

from collections.abc import Callable
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from review.aggregate import Column
from review.disclosure import ProtectedTable, Shown

# Light to dark blue: read by lightness alone, so it survives print and colour blindness.
SCALE = [[0.0, "#d6e4f0"], [0.5, "#5b9bc8"], [1.0, "#0b3d66"]]
HIDDEN = "#ececec"
INK = "#1f2933"
GRID = "#e3e6ea"
PAPER = "#ffffff"
LINE = "#0b3d66"
FONT = "Source Sans, Source Sans Pro, Segoe UI, Arial, sans-serif"
TOTAL_LABEL = "<b>Fälle gesamt</b>"
EMPTY_HEIGHT = 160


def heatmap(
    table: ProtectedTable[Column],
    row_label: Callable[[str], str],
    column_label: Callable[[Column], str],
) -> go.Figure:
    """Return categories × columns with every figure written in its field, readable at 800 px."""
    rows = [wrapped(row_label(row), 36) for row in table.rows]
    columns = [wrapped(column_label(column), 24) for column in table.columns]
    figure = go.Figure()
    if not rows:
        return frame(figure, EMPTY_HEIGHT, "Noch keine Angabe aus genügend Fällen.")
    columns.append(TOTAL_LABEL)
    lines = list(zip(table.cells, table.row_totals, strict=True))
    figure.add_trace(
        _fields(
            columns,
            rows,
            [[*(cell.value for cell in cells), None] for cells, _ in lines],
            [[*(cell.text for cell in cells), ""] for cells, _ in lines],
            colorscale=SCALE,
            zmin=table.threshold,
        )
    )
    figure.add_trace(
        _fields(
            columns,
            rows,
            [[*(_HIDDEN if cell.sign else None for cell in cells), _TOTAL] for cells, _ in lines],
            [[*(cell.sign for cell in cells), total.text] for cells, total in lines],
            colorscale=[[0, HIDDEN], [1, PAPER]],
            zmin=_HIDDEN,
            zmax=_TOTAL,
            textfont_color=INK,
        )
    )
    figure.update_xaxes(side="top", tickangle=-90 if len(columns) > _UPRIGHT_COLUMNS else 0)
    figure.update_yaxes(autorange="reversed")
    for axes in (figure.update_xaxes, figure.update_yaxes):
        axes(type="category", showgrid=False, fixedrange=True, ticks="", automargin=True)
    return frame(figure, 190 + 46 * len(rows), "")


def trend(table: ProtectedTable[int], row_label: Callable[[str], str], columns: int = 3) -> go.Figure:
    """Return one small chart a category, cases by year; a hidden year is a gap with its sign."""
    lines = [
        (row_label(row), cells)
        for row, cells in zip(table.rows, table.cells, strict=True)
        if any(cell.value is not None for cell in cells)
    ]
    if not lines:
        return frame(go.Figure(), EMPTY_HEIGHT, "Noch kein Verlauf aus genügend Fällen.")
    figure = make_subplots(
        rows=-(-len(lines) // columns),
        cols=columns,
        subplot_titles=[wrapped(label, 34) for label, _ in lines],
        shared_yaxes="all",
        horizontal_spacing=0.05,
        vertical_spacing=min(0.5, 0.36 / -(-len(lines) // columns)),
    )
    years = [str(year) for year in table.columns]
    top = max(cell.value or 0 for _, cells in lines for cell in cells)
    for position, (_, cells) in enumerate(lines):
        place = {"row": position // columns + 1, "col": position % columns + 1}
        figure.add_trace(_course(years, cells), **place)
        # A sign inside the plot would look like a value, so it stands under its year.
        signs = [f"{year}<br>{cell.sign}" for year, cell in zip(years, cells, strict=True)]
        figure.update_xaxes(tickvals=years, ticktext=signs, **place)
    figure.update_xaxes(
        type="category",
        categoryarray=years,
        categoryorder="array",
        fixedrange=True,
        showgrid=False,
        range=[-0.4, len(years) - 0.6],
    )
    figure.update_yaxes(range=[0, top * 1.25], fixedrange=True, gridcolor=GRID, nticks=5, automargin=True)
    figure.update_annotations(font_size=12, font_color=INK)
    return frame(figure, 90 + 220 * -(-len(lines) // columns), "")


_UPRIGHT_COLUMNS = 4
_HIDDEN, _TOTAL = 0, 1


def _fields(
    columns: list[str],
    rows: list[str],
    colours: list[list[int | None]],
    texts: list[list[str]],
    **options: Any,  # noqa: ANN401 - whatever Plotly takes
) -> go.Heatmap:
    """Return the fields that have a colour, each with its text."""
    return go.Heatmap(
        x=columns,
        y=rows,
        z=colours,
        text=texts,
        texttemplate="%{text}",
        hovertemplate="%{y}<br>%{x}<br>Fälle: %{text}<extra></extra>",
        hoverongaps=False,
        showscale=False,
        xgap=2,
        ygap=2,
        **options,
    )


def _course(years: list[str], cells: tuple[Shown, ...]) -> go.Scatter:
    return go.Scatter(
        x=years,
        y=[cell.value for cell in cells],
        mode="lines+markers+text",
        text=[cell.text if cell.value is not None else "" for cell in cells],
        textposition="top center",
        line={"color": LINE, "width": 2},
        marker={"size": 7},
        connectgaps=False,
        hovertemplate="%{x}: %{y} Fälle<extra></extra>",
    )


def frame(figure: go.Figure, height: int, message: str) -> go.Figure:
    """Return the figure in the look of the house; a message stands in place of axes."""
    figure.update_layout(
        height=height,
        margin={"l": 10, "r": 10, "t": 60, "b": 50},
        font={"family": FONT, "size": 13, "color": INK},
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        showlegend=False,
        dragmode=False,
        separators=",.",
        template="none",
    )
    if message:
        figure.add_annotation(text=message, showarrow=False, x=0.5, y=0.5, xref="paper", yref="paper")
        figure.update_xaxes(visible=False).update_yaxes(visible=False)
    return figure


def wrapped(label: str, width: int) -> str:
    """Return the label broken between words into lines of at most `width` letters."""
    return "<br>".join(wrap(label, width, break_long_words=False))

import json
import re
from collections.abc import Iterator

from review.aggregate import CrossTable
from review.charts import TOTAL_LABEL, heatmap, trend
from review.disclosure import ProtectedTable, protect

# Counts that stand nowhere else in a figure, so that finding one means it leaked.
SECRET, RARE = 4421, 1117


def protected() -> ProtectedTable[int]:
    """A table whose thresholds are high, so that hidden counts are numbers one can search for."""
    return protect(
        CrossTable(
            rows=("a", "b", "c"),
            columns=(2023, 2024, 2025),
            cells=((7001, RARE, SECRET), (7002, 7003, 7004), (1, 1, 1)),
            row_totals=(7001 + RARE + SECRET, 21009, 3),
            total=30_000,
            additive=True,
        ),
        threshold=2000,
    )


LABELS = {"a": "Fehlender Austausch", "b": "Überleitung zu spät oder ohne Fachberatung", "c": "x"}


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)
    else:
        yield value


def numbers_in(figure_json: str) -> set[str]:
    traces = json.loads(figure_json)["data"]
    assert "bdata" not in figure_json, "packed numbers cannot be searched"
    return {number for leaf in leaves(traces) for number in re.findall(r"\d+", str(leaf))}


def test_the_hidden_cells_are_hidden_in_the_first_place() -> None:
    assert [cell.text for cell in protected().cells[1]] == ["7001", "< 2000", "•"]


def test_a_heatmap_holds_the_shown_numbers_and_no_hidden_one() -> None:
    figure = heatmap(protected(), LABELS.__getitem__, str)
    found = numbers_in(figure.to_json())

    assert {"7001", "7002", "7003", "7004", "21009", "12539"} <= found
    assert not {str(SECRET), str(RARE)} & found
    assert "x" not in figure.data[0].y


def test_a_heatmap_writes_the_sign_of_every_hidden_field_and_every_total() -> None:
    shown = protected()
    plain = heatmap(shown, LABELS.__getitem__, str).data[1]

    assert [list(line) for line in plain.text] == [["", "", "", "21009"], ["", "< 2000", "•", "12539"]]
    assert plain.x[-1] == TOTAL_LABEL


def test_a_heatmap_colours_numbers_only() -> None:
    numbers = heatmap(protected(), LABELS.__getitem__, str).data[0]

    assert [list(line) for line in numbers.z] == [[7002, 7003, 7004, None], [7001, None, None, None]]


def test_long_labels_are_wrapped_and_hover_speaks_german() -> None:
    figure = heatmap(protected(), LABELS.__getitem__, str)

    assert "Überleitung zu spät oder ohne<br>Fachberatung" in figure.data[0].y
    assert all("Fälle: %{text}<extra></extra>" in trace.hovertemplate for trace in figure.data)


def test_a_trend_leaves_a_gap_with_its_sign_under_the_year() -> None:
    figure = trend(protected(), LABELS.__getitem__)
    found = numbers_in(figure.to_json())

    assert list(figure.data[1].y) == [7001, None, None]
    assert figure.data[1].connectgaps is False
    assert figure.layout.xaxis2.ticktext == ("2023<br>", "2024<br>< 2000", "2025<br>•")
    assert not {str(SECRET), str(RARE)} & found


def test_a_category_without_any_number_has_no_trend() -> None:
    shown = protect(CrossTable(("a",), (2024, 2025), ((3, 3),), (6,), 40, additive=True))

    assert shown.row_totals[0].text == "6"
    assert "Noch kein Verlauf" in trend(shown, LABELS.__getitem__).layout.annotations[0].text


def test_no_figures_give_a_sentence_and_no_empty_axes() -> None:
    empty = protect(CrossTable((), (), (), (), 0, additive=False))
    figure = heatmap(empty, LABELS.__getitem__, str)

    assert "Noch keine Angabe" in figure.layout.annotations[0].text
    assert figure.layout.xaxis.visible is False

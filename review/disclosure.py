"""The small-number rule: the whole policy on what a reader may see of true counts.

A count below the threshold, a zero included, reads "< 5". A count that would let a reader work out
such a cell from the totals reads "•". What is protected: knowing every figure shown, a reader can
narrow no "< 5" below the full range 0…4, and work out no "•".

- A row and its total, and the row totals and the grand total, are lines. Cases overlap, so a reader
  knows max(parts) ≤ total ≤ sum(parts), and total = sum(parts) where a case has one column only.
- In a line that narrows a small part, further parts are hidden one by one from the end, whatever
  their value, until it narrows none; failing that, the whole line reads "•" and only its total stays.
- A total is hidden only by the line of totals, never by its own row. So every table and list of the
  same findings hides the same totals, and none gives away what another hides.
- Where a case has one column only, the grand total may narrow cells of several rows together; then
  the table shows its totals only.
- There are no column totals. With both margins a reader can reason about which cases coincide: for
  cells 5 5 / 5 x, row totals 10 and 5 and column totals 5 and 5, x must be 0 even if all four cells
  are hidden. Without them each row stands for itself.
- Not covered: what a reader knows from own cases, infers from which part was chosen to be hidden,
  or finds by comparing figures of different days or overlapping groups.
- A row or column that would read "< 5" throughout is left out, so that its presence tells nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from review.aggregate import Column, CountList, CrossTable
from review.errors import InputError

DEFAULT_THRESHOLD = 5
FLOOR = 3
PROTECTING = "•"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader sees in place of a count: the number, or the sign that stands for it."""

    value: int | None
    sign: str = ""

    @property
    def text(self) -> str:
        """The number or the sign."""
        return self.sign or str(self.value)


@dataclass(frozen=True, slots=True)
class ProtectedList:
    """Shown counts by category: numbers first, descending, then hidden ones by key."""

    keys: tuple[str, ...]
    values: tuple[Shown, ...]
    total: Shown
    threshold: int


@dataclass(frozen=True, slots=True)
class ProtectedTable(Generic[Column]):
    """Shown counts by category and column; nothing in it tells a hidden count."""

    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    cells: tuple[tuple[Shown, ...], ...]
    row_totals: tuple[Shown, ...]
    total: Shown
    threshold: int

    @property
    def legend(self) -> tuple[str, ...]:
        """German sentences on what the signs and gaps mean."""
        few = few_sign(self.threshold)
        every = (*(cell for row in self.cells for cell in row), *self.row_totals)
        hidden = any(each.sign == PROTECTING for each in every)
        return (
            "Gezählt werden Fälle, nicht Befunde. Ein Fall kann in mehreren Feldern stehen.",
            f"{few}: weniger als {self.threshold} Fälle, auch keiner.",
            *([f"{PROTECTING}: zum Schutz anderer Angaben nicht gezeigt."] if hidden else []),
            f"Kategorien mit insgesamt {few} Fällen sind weggelassen, ebenso Spalten, in denen überall {few} "
            "stünde.",
        )


def few_sign(threshold: int) -> str:
    """Return the sign of a count below the threshold.

    Raises InputError when the threshold lies below the floor.
    """
    if threshold < FLOOR:
        raise InputError(
            f"Die Mindestfallzahl darf nicht unter {FLOOR} liegen. Bitte die Einstellung ändern."
        )
    return f"< {threshold}"


def protect(table: CrossTable[Column], threshold: int = DEFAULT_THRESHOLD) -> ProtectedTable[Column]:
    """Return what may be shown of the table."""
    few = few_sign(threshold)
    totals = _line(table.row_totals, table.total, threshold, additive=False)
    cells = [
        _blank(row) if total.sign == PROTECTING else _line(row, true, threshold, additive=table.additive)
        for row, true, total in zip(table.cells, table.row_totals, totals, strict=True)
    ]
    if table.additive and cells and not _fits(cells, totals, table.total, threshold):
        cells = [row if total.sign else _blank(row) for row, total in zip(cells, totals, strict=True)]
    total = Shown(None, few) if table.total < threshold else Shown(table.total)
    return readable(ProtectedTable(table.rows, table.columns, tuple(cells), totals, total, threshold))


def protect_list(counts: CountList, threshold: int = DEFAULT_THRESHOLD) -> ProtectedList:
    """Return what may be shown of the list; it hides what `protect` hides among the row totals."""
    few = few_sign(threshold)
    by_key = dict(sorted(zip(counts.keys, counts.counts, strict=True)))
    values = _line(tuple(by_key.values()), counts.total, threshold, additive=False)
    kept = sorted(
        ((key, value) for key, value in zip(by_key, values, strict=True) if value.sign != few),
        key=lambda entry: (-(entry[1].value or 0), entry[0]),
    )
    return ProtectedList(
        keys=tuple(key for key, _ in kept),
        values=tuple(value for _, value in kept),
        total=Shown(None, few) if counts.total < threshold else Shown(counts.total),
        threshold=threshold,
    )


def readable(table: ProtectedTable[Column]) -> ProtectedTable[Column]:
    """Return the table without rows and columns that say nothing but "< 5".

    Rows with the greatest total come first, those with a hidden one last, by key.
    """
    few = few_sign(table.threshold)
    rows = sorted(
        (i for i, total in enumerate(table.row_totals) if total.sign != few),
        key=lambda i: (-(table.row_totals[i].value or 0), table.rows[i]),
    )
    columns = [j for j in range(len(table.columns)) if any(table.cells[i][j].sign != few for i in rows)]
    return ProtectedTable(
        rows=tuple(table.rows[i] for i in rows),
        columns=tuple(table.columns[j] for j in columns),
        cells=tuple(tuple(table.cells[i][j] for j in columns) for i in rows),
        row_totals=tuple(table.row_totals[i] for i in rows),
        total=table.total,
        threshold=table.threshold,
    )


def remainder(shown: ProtectedTable[Column] | ProtectedList, categories: int) -> str:
    """Return a German sentence on the categories left out, or "" when there are none.

    `categories` is the size of the whole catalogue: the number of those that occur would tell that
    some have one to four cases.
    """
    left_out = categories - len(shown.rows if isinstance(shown, ProtectedTable) else shown.keys)
    if left_out <= 0:
        return ""
    noun = "weitere Kategorie" if left_out == 1 else "weitere Kategorien"
    return f"{left_out} {noun} mit jeweils {few_sign(shown.threshold)} Fällen."


def _line(parts: Sequence[int], total: int, threshold: int, *, additive: bool) -> tuple[Shown, ...]:
    """Return the parts of a line as shown beside their total."""
    few = few_sign(threshold)
    shown = [Shown(None, few) if part < threshold else Shown(part) for part in parts]
    if total < threshold:
        return tuple(shown)
    for position in (*reversed(range(len(parts))), None):
        if not _narrows(shown, total, threshold, additive=additive):
            return tuple(shown)
        if position is not None and shown[position].value is not None:
            shown[position] = Shown(None, PROTECTING)
    return _blank(parts)


def _narrows(shown: Sequence[Shown], total: int, threshold: int, *, additive: bool) -> bool:
    """Return whether the total tells more about a hidden part than its sign does."""
    ranges = _ranges(shown, total, threshold, additive=additive)
    # The condition for small parts leaves a protecting one at least two counts as well.
    return any(
        part.sign == few_sign(threshold) and bounds != (0, threshold - 1)
        for part, bounds in zip(shown, ranges, strict=True)
    )


def _ranges(shown: Sequence[Shown], total: int, threshold: int, *, additive: bool) -> list[tuple[int, int]]:
    """Return the least and greatest count a reader can think possible for each part of a line."""
    blank = all(part.sign == PROTECTING for part in shown)
    hidden = {PROTECTING: (0 if blank else threshold, total), few_sign(threshold): (0, threshold - 1)}
    signs = [(part.value, part.value) if part.value is not None else hidden[part.sign] for part in shown]
    least, most = (sum(bounds) for bounds in zip(*signs, strict=True))
    return [
        (
            max(low, total - (most - high)),
            min(high, total - (least - low) if additive else total),
        )
        for low, high in signs
    ]


def _fits(lines: Sequence[Sequence[Shown]], totals: Sequence[Shown], total: int, threshold: int) -> bool:
    """Return whether the grand total leaves room for every count the lines leave possible.

    Where a case has one column only, the columns add up to the grand total, and each holds at least
    as many cases as its greatest cell.
    """
    few = few_sign(threshold)
    most: list[int] = [0] * len(lines[0])
    for line, row in zip(lines, totals, strict=True):
        known = row.value or (threshold if row.sign == few else total)
        ranges = _ranges(line, known, threshold, additive=row.value is not None)
        most = [max(pair[0], pair[1][1]) for pair in zip(most, ranges, strict=True)]
    return sum(most) <= total


def _blank(parts: Sequence[object]) -> tuple[Shown, ...]:
    return tuple(Shown(None, PROTECTING) for _ in parts)

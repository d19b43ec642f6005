"""The figures a reader may see: confirmed failures of released cases under the small-number rule."""

from collections.abc import Callable
from datetime import UTC, datetime

from review.access import Right
from review.aggregate import (
    UNDETERMINED,
    WITH_FAMILY,
    FindingRow,
    Interface,
    carried_forward,
    category_by_interface,
    category_by_year,
    recurring,
)
from review.disclosure import ProtectedList, ProtectedTable, protect, protect_list, remainder
from review.model import Account
from review.reference import label
from review.reports.table_export import as_csv, as_xlsx
from review.service import service
from review.store.cases import failures
from review.store.cursor import Reader
from review.store.database import Store
from review.store.taxonomy import catalogue

FORMATS: dict[str, Callable[..., bytes]] = {"xlsx": as_xlsx, "csv": as_csv}
TITLE = "Schnittstellenprobleme nach Kategorie und Schnittstelle"


@service(Right.SEE_FIGURES)
def by_interface(store: Store, account: Account, threshold: int) -> ProtectedTable[Interface]:
    """Return cases by category and interface."""
    del account
    with store.read() as reader:
        return protect(category_by_interface(counted(reader)), threshold)


@service(Right.SEE_FIGURES)
def by_year(store: Store, account: Account, threshold: int) -> ProtectedTable[int]:
    """Return cases by category and the year they were handed in."""
    del account
    with store.read() as reader:
        return protect(category_by_year(counted(reader)), threshold)


@service(Right.SEE_FIGURES)
def recurring_categories(store: Store, account: Account, threshold: int) -> ProtectedList:
    """Return the categories by number of cases, most frequent first."""
    del account
    with store.read() as reader:
        return protect_list(recurring(counted(reader)), threshold)


@service(Right.SEE_FIGURES)
def export_by_interface(store: Store, account: Account, threshold: int, kind: str) -> bytes:
    """Return the table of `by_interface` as a file of one of `FORMATS`, and note the export."""
    table = by_interface(store, account.account_id, threshold)
    with store.change(account.account_id, "export_figures", "auswertung") as change:
        known = catalogue(change)
    return FORMATS[kind](
        table,
        title=TITLE,
        row_label=known.label,
        column_label=interface_label,
        as_of=datetime.now(UTC).date(),
        note=remainder(table, known.size),
    )


def counted(reader: Reader) -> tuple[FindingRow, ...]:
    """Return the findings that figures count, under the categories they count as today."""
    return carried_forward(failures(reader), catalogue(reader).counts_as)


_COLLECTING = {WITH_FAMILY: "mit der Familie", UNDETERMINED: "nicht bestimmt"}


def interface_label(interface: Interface) -> str:
    """Return the German name of an ordered pair of services."""
    sender, receiver = interface
    return _COLLECTING.get(interface) or f"{label(sender)} → {label(receiver)}"

"""The protocol of a review session as DOCX."""

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from review.model import Level

FOOTER = (
    "Pseudonymisierte Inhalte. Vertraulich. Nur für die Beteiligten der Fallwerkstatt; "
    "nicht zur Fallakte nehmen."
)
PRODUCT = "Fallwerkstatt"
DARK_BLUE = RGBColor(0x0B, 0x3D, 0x66)


@dataclass(frozen=True, slots=True)
class ProtocolPhase:
    """A phase as it was held: planned minutes and what was noted."""

    title: str
    minutes: int
    notes: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ProtocolMeasure:
    """An agreement with the function that answers for it; never a name."""

    text: str = field(repr=False)
    function: str
    level: Level
    due_on: date


@dataclass(frozen=True, slots=True)
class ProtocolWish:
    """Something the group asks of leadership."""

    text: str = field(repr=False)
    level: Level


@dataclass(frozen=True, slots=True)
class Protocol:
    """All that a protocol says; everything in it has passed the name check."""

    title: str
    case_code: str
    date: date
    office: str
    template_title: str
    principles: tuple[str, ...]
    phases: tuple[ProtocolPhase, ...]
    hypotheses: tuple[str, ...] = field(default=(), repr=False)
    measures: tuple[ProtocolMeasure, ...] = ()
    wishes: tuple[ProtocolWish, ...] = ()


def as_docx(protocol: Protocol) -> bytes:
    """Return the protocol as a German Word file with headings, lists and tables that are real ones."""
    document = Document()
    _set_up(document, protocol)
    document.add_heading(_printable(protocol.title), level=0)
    heading = [
        ("Fall", protocol.case_code),
        ("Datum", f"{protocol.date:%d.%m.%Y}"),
        ("Vorlage", protocol.template_title),
        ("Stelle", protocol.office),
    ]
    for name, value in heading:
        if value:
            line = document.add_paragraph(style="No Spacing")
            line.add_run(f"{name}: ").bold = True
            line.add_run(_printable(value))

    _section(document, "Grundsätze", protocol.principles)
    document.add_heading("Verlauf", level=1)
    for phase in protocol.phases:
        document.add_heading(_printable(f"{phase.title} ({phase.minutes} Minuten)"), level=2)
        _list(document, phase.notes, empty="Keine Notiz.")
    _section(document, "Hypothesen zu Bedingungen", protocol.hypotheses)
    document.add_heading("Vereinbarungen", level=1)
    _table(
        document,
        ("Was", "Funktion", "Ebene", "bis"),
        [(m.text, m.function, m.level.value, f"{m.due_on:%d.%m.%Y}") for m in protocol.measures],
        widths=(5.4, 4.0, 4.4, 2.7),
    )
    document.add_heading("Wünsche", level=1)
    _table(
        document,
        ("Wunsch", "Ebene"),
        [(wish.text, wish.level.value) for wish in protocol.wishes],
        widths=(12.0, 4.5),
    )
    memory = BytesIO()
    document.save(memory)
    return memory.getvalue()


def _set_up(document: Any, protocol: Protocol) -> None:  # noqa: ANN401 - python-docx has no types
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.25)
    for name in ("Normal", "No Spacing"):
        font = document.styles[name].font
        font.name, font.size = "Calibri", Pt(11)
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].font.color.rgb = DARK_BLUE
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "de-DE")
    properties = document.core_properties
    properties.title, properties.language = _printable(protocol.title), "de-DE"
    properties.author = properties.last_modified_by = PRODUCT
    properties.comments = ""
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run(f"{FOOTER} Seite ").font.size = Pt(8)
    _page_number(footer)


def _page_number(paragraph: Any) -> None:  # noqa: ANN401
    """Add the page number, which Word works out when it opens the file."""
    page = OxmlElement("w:fldSimple")
    page.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("1")
    run.font.size = Pt(8)
    page.append(run._r)
    paragraph._p.append(page)


def _section(document: Any, title: str, items: tuple[str, ...]) -> None:  # noqa: ANN401
    document.add_heading(title, level=1)
    _list(document, items, empty="Keine.")


def _list(document: Any, items: tuple[str, ...], *, empty: str) -> None:  # noqa: ANN401
    for item in items:
        document.add_paragraph(_printable(item), style="List Bullet")
    if not items:
        document.add_paragraph(empty)


def _table(
    document: Any,  # noqa: ANN401
    head: tuple[str, ...],
    lines: list[tuple[str, ...]],
    *,
    widths: tuple[float, ...],
) -> None:
    """Add a table whose first row is marked as its header and repeats on every page."""
    if not lines:
        document.add_paragraph("Keine.")
        return
    table = document.add_table(rows=0, cols=len(head), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for line in (head, *lines):
        row = table.add_row()
        for cell, text, width in zip(row.cells, line, widths, strict=True):
            cell.text, cell.width = _printable(text), Cm(width)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _printable(text: str) -> str:
    """Return the text without control characters, which no Word file may hold."""
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from review.model import Level
from review.reports.protocol import (
    FOOTER,
    Protocol,
    ProtocolMeasure,
    ProtocolPhase,
    ProtocolWish,
    as_docx,
)

PROTOCOL = Protocol(
    title="Protokoll der Fallwerkstatt",
    case_code="F-7K3Q",
    date=date(2026, 4, 17),
    office="Jugendamt Musterstadt",
    template_title="Kurzform",
    principles=("Wir sprechen über Funktionen, nicht über Namen.", "Rückblickend wissen wir mehr."),
    phases=(
        ProtocolPhase("Ankommen, Auftrag und Regeln", 10, ("Auftrag geklärt.",)),
        ProtocolPhase("Verständnisfragen", 15),
    ),
    hypotheses=("Die Übergabe hing an einer einzelnen Stelle.",),
    measures=(
        ProtocolMeasure(
            "Vertretung für Rückrufe festlegen",
            "Sachgebietsleitung BSD",
            Level.LEADERSHIP,
            date(2026, 9, 1),
        ),
    ),
    wishes=(ProtocolWish("Gemeinsame Fortbildung", Level.BOTH),),
)


def opened(protocol: Protocol = PROTOCOL) -> Any:
    return Document(BytesIO(as_docx(protocol)))


def test_headings_are_real_headings_in_the_order_of_the_session() -> None:
    headings = [
        (p.style.name, p.text) for p in opened().paragraphs if p.style.name.startswith(("Hea", "Tit"))
    ]

    assert headings == [
        ("Title", "Protokoll der Fallwerkstatt"),
        ("Heading 1", "Grundsätze"),
        ("Heading 1", "Verlauf"),
        ("Heading 2", "Ankommen, Auftrag und Regeln (10 Minuten)"),
        ("Heading 2", "Verständnisfragen (15 Minuten)"),
        ("Heading 1", "Hypothesen zu Bedingungen"),
        ("Heading 1", "Vereinbarungen"),
        ("Heading 1", "Wünsche"),
    ]


def test_notes_principles_and_hypotheses_are_real_lists() -> None:
    items = [p.text for p in opened().paragraphs if p.style.name == "List Bullet"]

    assert items == [*PROTOCOL.principles, "Auftrag geklärt.", *PROTOCOL.hypotheses]


def test_agreements_and_wishes_stand_in_tables_with_marked_headers() -> None:
    measures, wishes = opened().tables

    assert [[cell.text for cell in row.cells] for row in measures.rows] == [
        ["Was", "Funktion", "Ebene", "bis"],
        ["Vertretung für Rückrufe festlegen", "Sachgebietsleitung BSD", "Leitung", "01.09.2026"],
    ]
    assert [cell.text for cell in wishes.rows[1].cells] == [
        "Gemeinsame Fortbildung",
        "Leitung+Arbeitskreis",
    ]
    for table in (measures, wishes):
        marked = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table.rows]
        assert [mark is not None for mark in marked] == [True, False]


def test_the_head_names_case_date_template_and_office() -> None:
    lines = [p.text for p in opened().paragraphs]

    assert lines[1:5] == [
        "Fall: F-7K3Q",
        "Datum: 17.04.2026",
        "Vorlage: Kurzform",
        "Stelle: Jugendamt Musterstadt",
    ]


def test_the_footer_warns_and_counts_pages_and_never_says_anonym() -> None:
    footer = opened().sections[0].footer.paragraphs[0]

    assert footer.text.startswith(FOOTER)
    assert footer.text.startswith("Pseudonymisierte Inhalte. Vertraulich.")
    assert footer._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
    assert "anonymisiert" not in footer.text.replace("Pseudonymisierte", "")


def test_the_file_is_german_and_names_no_author() -> None:
    document = opened()
    languages = {mark.get(qn("w:val")) for mark in document.styles.element.iter(qn("w:lang"))}

    assert languages == {"de-DE"}
    assert document.core_properties.language == "de-DE"
    assert document.core_properties.author == "Fallwerkstatt"
    assert document.core_properties.last_modified_by == "Fallwerkstatt"
    assert document.core_properties.comments == ""


def test_an_empty_session_says_so_instead_of_leaving_gaps() -> None:
    document = opened(replace(PROTOCOL, hypotheses=(), measures=(), wishes=()))
    lines = [p.text for p in document.paragraphs]

    assert document.tables == []
    assert lines.count("Keine.") == 3
    assert "Keine Notiz." in lines


@pytest.mark.parametrize("text", ["mit\x00Steuer\x0bzeichen", "einzelne \ud800 Hälfte"])
def test_signs_that_word_cannot_hold_do_not_stop_the_protocol(text: str) -> None:
    protocol = replace(
        PROTOCOL,
        hypotheses=(text,),
        phases=(ProtocolPhase(text, 5, (text,)),),
        measures=(replace(PROTOCOL.measures[0], text=text, function=text),),
    )

    assert "\x00" not in "".join(p.text for p in opened(protocol).paragraphs)


def test_what_was_said_stays_out_of_representations() -> None:
    assert "Übergabe" not in repr(PROTOCOL)
    assert "Rückrufe" not in repr(PROTOCOL)

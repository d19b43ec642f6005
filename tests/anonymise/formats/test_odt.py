"""OpenDocument texts: every part that carries text, and nothing that names who wrote it."""

from anonymise.formats.odt import read
from tests.anonymise import case_files as files

CHANGES = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="c1"><text:deletion><text:p>ler<text:s/></text:p></text:deletion>'
    "</text:changed-region>"
    '<text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
    "</text:tracked-changes>"
)


def counts(content: bytes) -> dict[str, int]:
    return {part.label: part.count for part in read(content).hidden_parts}


def test_every_part_is_found_and_told():
    content = files.odt_of(
        ["Die Mutter kam.", "Ende."],
        header="Akte Müller",
        footer="Seite Groß",
        footnote="siehe Öztürk",
        comment="Frau Schäfer fragen",
        text_box="Mia",
        hidden=" geheim",
        cells=["Mül", "ler"],
    )
    text = read(content).text
    assert text == (
        "Die Mutter kam. geheim\nEnde.\nMül | ler\n\nKopfzeilen:\nAkte Müller\n\nFußzeilen:\nSeite Groß"
        "\n\nFußnoten:\nsiehe Öztürk\n\nTextfelder:\nMia\n\nKommentare:\nFrau Schäfer fragen"
    )
    assert counts(content) == {
        "Kopfzeilen": 1,
        "Fußzeilen": 1,
        "Fußnoten": 1,
        "Textfelder": 1,
        "Kommentare": 1,
        "verborgener Text": 1,
    }


def test_a_deletion_is_shown_in_whole_words_and_the_new_wording_stays_whole():
    content = files.odt_from_xml(
        CHANGES + '<text:p>Gestern kam Frau Mül<text:change text:change-id="c1"/>'
        '<text:change-start text:change-id="c2"/>lenkamp '
        '<text:change-end text:change-id="c2"/>allein.</text:p>'
    )
    text = read(content).text
    assert text.startswith("Gestern kam Frau Müllenkamp allein.")
    assert text.endswith("Gelöschter Text (Änderungsverfolgung):\nkam Frau Müller allein.")
    assert counts(content) == {
        "eingefügter Text (Änderungsverfolgung)": 1,
        "gelöschter Text (Änderungsverfolgung)": 1,
    }


def test_deletions_that_point_at_each_other_come_to_an_end():
    regions = "".join(
        f'<text:changed-region text:id="c{n}"><text:deletion><text:p>x'
        + f'<text:change text:change-id="c{(n + 1) % 30}"/>' * 2
        + "</text:p></text:deletion></text:changed-region>"
        for n in range(30)
    )
    body = '<text:p>Text<text:change text:change-id="c0"/></text:p>'
    content = files.odt_from_xml(f"<text:tracked-changes>{regions}</text:tracked-changes>{body}")
    assert read(content).text.startswith("Text\n\nGelöschter Text")


def test_a_word_in_several_spans_is_one_word_and_line_breaks_of_the_file_are_spaces():
    body = "<text:p>Mül<text:span>ler\n  kam</text:span><text:tab/>an<text:line-break/>und"
    body += "<text:s text:c='2'/>ging</text:p>"
    assert read(files.odt_from_xml(body)).text == "Müller kam\tan\nund  ging"


def test_a_million_spaces_in_one_mark_stay_few():
    assert len(read(files.odt_from_xml("<text:p>a<text:s text:c='99999999'/>b</text:p>")).text) < 200


def test_embedded_objects_are_told():
    body = "<text:p>Text<draw:frame><draw:object/></draw:frame></text:p>"
    assert counts(files.odt_from_xml(body)) == {"nicht gelesene eingebettete Objekte": 1}

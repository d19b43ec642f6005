"""Word files: every part that carries text, and nothing that names who wrote it."""

from anonymise.formats.word import read
from tests.anonymise import case_files as files


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def deleted(text: str) -> str:
    return f'<w:del w:author="Petra Autorin"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:author="Petra Autorin">{run(text)}</w:ins>'


def counts(content: bytes) -> dict[str, int]:
    return {part.label: part.count for part in read(content).hidden_parts}


def test_a_comment_and_a_tracked_deletion_are_found_and_told():
    content = files.docx_with_comment_and_deletion(
        "Die Mutter kam.\nSie ging.", "Frau Groß fragen", "Jörg Müller"
    )
    text = read(content).text
    assert text.startswith("Die Mutter kam.\nSie ging.")
    assert "Kommentare:\nFrau Groß fragen" in text
    assert "Gelöschter Text (Änderungsverfolgung):\nJörg Müller" in text
    assert counts(content) == {"Kommentare": 1, "gelöschter Text (Änderungsverfolgung)": 1}
    assert "Autorin" not in text


def test_a_word_split_over_runs_is_one_word():
    assert read(files.docx_from_xml(paragraph(run("Mül"), run("ler")))).text == "Müller"


def test_soft_hyphens_and_unseen_characters_do_not_split_a_name():
    body = paragraph(
        run("Mül\u00adler Gr\u200boß"), "<w:r><w:t>Meier</w:t><w:noBreakHyphen/><w:t>Lenz</w:t></w:r>"
    )
    assert read(files.docx_from_xml(body)).text == "Müller GroßMeier-Lenz"


def test_a_deletion_is_shown_in_whole_words_and_the_new_wording_stays_whole():
    body = paragraph(run("Gestern kam Frau Mül"), deleted("ler"), inserted("lenkamp"), run(" allein."))
    content = files.docx_from_xml(body)
    text = read(content).text
    assert text.startswith("Gestern kam Frau Müllenkamp allein.")
    assert text.endswith("kam Frau Müller")
    assert counts(content)["eingefügter Text (Änderungsverfolgung)"] == 1


def test_moved_text_counts_as_deleted_at_its_old_place():
    moved = (
        "<w:moveFrom><w:r><w:t>Jörg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Jörg</w:t></w:r></w:moveTo>"
    )
    assert read(files.docx_from_xml(paragraph(moved))).text.startswith("Jörg\n\nGelöschter Text")


def test_table_cells_are_kept_apart_and_may_hold_tables():
    kind, mia, mother = (f"<w:tc>{paragraph(run(word))}</w:tc>" for word in ("Kind", "Mia", "Mül"))
    inner = f"<w:tc><w:tbl><w:tr>{kind}{mia}</w:tr></w:tbl></w:tc>"
    row = f"<w:tr>{mother}<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt></w:tr>"
    assert (
        read(files.docx_from_xml(f"<w:tbl>{row}{row}</w:tbl>")).text == "Mül | Kind | Mia\nMül | Kind | Mia"
    )


def test_headers_footers_and_notes_become_sections():
    content = files.docx_from_xml(
        paragraph(run("Text")),
        {
            "word/header1.xml": f"<w:hdr {files.W}>{paragraph(run('Akte Müller'))}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {files.W}>{paragraph(run('Seite Groß'))}</w:ftr>",
            "word/footnotes.xml": files.docx_notes("footnote", "", "siehe Öztürk"),
            "word/endnotes.xml": files.docx_notes("endnote", "siehe Schäfer"),
            "word/comments.xml": files.docx_notes("comment", "erstens", "zweitens"),
        },
    )
    assert read(content).text == (
        "Text\n\nKopfzeilen:\nAkte Müller\n\nFußzeilen:\nSeite Groß\n\nFußnoten:\nsiehe Öztürk"
        "\n\nEndnoten:\nsiehe Schäfer\n\nKommentare:\nerstens\nzweitens"
    )
    assert counts(content) == {"Kopfzeilen": 1, "Fußzeilen": 1, "Fußnoten": 1, "Endnoten": 1, "Kommentare": 2}


def test_a_text_box_is_read_once_though_word_writes_it_twice():
    box = f"<w:txbxContent>{paragraph(run('Mia Groß'))}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    content = files.docx_from_xml(paragraph(run("Text"), drawing))
    assert read(content).text == "Text\n\nTextfelder:\nMia Groß"
    assert counts(content) == {"Textfelder": 1}


def test_hidden_text_is_read_and_told_also_when_a_style_hides_it():
    styles = '<w:style w:styleId="geheim"><w:rPr><w:vanish/></w:rPr></w:style>'
    content = files.docx_from_xml(
        paragraph(run("Offen "), run("direkt ", "<w:vanish/>"), run("sichtbar ", '<w:vanish w:val="0"/>'))
        + paragraph(run("Stil", '<w:rStyle w:val="geheim"/>')),
        {"word/styles.xml": f"<w:styles {files.W}>{styles}</w:styles>"},
    )
    assert read(content).text == "Offen direkt sichtbar\nStil"
    assert counts(content) == {"verborgener Text": 2}


def test_addresses_behind_links_stay_out_and_their_words_stay_in():
    field = '<w:r><w:instrText>HYPERLINK "mailto:autorin@example.org"</w:instrText></w:r>'
    assert (
        read(files.docx_from_xml(paragraph(field, f"<w:hyperlink>{run('Mail')}</w:hyperlink>"))).text
        == "Mail"
    )


def test_embedded_files_are_told():
    content = files.docx_from_xml(paragraph(run("Text")), {"word/embeddings/oleObject1.bin": "x"})
    assert counts(content) == {"nicht gelesene eingebettete Objekte": 1}


def test_the_strict_variant_of_the_format_is_read():
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    xml = f"<w:document {strict}><w:body>{paragraph(run('Müller'))}</w:body></w:document>"
    assert read(files.zipped({"word/document.xml": xml})).text == "Müller"

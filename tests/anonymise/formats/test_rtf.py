"""RTF files: what striprtf reads, and what it would drop."""

from anonymise.formats.rtf import read
from tests.anonymise import case_files as files


def counts(content: bytes) -> dict[str, int]:
    return {part.label: part.count for part in read(content).hidden_parts}


def test_every_part_is_found_and_told():
    content = files.rtf_of(
        r"Die {\v stille }Mutter{\footnote siehe {\b \'d6zt}ürk} kam "
        r"{\deleted mit Jörg }{\revised allein}.\par "
        r"{\header Akte Müller\par}{\footerr Seite Groß}{\*\atnauthor Petra Autorin}"
        r"{\*\annotation Frau Schäfer fragen}{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt Mia\par}}}"
    )
    text = read(content).text
    assert text == (
        "Die stille Mutter kam allein.\n\nKopfzeilen:\nAkte Müller\n\nFußzeilen:\nSeite Groß\n\n"
        "Fußnoten:\nsiehe Öztürk\n\nTextfelder:\nMia\n\nKommentare:\nFrau Schäfer fragen\n\n"
        "Gelöschter Text (Änderungsverfolgung):\nmit Jörg"
    )
    assert counts(content) == {
        "Kopfzeilen": 1,
        "Fußzeilen": 1,
        "Fußnoten": 1,
        "Textfelder": 1,
        "Kommentare": 1,
        "eingefügter Text (Änderungsverfolgung)": 1,
        "gelöschter Text (Änderungsverfolgung)": 1,
        "verborgener Text": 1,
    }


def test_table_cells_are_kept_apart():
    assert (
        read(files.rtf_of(r"\trowd Mül\cell ler\cell\row Mia\cell Groß\cell\row")).text
        == "Mül\tler\nMia\tGroß"
    )


def test_pictures_binary_data_and_link_addresses_stay_out():
    body = r"Ja{\pict\bin4 {{{{ff}{\field{\*\fldinst{HYPERLINK \"mailto:x@y.de\"}}{\fldrslt hier}}nein"
    assert read(files.rtf_of(body)).text == "Jahiernein"


def test_letters_of_other_code_pages_are_decoded_by_their_font():
    content = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset162 Arial Tur;}}{\f1 Do\'f0an}}"
    )
    assert read(content).text == "Doğan"


def test_characters_written_as_two_halves_are_joined():
    assert read(files.rtf_of(r"a\u-10179?\u-8704?b")).text == "a😀b"


def test_a_paragraph_that_ends_a_deletion_by_plain_text_keeps_the_rest():
    text = read(files.rtf_of(r"Es {\deleted fehlt \plain bleibt}")).text
    assert text.startswith("Es bleibt\n")
    assert text.endswith("\nfehlt")

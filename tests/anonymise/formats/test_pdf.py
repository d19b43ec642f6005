"""PDF files: pages, annotations and form fields."""

import pytest

from anonymise.errors import UnsafeFileError
from anonymise.formats.pdf import read
from tests.anonymise import case_files as files


def counts(content: bytes) -> dict[str, int]:
    return {part.label: part.count for part in read(content).hidden_parts}


def test_annotations_and_form_fields_are_found_and_told_without_their_author():
    content = files.pdf_of(["Die Mutter kam."], note="Frau Groß fragen", field="Jörg Müller")
    text = read(content).text
    assert text.startswith("Die Mutter kam.")
    assert "Formularfelder:\nJörg Müller" in text
    assert text.endswith("Kommentare:\nFrau Groß fragen")
    assert counts(content) == {"ausgefüllte Formularfelder": 1, "Kommentare": 1}
    assert "Autorin" not in text


def test_words_broken_at_the_end_of_a_line_are_joined():
    page = "Frau Schä-\nfer und Herr Meier-\nLenz von der Kinder-\nund Jugendhilfe"
    assert (
        read(files.pdf_of([page])).text == "Frau Schäfer und Herr Meier-Lenz von der Kinder-\nund Jugendhilfe"
    )


def test_pages_that_are_only_pictures_are_told_when_others_have_text():
    assert counts(files.pdf_of(["Text", "", ""])) == {"nicht gelesene Seiten ohne Textebene": 2}


def test_invisible_text_is_read_and_told():
    content = files.pdf_of(["Müller"], operators="3 Tr")
    assert read(content).text == "Müller"
    assert counts(content) == {"Seiten mit unsichtbarem Text": 1}


def test_a_password_only_for_changes_is_no_obstacle_to_reading():
    assert read(files.pdf_of(["Müller"], owner_password="x")).text == "Müller"


def test_a_page_that_unpacks_to_far_more_than_text_is_refused():
    with pytest.raises(UnsafeFileError):
        read(files.pdf_of(["Müller"], operators="q Q " * 300_000))


def test_a_file_that_takes_too_long_is_given_up():
    with pytest.raises(UnsafeFileError):
        read(files.pdf_of(["Müller"] * 5), max_seconds=0)

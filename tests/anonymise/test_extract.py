"""Every type of file gives its text; every bad file gives a message that says what to do."""

import io
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from anonymise import errors, extract
from anonymise.extract import MAX_BYTES, MAX_CHARACTERS, SUPPORTED_SUFFIXES, extract_pasted
from tests.anonymise import case_files as files

STORY = "Frau Müller übergab Jörg Groß am Äußeren Ring an Ümit Öztürk."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BUILDERS = {
    ".txt": str.encode,
    ".docx": lambda text: files.docx_of([text]),
    ".odt": lambda text: files.odt_of([text]),
    ".pdf": lambda text: files.pdf_of([text]),
    ".rtf": files.rtf_of,
    ".eml": files.eml_of,
    ".msg": files.msg_of,
}
READABLE = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1
).filter(str.strip)
GERMAN = st.text(
    "abcdefghijklmnoprstuvwzÄÖÜäöüß ABCDEFGHIKLMNOPRSTUVWZ.,:;-–\r\n\t0123456789", min_size=8
).filter(str.strip)


def text_of(content: bytes, name: str) -> str:
    return extract.extract(content, name).text


def hidden_in(content: bytes, name: str) -> dict[str, int]:
    return {part.label: part.count for part in extract.extract(content, name).hidden_parts}


def test_every_supported_type_has_a_file_to_test_it_with():
    assert set(BUILDERS) == set(SUPPORTED_SUFFIXES)


@pytest.mark.parametrize("suffix", BUILDERS)
def test_umlauts_survive_in_every_type(suffix):
    assert STORY in text_of(BUILDERS[suffix](STORY), f"akte{suffix}")


@pytest.mark.parametrize("suffix", BUILDERS)
def test_the_extension_counts_in_any_case_and_the_file_name_stays_out(suffix):
    document = extract.extract(BUILDERS[suffix](STORY), f"Familie Wolkenstein{suffix.upper()}")
    assert "Wolkenstein" not in document.text
    assert "Müller" not in repr(document)


@pytest.mark.parametrize("suffix", BUILDERS)
def test_authors_in_the_properties_stay_out(suffix):
    assert "Autorin" not in text_of(BUILDERS[suffix](STORY), f"akte{suffix}")


@given(READABLE)
def test_any_utf_8_text_comes_back_exactly(text):
    assert text_of(text.encode("utf-8"), "akte.txt") == text
    assert text_of(text.encode("utf-8-sig"), "akte.txt") == text


@given(READABLE)
def test_any_utf_16_text_with_a_byte_order_mark_comes_back_exactly(text):
    assert text_of(b"\xff\xfe" + text.encode("utf-16-le"), "akte.txt") == text
    assert text_of(b"\xfe\xff" + text.encode("utf-16-be"), "akte.txt") == text


@given(GERMAN)
def test_german_text_comes_back_exactly_from_other_encodings(text):
    # `Ä–` in Windows-1252 is a letter in UTF-8, too: nobody can tell, unless more text follows.
    assume(text.isascii() or text.encode("cp1252").decode("utf-8", "replace").count("\ufffd"))
    for encoding in ("utf-16-le", "utf-16-be", "cp1252"):
        assert text_of(text.encode(encoding), "akte.txt") == text


@given(st.binary(min_size=1).filter(bytes.strip))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused_but_never_crash(content):
    for suffix in SUPPORTED_SUFFIXES:
        try:
            extract.extract(content, f"akte{suffix}")
        except errors.UnreadableFileError as error:
            assert str(error).endswith(".")


@pytest.mark.parametrize("suffix", [suffix for suffix in BUILDERS if suffix != ".txt"])
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_a_damaged_file_is_read_or_refused_but_never_crashes(suffix, data):
    content = bytearray(BUILDERS[suffix](STORY))
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(content)))
    for damaged in (bytes(content), bytes(content[:cut])):
        try:
            extract.extract(damaged, f"akte{suffix}")
        except errors.UnreadableFileError as error:
            assert "Müller" not in str(error)


def test_a_text_that_mixes_two_encodings_loses_nothing():
    content = "Frau Müller\r\n".encode() + "Herr Groß kam „spät“ — 5 €\r\n".encode("cp1252") + "Ümit".encode()
    assert text_of(content, "akte.txt") == "Frau Müller\r\nHerr Groß kam „spät“ — 5 €\r\nÜmit"


def test_a_closing_quotation_mark_after_a_sharp_s_is_no_foreign_letter():
    text = "Er rief „Viel Spaß“ und ging. Müller"
    assert text_of(text.encode("cp1252"), "akte.txt") == text


def test_control_characters_stay_in_a_txt_file_and_become_spaces_elsewhere():
    assert text_of(b"Frau\x07M\xc3\xbcller\x1b", "akte.txt") == "Frau\x07Müller\x1b"
    assert text_of(files.eml_of("Frau\x07Müller"), "akte.eml").endswith("Frau Müller")
    assert extract_pasted("Frau\x00Müller\r\nging").text == "Frau Müller\nging"


def zip_of(names_and_sizes: dict[str, int]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, size in names_and_sizes.items():
            archive.writestr(name, b" " * size)
    return stream.getvalue()


def with_false_sizes(archive: bytes, entry: str, size: int) -> bytes:
    """Return the archive with a directory that claims one byte for an entry of `size` bytes."""
    claimed = size.to_bytes(4, "little")
    assert claimed in archive
    return archive.replace(claimed, (1).to_bytes(4, "little"))


def entity_bomb(body: str) -> str:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    return f'<!DOCTYPE x [<!ENTITY e0 "Müller">{entities}]>{body}'


WORD_BOMB = entity_bomb(f"<w:document {files.W}><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:document>")
ENCRYPTED_MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
)
DOCX = files.docx_of([STORY])
BAD_FILES = {
    "a picture called txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ".txt", errors.WrongTypeError),
    "a pdf called docx": (files.pdf_of([STORY]), ".docx", errors.WrongTypeError),
    "a docx called odt": (DOCX, ".odt", errors.WrongTypeError),
    "an odt called docx": (files.odt_of([STORY]), ".docx", errors.WrongTypeError),
    "a docx called pdf": (DOCX, ".pdf", errors.WrongTypeError),
    "a docx called txt": (DOCX, ".txt", errors.WrongTypeError),
    "a pdf called txt": (files.pdf_of([STORY]), ".txt", errors.WrongTypeError),
    "an rtf called txt": (files.rtf_of(STORY), ".txt", errors.WrongTypeError),
    "a txt called rtf": (STORY.encode(), ".rtf", errors.WrongTypeError),
    "a txt called eml": (STORY.encode(), ".eml", errors.WrongTypeError),
    "a txt called msg": (STORY.encode(), ".msg", errors.WrongTypeError),
    "an eml called msg": (files.eml_of(STORY), ".msg", errors.WrongTypeError),
    "an unknown extension": (STORY.encode(), ".xyz", errors.UnsupportedTypeError),
    "no extension": (STORY.encode(), "", errors.UnsupportedTypeError),
    "an old doc": (STORY.encode(), ".doc", errors.UnsupportedTypeError),
    "an old doc called docx": (
        OLE + "WordDocument".encode("utf-16-le"),
        ".docx",
        errors.UnsupportedTypeError,
    ),
    "a docx with a password": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        ".docx",
        errors.EncryptedFileError,
    ),
    "an odt with a password": (
        files.odt_from_xml("", manifest=ENCRYPTED_MANIFEST),
        ".odt",
        errors.EncryptedFileError,
    ),
    "a pdf with a password": (files.pdf_of([STORY], password="x"), ".pdf", errors.EncryptedFileError),
    "an encrypted mail": (
        b"From: a@example.org\r\nContent-Type: application/pkcs7-mime\r\n\r\nabc",
        ".eml",
        errors.EncryptedFileError,
    ),
    "half a docx": (DOCX[: len(DOCX) // 2], ".docx", errors.DamagedFileError),
    "a docx with broken XML": (
        files.zipped({"word/document.xml": "<w:document"}),
        ".docx",
        errors.DamagedFileError,
    ),
    "half an odt": (files.odt_of([STORY])[:900], ".odt", errors.DamagedFileError),
    "a pdf that ends at once": (b"%PDF-1.7\nMueller", ".pdf", errors.DamagedFileError),
    "a scanned pdf": (files.pdf_of(["", ""]), ".pdf", errors.ScannedFileError),
    "a scanned pdf with a note": (files.pdf_of([""], note="Anmerkung"), ".pdf", errors.ScannedFileError),
    "an empty file": (b"", ".txt", errors.EmptyFileError),
    "an empty pdf file": (b"", ".pdf", errors.EmptyFileError),
    "only whitespace": (b"\xef\xbb\xbf \r\n\t", ".txt", errors.EmptyFileError),
    "a docx without text": (files.docx_of([""]), ".docx", errors.EmptyFileError),
    "too many bytes": (b"a" * (MAX_BYTES + 1), ".txt", errors.TooLargeError),
    "two million characters": (b"Wort " * 400_000, ".txt", errors.TooLargeError),
    "two million characters in a docx": (
        files.docx_of(["Wort " * 400_000]),
        ".docx",
        (errors.TooLargeError, errors.UnsafeFileError),
    ),
    "a zip bomb in a docx": (zip_of({"word/media/a.png": 80_000_000}), ".docx", errors.UnsafeFileError),
    "a zip bomb in an odt": (zip_of({"content.xml": 40_000_000}), ".odt", errors.UnsafeFileError),
    "a dense archive": (zip_of({"word/document.xml": 8_000_000}), ".docx", errors.UnsafeFileError),
    "too many tags": (
        files.docx_from_xml("<w:p/>" * 1_000_100, {"word/media/a.png": os.urandom(100_000)}),
        ".docx",
        errors.UnsafeFileError,
    ),
    "too many entries": (zip_of({f"{n}.xml": 1 for n in range(2_100)}), ".docx", errors.UnsafeFileError),
    "entities in a docx": (files.zipped({"word/document.xml": WORD_BOMB}), ".docx", errors.UnsafeFileError),
    "entities in an odt": (
        files.odt_from_xml("<text:p>&e9;</text:p>", entity_bomb("")),
        ".odt",
        errors.UnsafeFileError,
    ),
    "endless nesting in a docx": (
        files.docx_from_xml("<w:p>" * 50_000 + "</w:p>" * 50_000),
        ".docx",
        errors.DamagedFileError,
    ),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_refused_with_its_own_message(case):
    content, suffix, expected = BAD_FILES[case]
    with pytest.raises(expected) as refusal:
        extract.extract(content, f"Wolkenstein{suffix}")
    message = str(refusal.value)
    assert "itte" in message or "fügen Sie" in message
    assert not any(word in message for word in ("Müller", "Mueller", "Wolkenstein", "Wort "))
    assert refusal.value.__cause__ is None
    assert refusal.value.__context__ is None or refusal.value.__suppress_context__


def test_each_kind_of_refusal_has_its_own_message():
    messages = set()
    for kind in errors.UnreadableFileError.__subclasses__():
        if kind is not errors.TooLargeError:
            messages.add(str(kind()))
    assert len(messages) == len(errors.UnreadableFileError.__subclasses__()) - 1


def test_the_limits_are_named_in_the_message():
    with pytest.raises(errors.TooLargeError, match=r"2\.000\.000 Zeichen, höchstens 500\.000"):
        extract.extract(b"Wort " * 400_000, "akte.txt")
    with pytest.raises(errors.TooLargeError, match="20 MB"):
        extract.extract(b"a" * (MAX_BYTES + 1), "akte.txt")
    with pytest.raises(errors.TooLargeError, match="Zeichen"):
        extract_pasted("a" * (MAX_CHARACTERS + 1))
    assert len(extract_pasted("a" * MAX_CHARACTERS).text) == MAX_CHARACTERS


def test_blank_pasted_text_is_refused():
    with pytest.raises(errors.EmptyFileError):
        extract_pasted(" \n\t\u00a0")


def test_a_zip_bomb_is_stopped_whatever_its_directory_claims():
    size = 45_678_901
    bomb = with_false_sizes(zip_of({"word/document.xml": size}), "word/document.xml", size)
    with pytest.raises((errors.UnsafeFileError, errors.DamagedFileError)):
        extract.extract(bomb, "akte.docx")


SLOW_FOR_CARELESS_READERS = {
    "an rtf full of links": (
        b"{\\rtf1 Fall " + b'{\\field{\\*\\fldinst{HYPERLINK "' * 30_000 + b"}",
        ".rtf",
    ),
    "an rtf full of fonts": (b"{\\rtf1{\\fonttbl" + b"{\\f1" * 200_000 + b"}}Fall}", ".rtf"),
    "an rtf of open braces": (b"{\\rtf1 Fall " + b"{" * 300_000, ".rtf"),
    "an rtf of footnotes in footnotes": (b"{\\rtf1 Fall " + b"{\\footnote a" * 20_000, ".rtf"),
    "a mail of blanks": (b"Subject: Fall\r\n\r\n" + b" \t" * 200_000, ".eml"),
    "a mail of open tags": (
        b"Subject: Fall\r\nContent-Type: text/html\r\n\r\n" + b'<div><b a="' * 60_000,
        ".eml",
    ),
    "a mail of open comments": (
        b"Subject: Fall\r\nContent-Type: text/html\r\n\r\n" + b"<!--" * 200_000,
        ".eml",
    ),
    "a mail of quotes": (b"Subject: Fall\r\n\r\n" + b"> Am " * 80_000, ".eml"),
    "a mail of dashes": (b"Subject: Fall\r\n\r\n" + b"-" * 400_000, ".eml"),
    "a mail of line feeds and blanks": (b"Subject: Fall\r\n\r\n" + b">\n" * 200_000, ".eml"),
    "a mail to half the town": (
        b"Subject: Fall\r\nTo: " + b"a@example.org, (((" * 2_700 + b"\r\n\r\nHallo",
        ".eml",
    ),
    "a mail of mails": (b"Content-Type: message/rfc822\r\nSubject: a\r\n\r\n" * 5_000 + b"Hallo", ".eml"),
    "a mail of parts": (
        b"".join(
            b'Subject: a\r\nContent-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n)
            for n in range(3_000)
        ),
        ".eml",
    ),
    "a docx of one endless word": (
        files.docx_from_xml(
            "<w:p>"
            + "<w:del><w:r><w:delText>ab</w:delText></w:r></w:del><w:r><w:t>c</w:t></w:r>" * 15_000
            + "</w:p>",
            {"word/media/a.bin": os.urandom(200_000)},
        ),
        ".docx",
    ),
}


@pytest.mark.parametrize("case", SLOW_FOR_CARELESS_READERS)
def test_a_hostile_file_is_answered_in_seconds(case):
    content, suffix = SLOW_FOR_CARELESS_READERS[case]
    start = time.monotonic()
    try:
        extract.extract(content, f"akte{suffix}")
    except errors.UnreadableFileError:
        pass
    assert time.monotonic() - start < 8


def test_nothing_is_written_to_disk_or_to_the_console(tmp_path):
    # A process of its own, whose every attempt to open a file for writing ends it.
    script = """
import os, sys
from anonymise import extract
from tests.anonymise.test_extract import BUILDERS, BAD_FILES, STORY
good = [(build(STORY), suffix) for suffix, build in BUILDERS.items()]
def guard(event, arguments):
    if event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        raise SystemExit("a file was opened for writing")
    if event in ("tempfile.mkstemp", "tempfile.mkdtemp", "os.mkdir", "socket.connect"):
        raise SystemExit(event)
sys.addaudithook(guard)
for content, suffix in good:
    extract.extract(content, "akte" + suffix)
for content, suffix, _ in BAD_FILES.values():
    try:
        extract.extract(content, "akte" + suffix)
    except extract.UnreadableFileError:
        pass
"""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-B", "-c", script],
        cwd=root,
        env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []

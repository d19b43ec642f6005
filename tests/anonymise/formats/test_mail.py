"""Mails of both formats: headers, bodies, quotes, attachments."""

import pytest

from anonymise.errors import UnsafeFileError
from anonymise.extract import MAX_ATTACHMENTS, extract
from tests.anonymise import case_files as files

MAKERS = {".eml": files.eml_of, ".msg": files.msg_of}
READ, UNREAD = "gelesene Anhänge", "nicht gelesene Anhänge"


def counts(content: bytes, suffix: str) -> dict[str, int]:
    return {part.label: part.count for part in extract(content, f"mail{suffix}").hidden_parts}


@pytest.mark.parametrize("suffix", MAKERS)
def test_headers_come_first_and_decoded(suffix):
    text = extract(MAKERS[suffix]("Guten Tag"), f"mail{suffix}").text
    for line in ("Von: Jörg Müller", "An: Sabine Groß", "Kopie: Ümit Öztürk", "Betreff: Familie Schäfer"):
        assert line in text.partition("\n\nGuten Tag")[0]
    assert "Datum: 06.05.2024 0" in text
    assert counts(MAKERS[suffix]("Guten Tag"), suffix) == {"Kopfdaten der E-Mail": 5}


@pytest.mark.parametrize("suffix", MAKERS)
def test_a_mail_in_html_only_is_read_as_text(suffix):
    page = (
        "<html><head><title>x</title><style>p {}</style></head><body><p>Frau M&uuml;l<b>ler</b></p>"
        "<table><tr><td>Mia</td><td>Groß</td></tr></table>"
        "<span style='display: none'>geheim</span></body></html>"
    )
    text = extract(MAKERS[suffix]("", html=page), f"mail{suffix}").text
    assert text.partition("\n\n")[2] == "Frau Müller\n\nMia\tGroß\n\ngeheim"
    assert counts(MAKERS[suffix]("", html=page), suffix)["verborgener Text"] == 1


@pytest.mark.parametrize("suffix", MAKERS)
def test_attachments_that_can_be_read_are_read_with_their_hidden_parts_and_the_rest_is_counted(suffix):
    attachments = [
        ("Wolkenstein.docx", files.docx_with_comment_and_deletion("Anlage Jörg", "Kommentar Mia", "weg")),
        ("bild.png", b"\x89PNG"),
        ("kaputt.pdf", b"%PDF-1.7"),
    ]
    content = MAKERS[suffix]("Guten Tag", attachments=attachments)
    text = extract(content, f"mail{suffix}").text
    assert "Gelesene Anhänge:\nAnlage Jörg" in text
    assert "Wolkenstein" not in text
    found = counts(content, suffix)
    assert (found[READ], found[UNREAD], found["Kommentare"]) == (1, 2, 1)


def test_text_in_deeply_nested_html_is_read_or_the_mail_refused_but_never_cut():
    for depth in (100, 1_000):
        page = "<div>" * depth + "Müller" + "</div>" * depth + "Ende"
        assert extract(files.eml_of("", html=page), "mail.eml").text.endswith("Müller\n\nEnde")
    with pytest.raises(UnsafeFileError):
        extract(files.eml_of("", html="Anfang" + "<div>" * 5_000 + "Müller"), "mail.eml")


def test_mails_in_mails_are_read_to_a_certain_depth():
    mail = files.eml_of("Ebene 0")
    for level in range(1, 7):
        mail = files.eml_of(f"Ebene {level}", attachments=[("mail.eml", mail)])
    text = extract(mail, "mail.eml").text
    assert [level for level in range(7) if f"Ebene {level}" in text] == [3, 4, 5, 6]
    assert counts(mail, ".eml")[UNREAD] == 1


def test_a_mail_inside_an_outlook_mail_is_read():
    content = files.msg_of("Außen", inner="Innen bei Müller")
    assert "Innen bei Müller" in extract(content, "mail.msg").text


def test_a_forwarded_mail_is_read():
    content = (
        "Subject: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nAußen\r\n--b\r\n"
        "Content-Type: message/rfc822\r\n\r\n"
        "From: Jörg Müller <j@example.org>\r\nSubject: b\r\n\r\nInnen\r\n--b--"
    ).encode()
    text = extract(content, "mail.eml").text
    assert "Außen" in text
    assert "Von: Jörg Müller" in text
    assert "Innen" in text


def test_no_more_attachments_are_read_than_anybody_sends():
    content = files.eml_of("Guten Tag", attachments=[(f"{n}.txt", b"Text") for n in range(30)])
    found = counts(content, ".eml")
    assert (found[READ], found[UNREAD]) == (MAX_ATTACHMENTS, 30 - MAX_ATTACHMENTS)


@pytest.mark.parametrize(
    "quote",
    [
        "Am 03.05.2024 um 10:00 schrieb Jörg Müller:\n> Text",
        "-----Ursprüngliche Nachricht-----\nVon: Jörg Müller",
        "Von: Jörg Müller\nGesendet: Freitag, 3. Mai 2024\nAn: Groß",
        "> nur Zeichen",
    ],
)
def test_quoted_replies_are_kept_and_told(quote):
    content = files.eml_of(f"Danke.\n\n{quote}\n")
    assert quote in extract(content, "mail.eml").text
    assert counts(content, ".eml")["zitierte frühere Nachrichten"] == 1


def test_a_wrong_or_unknown_charset_loses_nothing():
    for charset in ("us-ascii", "x-unbekannt", "utf-8"):
        content = f"Subject: a\r\nContent-Type: text/plain; charset={charset}\r\n\r\n".encode()
        assert "Müller" in extract(content + "Müller".encode("cp1252"), "mail.eml").text


def test_an_html_rendering_beside_the_plain_one_is_not_read_twice():
    content = files.eml_of("Guten Tag", html="<p>Guten Tag</p>")
    assert extract(content, "mail.eml").text.count("Guten Tag") == 1
    assert UNREAD not in counts(content, ".eml")

"""Real case files of every type, built in memory. All names and stories are invented."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

import docx
from docx.oxml import parse_xml
from extract_msg import OleWriter
from odf import dc, draw, office, style, table, text
from odf.opendocument import OpenDocumentText
from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def docx_with_comment_and_deletion(body: str, comment: str, deleted: str) -> bytes:
    """Return a Word file: each line of `body` a paragraph, then a tracked deletion, and a comment."""
    document = docx.Document()
    paragraphs = [document.add_paragraph(line) for line in body.splitlines() or [""]]
    document.add_comment(paragraphs[0].add_run(" "), text=comment, author="Petra Autorin", initials="PA")
    last = document.add_paragraph()
    last._p.append(
        parse_xml(
            f'<w:del {W} w:id="90" w:author="Petra Autorin" w:date="2024-05-02T10:00:00Z">'
            f'<w:r><w:delText xml:space="preserve">{deleted}</w:delText></w:r></w:del>'
        )
    )
    return _saved(document)


def docx_of(paragraphs: Sequence[str], header: str = "", footer: str = "") -> bytes:
    """Return a plain Word file with properties that name an author."""
    document = docx.Document()
    document.core_properties.author = "Petra Autorin"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    return _saved(document)


def _saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def docx_from_xml(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file whose body is the given XML; `parts` are further entries by their name."""
    entries = {"word/document.xml": f"<w:document {W} {_MC}><w:body>{body}</w:body></w:document>"}
    return zipped({**entries, **(parts or {})})


def docx_notes(kind: str, *notes: str) -> str:
    """Return the XML of a notes or comments part: `kind` is footnote, endnote or comment."""
    items = "".join(
        f'<w:{kind} w:id="{number}" w:author="Petra Autorin">'
        f"<w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:{kind}>"
        for number, note in enumerate(notes)
    )
    return f"<w:{kind}s {W}>{items}</w:{kind}s>"


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def odt_of(
    paragraphs: Sequence[str],
    *,
    header: str = "",
    footer: str = "",
    footnote: str = "",
    comment: str = "",
    text_box: str = "",
    hidden: str = "",
    cells: Sequence[str] = (),
) -> bytes:
    """Return an OpenDocument text; the extras hang on its first paragraph."""
    document = OpenDocumentText()
    invisible = style.Style(name="unsichtbar", family="text")
    invisible.addElement(style.TextProperties(display="none"))
    document.automaticstyles.addElement(invisible)
    for number, words in enumerate(paragraphs):
        paragraph = text.P(text=words)
        if number == 0:
            if footnote:
                note, note_body = text.Note(noteclass="footnote"), text.NoteBody()
                note.addElement(text.NoteCitation(text="1"))
                note_body.addElement(text.P(text=footnote))
                note.addElement(note_body)
                paragraph.addElement(note)
            if comment:
                annotation = office.Annotation()
                annotation.addElement(dc.Creator(text="Petra Autorin"))
                annotation.addElement(text.P(text=comment))
                paragraph.addElement(annotation)
            if text_box:
                frame, box = draw.Frame(width="5cm", height="2cm", anchortype="paragraph"), draw.TextBox()
                box.addElement(text.P(text=text_box))
                frame.addElement(box)
                paragraph.addElement(frame)
            if hidden:
                paragraph.addElement(text.Span(stylename=invisible, text=hidden))
        document.text.addElement(paragraph)
    if cells:
        grid, row = table.Table(), table.TableRow()
        for words in cells:
            cell = table.TableCell()
            cell.addElement(text.P(text=words))
            row.addElement(cell)
        grid.addElement(row)
        document.text.addElement(grid)
    layout = style.PageLayout(name="Seite")
    document.automaticstyles.addElement(layout)
    page = style.MasterPage(name="Standard", pagelayoutname=layout)
    document.masterstyles.addElement(page)
    for words, holder in ((header, style.Header()), (footer, style.Footer())):
        if words:
            holder.addElement(text.P(text=words))
            page.addElement(holder)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt_from_xml(body: str, prologue: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument text whose `office:text` is the given XML."""
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("table", "table"))
    )
    content = (
        f"{prologue}<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    entries = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return zipped(entries | ({"META-INF/manifest.xml": manifest} if manifest else {}))


def pdf_of(
    pages: Sequence[str],
    *,
    note: str = "",
    field: str = "",
    password: str = "",
    owner_password: str = "",
    operators: str = "",
) -> bytes:
    """Return a PDF with a text layer, a line of text a line; an empty page is like a scanned one."""
    writer = PdfWriter()
    writer.add_metadata({"/Author": "Petra Autorin", "/Title": "Akte Autorin"})
    font = {
        "/Type": "/Font",
        "/Subtype": "/Type1",
        "/BaseFont": "/Helvetica",
        "/Encoding": "/WinAnsiEncoding",
    }
    names = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    for words in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): names})}
        )
        lines = b"".join(
            b"(" + line.replace("(", "\\(").replace(")", "\\)").encode("cp1252") + b") Tj T* "
            for line in words.splitlines()
        )
        stream = StreamObject()
        stream.set_data(b"BT /F1 11 Tf 14 TL 60 780 Td " + operators.encode() + b" " + lines + b" ET")
        page[NameObject("/Contents")] = writer._add_object(stream)
    if note:
        annotation = Text(rect=(50, 50, 80, 80), text=note)
        annotation[NameObject("/T")] = TextStringObject("Petra Autorin")
        writer.add_annotation(0, annotation)
    if field:
        widget = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject("/Tx"),
                NameObject("/T"): TextStringObject("feld_1"),
                NameObject("/V"): TextStringObject(field),
                NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (10, 10, 90, 30)]),
            }
        )
        reference = writer._add_object(widget)
        writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
            {NameObject("/Fields"): ArrayObject([reference])}
        )
    if password or owner_password:
        writer.encrypt(password, owner_password or None)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def rtf_of(body: str) -> bytes:
    """Return an RTF file; `body` may hold control words, its umlauts are written as Word does."""
    escaped = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in body)
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\info{\author Petra Autorin}}"
    )
    return (head + escaped + "}").encode("ascii")


def eml_of(body: str, *, html: str = "", attachments: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """Return a mail; `attachments` are pairs of file name and content."""
    message = EmailMessage()
    message["From"] = "Jörg Müller <j.mueller@example.org>"
    message["To"] = "Sabine Groß <s.gross@example.org>"
    message["Cc"] = "Ümit Öztürk <u.oeztuerk@example.org>"
    message["Subject"] = "Familie Schäfer"
    message["Date"] = "Mon, 06 May 2024 09:30:00 +0200"
    if body:
        message.set_content(body)
        if html:
            message.add_alternative(html, subtype="html")
    else:
        message.set_content(html, subtype="html")
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def msg_of(
    body: str, *, html: str = "", attachments: Sequence[tuple[str, bytes]] = (), inner: str = ""
) -> bytes:
    """Return an Outlook mail; `inner` is the body of a mail inside it."""
    writer = OleWriter()
    _add_message(writer, [], body, html, attachments, inner)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _add_message(
    writer: OleWriter,
    place: list[str],
    body: str,
    html: str = "",
    attachments: Sequence[tuple[str, bytes]] = (),
    inner: str = "",
) -> None:
    fields = {
        "001A": "IPM.Note",
        "0037": "Familie Schäfer",
        "0C1A": "Jörg Müller",
        "0E04": "Sabine Groß",
        "0E03": "Ümit Öztürk",
        "1000": body,
    }
    streams = {f"__substg1.0_{tag}001F": value.encode("utf-16-le") for tag, value in fields.items() if value}
    if html:
        streams["__substg1.0_10130102"] = html.encode("utf-8")
    count = len(attachments) + bool(inner)
    head = b"\0" * 8 + struct.pack("<4I", 0, count, 0, count) + (b"" if place else b"\0" * 8)
    # Flags: a sent mail. Sent at a moment in Windows' count of 100 nanoseconds since 1601.
    moment = 133_594_542_000_000_000
    entries = struct.pack("<HHIQ", 0x0003, 0x0E07, 6, 1) + struct.pack("<HHIQ", 0x0040, 0x0039, 6, moment)
    streams["__properties_version1.0"] = head + entries
    for name, value in streams.items():
        writer.addEntry([*place, name], value)
    if not place:
        for name in ("00020102", "00030102", "00040102"):
            writer.addEntry(["__nameid_version1.0", f"__substg1.0_{name}"], b"")
    for number, (filename, content) in enumerate(attachments):
        folder = [*place, f"__attach_version1.0_#{number:08X}"]
        writer.addEntry([*folder, "__substg1.0_3707001F"], filename.encode("utf-16-le"))
        writer.addEntry([*folder, "__substg1.0_37010102"], content)
        writer.addEntry([*folder, "__properties_version1.0"], _attachment_properties(method=1))
    if inner:
        folder = [*place, f"__attach_version1.0_#{len(attachments):08X}"]
        writer.addEntry([*folder, "__properties_version1.0"], _attachment_properties(method=5))
        _add_message(writer, [*folder, "__substg1.0_3701000D"], inner)


def _attachment_properties(method: int) -> bytes:
    return b"\0" * 8 + struct.pack("<HHIQ", 0x0003, 0x3705, 6, method)

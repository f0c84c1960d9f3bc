"""Word documents: headings, lists, tables and links; traps and locks told as unread."""

from __future__ import annotations

import io
import zipfile

from offer_audit.documents import read_document, word_text
from offer_audit.passages import Document

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
STYLES = f"""<w:styles {NAMES}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>"""
LINKS = """<Relationships><Relationship Id="r1" Target="https://c.example/form"/></Relationships>"""
CORE = """<p xmlns:d="urn:d"><d:title>Short breaks</d:title><d:modified>2026-03-04T10:00:00Z</d:modified></p>"""


def paragraph(text: str, style: str = "", marks: str = "", run: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{marks}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def build_word(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        parts.writestr("word/styles.xml", STYLES)
        parts.writestr("word/_rels/document.xml.rels", LINKS)
        parts.writestr("docProps/core.xml", CORE)
    return file.getvalue()


def read(data: bytes) -> Document:
    return read_document(data, "https://c.example/a.docx", "a.docx", "")


def test_headings_lists_tables_and_links() -> None:
    body = (
        paragraph("Short breaks 2026", "Title")
        + paragraph("Who can apply", "Kop1")
        + paragraph("Any family that lives here.")
        + paragraph("a letter from school", marks="<w:numPr/>")
        + paragraph("How we decide", run="<w:b/>")
        + paragraph("A panel meets each month.")
        + table(("Tier", "What", "Hours"), ("1", "Clubs", "No limit"), ("2", "Nights", "As assessed"))
        + f'<w:p><w:hyperlink r:id="r1"><w:r><w:t>Apply here</w:t></w:r></w:hyperlink></w:p><w:sdt><w:sdtContent>'
        f"{paragraph('Inside a control.')}</w:sdtContent></w:sdt>"
    )
    document = read(build_word(body))
    assert document.title == "Short breaks"
    assert document.dates == (("modified", "2026-03-04"),)
    assert [(p.kind, p.headings[-1], p.text) for p in document.passages] == [
        ("paragraph", "Who can apply", "Any family that lives here."),
        ("list", "Who can apply", "a letter from school"),
        ("paragraph", "How we decide", "A panel meets each month."),
        ("table", "How we decide", "Tier: 1; What: Clubs; Hours: No limit"),
        ("table", "How we decide", "Tier: 2; What: Nights; Hours: As assessed"),
        ("paragraph", "How we decide", "Apply here"),
        ("paragraph", "How we decide", "Inside a control."),
    ]
    assert [(link.href, link.text) for link in document.links] == [("https://c.example/form", "Apply here")]


def test_why_a_word_file_was_not_read() -> None:
    def reason(data: bytes) -> str:
        document = read(data)
        assert not document.is_readable
        return document.reason

    whole = build_word(paragraph("Text"))
    assert reason(whole[: len(whole) // 2]) == "the Word document is damaged"
    assert reason(build_word("")) == "the Word document has no text"
    assert reason(build_word("<w:p>")) == "the Word document is damaged"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    assert reason(file.getvalue()) == "the Word document holds XML that Word does not write"


def test_a_bomb_is_told() -> None:
    data = build_word(paragraph("a" * (word_text.LARGEST_PART + 10)))
    assert len(data) < 200_000
    assert read(data).reason == "the Word document unpacks to an enormous size"

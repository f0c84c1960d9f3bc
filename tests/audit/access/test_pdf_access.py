"""PDFs and Word files: what they hold for a screen reader, and what the rules say of it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pikepdf
import pytest

from offer_audit.accessibility.facts import TestedSite
from offer_audit.accessibility.judging import say_of_site
from offer_audit.accessibility.rule_files import access_rules
from offer_audit.document_access import PdfFacts, WordFacts
from offer_audit.documents import read_document
from offer_audit.passages import Document, Passage

RULES = {rule.id: rule for rule in access_rules()}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'


def build_pdf(
    tags: tuple[tuple[str, str], ...] = (), title: str = "", lang: str = "", date_text: str = "", pages: int = 1,
    fields: tuple[tuple[str, str], ...] = (), shows: bool = False, allow: pikepdf.Permissions | None = None,
) -> bytes:  # fmt: skip
    """A PDF with these tags (kind and alternative), fields (name and tooltip) and properties."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    root = pdf.Root
    if tags:
        kids = [pikepdf.Dictionary(S=pikepdf.Name("/" + kind), **({"Alt": alt} if alt else {})) for kind, alt in tags]
        root.StructTreeRoot = pikepdf.Dictionary(
            K=pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.Document, K=pikepdf.Array(kids))])
        )
        root.MarkInfo = pikepdf.Dictionary(Marked=True)
    if title:
        pdf.docinfo["/Title"] = title
    if date_text:
        pdf.docinfo["/ModDate"] = date_text
    if lang:
        root.Lang = lang
    if shows:
        root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    if fields:
        made = [pikepdf.Dictionary(T=name, FT=pikepdf.Name.Tx, **({"TU": tip} if tip else {})) for name, tip in fields]
        root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(made))
    file = io.BytesIO()
    encryption: Any = (
        pikepdf.Encryption(owner="secret", user="", allow=allow, R=3, aes=False, metadata=False) if allow else False
    )
    pdf.save(file, encryption=encryption)
    return file.getvalue()


def read(data: bytes) -> PdfFacts:
    facts = read_document(data, "https://c.example/a.pdf", "a.pdf", "application/pdf").access
    assert isinstance(facts, PdfFacts)
    return facts


def say(rule: str, *documents: Document) -> list[str]:
    site = TestedSite((), (), documents, date(2026, 11, 30))
    return [said.message for _, said in say_of_site(RULES[rule], site)]


def pdf(**facts: Any) -> Document:
    return Document("https://c.example/a.pdf", "a.pdf", kind="pdf", access=PdfFacts(**facts))


def test_a_tagged_pdf_tells_its_tags() -> None:
    tags = (("H1", ""), ("P", ""), ("H3", ""), ("Figure", "A map"), ("Figure", ""), ("Table", ""))
    facts = read(build_pdf(tags, "Short breaks", "en-GB", "D:20260304", shows=True))
    assert facts == PdfFacts(
        pages=1, is_tagged=True, tags=7, title="Short breaks", shows_title=True, language="en-GB", headings=(1, 3), figures=2,
        figures_without_text=1, tables=1, tables_without_headers=1, published="2026-03-04",
    )  # fmt: skip


def test_a_bare_pdf_tells_that_it_has_nothing() -> None:
    assert read(build_pdf()) == PdfFacts(pages=1)


def test_form_fields_without_a_tooltip_are_counted() -> None:
    facts = read(build_pdf(fields=(("name", "Your name"), ("dob", ""))))
    assert (facts.fields, facts.unnamed_count, facts.unnamed_fields) == (2, 1, ("dob",))


def test_a_lock_against_assistive_technology_is_seen() -> None:
    closed = pikepdf.Permissions(accessibility=False, extract=False)
    assert not read(build_pdf(allow=closed)).lets_assistive_technology
    assert read(build_pdf(allow=pikepdf.Permissions(extract=False, accessibility=True))).lets_assistive_technology


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", b"%PDF-", b"%PDF-1.7\n" + b"<<" * 5000])
def test_a_damaged_pdf_gives_a_reason(data: bytes) -> None:
    assert read(data).reason


@pytest.mark.parametrize(
    ("rule", "facts", "message"),
    [
        ("pdf-not-tagged", {"pages": 2}, "untagged"),
        ("pdf-not-tagged", {"pages": 2, "published": "2017-05-01"}, "old"),
        ("pdf-not-tagged", {"pages": 2, "is_tagged": True, "tags": 4}, "tagged"),
        ("pdf-without-title", {"title": ""}, "none"),
        ("pdf-without-title", {"title": "Microsoft Word - breaks v3.doc"}, "file-name"),
        ("pdf-without-title", {"title": "SB_leaflet_2024"}, "file-name"),
        ("pdf-without-title", {"title": "Short breaks"}, "not-shown"),
        ("pdf-without-title", {"title": "Short breaks", "shows_title": True}, "shown"),
        ("pdf-without-title", {"title": "Post-16", "shows_title": True}, "shown"),
        ("pdf-without-language", {"language": ""}, "none"),
        ("pdf-without-language", {"language": "en-GB"}, "said"),
        ("pdf-without-language", {"language": "English (UK)"}, "wrong"),
        ("pdf-of-pictures", {"pages": 3, "picture_pages": 3}, "all"),
        ("pdf-of-pictures", {"pages": 3, "picture_pages": 1}, "some"),
        ("pdf-of-pictures", {"pages": 3}, "text"),
        ("pdf-headings", {"is_tagged": True, "pages": 6}, "none"),
        ("pdf-headings", {"is_tagged": True, "headings": (1, 3)}, "skips"),
        ("pdf-headings", {"is_tagged": True, "headings": (1, 2, 3, 2, 0)}, "headings"),
        ("pdf-pictures-without-text", {"is_tagged": True, "figures": 2, "figures_without_text": 1}, "without"),
        ("pdf-tables", {"is_tagged": True, "tables": 2, "tables_without_headers": 1}, "without"),
        ("pdf-locked", {"is_encrypted": True, "lets_assistive_technology": False}, "locked"),
        ("pdf-locked", {"is_encrypted": True, "reason": "the PDF is locked with a password"}, "password"),
        ("pdf-locked", {"is_encrypted": True}, "open"),
        ("pdf-form-fields", {"fields": 2, "unnamed_count": 1, "unnamed_fields": ("dob",)}, "unnamed"),
        ("pdf-bookmarks", {"pages": 12}, "none"),
        ("pdf-bookmarks", {"pages": 12, "bookmarks": 3}, "bookmarks"),
    ],
)  # fmt: skip
def test_each_rule_says_what_the_facts_show(rule: str, facts: dict[str, Any], message: str) -> None:
    assert say(rule, pdf(**facts)) == [message]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.startswith("pdf-")])
def test_no_rule_speaks_of_a_pdf_that_has_all_it_needs(rule: str) -> None:
    good = pdf(
        pages=2,
        is_tagged=True,
        tags=9,
        title="Short breaks",
        shows_title=True,
        language="en-GB",
        headings=(1, 2),
        figures=1,
        tables=1,
    )
    outcomes = {RULES[rule].messages[message].outcome for message in say(rule, good)}
    assert outcomes <= {"passed"}
    assert say(rule) == []


def test_a_pdf_that_is_also_a_page_passes_and_another_is_advice() -> None:
    words = " ".join(f"word{number}" for number in range(200))
    other = " ".join(f"other{number}" for number in range(200))
    page = Document("https://c.example/a", "a", passages=(Passage(words),))
    same = Document(
        "https://c.example/a.pdf", "a.pdf", kind="pdf", passages=(Passage(words[:1200]),), access=PdfFacts()
    )
    alone = Document("https://c.example/b.pdf", "b.pdf", kind="pdf", passages=(Passage(other),), access=PdfFacts())
    assert say("pdf-instead-of-page", page, same, alone) == ["same", "only"]


def build_word(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        parts.writestr(
            "word/styles.xml",
            f'<w:styles {W}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>',
        )
        parts.writestr(
            "docProps/core.xml", '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Short breaks</dc:title></p>'
        )
    return file.getvalue()


def line(text: str, style: str = "", run: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_a_word_file_tells_its_headings_pictures_and_tables() -> None:
    picture = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" {}/></wp:inline></w:drawing></w:r></w:p>'
    rows = "<w:tbl><w:tr><w:tc>{0}</w:tc></w:tr><w:tr><w:tc>{0}</w:tc></w:tr></w:tbl>".format(line("Cell"))
    data = build_word(
        line("Help", "Kop1")
        + line("Travel", run="<w:b/>")
        + picture.format("")
        + picture.format('descr="A map"')
        + rows
    )
    facts = read_document(data, "https://c.example/a.docx", "a.docx").access
    assert facts == WordFacts(
        title="Short breaks",
        paragraphs=4,
        headings=(1,),
        bold_lines=1,
        pictures=2,
        pictures_without_text=1,
        tables=1,
        tables_without_headers=1,
    )
    document = Document("https://c.example/a.docx", "a.docx", kind="docx", access=facts)
    assert say("word-files", document) == ["pictures", "tables"]


def test_a_word_file_of_bold_lines_fails() -> None:
    facts = WordFacts(title="Short breaks", paragraphs=9, bold_lines=3)
    assert say("word-files", Document("https://c.example/a.docx", "a.docx", kind="docx", access=facts)) == ["bold"]

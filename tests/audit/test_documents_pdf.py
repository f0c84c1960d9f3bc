"""PDFs: paragraphs, tables and headings put together again; traps, locks and pictures told as unread."""

from __future__ import annotations

import base64
import zlib

import pytest

from offer_audit.documents import pdf_text, read_document
from offer_audit.documents.pdf_lines import Segment, join_lines
from offer_audit.passages import Document

LOCKED = (
    "JVBERi0xLjQKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI+PgplbmRvYmoKMiAwIG9iago8PC9UeXBlL1BhZ2VzL0tpZHNbXS9Db3Vu"
    "dCAwPj4KZW5kb2JqCjMgMCBvYmoKPDwvRmlsdGVyL1N0YW5kYXJkL1YgMi9SIDMvTGVuZ3RoIDEyOC9QIC00L08oMDAwMDAwMDAwMDAwMDAwMDAwMDAw"
    "MDAwMDAwMDAwMDApL1UoMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDApPj4KZW5kb2JqCnRyYWlsZXI8PC9TaXplIDQvUm9vdCAxIDAgUi9F"
    "bmNyeXB0IDMgMCBSL0lEWyhhKShhKV0+Pgo="
)


def build_pdf(*pages: bytes, filters: bytes = b"/FlateDecode", packed: bool = False) -> bytes:
    """A small PDF with these drawing commands on its pages; `packed` when they are compressed already."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
    ]
    for number, content in enumerate(pages):
        data = content if packed else zlib.compress(content)
        fonts = b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + fonts + b"/Contents %d 0 R>>" % (6 + 2 * number)
        )
        objects.append(b"<</Length %d/Filter %s>>stream\n" % (len(data), filters) + data + b"\nendstream")
    body = b"%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n" % number + item + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def line(text: str, y: int, x: int = 60, size: int = 10, font: str = "F1") -> bytes:
    """The commands that draw one line."""
    return f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n".encode()


def read(data: bytes) -> Document:
    return read_document(data, "https://c.example/a.pdf", "a.pdf", "application/pdf")


def told(data: bytes) -> list[tuple[str, tuple[str, ...], str]]:
    return [(p.kind, p.headings, p.text) for p in read(data).passages]


def test_headings_paragraphs_lists_and_page_numbers() -> None:
    page = (
        line("Short Breaks Statement", 780, size=20, font="F2")
        + line("Who can have it", 740, size=13, font="F2")
        + line("Any family that lives in the borough may ask for the first level of", 720)
        + line("help, and a panel decides.", 708)
        + line("We ask for:", 684)
        + line("- a letter from school, hospital or another person who knows the", 672, x=70)
        + line("child", 660, x=78)
        + line("- nothing else", 648, x=70)
        + line("Page 1 of 1", 30, size=8)
    )
    trail = ("Short Breaks Statement", "Who can have it")
    assert told(build_pdf(page)) == [
        (
            "paragraph",
            trail,
            "Any family that lives in the borough may ask for the first level of help, and a panel decides.",
        ),
        ("paragraph", trail, "We ask for:"),
        ("list", trail, "a letter from school, hospital or another person who knows the child"),
        ("list", trail, "nothing else"),
    ]
    assert read(build_pdf(page)).title == "Short Breaks Statement"


def test_table_rows_are_told_with_their_headers() -> None:
    page = (
        line("The bands below are added each year to what the school has already.", 760)
        + b"".join(line(text, 720, x, font="F2") for text, x in [("Band", 60), ("Money", 200), ("Use", 340)])
        + b"".join(line(text, 700, x) for text, x in [("A", 60), ("2,100", 200), ("Eight hours of", 340)])
        + line("adult help", 688, 340)
        + b"".join(line(text, 664, x) for text, x in [("B", 60), ("4,300", 200), ("Fourteen hours", 340)])
        + line("Ask the school for the form that goes with these bands and return it.", 620)
    )
    assert [text for kind, _, text in told(build_pdf(page)) if kind == "table"] == [
        "Band: A; Money: 2,100; Use: Eight hours of adult help",
        "Band: B; Money: 4,300; Use: Fourteen hours",
    ]


def test_running_heads_go_and_a_paragraph_over_two_pages_is_one() -> None:
    def page(number: int, *lines: str) -> bytes:
        body = b"".join(line(text, 700 - 12 * place) for place, text in enumerate(lines))
        return line("Some Council SEND guide", 810, size=8) + body + line(f"Guide, page {number}", 30, size=8)

    data = build_pdf(
        page(1, "Ring the team on any day of the week, since the line is open to", "families and to"),
        page(2, "young people themselves."),
        page(3, "A worker rings back by the next day and listens."),
    )
    assert [text for _, _, text in told(data)] == [
        "Ring the team on any day of the week, since the line is open to families and to young people themselves.",
        "A worker rings back by the next day and listens.",
    ]


@pytest.mark.parametrize(
    ("one", "two", "whole"),
    [
        ("the commis-", "sioning board", "the commissioning board"),
        ("a self-", "help group", "a self-help group"),
        ("for ages 16-", "18 and over", "for ages 16-18 and over"),
        ("the commis\u00ad", "sioning board", "the commissioning board"),
        ("plain", "words", "plain words"),
    ],
)
def test_words_split_at_a_lines_end_are_whole(one: str, two: str, whole: str) -> None:
    lines = [Segment(0, 1, y, 10, False, text) for y, text in ((20, one), (8, two))]
    assert join_lines(lines) == whole


def test_why_a_pdf_was_not_read() -> None:
    def reason(data: bytes) -> str:
        document = read(data)
        assert (document.is_readable, document.kind, document.passages) == (False, "pdf", ())
        return document.reason

    assert reason(build_pdf(b"q Q")) == "the PDF holds pictures of pages and no text"
    assert reason(b"%PDF-1.7\n" + b"\x00\xff" * 500) == "the PDF is damaged"
    assert reason(build_pdf(line("Cut off", 700))[:300]) == "the PDF is damaged"
    assert reason(base64.b64decode(LOCKED)) == "the PDF is locked with a password"


def test_a_bomb_is_told_and_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "SECONDS", 5.0)
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    million = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    data = b"\x78\xda" + million * 3000 + packer.flush()
    document = read(build_pdf(zlib.compress(data, 9), filters=b"[/FlateDecode/FlateDecode]", packed=True))
    assert not document.is_readable
    assert document.reason


def test_a_pdf_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "SECONDS", 0.001)
    assert read(build_pdf(line("Text", 700))).reason == "the PDF took longer than 0 seconds to read"


def test_a_pdf_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "LARGEST", 100)
    assert read(build_pdf(line("Text", 700))).reason == "the PDF is too large"


def test_only_part_of_a_very_long_pdf_is_read_and_that_is_told() -> None:
    pages = [line(f"Page about service number {number} and how to get it", 700 - number) for number in range(410)]
    document = read(build_pdf(*pages))
    assert document.is_readable
    assert document.reason == "only the first 400 of 410 pages were read"

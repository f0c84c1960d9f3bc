"""Encodings, malformed pages, and files that are not pages: nothing raises, and the reason is told."""

from __future__ import annotations

import time

import pytest

from offer_audit.documents import read_document
from offer_audit.documents.encoding import decode_bytes

PAGE = "<meta charset=utf-8><h1>Café</h1><p>It’s £5 – for each child’s naïve friend</p>"
TEXT = "It’s £5 – for each child’s naïve friend"

ENCODED = {
    "UTF-8": PAGE.encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + PAGE.encode(),
    "UTF-16 declared as UTF-8, with a mark": PAGE.encode("utf-16"),
    "UTF-16 declared as UTF-8, without": PAGE.encode("utf-16-le"),
    "UTF-16 big end first": PAGE.encode("utf-16-be"),
    "Windows-1252 declared as UTF-8": PAGE.encode("cp1252"),
    "Windows-1252 declared as Latin-1": PAGE.replace("utf-8", "iso-8859-1").encode("cp1252"),
    "UTF-8 declared as Latin-1": PAGE.replace("utf-8", "iso-8859-1").encode(),
    "an encoding that does not exist": PAGE.replace("utf-8", "x-none").encode("cp1252"),
    "a codec that is not an encoding": PAGE.replace("utf-8", "hex").encode("cp1252"),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_encodings_survive(data: bytes) -> None:
    page = read_document(data, "", "p.html", "text/html; charset=utf-8")
    assert [passage.text for passage in page.passages] == [TEXT]
    assert page.headings == (("Café",),)


def test_a_declared_encoding_is_used_when_it_is_not_utf8() -> None:
    assert decode_bytes("<p>Łódź</p>".encode("iso-8859-2"), "text/html; charset=iso-8859-2")[0] == "<p>Łódź</p>"


def test_one_broken_byte_in_utf8_does_not_turn_the_page_to_cp1252() -> None:
    assert "’ ’ ’ ’ ’" in decode_bytes("’ ’ ’ ’ ’".encode() + b"\xff and more text")[0]


@pytest.mark.parametrize(
    "html",
    [
        "<p>one<p>two<table><tr><td>a<td>b<p>c</table><ul><li>x<h2>un<b>closed</h2><p>the end",
        "<table><form><tr><td>q</form></table><a href=x><a href=y>k</a>the end",
        "<h1>a</h2><div></p></div></div></div></body></html><p>the end",
        "<p title='<p>' title=2 \x00>the end<!-- unclosed",
        "<" * 3000 + "<p>the end",
        "<select><option>1<p>a</select><p>the end",
    ],
)
def test_malformed_pages_are_read_to_the_end(html: str) -> None:
    assert read_document(html.encode(), "", "p.html").passages[-1].text.endswith("the end")


@pytest.mark.parametrize("tag", ["div", "span", "b", "table><tr><td", "ul><li", "details", "dl><dd", "a href=x"])
def test_thousands_of_unclosed_elements_take_no_time(tag: str) -> None:
    start = time.monotonic()
    page = read_document((f"<{tag}>" * 20_000 + "<p>the end").encode(), "", "p.html")
    assert page.passages[-1].text == "the end"
    assert time.monotonic() - start < 10


def test_why_a_file_was_not_read() -> None:
    def reason(data: bytes, name: str = "p.html") -> str:
        document = read_document(data, "", name, "")
        assert not document.is_readable
        return document.reason

    assert reason(b"") == "the page has no text"
    assert (
        reason(b"<div id=root></div><script src=a.js></script>")
        == "the page has no text until a browser runs its scripts"
    )
    assert reason(b"<h1>Staff</h1><label>Name<input></label><input type=password>") == "the page asks for a password"
    assert "old binary Office format" in reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "x.doc")
    assert reason(b"\x89PNG\r\n", "x.pdf") == "it is not a page, a PDF or a Word file"
    assert reason(b"PK\x03\x04rest", "x.zip") == "it is not a page, a PDF or a Word file"
    assert reason(b"\x1f\x8bgzipped", "x.html") == "it is not a page, a PDF or a Word file"


def test_the_first_bytes_count_for_more_than_the_name() -> None:
    assert read_document(b"<!doctype html><p>Not found here", "", "x.pdf", "application/pdf").kind == "html"
    assert read_document(b"\n%PDF-1.4 broken", "", "x.html", "text/html").kind == "pdf"

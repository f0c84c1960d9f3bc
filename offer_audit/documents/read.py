"""Which reader a file needs, by its first bytes before what its server called it."""

from __future__ import annotations

from dataclasses import replace

from offer_audit.documents.html_text import read_html
from offer_audit.documents.pdf_access import read_pdf_access
from offer_audit.documents.pdf_text import read_pdf
from offer_audit.documents.word_access import read_word_access
from offer_audit.documents.word_text import read_word
from offer_audit.passages import Document

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def find_kind(data: bytes, path: str, content_type: str) -> str:
    """`html`, `pdf`, `docx` or `other`."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024] and not start.startswith(b"<"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in data or path.lower().endswith((".docx", ".docm")) else "other"
    if data.startswith((OLD_OFFICE, b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"RIFF")):
        return "other"
    named = content_type.split(";")[0].strip().lower()
    if start.startswith(b"<") or "html" in named or path.lower().endswith((".html", ".htm", ".aspx", ".php", "/")):
        return "html"
    if named == "application/pdf" or path.lower().endswith(".pdf"):
        return "pdf"
    if named == WORD_TYPE or path.lower().endswith(".docx"):
        return "docx"
    return "html" if named in {"", "text/plain"} or named.startswith("text/") else "other"


def read_document(data: bytes, url: str, path: str, content_type: str = "") -> Document:
    """Read a page, PDF or Word file. One that cannot be read says why in `reason`, and raises nothing."""
    kind = find_kind(data, path, content_type)
    try:
        if kind == "pdf":
            return replace(read_pdf(data, url, path), access=read_pdf_access(data))
        if kind == "docx":
            return replace(read_word(data, url, path), access=read_word_access(data))
        if kind == "html":
            return read_html(data, url, path, content_type)
    except Exception as error:
        return Document(url, path, kind=kind, is_readable=False, reason=f"it could not be read: {type(error).__name__}")
    return Document(url, path, kind="html", is_readable=False, reason=_tell_other(data))


def _tell_other(data: bytes) -> str:
    if data.startswith(OLD_OFFICE):
        return "it is in the old binary Office format (before 2007), which is not read"
    if data.startswith(b"{\\rtf"):
        return "it is a rich text file, which is not read"
    return "it is not a page, a PDF or a Word file"

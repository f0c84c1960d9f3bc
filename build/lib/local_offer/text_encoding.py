"""Bytes of a content file to text, and a name for the wrong encodings that office programs write."""

from __future__ import annotations

import codecs

from local_offer.problems import Wrong

SAVE_AS_UTF8 = "Save it again as UTF-8. In Notepad: File, Save As, Encoding: UTF-8."
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """The text of a file, with line ends as ``\\n`` and without a byte-order mark.

    Raises:
        Wrong: the bytes are not UTF-8; says which encoding they look like.
    """
    if data.startswith((*_UTF16_MARKS, codecs.BOM_UTF32_LE)) or _has_utf16_nulls(data):
        raise Wrong("this file is saved as UTF-16 ('Unicode' in older Windows programs), not UTF-8.", SAVE_AS_UTF8)
    if b"\0" in data:
        raise Wrong("this file is not text.", "Write the page in a text editor and save it as UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Wrong(_name_of_wrong_encoding(data, line), SAVE_AS_UTF8) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _has_utf16_nulls(data: bytes) -> bool:
    """English text saved as UTF-16 without a mark has a null for every second byte."""
    start = data[:400]
    return len(start) > 3 and start.count(b"\0") * 5 > len(start) * 2


def _name_of_wrong_encoding(data: bytes, line: int) -> str:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return f"this file is not UTF-8 (first at line {line})."
    return f"this file is saved as Windows-1252 ('ANSI'), not UTF-8 (first at line {line})."

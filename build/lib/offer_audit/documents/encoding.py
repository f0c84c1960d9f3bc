"""Bytes to text, whatever the page or its server says the encoding is."""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""")
IN_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
LATIN = {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "iso8859-1", "windows-1252", "cp1252", "x-cp1252"}


def find_encoding(data: bytes, content_type: str = "") -> str:
    """The encoding to read the bytes with: byte order mark, the bytes themselves, then what is declared."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return name
    wide = _find_wide(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 or _is_mostly_utf8(data):
            return "utf-8"
    for name in _find_declared(data, content_type):
        if name not in LATIN and not name.startswith("utf"):
            return name
    return "cp1252"


def decode_bytes(data: bytes, content_type: str = "") -> tuple[str, str]:
    """The text of the bytes and the encoding it was read with; bytes that fit nothing become U+FFFD."""
    name = find_encoding(data, content_type)
    text = data.decode(name, errors="replace").removeprefix("\ufeff")
    if name == "cp1252":
        text = data.decode("cp1252", errors="ignore") if "\ufffd" in text else text
    return text.replace("\x00", ""), name


def _find_wide(data: bytes) -> str:
    """UTF-16 without a mark shows as a zero beside nearly every ASCII letter."""
    sample = data[:2000]
    if len(sample) < 8:
        return ""
    half = len(sample) // 2
    if sample[1::2].count(0) > half * 0.6 and sample[0::2].count(0) < half * 0.2:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.6 and sample[1::2].count(0) < half * 0.2:
        return "utf-16-be"
    return ""


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether a page is UTF-8 with a few broken bytes, rather than an 8-bit encoding."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if ord(char) > 127) - bad
    return good > bad * 3


def _find_declared(data: bytes, content_type: str) -> list[str]:
    names = IN_HEADER.findall(content_type)
    names += [(a or b).decode("ascii") for a, b in DECLARED.findall(data[:4096])]
    known = []
    for name in names:
        try:
            b"a".decode(name)  # an empty text would not ask whether the codec is one for text
            known.append(codecs.lookup(name).name)
        except (LookupError, UnicodeError):
            continue
    return known

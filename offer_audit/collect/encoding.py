"""Which encoding a page is really in, whatever it says."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_OF_THE_WEB = re.compile(r"(?:utf-8|iso8859-\d+|cp125\d|cp866|koi8-[ru]|gb\w+|big5\w*|euc_\w+|shift_jis|mac-roman)")


def find_encoding(body: bytes, declared: str | None = None) -> str:
    """The encoding that makes sense of a page, whatever it declares.

    In turn: a byte-order mark, the nulls of UTF-16, UTF-8 if the bytes are that (or nearly), what is declared if the
    bytes agree, and Windows-1252.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return name
    by_nulls = _utf16_by_nulls(body)
    if by_nulls:
        return by_nulls
    names = [_web_name(label) for label in (declared, _declared_inside(body)) if label]
    fitting = [name for name in names if name and _fits(body, name)]
    if fitting and not _is_single_byte(fitting[0]):
        return fitting[0]
    if _fits(body, "utf-8") or _is_mostly_utf8(body):
        return "utf-8"
    return fitting[0] if fitting else "cp1252"


def _declared_inside(body: bytes) -> str | None:
    found = _XML.search(body[:1024]) or _META.search(body[:4096])
    return found.group(1).decode("ascii") if found else None


def _web_name(label: str) -> str | None:
    """Browsers read Latin-1 and ASCII as Windows-1252."""
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if _OF_THE_WEB.fullmatch(name) else None


def _utf16_by_nulls(body: bytes) -> str | None:
    start = body[:2000]
    if len(start) < 4 or b"\0" not in start:
        return None
    even, odd = start[::2].count(0), start[1::2].count(0)
    if odd * 2.5 > len(start) / 2 and even * 4 < odd:
        return "utf-16-le"
    if even * 2.5 > len(start) / 2 and odd * 4 < even:
        return "utf-16-be"
    return None


def _is_single_byte(name: str) -> bool:
    """Such an encoding fits nearly any bytes, so that it fits says little."""
    return name.startswith(("cp", "iso8859", "koi8", "mac"))


def _fits(body: bytes, name: str) -> bool:
    try:
        body.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _is_mostly_utf8(body: bytes) -> bool:
    """A few broken bytes in a UTF-8 page do not make it another encoding."""
    broken = body.decode("utf-8", "replace").count("\ufffd")
    whole = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", body))
    return whole > 2 * broken

"""Text from other people's pages, made safe to show: in a page, a terminal, a spreadsheet or XML."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_TURNS_TEXT_ROUND = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CANNOT_BE_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_AN_ADDRESS = re.compile(r"[\s\x00-\x20\x7f-\x9f\\<>\"]")


def printable(text: str) -> str:
    """The text without what drives a terminal, breaks XML or shows letters in another order than they stand."""
    return _CANNOT_BE_SHOWN.sub("\ufffd", _TURNS_TEXT_ROUND.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def folded(text: str) -> str:
    """The text on one line."""
    return " ".join(printable(text).split())


def clipped(text: str, longest: int = 160) -> str:
    """The text on one line, cut short at a word if it is very long."""
    line = folded(text)
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(",;:. ") + " …"


def link_address(address: str) -> str:
    """The address if a link may go there (a web page, or a file beside the report), else nothing.

    ``javascript:``, ``data:``, ``file:`` and the like never become links.
    """
    if not address or _NOT_IN_AN_ADDRESS.search(address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        return address if parts.netloc else ""
    return address if not parts.scheme and not parts.netloc and not address.startswith("//") else ""


def is_on_the_web(address: str) -> bool:
    """Whether this is the address of a web page."""
    return bool(link_address(address)) and urlsplit(address).scheme in ("http", "https")


def url_part(text: str, safe: str = "") -> str:
    """The text as a part of an address, with what an address may not hold written as %XX."""
    return quote(printable(text), safe=safe)

"""What a user asked to audit: a web address or a folder, however it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from offer_audit.collect.addresses import start_address
from offer_audit.collect.sentences import collect_error


@dataclass(frozen=True)
class Asked:
    """A site to audit. ``name`` is the address, or the folder's name without its place on the computer."""

    name: str
    root: Path | None = None


def find_asked(site: str) -> Asked:
    """The site that a user means.

    Raises:
        CollectError: there is no such thing, with exit code 2.
    """
    text = site.strip()
    scheme = urlsplit(text).scheme.lower() if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", text) else ""
    if scheme in ("http", "https"):
        return Asked(start_address(text))
    try:
        place = Path(url2pathname(urlsplit(text).path)) if scheme == "file" else Path(text).expanduser()
        if scheme == "file" and place.is_file():
            place = place.parent
        is_file, is_there = place.is_file(), place.exists() and bool(text)
    except (OSError, ValueError, RuntimeError):  # too long, a null, or a home that is not known
        is_file = is_there = False
    if is_file:
        raise collect_error("file", 2, site=site, folder=place.parent)
    if is_there:
        root = place.resolve()
        return Asked(root.name or "/", root)
    raise collect_error("no-folder" if scheme == "file" else _nothing(text, scheme), 2, site=site)


def _nothing(text: str, scheme: str) -> str:
    """Which sentence helps best a user who gave something that is not there."""
    if "://" in text or scheme in ("ftp", "mailto", "data", "javascript"):
        return "scheme"
    if re.match(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(/|$)", text, re.IGNORECASE):
        return "no-scheme"
    return "no-folder" if re.search(r"[\\/]", text) else "not-a-site"

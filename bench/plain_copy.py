"""The same Markdown as a plain Pelican site has it: each body as it is, under the header that Pelican itself reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from local_offer.content_types import BY_FOLDER
from local_offer.front_matter import read_front_matter

ARTICLES = frozenset({"provision", "comments", "reviews"})
"""Folders that Pelican reads as articles; the others are its pages."""

_DATES = ("checked_on", "responded_on", "ended_on")
_NO_DATE = "2026-01-01"


def write_plain_copy(content: Path, folder: Path) -> int:
    """Write every content file of ``content`` to ``folder`` for plain Pelican, and count them."""
    number = 0
    for kind in sorted(BY_FOLDER):
        for path in sorted((content / kind).rglob("*.md")):
            place = path.relative_to(content)
            target = folder / ("articles" if kind in ARTICLES else "pages") / place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_plain_text(path, place), encoding="utf-8", newline="\n")
            number += 1
    return number


def _plain_text(path: Path, place: Path) -> str:
    header = read_front_matter(path.read_text(encoding="utf-8"))
    slug = place.with_suffix("").as_posix()
    title = header.values.get("title", slug)
    return f"Title: {title}\nDate: {_date(header.values)}\nSlug: {slug}\n\n{header.body.strip()}\n"


def _date(values: dict[str, Any]) -> str:
    return next((values[name] for name in _DATES if name in values), _NO_DATE)

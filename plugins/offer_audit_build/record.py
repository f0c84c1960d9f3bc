"""The record of what a built site publishes: for each requirement the page and the words that showed it."""

from __future__ import annotations

import html
import json
import re
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

RECORD_NAME = "published.json"
SCHEMA = 1
_NOT_TEXT = re.compile(r"<!--.*?-->|<(script|style|template|head)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Shown:
    """Where a requirement is published. ``words`` are pieces of the quotation; none where words alone do not show it."""

    name: str
    page: str
    words: tuple[str, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Record:
    """One output folder's: a fingerprint of each page's text, what is published, and what was and no longer is."""

    pages: dict[str, str] = field(default_factory=dict)
    published: dict[str, Shown] = field(default_factory=dict)
    lost: dict[str, Shown] = field(default_factory=dict)


def letters(text: str) -> str:
    """The letters and figures of a text, so that words are found again whatever stands between them."""
    return _NOT_LETTERS.sub("", text.lower())


def page_letters(path: Path) -> str:
    """The letters of what a page shows; nothing where there is no such page."""
    if not path.is_file():
        return ""
    return letters(html.unescape(_NOT_TEXT.sub(" ", path.read_text(encoding="utf-8", errors="replace"))))


def fingerprints(output: Path) -> dict[str, str]:
    """A fingerprint of every page's text, by path."""
    pages = sorted(output.rglob("*.html"))
    return {path.relative_to(output).as_posix(): sha256(page_letters(path).encode()).hexdigest()[:16] for path in pages}


def has_record(file: Path, output: Path) -> bool:
    """Whether it is known what the site in that folder published."""
    return read_record(file, output) is not None


def read_record(file: Path, output: Path) -> Record | None:
    """The record of that folder, or None where there is none or it cannot be understood."""
    found = _sites(file).get(str(output.resolve()))
    try:
        return (
            None if found is None else Record(dict(found["pages"]), _shown(found["published"]), _shown(found["lost"]))
        )
    except (KeyError, TypeError, AttributeError):
        return None


def write_record(file: Path, output: Path, record: Record) -> None:
    """Keep the record, beside those of other folders."""
    sites = _sites(file) | {str(output.resolve()): asdict(record)}
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.new")
    unfinished.write_text(json.dumps({"schema": SCHEMA, "sites": sites}, indent=1, sort_keys=True), encoding="utf-8")
    unfinished.replace(file)


def _sites(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    is_ours = isinstance(content, dict) and content.get("schema") == SCHEMA and isinstance(content.get("sites"), dict)
    return content["sites"] if is_ours else {}


def _shown(found: dict[str, Any]) -> dict[str, Shown]:
    return {
        name: Shown(one["name"], one["page"], tuple(one["words"]), tuple(one["pages"])) for name, one in found.items()
    }

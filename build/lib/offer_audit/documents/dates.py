"""When a page says it was updated, reviewed or published: in a line of its own, in its metadata, in its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from offer_audit.documents.tree import Element
from offer_audit.passages import Passage

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = "(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
WHEN = (
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?{MONTH}\.?,?\s+(?P<year>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})|(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2})\b"
)
WORD = r"(?P<label>updated|reviewed|published|modified|checked|amended|revised|refreshed|posted|review (?:date|due)|next review)"
LINE = re.compile(rf"\b{WORD}(?:\s+(?:on|in|at|date|by|due))?\s*[:\-–]?\s*(?:on\s+)?(?:{WHEN})", re.I)
META_LABELS = {
    "article:modified_time": "modified",
    "article:published_time": "published",
    "og:updated_time": "modified",
    "last-modified": "modified",
    "lastmod": "modified",
    "dcterms.modified": "modified",
    "dc.date.modified": "modified",
    "dc.date": "published",
    "dcterms.issued": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "date": "published",
    "revised": "modified",
}


def find_dates(head: Element, body: Element, passages: Iterable[Passage]) -> tuple[tuple[str, str], ...]:
    """Each date the page gives for itself, as (label, ISO date; year and month only where no day is given)."""
    found: list[tuple[str, str]] = []
    for meta in head.walk():
        name = (meta.get("property") or meta.get("name") or meta.get("http-equiv")).lower()
        if meta.tag == "meta" and name in META_LABELS:
            found.append((META_LABELS[name], read_date(meta.get("content"))))
        if meta.tag == "script" and "ld+json" in meta.get("type"):
            found += _find_in_json("".join(child for child in meta.children if isinstance(child, str)))
    for element in body.walk():
        if element.get("itemprop") in {"dateModified", "datePublished"}:
            value = element.get("datetime") or element.get("content") or element.text()
            found.append((element.get("itemprop")[4:].lower(), read_date(value)))
    found += find_dates_in_lines(passage.text for passage in passages)
    return tuple(dict.fromkeys((label, when) for label, when in found if when))


def find_dates_in_lines(lines: Iterable[str]) -> list[tuple[str, str]]:
    """The dates of "Last updated: 3 May 2026" and its kin."""
    found = []
    for line in lines:
        for match in LINE.finditer(line):
            label = match["label"].lower()
            label = "review due" if "review " in label or "next" in label else label
            found.append((label, _tell_date(match)))
    return [pair for pair in found if pair[1]]


def read_date(text: str) -> str:
    """The first date in the text, in ISO form, or an empty string."""
    match = re.search(WHEN, text, re.I)
    return _tell_date(match) if match else ""


def _tell_date(match: re.Match[str]) -> str:
    if match["iso"]:
        return match["iso"]
    try:
        if match["month"]:
            month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"].lower()))
            if not match["day"]:
                return f"{match['year']}-{month:02d}"
            return date(int(match["year"]), month, int(match["day"])).isoformat()
        year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
        return date(year, int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return ""


def _find_in_json(text: str) -> list[tuple[str, str]]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return []
    found: list[tuple[str, str]] = []
    waiting: list[Any] = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict):
            for key, label in (("dateModified", "modified"), ("datePublished", "published")):
                if isinstance(item.get(key), str):
                    found.append((label, read_date(item[key])))
            waiting += [value for value in item.values() if isinstance(value, dict | list)]
        elif isinstance(item, list):
            waiting += item
    return found

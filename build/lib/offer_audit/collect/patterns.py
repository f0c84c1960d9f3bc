"""Addresses that are alike: calendars, lists that are turned over, and records, each with a budget."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from offer_audit.collect.collected import Limits
from offer_audit.collect.words import word_lists, word_set

_DEEPEST = 16
_IDENTIFIER = re.compile(r"(?=[^/]*\d)(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})", re.IGNORECASE)


def ending_of(url: str) -> str:
    """The ending of an address's file name, in small letters, without the dot."""
    name = urlsplit(url).path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def is_document(url: str) -> bool:
    """Whether the address ends as a document's does."""
    return ending_of(url) in ("pdf", "docx") or ending_of(url) in word_lists()["unreadable_documents"]


def pattern_of(url: str) -> tuple[str, str]:
    """What an address has in common with others like it, and its kind: plain, record, paging, calendar or loop."""
    parts = urlsplit(url)
    steps = [step for step in parts.path.lower().split("/") if step]
    folded = "/".join(_folded(step) for step in steps)
    names = {pair.partition("=")[0].lower() for pair in parts.query.split("&") if pair}
    kind = _kind(steps, names, "#" in folded or bool(names), is_document(url))
    return f"/{folded}{'?' if names else ''}", kind


def _folded(step: str) -> str:
    without_ids = _IDENTIFIER.sub("#", step)
    words = re.split(r"([^a-z0-9#]+)", re.sub(r"\d+(?:st|nd|rd|th)?", "#", without_ids))
    if "#" in step or any(character.isdigit() for character in step) or len(words) == 1:
        words = ["#" if word in word_set("date_words") else word for word in words]
    return "".join(words)


def _kind(steps: list[str], names: set[str], is_variable: bool, is_file: bool) -> str:
    if len(steps) > _DEEPEST or (steps and max(Counter(steps).values()) > 2):
        return "loop"
    if not is_variable:
        return "plain"
    if is_file:
        return "record"
    if names & word_set("calendar_names") or set(steps) & word_set("calendar_folders"):
        return "calendar"
    if names & word_set("paging_names") or set(steps) & word_set("paging_folders"):
        return "paging"
    return "record"


def budget_of(kind: str, limits: Limits) -> int | None:
    """How many pages of one pattern are read. None: as many as there are."""
    return {
        "loop": 0,
        "calendar": limits.calendar_budget,
        "paging": limits.paging_budget,
        "record": limits.record_budget,
    }.get(kind)

"""Places on a page as the probes of words and structure give them, and the words that fill in a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from offer_audit.accessibility.outcomes import Place, Said
from offer_audit.accessibility.structure_words import cut

WHOLE_PAGE = Place("html")


def place_of(item: Mapping[str, Any]) -> Place:
    """Where a thing is that a probe saw."""
    return Place(item["s"], item.get("html", ""), item.get("picture", ""))


def said(message: str, item: Mapping[str, Any] | None = None, **words: Any) -> Said:
    """A word on one thing, or on the whole page; long words are cut."""
    filled = {name: cut(str(value), 160) for name, value in words.items()}
    return Said(message, place_of(item) if item is not None else WHOLE_PAGE, filled)

"""Long passages in italics."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, said_of_text
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each such text."""
    yield from said_of_text(page, "italic", "runs", _message, _words)


def _message(block: Fact) -> str:
    return "italics" if block["lines"] >= 2 and block["words"] >= 25 else ""


def _words(block: Fact) -> dict[str, str]:
    return {}

"""Text smaller than 12 CSS pixels."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, said_of_text
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each such text."""
    yield from said_of_text(page, "small", "runs", _message, _words)


def _message(block: Fact) -> str:
    return "small"


def _words(block: Fact) -> dict[str, str]:
    return {"size": f"{block['size']:.3g}"}

"""Lines of text too long to follow from one to the next."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, said_of_text
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

MOST = 110
"""Characters in a line. WCAG's advice is 80; a full-width column on many councils' pages has just over 100."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each such text; nothing of a page without styles, whose lines are as the reader has them."""
    if page.facts["typography"]["hasStyles"]:
        yield from said_of_text(page, "wide", "long", _message, _words)


def _message(block: Fact) -> str:
    return "long" if block["lines"] >= 2 and _characters(block) > MOST else ""


def _words(block: Fact) -> dict[str, str]:
    return {"characters": str(round(_characters(block)))}


def _characters(block: Fact) -> float:
    """A line's characters; the last line is counted as half full."""
    return float(block["length"]) / (block["lines"] - 0.5)

"""Lines, letters or words of a longer text that styles set too close."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, said_of_text, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each such text."""
    solid = [block for block in page.facts["typography"]["blocks"] if block["kind"] == "solid"]
    for block in solid:
        yield Said("paragraphs", place_of(block), {"text": short(block["text"])})
    said = list(said_of_text(page, "cramped", "long", _message, _words))
    yield from (each for each in said if each.message != "right" or not solid)


def _message(block: Fact) -> str:
    if block["lines"] >= 2 and 0 < block["lineHeight"] < 1.2:
        return "lines"
    if block["letterSpacing"] <= -0.02:
        return "letters"
    return "words" if block["wordSpacing"] <= -0.04 else ""


def _words(block: Fact) -> dict[str, str]:
    return {"height": f"{block['lineHeight']:.2g}"}

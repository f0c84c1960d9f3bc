"""Text that is cut off or overlaps when only the text is made twice as large."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.checks.space_losses import cut_texts, overlaps
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each text that is lost, and of texts that lie over each other."""
    state = page.facts["space"]["enlarged"]
    said = [
        Said("shortened" if text["isEllipsis"] else "cut", place_of(text), {"text": short(text["text"])})
        for text in cut_texts(state)
    ]
    said += overlaps(state)
    yield from said
    if not said and state["runs"]:
        yield Said("whole", place_of({"selector": "body"}))

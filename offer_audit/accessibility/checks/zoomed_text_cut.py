"""Text that is cut off when the page is zoomed to 200%."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.checks.space_losses import cut_texts
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each text that is cut off at 640 by 512 CSS pixels, 1280 by 1024 at 200%."""
    zoomed = page.facts["space"]["zoomed"]
    new = [text for text in cut_texts(zoomed) if not text["allLost"]]
    for text in new:
        yield Said("shortened" if text["isEllipsis"] else "cut", place_of(text), {"text": short(text["text"])})
    always = [
        text
        for text in zoomed["cut"]
        if not (text.get("isNew") or text["isEllipsis"] or text["isScroller"] or text["allLost"])
    ]
    for text in always:
        yield Said("always", place_of(text), {"text": short(text["text"])})
    if not new and not always and zoomed["runs"]:
        yield Said("whole", place_of({"selector": "body"}))

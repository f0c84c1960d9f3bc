"""A page that must be scrolled from side to side to be read at 320 CSS pixels."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST = 12
"""CSS pixels over the edge that are worth a word: less is a letter's side or a rounded corner."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of text, then of boxes, beyond the right edge."""
    narrow = page.facts["space"]["narrow"]
    texts = [text for text in narrow["wide"] if text["over"] >= LEAST]
    for text in texts:
        yield Said("text", place_of(text, 320), {"text": short(text["text"]), "over": str(text["over"])})
    boxes = [] if texts or narrow["scrollWidth"] <= narrow["width"] + LEAST else narrow["widest"]
    boxes = [
        box
        for box in boxes
        if box["over"] >= LEAST
        and not box["isTwoWays"]
        and ((box["hasText"] and not box["isWidened"]) or box["isField"])
    ]
    for box in boxes[:3]:
        yield Said("box", place_of(box, 320), {"over": str(box["over"])})
    if not texts and not boxes and narrow["runs"]:
        yield Said("fits", place_of({"selector": "body"}, 320))

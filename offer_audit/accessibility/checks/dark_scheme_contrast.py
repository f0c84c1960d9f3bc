"""Text that does not stand out when the reader's computer asks for dark colours."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each pair of colours that is too faint in the dark scheme only."""
    dark = page.facts["schemes"]["dark"]
    for each in dark["faint"]:
        words = {"text": short(each["text"]), "ratio": f"{each['ratio']:.1f}", "need": f"{each['need']:g}"}
        yield Said("faint", place_of(each), words)
    if dark["changed"] and not dark["faint"]:
        yield Said("clear", place_of({"selector": "body"}))

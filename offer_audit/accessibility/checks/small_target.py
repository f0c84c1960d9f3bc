"""Boxes to tick, and things to press that are no links or buttons, too small and too close together."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each such target."""
    edges = page.facts["edges"]
    for each in edges["small"]:
        words = {"name": short(each["name"] or "it"), "wide": str(each["wide"]), "high": str(each["high"])}
        yield Said("small", place_of(each), words)
    if edges["ticks"] and not edges["small"]:
        yield Said("large", place_of({"selector": "body"}))

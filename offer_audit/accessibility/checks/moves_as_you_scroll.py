"""Parts that move against the page when it is scrolled."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each such part."""
    facts = page.facts["motion"]
    for each in facts["scrolled"]:
        yield Said("moves", place_of(each))
    if not facts["scrolled"] and facts["words"]:
        yield Said("still", place_of({"selector": "body"}))

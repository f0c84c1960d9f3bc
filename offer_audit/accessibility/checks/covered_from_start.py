"""Whether the keyboard goes into what lies over the page from the start, and not behind it."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where Tab goes through the page behind a layer that covers all of it."""
    facts = page.facts["keyboard"]
    overlay = facts.get("overlay")
    if not overlay or not overlay["covers"]:
        return
    first = [overlay["inside"][key] for key in facts["sequence"][:1]]
    place, words = place_of(overlay), {"dialog": overlay["name"]}
    if not all(overlay["inside"]):
        yield Said("behind", place, words)
    elif first and not overlay["startsIn"] and not overlay["isMarked"]:
        yield Said("not-named", place, words)
    else:
        yield Said("inside", place, words)

"""Whether something is done by a swipe, or by moving the telephone, and in no simpler way."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said


def check(page: PageFacts) -> Iterator[Said]:
    """Asks where fingers are followed and no button is near, and where the telephone's movement is listened to."""
    facts = page.facts["pointer_only"]
    for each in facts["gestures"]:
        yield Said("buttons" if each["hasButtons"] else "swiped", place_of(each), {"name": name_of(each)})
    if facts["motion"]:
        yield Said("tilted", place_of(facts["tells"]) if facts["tells"] else Place("body"), {})

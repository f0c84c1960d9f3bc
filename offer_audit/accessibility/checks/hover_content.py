"""Whether what comes under the mouse can be pointed at, and put away without moving the mouse."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where it goes when the mouse moves onto it, or where it covers other things and Escape leaves it."""
    for hover in page.facts["keyboard_hover"]["hovers"]:
        shown = hover["shown"]
        if shown["isPseudo"] or "isDismissed" not in hover or hover.get("keys", {}).get("isShownWithout"):
            continue
        words = {"name": name_of(hover), "text": shown["text"][:80]}
        place = place_of(hover, hover.get("picture", ""))
        messages = ["goes"] if hover.get("canBeHovered") is False else []
        messages += ["stays"] if shown["covers"] and not hover["isDismissed"] else []
        for message in messages or ["right"]:
            yield Said(message, place, words)

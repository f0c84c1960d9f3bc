"""Whether something is told only in a title attribute, which neither a key nor a finger shows."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said


def check(page: PageFacts) -> Iterator[Said]:
    """Asks of words that stand in the title of something that is no control."""
    facts = page.facts["keyboard_markup"]
    for each in facts["titled"]:
        yield Said("hidden", place_of(each), {"text": each["text"], "title": each["title"]})
    if facts["titles"] and not facts["titled"]:
        yield Said("shown", Place("body"))

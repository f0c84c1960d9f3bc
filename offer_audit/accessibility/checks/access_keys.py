"""Access keys, and whether two things share one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Asks of every access key; one that two things share is told as such."""
    facts = page.facts["keyboard_markup"]
    keys = facts["accesskeys"]
    counts = Counter(each["key"] for each in keys)
    told = set()
    for each in keys:
        if counts[each["key"]] > 1 and each["key"] in told:
            continue
        told.add(each["key"])
        words = {"name": name_of(each), "key": each["key"]}
        message = "shared" if counts[each["key"]] > 1 else "listed" if facts["tellsKeys"] else "used"
        yield Said(message, place_of(each), words)

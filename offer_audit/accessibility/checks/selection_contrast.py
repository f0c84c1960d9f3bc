"""Selected text that cannot be read, or that does not look selected."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each pair of colours that styles give to selected text."""
    for each in page.facts["states"]["selection"]:
        is_faint = each["ratio"] < 4.5 and not each["why"]
        yield Said("faint" if is_faint else "clear", place_of(each), {"ratio": f"{each['ratio']:.1f}"})

"""Parts that stay in place and cover most of a small screen."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of the fixed and sticky parts together, at 320 by 256 and scrolled."""
    parts = page.facts["space"]["covered"]["fixed"]
    if not parts:
        return
    share = min(sum(part["share"] for part in parts), 1.0)
    largest = max(parts, key=lambda part: part["share"])
    message = "most" if share >= 0.8 else "half" if share >= 0.5 else "little"
    picture = next((part["picture"] for part in parts if part.get("picture")), "")
    yield Said(message, place_of({**largest, "picture": picture}, 320), {"share": str(round(share * 100))})

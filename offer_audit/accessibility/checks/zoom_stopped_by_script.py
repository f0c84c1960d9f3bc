"""A page that takes the keys, the wheel or the fingers' movement by which readers zoom."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

NAMES = {"+": "Ctrl and plus", "wheel": "Ctrl and the wheel", "pinch": "two fingers"}


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of the page as a whole."""
    usual = page.facts["space"]["usual"]
    if usual["stopped"]:
        yield Said(
            "stopped", place_of({"selector": "body"}), {"ways": ", ".join(NAMES[way] for way in usual["stopped"])}
        )
    elif usual["runs"]:
        yield Said("free", place_of({"selector": "body"}))

"""Whether what has the keyboard's focus lies wholly under something that stays put over the page."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of, stops_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where every point of a stop is covered while it has the focus."""
    for stop in stops_of(page):
        covered = stop["covered"]
        if not covered["points"]:
            continue
        words = {"name": name_of(stop), "cover": covered["bySnippet"]}
        yield Said("covered" if covered["share"] == 1 else "open", place_of(stop), words)

"""Text whose size follows the window's width, so that zooming does not make it larger."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

TWICE = 1.95


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each text that is not twice as large at any zoom up to 400%, or that stops growing."""
    narrow = page.facts["space"]["narrow"]
    for each in narrow["stiff"]:
        words = {"text": short(each["text"]), "times": f"{each['grows']:.1f}"}
        yield Said(
            "never" if each["grows"] < TWICE and each["half"] * 2 < each["one"] * TWICE else "stops",
            place_of(each),
            words,
        )
    if narrow["runs"] and not narrow["stiff"]:
        yield Said("grows", place_of({"selector": "body"}))

"""Controls and signs that are not to be seen in forced colours."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

NOTHING = 0.004
"""The share of its place under which a mark is not to be seen."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each mark without text."""
    for mark in page.facts["schemes"]["forced"]:
        if mark["usual"] >= NOTHING:
            gone = "state" if mark.get("isToggle") else "gone"
            message = gone if mark["forced"] < NOTHING else "stays"
            yield Said(message, place_of(mark), {"name": short(mark["name"] or "nameless")})

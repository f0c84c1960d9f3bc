"""Controls and signs that are not to be seen in forced colours."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

NO_CHANGE = 0.004
"""The share of its place under which a toggle looks the same."""
SEEN, NOTHING = 3.0, 1.2
"""Contrast with the ground: from the one a mark is seen, under the other there is none."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each mark without text."""
    for mark in page.facts["schemes"]["forced"]:
        message = _message(mark)
        if message:
            yield Said(message, place_of(mark), {"name": short(mark["name"] or "nameless")})


def _message(mark: Fact) -> str:
    usual, forced = mark["usual"], mark["forced"]
    if mark.get("isToggle"):
        return "" if usual < NO_CHANGE else "state" if forced < NO_CHANGE else "stays"
    is_gone = forced < SEEN <= usual or forced < NOTHING <= usual
    return "gone" if is_gone else "stays" if usual >= NOTHING else ""

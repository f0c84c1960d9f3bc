"""Movement that goes on for a reader whose computer asks for less of it."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.moves_without_pause import LEAST_AREA, MOVES
from offer_audit.accessibility.checks.sight_places import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each animation that moves."""
    facts = page.facts["motion"]
    for each in facts["animations"]:
        moves = any(name.startswith(MOVES) and name not in ("opacity", "visibility") for name in each["properties"])
        if not (each["running"] and each["seen"] and moves) or each["busy"] or each["area"] < LEAST_AREA:
            continue
        goes_on = each["selector"] in facts["reduced"] and (each["endless"] or each["total"] > 1000)
        yield Said("ignored" if goes_on else "heeded", place_of(each))

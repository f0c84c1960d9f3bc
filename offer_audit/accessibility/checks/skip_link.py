"""Whether a keyboard user can get past what comes before the main content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of, stops_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

MANY = 6
"""Stops before the main content from which a way past them is asked for."""


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a skip link does not skip; asks where there is none before a long menu."""
    facts, stops = page.facts["keyboard"], stops_of(page)
    skips = facts.get("skips", [])
    for skip in skips:
        stop = stops[skip["stop"]]
        yield Said(_message(skip, stop), place_of(stop), {"name": name_of(stop), "id": skip["id"]})
    if not skips and facts["sleeping"]:
        yield Said("asleep", place_of(facts["sleeping"]), {"name": name_of(facts["sleeping"])})
    elif not skips and facts["ahead"] >= MANY and not facts["trap"]:
        place = Place(facts["aheadIn"][0] if facts["aheadIn"] else "body")
        yield Said("missing", place, {"count": str(facts["ahead"])})


def _message(skip: dict[str, Any], stop: dict[str, Any]) -> str:
    reached = skip["next"]
    if not skip["hasTarget"] and not (skip["after"]["selector"] and not skip["after"]["isLink"]):
        return "no-target"
    if skip["hasTarget"] and skip["isBeforeLink"]:
        return "works"
    went_round = reached["isLink"]  # nothing to stop at after the target
    if (
        skip["hasTarget"]
        and reached["selector"]
        and not (went_round or reached["isInTarget"] or reached["isAfterTarget"])
    ):
        return "stays"
    return "works" if stop["isVisible"] else "hidden"

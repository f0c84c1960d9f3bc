"""What flashes more than three times in a second."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

SAFE_AREA = 21824
"""CSS pixels: a quarter of any 10 degrees of sight, as WCAG counts it."""
ASKED_AREA = 4000


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each thing that changes its light quickly."""
    facts = page.facts["motion"]
    found = [*_animations(facts), *_pictures(facts), *_scripted(facts)]
    yield from found
    if not found and (facts["animations"] or facts["pictures"]):
        yield Said("calm", place_of([*facts["animations"], *facts["pictures"]][0]))


def _animations(facts: Fact) -> Iterator[Said]:
    for each in facts["animations"]:
        if not each["duration"] or not each["seen"] or not each["running"] or each["lightness"] < 0.1:
            continue
        a_second = 1000 / each["duration"] * max(1, (each["frames"] - 1) // 2)
        lasts = each["endless"] or each["iterations"] * max(1, (each["frames"] - 1) // 2) > 3
        if a_second > 3 and lasts and each["area"] >= ASKED_AREA:
            is_sure = each["area"] > SAFE_AREA and "backgroundColor" in each["properties"]
            yield Said("flashes" if is_sure else "maybe", place_of(each), {"times": str(round(a_second))})


def _pictures(facts: Fact) -> Iterator[Said]:
    for each in facts["pictures"]:
        if each["flashes"] > 3 and each["area"] >= ASKED_AREA:
            message = "flashes" if each["area"] > SAFE_AREA else "maybe"
            yield Said(message, place_of(each), {"times": str(each["flashes"])})


def _scripted(facts: Fact) -> Iterator[Said]:
    """Scripts that change something at least six times a second, which makes three flashes."""
    quick = [wait for wait in (facts["scripted"].get("timers") or {}).get("intervals", ()) if 0 < wait <= 166]
    for each in facts["scripted"]["changed"]:
        if quick and each.get("lightness", 0.0) >= 0.1 and each["area"] >= ASKED_AREA:
            times = str(round(500 / min(quick)))
            yield Said("maybe", place_of(each), {"times": times})
            return

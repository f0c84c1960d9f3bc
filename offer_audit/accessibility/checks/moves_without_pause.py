"""What moves or blinks by itself for more than five seconds, with nothing to stop it."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LONG_MS = 5000
LEAST_AREA, SMALL_AREA = 60, 900
"""CSS pixels: under the one nothing is said, under the other it is asked."""
MOVES = (
    "transform", "translate", "rotate", "scale", "left", "right", "top", "bottom", "inset", "margin", "offset", "width",
    "height", "backgroundPosition", "opacity", "visibility", "stroke", "cx", "cy", "x", "y", "d", "marquee", "blink",
    "animate", "points", "clip", "textIndent", "filter", "content",
)  # fmt: skip
COLOURS = ("color", "background", "fill", "border", "outline", "boxShadow", "textShadow")


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each thing that moves; that it can be paused where there is a control for it."""
    facts = page.facts["motion"]
    moving = [*_animations(facts), *_pictures(facts), *_films(facts), *_scripted(facts)]
    if facts["pausing"] and moving:
        yield Said("pausable", place_of(facts["pausing"][0]))
        return
    yield from moving
    if not moving and (facts["animations"] or facts["pictures"] or facts["media"] or facts["scripted"]["changed"]):
        first = [*facts["animations"], *facts["pictures"], *facts["media"], *facts["scripted"]["changed"]][0]
        yield Said("short", place_of(first))


def _animations(facts: Fact) -> Iterator[Said]:
    for each in facts["animations"]:
        lasts = each["endless"] or each["total"] > LONG_MS
        if not (each["running"] and each["seen"] and lasts) or each["busy"] or each["area"] < LEAST_AREA:
            continue
        moves = any(name.startswith(MOVES) for name in each["properties"])
        blinks = any(name.startswith(COLOURS) for name in each["properties"])
        if moves:
            yield Said("moves" if each["area"] >= SMALL_AREA or each["text"] else "small", place_of(each))
        elif blinks:
            yield Said("colour", place_of(each))


def _pictures(facts: Fact) -> Iterator[Said]:
    for each in facts["pictures"]:
        if each["seen"] and each["area"] >= LEAST_AREA and (each["endless"] or each["total"] > LONG_MS / 1000):
            words = {"frames": str(each["frames"])}
            yield Said("picture" if each["area"] >= SMALL_AREA else "small", place_of(each), words)


def _films(facts: Fact) -> Iterator[Said]:
    for each in facts["media"]:
        if each["kind"] != "video" or not each["seen"] or not each["autoplay"] or each["controls"] or each["own"]:
            continue
        is_known = each["loop"] or each["duration"] > LONG_MS / 1000
        if is_known and not each["failed"]:
            yield Said("film", place_of(each))
        elif not each["duration"]:
            yield Said("film-unknown", place_of(each))


def _scripted(facts: Fact) -> Iterator[Said]:
    """The largest thing that scripts changed at least three times, and that looked different from moment to moment."""
    for each in facts["scripted"]["changed"]:
        is_large = each["area"] >= SMALL_AREA
        if each.get("differs", 0.0) > 0.002 and is_large:
            yield Said("scripted" if each["differs"] > 0.03 else "updates", place_of(each))
            return
        if each["texts"] >= 3 and each["area"] >= LEAST_AREA:
            yield Said("updates", place_of(each))
            return

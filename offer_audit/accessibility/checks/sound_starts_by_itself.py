"""Sound that starts by itself and that axe cannot judge: started by a script, in a frame, or of unknown length."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each audio, video and frame."""
    facts = page.facts["motion"]
    for each in facts["media"]:
        message = _message(each)
        if message:
            yield Said(message, place_of(each))
    for each in facts["frames"]:
        yield Said("frame", place_of(each))


def _message(each: Fact) -> str:
    starts = each["autoplay"] or each["playing"]
    is_short = 0 < each["duration"] <= 3 and not each["loop"]
    if not starts or each["muted"] or each["sounds"] is False or is_short or each["controls"] or each["own"]:
        return "quiet"
    if each["autoplay"] and each["loop"] and each["duration"]:
        return "loops"
    if each["autoplay"] and each["duration"]:
        return "quiet"  # axe's no-autoplay-audio reports it
    return "script" if each["playing"] and not each["autoplay"] else "unknown"

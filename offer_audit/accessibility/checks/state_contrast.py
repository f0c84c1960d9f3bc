"""Links, buttons and fields whose text does not stand out when they are pointed at, focused or visited."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

STATES = {"hover": "pointed at", "focus": "focused", "visited": "visited"}


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each state in which the text is too faint, where it is not as it stands: that axe reports."""
    for each in page.facts["states"]["elements"]:
        base = each["base"]
        if not base["hasText"] or base["why"] or base["ratio"] < base["need"]:
            continue
        faint = [
            name for name in STATES if (look := each.get(name)) and not look["why"] and look["ratio"] < look["need"]
        ]
        for name in faint:
            place = place_of({**each, "picture": each.get("pictures", {}).get(name, "")})
            words = {
                "text": short(each["text"] or each["tag"]),
                "state": STATES[name],
                "ratio": f"{each[name]['ratio']:.1f}",
            }
            yield Said("faint", place, {**words, "need": f"{base['need']:g}"})
        if not faint:
            yield Said("clear", place_of(each))

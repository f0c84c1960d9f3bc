"""Whether a thing keeps the keyboard's focus that it is given."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of, stops_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where something with a name loses the focus as soon as it gets it."""
    facts = page.facts["keyboard"]
    found = set()
    for lost in [] if facts["trap"] else facts["lost"]:
        if lost["isSentinel"] or lost["isWithin"] or lost["selector"] in found:
            continue
        found.add(lost["selector"])
        words = {"name": name_of(lost), "to": lost["toSnippet"]}
        yield Said("sent-on" if lost["to"] else "dropped" if lost["isShown"] else "gone", place_of(lost), words)
    stops = stops_of(page)
    if stops and not found:
        yield Said("kept", place_of(stops[0]))

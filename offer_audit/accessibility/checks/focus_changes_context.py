"""Whether only moving the keyboard's focus takes a person somewhere else."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of, stops_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_SAID = {
    "navigate": "leaves",
    "reload": "leaves",
    "submit": "sends",
    "window": "opens",
    "renamed": "becomes",
    "browser dialog": "asks",
}


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the page tried to leave, to send a form or to open a window when Tab came to something."""
    stops, changes = stops_of(page), page.facts["keyboard"]["changes"]
    told = set()
    for change in changes:
        seen = change["lost"] or (stops[change["stop"]] if change["stop"] >= 0 else stops[-1] if stops else None)
        kinds = [each for each in change["did"] if each["kind"] in _SAID]
        if not seen or not kinds or seen["selector"] in told:
            continue
        told.add(seen["selector"])
        yield Said(_SAID[kinds[0]["kind"]], place_of(seen), {"name": name_of(seen), "about": kinds[0]["about"]})
    if stops and not told:
        yield Said("stays", place_of(stops[0]))

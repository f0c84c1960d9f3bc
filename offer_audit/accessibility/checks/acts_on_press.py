"""Whether a control acts as soon as the mouse button or finger goes down, with no way to think better of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_LEAVES = ("navigate", "submit", "window", "reload")


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where going down leaves the page or sends something; a question where it changes the page."""
    for each in page.facts["pointer_only"]["found"]:
        down = (each.get("mouse") or {}).get("down")
        if down is None or each["moves"] or each["isDragged"]:
            continue
        words = {"name": name_of(each)}
        if any(entry["kind"] in _LEAVES for entry in down["log"]):
            yield Said("leaves", place_of(each), words)
        else:
            yield Said("acts" if down["isEffect"] and not _is_undone(each["mouse"]) else "waits", place_of(each), words)


def _is_undone(mouse: dict[str, Any]) -> bool:
    """Whether letting go elsewhere changes back what going down changed."""
    changed = {change["selector"] for change in mouse["down"]["changed"] if change["isStrong"]}
    return bool(changed & {change["selector"] for change in mouse.get("up", {}).get("changed", [])})

"""Whether what is dragged can also be moved without dragging."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Asks, once for each group, where nothing beside what can be dragged moves it too."""
    groups = set()
    for each in page.facts["pointer_only"]["found"]:
        is_handle = (each.get("mouse") or {}).get("drag", {}).get("isEffect") and each["role"] != "slider"
        if not (each["isDragged"] or is_handle):
            continue
        group = each["selector"].rpartition(" > ")[0]
        if group in groups:
            continue
        groups.add(group)
        yield Said("other-way" if each["hasOtherWay"] else "dragged", place_of(each), {"name": name_of(each)})

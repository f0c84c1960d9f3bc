"""Whether the keyboard's focus goes to things that cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import measured, name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a stop with a name is out of sight and nothing in the window changes either."""
    skips = {skip["stop"] for skip in page.facts["keyboard"].get("skips", [])}
    for number, (stop, pixels) in enumerate(measured(page)):
        if number in skips or stop["isFrame"] or stop["isInFrame"] or stop["isMedia"]:
            continue
        is_unseen = not stop["isVisible"] and pixels is not None and pixels["changed"] == 0 and stop["hasName"]
        message = "unseen" if is_unseen and stop["label"] is None else "seen"
        yield Said(message, place_of(stop), {"name": name_of(stop)})

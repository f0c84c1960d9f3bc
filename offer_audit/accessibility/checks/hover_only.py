"""Whether what comes into sight under the mouse also comes by the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where links, buttons or words show under the mouse and by no key."""
    for hover in page.facts["keyboard_hover"]["hovers"]:
        shown, keys = hover["shown"], hover.get("keys")
        if keys is None or keys["isShownWithout"] or (len(shown["text"]) < 2 and not shown["stops"]):
            continue
        words = {"name": name_of(hover), "text": shown["text"][:80]}
        yield Said(_message(shown, keys), place_of(hover, hover.get("picture", "")), words)


def _message(shown: dict[str, Any], keys: dict[str, Any]) -> str:
    if keys["way"] or shown["isElsewhere"]:
        return "both"
    if shown["stops"]:
        return "controls"
    return "told" if shown.get("isDescribed") else "words"

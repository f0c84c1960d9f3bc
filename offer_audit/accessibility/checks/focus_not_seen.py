"""Whether anything on the screen changes when a thing gets the keyboard's focus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import measured, name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

ENOUGH = 12
"""Strongly changed pixels from which the change is called seen."""


def check(page: PageFacts) -> Iterator[Said]:
    """Says of every visible stop whether its focus is seen."""
    for stop, pixels in measured(page):
        has_stand_in = stop["label"] is not None or bool(pixels and pixels["changed"])
        if not (stop["isVisible"] or has_stand_in) or stop["covered"]["share"] == 1:
            continue
        message = "seen" if pixels is None else _message(stop, pixels)
        picture = pixels.get("with", "") if pixels else ""
        words = {"name": name_of(stop), "pixels": str(pixels["changed"] if pixels else 0)}
        yield Said(message, place_of(stop, picture if message != "seen" else ""), words)


def _message(stop: dict[str, Any], pixels: dict[str, Any]) -> str:
    if pixels["changed"] == 0 and pixels["elsewhere"] == 0:
        return "caret" if stop["isTextField"] else "unseen"
    if pixels["changed"] == 0:
        return "seen"
    return "seen" if pixels["strong"] >= ENOUGH else "faint"

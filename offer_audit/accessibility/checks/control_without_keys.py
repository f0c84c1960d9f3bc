"""Whether a control that the keyboard reaches also answers it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_MOUSE = {"click": "A click", "dblclick": "A double click", "down": "Pressing the mouse button", "drag": "Dragging"}


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the mouse does something and Enter, Space and the arrows do nothing."""
    for each in page.facts["pointer_only"]["found"]:
        keys, mouse = each.get("keys"), each.get("mouse")
        if not keys or not mouse:
            continue
        how = next((kind for kind in _MOUSE if mouse.get(kind, {}).get("isEffect")), "")
        if how:
            words = {"name": name_of(each), "mouse": _MOUSE[how]}
            yield Said(_message(each, keys), place_of(each), words)


def _message(each: dict[str, Any], keys: dict[str, Any]) -> str:
    answering = {key for key, did in keys.items() if did["isEffect"]}
    if not answering:
        return "deaf"
    if each["isNative"] or each["role"] != "button":
        return "answers"
    return "answers" if {"Enter", " "} <= answering else "enter-only" if "Enter" in answering else "space-only"

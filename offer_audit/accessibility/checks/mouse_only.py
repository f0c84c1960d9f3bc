"""Whether what can be clicked can also be reached with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_DOES = {
    "click": "clicked",
    "child": "clicked",
    "dblclick": "clicked twice",
    "down": "pressed with the mouse",
    "drag": "dragged",
}


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a click does something and no key can, because the focus never comes there."""
    found = page.facts["pointer_only"]["found"]
    for each in found:
        if each["isFocusable"] or (each["isNative"] and not (each["isComposite"] or each["isTakenOut"])):
            continue
        if each["isInControl"] or each["holdsControls"] or _is_moved_to(each, found):
            yield Said("reached", place_of(each))
        elif each.get("mouse") is not None:
            yield from _said(each, found)


def _said(each: dict[str, Any], found: list[dict[str, Any]]) -> Iterator[Said]:
    how = next((kind for kind, did in each["mouse"].items() if kind != "up" and did["isEffect"]), "")
    words = {"name": name_of(each), "how": _DOES.get(how, "")}
    if how and not each["hasTwin"]:
        if not _is_told_within(each, found):
            yield Said("unreached", place_of(each), words)
    elif not how and each["pointer"] and not each["hasTwin"] and (each["cursor"] == "pointer" or each["isWidget"]):
        yield Said("unclear", place_of(each), words)
    else:
        yield Said("reached", place_of(each), words)


def _is_told_within(each: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    """Whether a part of it is told of already: a row of a table that listens as a whole."""
    inside = each["selector"] + " > "
    return any(
        other["selector"].startswith(inside) and other.get("mouse") and not other["isFocusable"] for other in found
    )


def _is_moved_to(each: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    """A tab or a choice that the arrow keys reach from its neighbour, which Tab reaches."""
    neighbours = [other for other in found if other["role"] == each["role"] and other["isFocusable"]]
    return bool(each["hasPeer"] and (not neighbours or any(_arrows_work(other) for other in neighbours)))


def _arrows_work(each: dict[str, Any]) -> bool:
    return any(
        key.startswith("Arrow") and (did["isEffect"] or did.get("isMove")) for key, did in each.get("keys", {}).items()
    )

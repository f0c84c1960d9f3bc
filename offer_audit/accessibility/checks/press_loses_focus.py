"""Whether the keyboard's focus is still somewhere after a button was pressed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_LEAVES = ("navigate", "submit", "window", "reload")
ENOUGH = 15
"""Characters of text that come into sight from which something was shown."""


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where the button is still there and lost the focus; a question where it took the focus with it."""
    for opener in page.facts["dialogs"]["openers"]:
        pressed = opener.get("pressed")
        if not pressed or pressed["dialog"] or any(each["kind"] in _LEAVES for each in pressed["log"]):
            continue
        yield Said(_message(opener, pressed), place_of(opener), {"name": name_of(opener)})


def _message(opener: dict[str, Any], pressed: dict[str, Any]) -> str:
    if not pressed["focus"]["isNowhere"]:
        return "thrown" if _is_thrown(pressed) else "kept"
    if pressed["isOpenerThere"]:
        return "kept" if pressed["isOpenerDisabled"] else "dropped"
    comes = any({"added", "hidden"} & set(each["kinds"]) and each["isShown"] for each in pressed["changed"])
    return "gone" if opener["likes"] > 1 or comes else "kept"


def _is_thrown(pressed: dict[str, Any]) -> bool:
    """Something was shown, and the focus went neither there nor stayed: it is in another part of the page."""
    focus = pressed["focus"]
    shows = pressed["grew"] >= ENOUGH and any(each["isShown"] and not each["isSelf"] for each in pressed["changed"])
    return bool(shows and not (focus["isOpener"] or focus["isNearOpener"] or pressed["isFocusInChanged"]))

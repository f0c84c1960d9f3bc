"""Whether a button that unfolds a part tells that it is unfolded, and folds it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_SHOWING = {"hidden", "style", "class", "open", "aria-hidden", "inert"}
ENOUGH = 15
"""Characters of text that come into sight from which something was unfolded."""


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a part folds or unfolds and aria-expanded stays as it was."""
    for opener in page.facts["dialogs"]["openers"]:
        pressed = opener.get("pressed")
        if not pressed or pressed["dialog"] or not pressed["isOpenerThere"] or opener["popup"] in ("dialog",):
            continue
        message = _message(opener, pressed)
        if message:
            yield Said(message, place_of(opener), {"name": name_of(opener), "expanded": str(opener["expanded"])})


def _message(opener: dict[str, Any], pressed: dict[str, Any]) -> str:
    is_turned = pressed["isPartShown"] != opener["before"]["isPartShown"] if pressed["hasPart"] else _turned(pressed)
    if opener["expanded"] is not None:
        if is_turned and pressed["expanded"] == opener["before"]["expanded"]:
            return "not-told"
        if is_turned and pressed["focus"]["isOpener"] and _is_stuck(opener, pressed):
            return "stuck"
        return "told" if is_turned else ""
    again = opener.get("again")
    is_toggle = again is not None and _turned(pressed) and pressed["grew"] + again["grew"] == 0
    if not is_toggle or pressed["focus"]["isNowhere"] or not pressed["focus"]["isOpener"]:
        return ""
    is_said = pressed["state"] != opener["before"]["state"] or pressed["name"] != opener["name"]
    return "told" if is_said else "silent"


def _turned(pressed: dict[str, Any]) -> bool:
    """Whether a part that was there came into sight or went, by a change of its own attributes."""
    shows = any(
        not each["isSelf"] and not each["isInOpener"] and _SHOWING & set(each["kinds"]) for each in pressed["changed"]
    )
    return shows and abs(pressed["grew"]) >= ENOUGH


def _is_stuck(opener: dict[str, Any], pressed: dict[str, Any]) -> bool:
    again = opener.get("again")
    return bool(again and pressed["expanded"] == "true" and again["expanded"] == "true" and again["grew"] == 0)

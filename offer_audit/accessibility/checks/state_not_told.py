"""Controls whose look changes when they are pressed while the state in their code stays the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each control that has a state in its code and was pressed."""
    for press in page.facts["forms_behaviour"]["presses"]:
        if not press["kind"] or press["isGone"]:
            continue
        words = {"name": press["name"][:60] or press["selector"], "state": press["kind"]}
        yield Said(_message(press), place_of(press), words)


def _message(press: dict[str, Any]) -> str:
    is_same = press["stateBefore"] == press["stateAfter"]
    opened = [each for each in press["changed"]["fresh"] if not each["isInSource"]]
    if not is_same:
        return "told"
    if press["kind"] == "aria-expanded":
        is_shown = press["changed"]["count"] > 0 or press["changed"]["gone"] > 0
        is_dialog = press["hasPopup"] or press["changed"]["focusMoved"]
        return "expanded" if is_shown and opened and not is_dialog else "still"
    if press["role"] == "tab":
        return (
            "tab"
            if press["changed"]["count"] and press["changed"]["gone"] and "selected=false" in press["stateBefore"]
            else "still"
        )
    if "radio" in press["role"] and "checked=true" in press["stateBefore"]:
        return "still"
    return "toggled" if press["isLookChanged"] else "still"

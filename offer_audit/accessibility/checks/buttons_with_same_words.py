"""Buttons with the same words that do different things, with nothing that tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import form_facts, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

FEWEST = 2


def check(page: PageFacts) -> Iterator[Said]:
    """One word for each set of buttons with the same words, and passed for the others."""
    alike: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
    for button in form_facts(page)["buttons"]:
        if button["text"]:
            alike[(button["form"], button["text"].lower())].append(button)
    for buttons in alike.values():
        words = {"text": buttons[0]["text"][:60], "count": str(len(buttons))}
        yield Said("same" if _are_not_told_apart(buttons) else "distinct", place_of(buttons[0]), words)


def _are_not_told_apart(buttons: list[dict[str, Any]]) -> bool:
    told = {
        (
            button["name"].lower(),
            button["words"]["row"],
            button["heading"],
            tuple(each["text"] for each in button["describedby"]),
        )
        for button in buttons
    }
    is_menu = all(button["hasPopup"] for button in buttons)
    return (
        len(buttons) >= FEWEST
        and len(told) == 1
        and not is_menu
        and not any(button["isDisabled"] for button in buttons)
    )

"""Buttons whose words do not say what pressing them does."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import form_facts, place_of
from offer_audit.accessibility.checks.form_words import pattern
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each button with words."""
    for button in form_facts(page)["buttons"]:
        if button["name"]:
            says_nothing = pattern("button_says_nothing").match(button["name"].strip(" .!"))
            is_described = any(each["text"] for each in button["describedby"])
            yield Said(
                "nothing" if says_nothing and not is_described else "says",
                place_of(button),
                {"text": button["name"][:60]},
            )

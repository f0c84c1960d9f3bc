"""Fields that send the keyboard's focus to the next one when they are full."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each short field that was filled in."""
    for move in page.facts["forms_behaviour"]["moves"]:
        words = {"name": move["name"][:60] or move["selector"], "to": move["to"][:60] or "another field"}
        yield Said("moves" if move["hasMoved"] else "stays", place_of(move), words)

"""Buttons and links with an icon alone that does not stand out."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST = 3.0
NOTHING = 1.02
"""A place where nothing at all is drawn: the icon's file did not come."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each look of such a control; the strongest pixels count."""
    for icon in page.facts["edges"]["icons"]:
        if icon["strongest"] > NOTHING:
            message = "faint" if icon["strongest"] < LEAST * 0.97 else "clear"
            yield Said(message, place_of(icon), {"name": short(icon["name"]), "ratio": f"{icon['strongest']:.1f}"})

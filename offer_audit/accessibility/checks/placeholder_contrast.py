"""Placeholders in fields that do not stand out."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each placeholder whose colours are certain."""
    for text in page.facts["contrast"]["placeholders"]:
        words = {"text": short(text["text"]), "ratio": f"{text['ratio']:.1f}", "need": f"{text['need']:g}"}
        if not text["why"]:
            yield Said("faint" if text["ratio"] < text["need"] else "clear", place_of(text), words)

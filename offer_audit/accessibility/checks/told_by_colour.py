"""Sentences that tell readers to find or understand something by its colour."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sensory_words import found_by_colour
from offer_audit.accessibility.checks.sight_places import place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each sentence that speaks of such things."""
    for passage in page.facts["sight_words"]["passages"]:
        words = found_by_colour(passage["text"])
        yield Said(
            "colour" if words else "other", place_of(passage), {"words": words, "text": short(passage["text"], 120)}
        )

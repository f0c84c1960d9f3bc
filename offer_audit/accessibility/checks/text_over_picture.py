"""Text over pictures, gradients and the like that does not stand out, measured by pixels."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each text that the probe measured."""
    for text in page.facts["contrast"]["texts"]:
        words = {"text": short(text["text"]), "low": f"{text['low']:.1f}", "need": f"{text['need']:g}"}
        yield Said(_message(text), place_of(text), {**words, "share": str(round(text["under"] * 100))})


def _message(text: Fact) -> str:
    """Failed where nearly all is under, or a quarter of it is far under; asked where a tenth is."""
    if text["under"] >= 0.9 and text["middle"] < text["need"] * 0.95:
        return "faint"
    if text["far"] >= 0.25:
        return "partly"
    return "mixed" if text["under"] >= 0.1 else "clear"

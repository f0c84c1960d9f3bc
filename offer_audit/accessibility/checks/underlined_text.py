"""Underlined words that are no link: advice."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said

_FEWEST_LETTERS = 12


def check(page: PageFacts) -> Iterator[Said]:
    """A word or two may be underlined, as for a misspelt word."""
    for block in main_blocks(page.facts["structure"]):
        if block["code"] or block["linked"] > 0.9 or block["within"] in ("a", "button", "summary"):
            continue
        yield said("underlined" if block["under"] >= _FEWEST_LETTERS else "plain", block, text=block["text"])

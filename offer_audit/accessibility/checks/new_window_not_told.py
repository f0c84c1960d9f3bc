"""Whether a link that opens a new window says so."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.keyboard_places import name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said


def check(page: PageFacts) -> Iterator[Said]:
    """Asks of every link that opens a new window without a word about it."""
    facts = page.facts["keyboard_markup"]
    for each in facts["windows"]:
        yield Said("untold", place_of(each), {"name": name_of(each)})
    if facts["told"] > 0 and not facts["windows"]:
        yield Said("told", Place("body"))

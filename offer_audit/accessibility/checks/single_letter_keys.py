"""Whether a single letter does something by itself."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed where a letter, a number or a sign changes the page, and no control speaks of shortcuts."""
    facts = page.facts["keyboard_changes"]
    if not facts["keyed"]:
        return
    letters = [each["key"] for each in facts["letters"]]
    words = {"keys": ", ".join(f"“{key}”" for key in letters[:5]), "control": (facts["controls"] or [""])[0]}
    if not letters:
        yield Said("quiet", Place("body"))
    else:
        yield Said("told" if facts["controls"] else "acts", Place("body"), words)

"""Fields and boxes to tick whose edges hardly differ from the page around them."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of, short
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

LEAST = 3.0
SURE = 2.0
"""Under this no one would take the edge for a visible one."""


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each look of a field."""
    for field in page.facts["edges"]["fields"]:
        if not field["why"]:
            words = {"label": short(field["label"] or field["type"]), "ratio": f"{_ratio(field):.1f}"}
            yield Said(_message(field), place_of(field), words)


def _ratio(field: Fact) -> float:
    """The strongest of what draws the edge: border, ground, shadow, outline."""
    border = field["border"] if field["fill"] < 1.2 else max(field["border"], min(field["borderInside"], LEAST))
    return float(max(border, field["fill"], field["shadow"], field["outline"]))


def _message(field: Fact) -> str:
    if _ratio(field) >= LEAST * 0.98 or (field["hasPicture"] and not field["isBox"]):
        return "clear"
    return "faint" if _ratio(field) < SURE and not field["shown"] else "maybe"

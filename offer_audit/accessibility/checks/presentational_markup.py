"""Elements and attributes that only say how things look, long since gone from HTML: advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_ELEMENTS = ("font", "center", "big", "tt", "strike", "basefont", "dir", "acronym", "applet", "nobr", "spacer")
_ATTRIBUTES = (
    "bgcolor",
    "align",
    "valign",
    "hspace",
    "vspace",
    "cellpadding",
    "cellspacing",
    "noshade",
    "nowrap",
    "background",
    "link",
    "text",
    "compact",
    "clear",
    "border",
    "width",
    "size",
    "type",
)
_MOST = 20


def check(page: PageFacts) -> Iterator[Said]:
    """One word for each sort, at its first places."""
    counts: dict[str, int] = {}
    for each in page.facts["structure"]["old"]:
        sort = _sort(each)
        counts[sort] = counts.get(sort, 0) + 1
        if counts[sort] <= _MOST:
            yield said("element" if each["tag"] in _ELEMENTS else "attribute", each, sort=sort)
    if not counts and (page.facts["structure"]["blocks"] or page.facts["structure"]["spoken"]):
        yield said("right")


def _sort(each: Mapping[str, Any]) -> str:
    if each["tag"] in _ELEMENTS:
        return f"<{each['tag']}>"
    return next((name for name in _ATTRIBUTES if name in each["names"]), each["tag"])

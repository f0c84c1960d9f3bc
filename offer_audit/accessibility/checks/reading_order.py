"""Text whose order in the document is not the order on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_CAUSES = {"order": "the order property", "reverse": "a reversed row or column", "grid": "places in a grid", "absolute": "absolute position", "relative": "relative position",
    "float": "a float", "transform": "a transform", "margin": "a negative margin"}  # fmt: skip


def check(page: PageFacts) -> Iterator[Said]:
    """Asked where two passages of text change places; a picture or a button put at the other side is nothing."""
    swaps = page.facts["reading_order"]["swaps"]
    for swap in swaps:
        yield said(
            "swapped" if _matters(swap) else "same",
            swap,
            first=swap["first"],
            second=swap["second"],
            cause=_CAUSES[swap["cause"]],
        )
    if not swaps and any(block["isSeen"] for block in page.facts["structure"]["blocks"]):
        yield said("same")


def _matters(swap: Mapping[str, Any]) -> bool:
    if swap["region"] in ("nav", "header", "footer") and swap["cause"] not in ("order", "reverse", "absolute"):
        return False
    words = min(swap["firstWords"], swap["secondWords"])
    if swap["cause"] == "float":
        return bool(swap["sameTag"] and not any(swap["controls"]) and (words >= 2 or swap["count"] >= 3))
    if swap["cause"] in ("margin", "transform", "relative", "grid"):
        return words >= 3 and not all(swap["controls"])
    return (
        words >= 1
        and (words >= 2 or swap["sameTag"])
        and not (
            swap["way"] == "before" and any(swap["controls"]) and swap["region"] != "main" and not all(swap["controls"])
        )
    )

"""Charts whose key names each part by its colour alone."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.sight_places import Fact, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

CHROMA = 50


def check(page: PageFacts) -> Iterator[Said]:
    """What is said of each drawing that has shapes of more than one colour."""
    for chart in page.facts["sight_colours"]["charts"]:
        message = _message(chart)
        if message:
            yield Said(message, place_of(chart))


def _message(chart: Fact) -> str:
    swatches = {each["paint"] for each in chart["swatches"] if each["chroma"] >= CHROMA}
    if chart["kind"] == "canvas":
        return "" if len(swatches) < 2 else "told" if chart["hasTable"] else "key"
    data = [shape for shape in chart["shapes"] if shape["chroma"] >= CHROMA and not shape["small"]]
    paints = {shape["paint"] for shape in data}
    if len(paints) < 2:
        return ""
    small = {shape["paint"] for shape in chart["shapes"] if shape["small"] and shape["chroma"] >= CHROMA}
    words = {each["paint"] for each in chart["coloured"]}
    keyed = paints & (small | swatches | words)
    dashes = {shape["dash"] for shape in data if shape["line"]}
    has_pattern = any(shape["paint"] == "pattern" for shape in chart["shapes"]) or len(dashes) > 1
    return "key" if len(keyed) >= 2 and not has_pattern and not chart["hasTable"] else "told"

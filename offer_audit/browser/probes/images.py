"""The page's pictures: text alternative, file, size, the words around each, and lines of letters in the pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.drawn_text import lines_of_text

ORDER = 32
IS_FOR_EACH_PAGE = True

_MOST = 6
_WIDTH, _HEIGHT = 60, 14


def gather(page: OpenPage) -> dict[str, Any]:
    """Every picture as it is marked up and shown. Few are looked at closely: those whose words may be missing."""
    facts: dict[str, Any] = page.run("images.js")
    for item in [item for _, item in zip(range(_MOST), _worth_a_look(facts), strict=False)]:
        box = item["box"]
        png = page.picture(box["x"], box["y"], min(box["width"], 1200), min(box["height"], 800))
        item["lines"] = lines_of_text(png)
        if item["lines"] or item.get("silent"):
            item["picture"] = page.keep_picture(png)
    return facts


def _worth_a_look(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in facts["items"]:
        box = item["box"]
        is_large = box["width"] >= _WIDTH and box["height"] >= _HEIGHT and item["isSeen"]
        if (
            item["tag"] in ("img", "input")
            and is_large
            and item["isLoaded"]
            and (item["silent"] or len(item["name"].split()) >= 2)
        ):
            yield item
    for item in facts["backgrounds"]:
        if not item["name"] and item["isExposed"]:
            yield item

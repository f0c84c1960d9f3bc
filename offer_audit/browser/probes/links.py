"""The page's links and buttons: their words, where they go, and what stands around them."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 31
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Every link and button with its context. No link is followed."""
    facts: dict[str, Any] = page.run("links.js")
    return facts

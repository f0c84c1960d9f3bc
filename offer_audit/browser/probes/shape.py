"""The page's exact shape: pages that have the same differ in words alone, and one of them is tested in full."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 0
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """A fingerprint of the whole tree but its words, and how many elements it has; no fingerprint for a huge page."""
    found: dict[str, Any] = page.run("shape.js")
    return found

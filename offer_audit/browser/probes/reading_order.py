"""Where the document's order and the screen's go different ways."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 35
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Neighbours in the document that the screen shows the other way round."""
    facts: dict[str, Any] = page.run("reading_order.js")
    return facts

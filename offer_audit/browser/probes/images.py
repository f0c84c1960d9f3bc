"""The page's pictures: text alternative, file, size, the words around each, and what a look at the pixels shows."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 32
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Every picture as it is marked up and shown."""
    facts: dict[str, Any] = page.run("images.js")
    return facts

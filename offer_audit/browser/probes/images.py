"""The page's pictures: text alternative, file, size and the words around each."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 32
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Every picture as it is marked up and shown. Words in the pixels are another probe's."""
    facts: dict[str, Any] = page.run("images.js")
    return facts

"""The page's tables, cell by cell, and what is only made to look like one."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 33
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Tables as grids of cells, with captions, headers and look."""
    facts: dict[str, Any] = page.run("tables.js")
    return facts

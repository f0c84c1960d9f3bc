"""What a page shares with the others of its site"""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 36
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """menus, search, help, names.:Menus in their order, ways to find a page, and help."""
    facts: dict[str, Any] = page.run("site_parts.js")
    return facts

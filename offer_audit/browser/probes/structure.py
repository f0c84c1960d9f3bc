"""The page's words block by block, with markup and look; its headings, lists, quotations, languages and outdated markup."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 30
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """What the page says, and how that is marked up."""
    facts: dict[str, Any] = page.run("structure.js")
    return facts

"""What things on the page are called, and what they say they are."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 34
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Visible words beside accessible names, roles, tooltips, frames, text hidden from assistive technology, landmarks."""
    facts: dict[str, Any] = page.run("names.js")
    return facts

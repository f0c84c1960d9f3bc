"""How text is set: its size, the length and height of its lines, alignment, capitals and italics."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.sight_scripts import run_sight

ORDER = 21
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """Blocks of text that are set unlike plain text, with what is measured of them."""
    facts: dict[str, Any] = run_sight(page, "typography.js")
    return facts

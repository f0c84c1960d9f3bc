"""Looks at what the document says about the keyboard: access keys, tabindex, autofocus, links to new windows."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 30
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> Any:
    """Each such thing, with its place."""
    return page.run("keyboard_markup.js")

"""Presses the skip links of a page and looks where the keyboard goes on."""

from __future__ import annotations

import re
from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.keyboard_keys import press, settle

FIRST, MOST = 6, 3
_SKIPS = re.compile(r"\b(skip|jump|bypass)\b|\b(go|straight)\b.{0,12}\bcontent\b|^(main )?content$", re.IGNORECASE)


def try_skip_links(page: OpenPage, stops: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What each link that says it skips, among the first stops, does when Enter is pressed."""
    tried: list[dict[str, Any]] = []
    for key, stop in enumerate(stops[:FIRST]):
        if not (stop["tag"] == "a" or stop["role"] == "link") or not (
            stop["leadsToMain"] or _SKIPS.search(stop["name"])
        ):
            continue
        if len(tried) == MOST or not page.run("keyboard_focus.js", key):
            continue
        press(page, "Enter")
        settle(page, 60)
        pressed = page.run("keyboard_skipped.js", key, "pressed")
        press(page, "Tab")
        settle(page, 30)
        tried.append({"stop": key, **pressed, "next": page.run("keyboard_skipped.js", key, "next")})
    return tried

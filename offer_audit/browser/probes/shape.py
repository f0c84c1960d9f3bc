"""The page's exact shape: pages that have the same differ in words alone, and one of them is tested in full."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from offer_audit.browser.open_page import OpenPage

ORDER = 0
IS_FOR_EACH_PAGE = True


def gather(page: OpenPage) -> dict[str, Any]:
    """A fingerprint of the whole tree but its words, and how many elements it has; no fingerprint for a huge page."""
    found = page.run("shape.js")
    shape = sha256(found["words"].encode("utf-8", "replace")).hexdigest()[:20] if found["words"] else ""
    return {"shape": shape, "elements": found["elements"]}

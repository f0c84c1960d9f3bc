"""What axe finds once everything that is folded away is open: details, and buttons that say they expand something."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.axe_engine import CurrentAxe
from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.axe import run_axe, take_pictures

ORDER = 90
IS_FOR_EACH_PAGE = False


def gather(page: OpenPage) -> dict[str, Any]:
    """axe's result, or nothing where nothing opens. The page is loaded again afterwards."""
    opened = page.run("opening.js")
    if not opened:
        return {}
    engine = CurrentAxe(page.driver, page.axe.script)
    engine.inject()
    result = run_axe(engine, page)
    take_pictures(page, result)
    page.load_again()
    return {"opened": opened, **{key: result[key] for key in ("violations", "incomplete", "tags")}}

"""Changes fields and presses single letters, to see whether a page takes people away for it."""

from __future__ import annotations

import time
from typing import Any

from offer_audit.browser.open_page import PARTS, OpenPage, script_text
from offer_audit.browser.probes.keyboard_keys import evaluate, focused_window, watch

ORDER = 68
IS_FOR_EACH_PAGE = False
MOST_SECONDS = 2.0


def gather(page: OpenPage) -> dict[str, Any]:
    """What changing each field did besides, and which letters do something by themselves."""
    found: dict[str, Any] = evaluate(page, "keyboard_changes.js")
    found["letters"] = []
    if found["fields"] or found["keyed"]:
        with focused_window(page):
            watch(page)
            started = time.monotonic()
            for number, field in enumerate(found["fields"]):
                if time.monotonic() - started < MOST_SECONDS:
                    field["did"] = _wait_for(page, "keyboard_changed.js", number)
            if found["keyed"]:
                page.driver.execute_script("window.__offerWatch.keysInMain = arguments[0]", "main" in found["keyed"])
                found["letters"] = _wait_for(page, "keyboard_letters.js")
        page.load_again()
    return found


def _wait_for(page: OpenPage, name: str, *arguments: Any) -> Any:
    return page.driver.execute_async_script(f"{script_text(PARTS)}\n{script_text(name)}", *arguments)

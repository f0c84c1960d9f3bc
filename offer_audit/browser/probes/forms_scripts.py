"""Runs a script of the forms probes with what they share put before it."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage, script_text

SECONDS = 10


def run_forms_script(page: OpenPage, name: str, *arguments: Any) -> Any:
    """What ``probes/<name>`` returns, run after the page parts and the forms parts."""
    parts = "\n".join(script_text(each) for each in ("page_parts.js", "forms_parts.js", name))
    return page.driver.execute_script(parts, *arguments)


def start_forms_script(page: OpenPage, name: str, *arguments: Any) -> Any:
    """The same for a script that calls back: its last argument is the function to call."""
    parts = "\n".join(script_text(each) for each in ("page_parts.js", "forms_parts.js", name))
    usual = page.driver.timeouts.script
    page.driver.set_script_timeout(SECONDS)
    try:
        return page.driver.execute_async_script(parts, *arguments)
    finally:
        page.driver.set_script_timeout(usual)

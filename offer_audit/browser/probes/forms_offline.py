"""Keeps a page from sending anything while probes press its buttons: its network is off, and its forms cannot be sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from selenium.common.exceptions import WebDriverException

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.forms_scripts import run_forms_script

_OFF = {"latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
_ON = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


@contextmanager
def nothing_sent(page: OpenPage) -> Iterator[bool]:
    """Within this the page has no network; gives whether it is certain that nothing can be sent. Loads the page again after."""
    page.cdp("Network.enable")
    page.cdp("Network.setBypassServiceWorker", bypass=True)
    page.cdp("Network.emulateNetworkConditions", offline=True, **_OFF)
    page.cdp("Network.setBlockedURLs", urls=["*"])
    try:
        guard = run_forms_script(page, "forms_guard.js")
        yield bool(guard and guard["isSafe"])
    finally:
        page.cdp("Network.setBlockedURLs", urls=[])
        page.cdp("Network.emulateNetworkConditions", offline=False, **_ON)
        page.cdp("Network.setBypassServiceWorker", bypass=False)
        _load_again(page)


def _load_again(page: OpenPage) -> None:
    with suppress(WebDriverException):  # the page may be gone, and is loaded anew
        page.driver.execute_script("window.onbeforeunload = null")
    page.load_again()

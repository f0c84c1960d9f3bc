"""Browsers on a Selenium Grid, driven with webdriver.Remote."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chromium.remote_connection import ChromiumRemoteConnection
from selenium.webdriver.remote.client_config import ClientConfig
from urllib3.exceptions import HTTPError

from offer_audit.browser.sentences import NotTested
from offer_audit.browser.starting import FLAGS, Browser, Starter, first_line, prepare, versions_of

START_SECONDS = 60
MOST_WORKERS = 32
_TIMEOUT = 10


class GridDriver(webdriver.Remote):
    """A remote driver that can also send the browser's own commands."""

    def execute_cdp_cmd(self, command: str, parameters: dict[str, Any]) -> Any:
        """Send a command of the Chrome DevTools Protocol."""
        return self.execute("executeCdpCommand", {"cmd": command, "params": parameters})["value"]


def grid_starter(address: str, flags: Iterable[str], preload: str, seconds: float) -> tuple[Starter, int]:
    """What starts a browser on the grid, and how many the grid can run at a time.

    Raises:
        NotTested: there is no grid at the address.
    """
    if urlsplit(address).scheme not in ("http", "https"):
        raise NotTested("no-grid", grid=address, detail="that is not a web address")
    workers = slots_of(address)
    return (lambda: _start(address, [*FLAGS, "--no-sandbox", *flags], preload, seconds)), min(workers, MOST_WORKERS)


def slots_of(address: str) -> int:
    """How many browsers the grid can run at a time: asked of Grid 4 and of Grid 3; 2 where it does not say."""
    base = address.rstrip("/").removesuffix("/wd/hub")
    for place, read in (
        ("/status", _slots_of_four),
        ("/grid/api/hub", _slots_of_three),
        ("/wd/hub/status", lambda answer: 2),
    ):
        try:
            with urllib.request.urlopen(base + place, timeout=_TIMEOUT) as answer:
                return max(1, read(json.load(answer)))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            last = error
    raise NotTested("no-grid", grid=address, detail=first_line(last))


def _slots_of_four(answer: dict[str, Any]) -> int:
    return sum(len(node["slots"]) for node in answer["value"]["nodes"])


def _slots_of_three(answer: dict[str, Any]) -> int:
    counts = answer["slotCounts"]
    return int(counts.get("total") or counts["free"])


def _start(address: str, flags: list[str], preload: str, seconds: float) -> Browser:
    options = webdriver.ChromeOptions()
    options.page_load_strategy = "none"
    options.unhandled_prompt_behavior = "dismiss"
    for flag in flags:
        options.add_argument(flag)
    config = ClientConfig(remote_server_addr=address, timeout=max(int(seconds), START_SECONDS))
    connection = ChromiumRemoteConnection(remote_server_addr=address, vendor_prefix="goog", browser_name="chrome",
                                          keep_alive=True, client_config=config)  # fmt: skip
    try:
        driver = GridDriver(command_executor=connection, options=options)
        prepare(driver, preload)
        versions = versions_of(driver)
    except (WebDriverException, HTTPError, OSError, KeyError, ValueError) as error:
        raise NotTested("no-grid", grid=address, detail=first_line(error)) from error
    return Browser(driver, {**versions, "grid": "Selenium Grid"})

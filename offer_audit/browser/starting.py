"""Starts a headless browser of our own and ends it with all that it started.

A headless shell is started by us and its driver attached to it, as the driver cannot start that program; else the driver
starts full Chromium or Chrome.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import NoSuchDriverException, WebDriverException
from selenium.webdriver.chrome.service import Service

from offer_audit.browser.programs import Programs
from offer_audit.browser.sentences import NotTested
from offer_audit.browser.watching import end_processes

FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--mute-audio",
    "--hide-scrollbars",
    "--disable-dev-shm-usage",
    "--disable-hang-monitor",
    "--disable-site-isolation-trials",  # frames of other sites stay in the page's process, where axe can be put before them
    "--disable-features=IsolateOrigins,site-per-process,Translate,MediaRouter,OptimizationHints",
    "--window-size=1280,900",
)
START_SECONDS = 20
SCRIPT_SECONDS = 30
_PORT_FILE = "DevToolsActivePort"


@dataclass
class Browser:
    """A running browser with one tab. ``roots`` are the processes to end; none for a browser on another computer."""

    driver: Any
    versions: dict[str, str]
    roots: list[int] = field(default_factory=list)
    profile: str = ""
    node: str = ""

    def end(self) -> None:
        """End it, also one that answers no more."""
        if self.roots:
            end_processes(self.roots)
            self.driver.service.process = None  # it would ask the ended driver to end, and wait
        else:  # one that answers no more is not waited for
            threading.Thread(target=_quit, args=(self.driver,), daemon=True).start()
        if self.profile:
            shutil.rmtree(self.profile, ignore_errors=True)


def _quit(driver: Any) -> None:
    with suppress(Exception):
        driver.quit()


Starter = Callable[[], Browser]


def start_browser(programs: Programs, more_flags: Iterable[str] = (), preload: str = "") -> Browser:
    """A new browser with an empty profile. ``preload`` is JavaScript that every page gets before its own.

    Raises:
        NotTested: no browser or no driver, or they do not start.
    """
    flags = [*FLAGS, *(("--no-sandbox",) if is_root() else ()), *more_flags]
    if not programs.shell and not programs.browser and not programs.driver:
        return _start_full(Programs(), flags, preload)  # Selenium looks, and may fetch both
    if programs.shell:
        try:
            return _start_shell(programs, flags, preload)
        except NotTested:
            if not programs.browser:
                raise
    return _start_full(programs, flags, preload)


def is_root() -> bool:
    """Chromium refuses its sandbox to root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _start_shell(programs: Programs, flags: list[str], preload: str) -> Browser:
    profile = tempfile.mkdtemp(prefix="offer-audit-")
    command = [programs.shell, *flags, f"--user-data-dir={profile}", "--remote-debugging-port=0", "about:blank"]
    try:
        shell = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise NotTested("no-start", detail=error.strerror or error) from error
    options = webdriver.ChromeOptions()
    try:
        options.debugger_address = f"127.0.0.1:{_debugging_port(shell, Path(profile))}"
        return _attach(options, programs.driver, preload, [shell.pid], profile)
    except NotTested:
        end_processes([shell.pid])
        shutil.rmtree(profile, ignore_errors=True)
        raise


def _debugging_port(shell: subprocess.Popen[bytes], profile: Path) -> int:
    """The port that the shell chose; it writes it into its profile when it listens."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and shell.poll() is None:
        with suppress(OSError, ValueError, IndexError):
            return int((profile / _PORT_FILE).read_text(encoding="utf-8").split()[0])
        with suppress(subprocess.TimeoutExpired):
            shell.wait(0.02)
    raise NotTested(
        "no-start", detail=f"it ended with {shell.returncode}" if shell.poll() is not None else "it did not answer"
    )


def _start_full(programs: Programs, flags: list[str], preload: str) -> Browser:
    profile = tempfile.mkdtemp(prefix="offer-audit-")
    options = webdriver.ChromeOptions()
    for flag in (*flags, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    if programs.browser:
        options.binary_location = programs.browser
    try:
        return _attach(options, programs.driver, preload, [], profile)
    except NotTested:
        shutil.rmtree(profile, ignore_errors=True)
        raise


def _attach(options: Any, driver_path: str, preload: str, roots: list[int], profile: str) -> Browser:
    options.page_load_strategy = "none"  # loading.py waits, and sees a page that never ends loading
    options.unhandled_prompt_behavior = "dismiss"
    service = Service(driver_path) if driver_path else Service()
    try:
        driver = webdriver.Chrome(options=options, service=service)
    except NoSuchDriverException as error:
        is_no_browser = not options.binary_location and not roots
        raise NotTested("no-chromium" if is_no_browser else "no-driver", detail=first_line(error)) from error
    except (WebDriverException, OSError) as error:
        if getattr(service, "process", None):
            end_processes([service.process.pid])
        raise NotTested("no-start", detail=first_line(error)) from error
    browser = Browser(driver, versions_of(driver), [*roots, driver.service.process.pid], profile)
    prepare(driver, preload)
    return browser


def prepare(driver: Any, preload: str) -> None:
    """What every browser is told once: nothing is downloaded, no question of the browser's own stops a page."""
    driver.set_script_timeout(SCRIPT_SECONDS)
    with suppress(WebDriverException):
        driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "deny"})
    for source in (quiet_source(), preload):
        if source:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})


def versions_of(driver: Any) -> dict[str, str]:
    """The browser and its driver, by name and version."""
    told = driver.capabilities
    name = str(told.get("browserName", "browser"))
    number = str(told.get("chrome", {}).get("chromedriverVersion", "")).split(" ")[0]
    return {"browser": f"{name} {told.get('browserVersion', '')}".strip(), "driver": f"chromedriver {number}".strip()}


@cache
def quiet_source() -> str:
    """The JavaScript that keeps alerts and closing windows from stopping the work."""
    return files(__package__).joinpath("probes", "quiet.js").read_text(encoding="utf-8")


def first_line(error: BaseException) -> str:
    """The error's own first words."""
    words = getattr(error, "msg", None) or str(error) or type(error).__name__
    return str(words).strip().split("\n")[0].rstrip(". ")[:300]

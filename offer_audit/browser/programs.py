"""Finds the browser and its driver: what the settings name, else what is installed, else what Selenium can fetch."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""Chromium without a window system: starts in half the time. Its driver cannot start it, so we do."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe")
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


@dataclass(frozen=True)
class Programs:
    """Paths; empty ones were not found. Selenium looks for a driver, and for a browser, where we found none."""

    shell: str = ""
    browser: str = ""
    driver: str = ""


def find_programs(browser: str = "", driver: str = "") -> Programs:
    """What is on this computer. ``browser`` and ``driver`` are the settings' own paths."""
    if browser:
        is_shell = any(name in Path(browser).name for name in SHELLS)
        named = Programs(shell=browser) if is_shell else Programs(browser=browser)
    else:
        named = Programs(_first(SHELLS), _first(BROWSERS) or _in_usual_places())
    return Programs(named.shell, named.browser, driver or shutil.which("chromedriver") or "")


def _first(names: tuple[str, ...]) -> str:
    return next((path for name in names if (path := shutil.which(name))), "")


def _in_usual_places() -> str:
    """Where Windows and macOS install browsers, which are on no search path there."""
    if sys.platform == "win32":
        roots = [os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        places = [Path(root) / end for root in roots if root for end in _WINDOWS]
    else:
        places = [Path(place) for place in _MAC]
    return next((str(place) for place in places if place.is_file()), "")

"""What a test in the browser is asked to do. Loads no browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from offer_audit.accessibility.sampling import BUDGET

PAGE_SECONDS = 120
"""How long one page may take in all."""

ALSO = ("target-size",)
"""Rules of WCAG 2.2 at A and AA that axe has and leaves out unless it is asked."""


@dataclass(frozen=True)
class AxeChoice:
    """``script`` is axe.min.js as the settings name it, empty to look for it. No rules and no tags is the usual set."""

    script: str = ""
    rules: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    widths: tuple[int, ...] = (1280, 320)
    has_pictures: bool = True
    also: tuple[str, ...] = ALSO

    @property
    def options(self) -> dict[str, Any]:
        """What axe.run is told to run."""
        if self.rules:
            return {"runOnly": {"type": "rule", "values": list(self.rules)}}
        if self.tags:
            return {"runOnly": {"type": "tag", "values": list(self.tags)}}
        return {"rules": {name: {"enabled": True} for name in self.also}}


@dataclass(frozen=True)
class BrowserSettings:
    """How to test: which browser, which axe, how many pages, how long, and where. ``site`` is a folder's own place."""

    axe: AxeChoice = field(default_factory=AxeChoice)
    browser: str = ""
    driver: str = ""
    grid: str = ""
    pages: int = BUDGET
    is_all: bool = False
    seconds: float = PAGE_SECONDS
    hosts: tuple[str, ...] = ()
    site: str = ""


class BrowserSettingsError(Exception):
    """A setting that cannot be used; one sentence."""

"""One page open in a browser, as the probes see it: run a script, change the width, press keys, take a picture."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

from offer_audit.browser.loading import load
from offer_audit.browser.settings import AxeChoice

NARROW, WIDE = 320, 1280
"""CSS pixels: WCAG 2.2's reflow width, and a usual screen."""

HEIGHT = 900
PARTS = "page_parts.js"


@cache
def script_text(name: str) -> str:
    """The JavaScript file ``probes/<name>``; the body of a function, with its arguments in ``arguments``."""
    return resources.files("offer_audit.browser").joinpath("probes", name).read_text(encoding="utf-8")


@dataclass
class OpenPage:
    """A loaded page. ``driver`` is Selenium's. ``pictures`` are PNG files by name, kept with the page's facts.

    ``is_full`` is false for a page of the same shape as one tested in full. ``pictured`` holds what needs no other picture.
    """

    driver: Any
    url: str
    width: int = WIDE
    pictures: dict[str, bytes] = field(default_factory=dict)
    axe: AxeChoice = field(default_factory=AxeChoice)
    is_full: bool = True
    pictured: set[str] = field(default_factory=set)

    def run(self, name: str, *arguments: Any) -> Any:
        """What the script ``probes/<name>`` returns when run in the page, with ``page_parts.js`` before it."""
        return self.driver.execute_script(f"{script_text(PARTS)}\n{script_text(name)}", *arguments)

    def cdp(self, command: str, **parameters: Any) -> Mapping[str, Any]:
        """Send the browser a command of the Chrome DevTools Protocol."""
        answer: Mapping[str, Any] = self.driver.execute_cdp_cmd(command, parameters)
        return answer

    def set_width(self, width: int, height: int = HEIGHT) -> None:
        """Show the page this many CSS pixels wide, without loading it again."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.width = width

    def load_again(self) -> None:
        """The page as it first was, for a probe that must not see what another probe changed."""
        load(self.driver, self.url)

    def picture(self, x: float, y: float, width: float, height: float) -> bytes:
        """A PNG of a part of the page, in CSS pixels from the page's own top left corner, also below the fold."""
        clip = {"x": x, "y": y, "width": max(width, 1), "height": max(height, 1), "scale": 1}
        shot = self.cdp("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        return base64.b64decode(shot["data"])

    def keep_picture(self, png: bytes) -> str:
        """Keep a picture with the page's facts; returns the name to put in the facts."""
        name = f"{sha256(png).hexdigest()[:20]}.png"
        self.pictures[name] = png
        return name


def plain(facts: Any) -> Any:
    """The facts as JSON would give them back, so that what is judged now and what is replayed are the same."""
    return json.loads(json.dumps(facts, ensure_ascii=False))

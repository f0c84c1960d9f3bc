"""Runs a script of the sight and space probes with what they share put before it, and lays style sheets over the page."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from offer_audit.browser.open_page import OpenPage, script_text

Pixels = NDArray[np.uint8]

_LAY = """
const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); window.__offerLaid = [];
const roots = [document].concat(offerAll('*').map((el) => el.shadowRoot).filter(Boolean));
for (const root of roots) { root.adoptedStyleSheets = root.adoptedStyleSheets.concat([sheet]); window.__offerLaid.push([root, sheet]); }
return getComputedStyle(document.documentElement).color;
"""
_SCROLL = """
const box = arguments[0], before = scrollY, left = scrollX;
if (box.width > innerWidth || box.height > innerHeight || box.x + box.width > left + innerWidth) return null;
if (box.y < before || box.y + box.height > before + innerHeight) {
  scrollTo({left, top: Math.max(box.y - (innerHeight - box.height) / 2, 0), behavior: 'instant'});
}
const isIn = box.y >= scrollY - 0.5 && box.y + box.height <= scrollY + innerHeight + 0.5;
return isIn ? {x: scrollX, y: scrollY, left, before} : null;
"""
_LIFT = """
for (const [root, sheet] of window.__offerLaid || []) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
delete window.__offerLaid;
"""


def run_sight(page: OpenPage, name: str, *arguments: Any) -> Any:
    """What the script ``probes/<name>`` returns, with the shared functions of the page and of sight before it."""
    return _run(page, script_text(name), *arguments)


def run_sight_later(page: OpenPage, name: str, *arguments: Any) -> Any:
    """What the script gives when it calls its last argument, with the shared functions before it."""
    return page.driver.execute_async_script(f"{_shared()}\n{script_text(name)}", *arguments)


def lay_styles(page: OpenPage, css: str) -> None:
    """Lay a style sheet over the page that no Content-Security-Policy stops; one at a time."""
    _run(page, _LAY, css)


def lift_styles(page: OpenPage) -> None:
    """Take the laid style sheet away again."""
    page.driver.execute_script(_LIFT)


def shot(page: OpenPage, x: float, y: float, width: float, height: float) -> Pixels:
    """The pixels of a part of the page, in CSS pixels from its top left corner."""
    return pixels(captured(page, x, y, width, height))


def captured(page: OpenPage, x: float, y: float, width: float, height: float) -> bytes:
    """A PNG of a part of the page. What fits the window is scrolled to: to draw all of a long page takes ten times as long."""
    clip = {"x": max(x, 0), "y": max(y, 0), "width": max(width, 1), "height": max(height, 1), "scale": 1}
    at = page.driver.execute_script(_SCROLL, clip)
    if at:
        clip.update(x=clip["x"] - at["x"], y=clip["y"] - at["y"])
    taken = page.cdp(
        "Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=not at, optimizeForSpeed=True
    )
    if at and at["y"] != at["before"]:
        page.driver.execute_script(
            "scrollTo({left: arguments[0], top: arguments[1], behavior: 'instant'})", at["left"], at["before"]
        )
    return base64.b64decode(taken["data"])


def pixels(png: bytes) -> Pixels:
    """A picture's red, green and blue."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def png_of(picture: Pixels) -> bytes:
    """A PNG file of the pixels."""
    kept = io.BytesIO()
    Image.fromarray(picture).save(kept, "PNG")
    return kept.getvalue()


def picture_of(page: OpenPage, box: dict[str, float], margin: int = 12) -> str:
    """Keep a picture of a place on the page, at most 1280 by 800; its name."""
    x, y = max(box["x"] - margin, 0), max(box["y"] - margin, 0)
    width, height = min(box["width"] + 2 * margin, 1280), min(box["height"] + 2 * margin, 800)
    return page.keep_picture(captured(page, x, y, width, height))


def _run(page: OpenPage, script: str, *arguments: Any) -> Any:
    return page.driver.execute_script(f"{_shared()}\n{script}", *arguments)


def _shared() -> str:
    return script_text("page_parts.js") + "\n" + script_text("sight_parts.js")

"""Compares the pixels of a thing with the keyboard's focus and without it."""

from __future__ import annotations

import base64
import io
import time
from typing import Any

import numpy
from PIL import Image

from offer_audit.browser.open_page import OpenPage

MARGIN = 10
MOST_COMPARED, MOST_SECONDS = 24, 4.0
FEW = 40
"""With no more strongly changed pixels than this, the two pictures are kept for a person to look at."""

STRONG = 1.5
"""Contrast of a pixel's colour before and after, from which an eye sees the change easily."""


def compare_focus(page: OpenPage, stops: list[dict[str, Any]]) -> None:
    """Put ``pixels`` into each stop: measured, or by ``like`` the same as a stop of the same look, or none."""
    measured: dict[tuple[Any, ...], int] = {}
    started = time.monotonic()
    window = _Window(page)
    for key, stop in enumerate(stops):
        stop["pixels"] = None
        if stop["isFrame"] or stop["isMedia"] or stop["isInFrame"] or _has_own_ring(stop):
            continue
        look = _look_of(stop)
        if look in measured:
            stop["like"] = measured[look]
        elif len(measured) < MOST_COMPARED and time.monotonic() - started < MOST_SECONDS:
            measured[look] = key
            stop["pixels"] = window.compare(key, stop)


def _has_own_ring(stop: dict[str, Any]) -> bool:
    """The browser's own focus ring, in the open: it is seen without looking."""
    is_ringed = stop["focused"][0] == "auto" and stop["focused"][1] not in ("0px", "")
    return is_ringed and stop["clip"] == "none" and stop["isVisible"] and stop["focused"][17] == "1"


def _look_of(stop: dict[str, Any]) -> tuple[Any, ...]:
    change = tuple(stop["focused"]), tuple(stop.get("blurred") or ())
    return (stop["tag"], stop["type"], stop["part"], stop["isVisible"], stop["clip"], change)


class _Window:
    """The window without the focus on anything, kept as long as nothing scrolls."""

    def __init__(self, page: OpenPage) -> None:
        self.page = page
        self.scroll: tuple[float, float] | None = None
        self.without = Image.new("RGB", (1, 1))

    def compare(self, key: int, stop: dict[str, Any]) -> dict[str, Any] | None:
        place = self._focus(key)
        if not place:
            return None
        scroll = (place["scrollX"], place["scrollY"])
        if scroll != self.scroll:
            self._focus(-1)
            self.without, self.scroll = _picture(_shot(self.page, None)), scroll
            place = self._focus(key) or place
        clip = _clip_around(place, *self.without.size) if stop["isVisible"] else None
        focused = _shot(self.page, clip)
        plain = self._part(clip)
        pixels = _difference(_picture(focused), plain)
        if clip and pixels["changed"] == 0:  # the change may be elsewhere, as in a box around the field
            pixels["elsewhere"] = _difference(_picture(_shot(self.page, None)), self.without)["changed"]
        if pixels["strong"] <= FEW:
            pixels["with"], pixels["without"] = self.page.keep_picture(focused), self.page.keep_picture(_png(plain))
        return pixels

    def _focus(self, key: int) -> dict[str, float] | None:
        place: dict[str, float] | None = self.page.run("keyboard_focus.js", key)
        return place

    def _part(self, clip: dict[str, float] | None) -> Image.Image:
        if not clip:
            return self.without
        left, top = int(clip["x"]), int(clip["y"])
        return self.without.crop((left, top, left + int(clip["width"]), top + int(clip["height"])))


def _clip_around(place: dict[str, float], width: int, height: int) -> dict[str, float] | None:
    left, top = max(place["x"] - MARGIN, 0), max(place["y"] - MARGIN, 0)
    right, bottom = min(place["x"] + place["width"] + MARGIN, width), min(place["y"] + place["height"] + MARGIN, height)
    if right - left < 2 or bottom - top < 2:
        return None
    size = {
        "width": min(int(right - left) + 1, width - int(left)),
        "height": min(int(bottom - top) + 1, height - int(top)),
    }
    return {"x": int(left), "y": int(top), **size, "scale": 1}


def _shot(page: OpenPage, clip: dict[str, float] | None) -> bytes:
    more = {"clip": clip} if clip else {}
    return base64.b64decode(page.cdp("Page.captureScreenshot", format="png", optimizeForSpeed=True, **more)["data"])


def _picture(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png)) as picture:
        return picture.convert("RGB")


def _png(picture: Image.Image) -> bytes:
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def _difference(first: Image.Image, second: Image.Image) -> dict[str, Any]:
    one, two = numpy.asarray(first), numpy.asarray(second)
    if one.shape != two.shape:
        return {"changed": one.shape[0] * one.shape[1], "strong": FEW + 1, "elsewhere": 0}
    changed = (one != two).any(axis=2)
    light, dark = _luminance(one[changed]), _luminance(two[changed])
    ratio = (numpy.maximum(light, dark) + 0.05) / (numpy.minimum(light, dark) + 0.05)
    apart = numpy.abs(one[changed].astype(int) - two[changed].astype(int)).max(axis=1, initial=0)
    strong = int(((ratio >= STRONG) | (apart >= 100)).sum())
    return {"changed": int(changed.sum()), "strong": strong, "elsewhere": 0}


def _luminance(colours: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
    """WCAG's relative luminance."""
    parts = colours.astype(float) / 255
    linear = numpy.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return numpy.asarray(linear @ numpy.array([0.2126, 0.7152, 0.0722]))

"""Compares the pixels of a thing with the keyboard's focus and without it."""

from __future__ import annotations

import base64
import io
import time
from typing import Any

import numpy
from PIL import Image

from offer_audit.browser.open_page import HEIGHT, OpenPage

MARGIN = 10
MOST_COMPARED, MOST_SECONDS = 26, 3.0
FEW = 40
"""With no more strongly changed pixels than this, the two pictures are kept for a person to look at."""

STRONG = 1.5
"""Contrast of a pixel's colour before and after, from which an eye sees the change easily."""


def compare_focus(page: OpenPage, stops: list[dict[str, Any]]) -> None:
    """Put ``pixels`` into each stop: measured, or by ``like`` the same as a stop of the same look, or none."""
    measured: dict[tuple[Any, ...], int] = {}
    started = time.monotonic()
    for key, stop in enumerate(stops):
        stop["pixels"] = None
        if stop["isFrame"] or stop["isMedia"] or stop["isInFrame"] or _has_own_ring(stop):
            continue
        look = _look_of(stop)
        if look in measured:
            stop["like"] = measured[look]
        elif len(measured) < MOST_COMPARED and time.monotonic() - started < MOST_SECONDS:
            measured[look] = key
            stop["pixels"] = _compare(page, key, stop)


def _has_own_ring(stop: dict[str, Any]) -> bool:
    """The browser's own focus ring, in the open: it is seen without looking."""
    is_ringed = stop["focused"][0] == "auto" and stop["focused"][1] not in ("0px", "")
    return is_ringed and stop["clip"] == "none" and stop["isVisible"] and stop["focused"][17] == "1"


def _look_of(stop: dict[str, Any]) -> tuple[Any, ...]:
    change = tuple(stop["focused"]), tuple(stop.get("blurred") or ())
    return (stop["tag"], stop["type"], stop["className"], stop["part"], stop["isVisible"], stop["clip"], change)


def _compare(page: OpenPage, key: int, stop: dict[str, Any]) -> dict[str, Any] | None:
    place = page.run("keyboard_focus.js", key)
    if not place:
        return None
    clip = _clip_around(place, page.width) if stop["isVisible"] else None
    focused = _shot(page, clip)
    page.run("keyboard_focus.js", -1)
    blurred = _shot(page, clip)
    pixels = _difference(focused, blurred)
    if clip and pixels["changed"] == 0:  # the change may be elsewhere, as in a box around the field
        page.run("keyboard_focus.js", key)
        whole = _shot(page, None)
        page.run("keyboard_focus.js", -1)
        pixels["elsewhere"] = _difference(whole, _shot(page, None))["changed"]
    if pixels["strong"] <= FEW:
        pixels["with"], pixels["without"] = page.keep_picture(focused), page.keep_picture(blurred)
    return pixels


def _clip_around(place: dict[str, float], width: int) -> dict[str, float] | None:
    left, top = max(place["x"] - MARGIN, 0), max(place["y"] - MARGIN, 0)
    right, bottom = min(place["x"] + place["width"] + MARGIN, width), min(place["y"] + place["height"] + MARGIN, HEIGHT)
    if right - left < 2 or bottom - top < 2:
        return None
    return {"x": int(left), "y": int(top), "width": int(right - left) + 1, "height": int(bottom - top) + 1, "scale": 1}


def _shot(page: OpenPage, clip: dict[str, float] | None) -> bytes:
    more = {"clip": clip} if clip else {}
    return base64.b64decode(page.cdp("Page.captureScreenshot", format="png", optimizeForSpeed=True, **more)["data"])


def _difference(first: bytes, second: bytes) -> dict[str, Any]:
    one, two = _colours(first), _colours(second)
    if one.shape != two.shape:
        return {"changed": one.shape[0] * one.shape[1], "strong": FEW + 1, "elsewhere": 0}
    changed = (one != two).any(axis=2)
    light, dark = _luminance(one[changed]), _luminance(two[changed])
    ratio = (numpy.maximum(light, dark) + 0.05) / (numpy.minimum(light, dark) + 0.05)
    apart = numpy.abs(one[changed].astype(int) - two[changed].astype(int)).max(axis=1, initial=0)
    strong = int(((ratio >= STRONG) | (apart >= 100)).sum())
    return {"changed": int(changed.sum()), "strong": strong, "elsewhere": 0}


def _colours(png: bytes) -> numpy.ndarray[Any, Any]:
    with Image.open(io.BytesIO(png)) as picture:
        return numpy.asarray(picture.convert("RGB"))


def _luminance(colours: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
    """WCAG's relative luminance."""
    parts = colours.astype(float) / 255
    linear = numpy.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return numpy.asarray(linear @ numpy.array([0.2126, 0.7152, 0.0722]))

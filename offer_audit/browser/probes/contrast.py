"""The contrast of texts over pictures and gradients, measured by pixels; of generated text and placeholders, by styles."""

from __future__ import annotations

from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.pixel_contrast import measure
from offer_audit.browser.probes.sight_scripts import Pixels, lay_styles, lift_styles, picture_of, run_sight, shot

ORDER = 55
IS_FOR_EACH_PAGE = False

STILL = "*, *::before, *::after { transition: none !important; animation-play-state: paused !important; caret-color: transparent !important; }"
IN_COLOUR = """%s
*, *::before, *::after { color: %s !important; -webkit-text-fill-color: %s !important;
  -webkit-text-stroke-color: transparent !important; text-decoration-color: transparent !important; }
"""
MOST_HEIGHT, SCREEN, MOST_SCREENS = 8000, 860, 6


def gather(page: OpenPage) -> dict[str, Any]:
    """Texts with how much of them is under the contrast that WCAG asks, and pictures of those."""
    facts: dict[str, Any] = run_sight(page, "contrast.js")
    if facts["texts"]:
        _measure_texts(page, facts["texts"])
        facts["texts"] = [text for text in facts["texts"] if "under" in text]
    for each in (*facts["generated"], *facts["placeholders"]):
        if each["ratio"] < each["need"] and not each["why"]:
            each["picture"] = picture_of(page, each["box"])
    return facts


def _measure_texts(page: OpenPage, texts: list[dict[str, Any]]) -> None:
    """Screen by screen, so that no long page has to be drawn whole."""
    waiting = sorted((text for text in texts if _bottom(text) < MOST_HEIGHT), key=_top)
    screens = 0
    while waiting and screens < MOST_SCREENS:
        top = _top(waiting[0])
        together = [text for text in waiting if _bottom(text) <= top + SCREEN] or waiting[:1]
        _measure_screen(page, together)
        waiting = [text for text in waiting if text not in together]
        screens += 1


def _top(text: dict[str, Any]) -> float:
    return float(min(box["y"] for box in text["boxes"]))


def _bottom(text: dict[str, Any]) -> float:
    return float(max(box["y"] + box["height"] for box in text["boxes"]))


def _measure_screen(page: OpenPage, texts: list[dict[str, Any]]) -> None:
    boxes = [box for text in texts for box in text["boxes"]]
    left, top = max(min(box["x"] for box in boxes) - 4, 0), max(min(box["y"] for box in boxes) - 4, 0)
    width = min(max(box["x"] + box["width"] for box in boxes) - left + 4, 1280 - left)
    clip = (left, top, width, max(_bottom(text) for text in texts) - top + 4)
    shots = {colour: _shot_in(page, colour, clip) for colour in ("transparent", "black", "white")}
    if any({"clip", "filter", "stroke"} & set(text["why"]) for text in texts):
        shots["own"] = _shot_in(page, "", clip)
    if len({each.shape for each in shots.values()}) > 1:
        return
    for text in texts:
        found = measure(shots, text, left, top)
        if found:
            text.update(found)
            if found["under"] > 0.02:
                text["picture"] = picture_of(page, text["box"])


def _shot_in(page: OpenPage, colour: str, clip: tuple[float, float, float, float]) -> Pixels:
    """The page with all its text in one colour; as it is where the colour is empty."""
    lay_styles(page, IN_COLOUR % (STILL, colour, colour) if colour else STILL)
    try:
        return shot(page, *clip)
    finally:
        lift_styles(page)

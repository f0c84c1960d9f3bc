"""What moves, flashes or sounds by itself, and what is there to stop it."""

from __future__ import annotations

import base64
import time
from itertools import pairwise
from typing import Any
from urllib.parse import unquote_to_bytes

from selenium.common.exceptions import WebDriverException

from offer_audit.browser.open_page import OpenPage, script_text
from offer_audit.browser.probes.animated_pictures import frames_of
from offer_audit.browser.probes.sight_scripts import picture_of, pixels, run_sight, run_sight_later

ORDER = 90
IS_FOR_EACH_PAGE = False

WATCHED_MS = 450
"""With waits 60 times as fast, this is nearly half a minute of the page's life."""


def gather(page: OpenPage) -> dict[str, Any]:
    """Animations, pictures that move, media, and what scripts change by themselves."""
    facts: dict[str, Any] = run_sight(page, "motion.js")
    facts["pictures"] = [moving for picture in facts["pictures"] if (moving := _moving(page, picture))]
    for each in [*facts["animations"][:3], *facts["pictures"][:3]]:
        each["picture"] = picture_of(page, each["box"]) if each["seen"] else ""
    facts["scrolled"] = run_sight_later(page, "motion_scroll.js")
    facts["reduced"] = _reduced(page) if facts["animations"] else []
    facts["scripted"] = _scripted(page) if facts["hasScripts"] else {"changed": [], "timers": None}
    return facts


def _reduced(page: OpenPage) -> list[str]:
    """Selectors of what still runs for a reader whose computer asks for less motion."""
    page.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    try:
        return [each["selector"] for each in run_sight(page, "motion.js")["animations"] if each["running"]]
    finally:
        page.cdp("Emulation.setEmulatedMedia", features=[])


def _moving(page: OpenPage, picture: dict[str, Any]) -> dict[str, Any] | None:
    """The picture with its frames, where it has more than one."""
    frames = frames_of(_bytes(page, picture.pop("url")))
    return {**picture, **frames} if frames else None


def _bytes(page: OpenPage, url: str) -> bytes:
    if url.startswith("data:"):
        head, _, body = url.partition(",")
        raw = unquote_to_bytes(body)
        return base64.b64decode(raw + b"==") if head.endswith(";base64") else raw
    try:
        page.cdp("Page.enable")
        frame = page.cdp("Page.getFrameTree")["frameTree"]["frame"]["id"]
        found = page.cdp("Page.getResourceContent", frameId=frame, url=url)
    except WebDriverException:
        return b""
    return base64.b64decode(found["content"]) if found.get("base64Encoded") else b""


def _scripted(page: OpenPage) -> dict[str, Any]:
    """Load the page with its waits made short, and see what changes again and again; then load it as it is."""
    kept = page.cdp("Page.addScriptToEvaluateOnNewDocument", source=script_text("motion_timers.js"))
    try:
        page.load_again()
        watched = _watched(page)
    except WebDriverException:
        watched = {"changed": [], "timers": None, "left": True}  # a page that went away, or asked something, by itself
    finally:
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=kept["identifier"])
    if watched.pop("left"):
        page.load_again()
    return watched


def _watched(page: OpenPage) -> dict[str, Any]:
    timers = page.driver.execute_script("return window.__offerTimers || null")
    if not timers or not _may_go_on(timers):
        return {"changed": [], "timers": timers, "left": False}
    watched: dict[str, Any] = run_sight_later(page, "motion_watch.js", WATCHED_MS)
    for each in watched["changed"][:3]:
        each.update(_looks(page, each["box"]))
    return {**watched, "left": True}


def _may_go_on(timers: dict[str, Any]) -> bool:
    """Whether scripts have set anything that can come again: intervals, long waits, many short ones, frames."""
    waits = timers["waits"]
    return bool(timers["intervals"] or len(waits) > 8 or timers["frames"] > 3 or any(wait >= 400 for wait in waits))


def _looks(page: OpenPage, box: dict[str, float]) -> dict[str, Any]:
    """Whether the place looks different from one moment to the next, how much lighter, and a picture of it."""
    clip = (box["x"], box["y"], min(box["width"], 800), min(box["height"], 600))
    shots = [page.picture(*clip)]
    for _ in range(3):
        time.sleep(0.06)
        shots.append(page.picture(*clip))
    seen = [pixels(shot).astype(int) for shot in shots]
    seen = [each for each in seen if each.shape == seen[0].shape]
    differing = [float((abs(after - before).max(axis=2) > 24).mean()) for before, after in pairwise(seen)]
    lights = [float(each.mean()) / 255 for each in seen]
    return {
        "differs": max(differing, default=0.0),
        "lightness": max(lights) - min(lights),
        "picture": page.keep_picture(shots[0]),
    }

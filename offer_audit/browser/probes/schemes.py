"""The page in a dark colour scheme, in forced colours, and turned from landscape to portrait."""

from __future__ import annotations

from typing import Any

import numpy as np

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.pixel_contrast import strongest
from offer_audit.browser.probes.sight_scripts import picture_of, run_sight, run_sight_later, shot

ORDER = 62
IS_FOR_EACH_PAGE = False


def gather(page: OpenPage) -> dict[str, Any]:
    """What each of these changes; the page is put back as it was."""
    try:
        return {"dark": _dark(page), "forced": _forced(page), "orientation": _orientation(page)}
    finally:
        page.cdp("Emulation.setEmulatedMedia", features=[])


def _emulate(page: OpenPage, **features: str) -> None:
    wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    page.cdp("Emulation.setEmulatedMedia", features=wanted)


def _dark(page: OpenPage) -> dict[str, Any]:
    """Texts whose colours change in a dark scheme, and those that are then too faint though they are not in a light one."""
    _emulate(page, prefers_color_scheme="light")
    light = run_sight(page, "schemes.js", "read")
    _emulate(page, prefers_color_scheme="dark")
    dark = run_sight(page, "schemes.js", "read")
    if len(light) != len(dark):
        return {"changed": 0, "faint": []}
    pairs = [(n, before, after) for n, (before, after) in enumerate(zip(light, dark, strict=True)) if before and after]
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    faint = [(n, after) for n, before, after in changed if after[0] < after[1] <= before[0] and not after[2]]
    looks = {(after[3], after[4]): (n, after) for n, after in reversed(faint)}
    chosen = list(looks.values())[:8]
    places = run_sight(page, "schemes.js", "place", [n for n, _ in chosen]) if chosen else []
    found = [
        {**place, "ratio": after[0], "need": after[1]}
        for place, (_, after) in zip(places, chosen, strict=True)
        if place
    ]
    for each in found[:2]:
        each["picture"] = picture_of(page, each["box"])
    return {"changed": len(changed), "faint": found}


def _forced(page: OpenPage) -> list[dict[str, Any]]:
    """Marks without text, with how much of them is seen as they are and in forced colours."""
    _emulate(page, forced_colors="none")
    marks: list[dict[str, Any]] = run_sight(page, "schemes_marks.js")
    if not marks:
        return marks
    usual = [_drawn(page, mark) for mark in marks]
    _emulate(page, forced_colors="active", prefers_color_scheme="dark")
    for mark, before in zip(marks, usual, strict=True):
        mark["usual"], mark["forced"] = before, _drawn(page, mark)
        if mark["forced"] < mark["usual"]:
            mark["picture"] = picture_of(page, mark["box"])
    return marks


def _drawn(page: OpenPage, mark: dict[str, Any]) -> float:
    """The strongest contrast in a mark's place with its ground; of a toggle's place, the share that its state changes."""
    seen = _around(page, mark)
    if mark.get("isToggle"):
        run_sight(page, "schemes_flip.js", mark["selector"])
        other = _around(page, mark)
        run_sight(page, "schemes_flip.js", mark["selector"])
        return round(float((np.abs(seen - other).max(axis=2) > 40).mean()), 4) if seen.shape == other.shape else 1.0
    return round(strongest(seen.astype(np.uint8), [float(part) for part in seen[0, 0]]), 2)


def _around(page: OpenPage, mark: dict[str, Any]) -> Any:
    box = mark["box"]
    return shot(page, max(box["x"] - 2, 0), max(box["y"] - 2, 0), box["width"] + 4, box["height"] + 4).astype(int)


def _orientation(page: OpenPage) -> dict[str, Any]:
    """The page on its side and upright, at one size of screen."""
    width = page.width
    _emulate(page)
    try:
        page.set_width(800, 400)
        run_sight_later(page, "settled.js")
        landscape = run_sight(page, "orientation.js")
        page.set_width(400, 800)
        run_sight_later(page, "settled.js")
        portrait = run_sight(page, "orientation.js")
        turned = _turned(landscape["parts"], portrait["parts"])
        places = run_sight(page, "orientation_places.js", turned)
        for each in places[:1]:
            each["picture"] = page.keep_picture(page.picture(0, 0, 400, 800))
    finally:
        page.set_width(width)
    kept = ("asks", "words", "runs", "locks")
    return {
        "turned": places,
        "landscape": {name: landscape[name] for name in kept},
        "portrait": {name: portrait[name] for name in kept},
    }


def _turned(before: list[int], after: list[int]) -> list[int]:
    """Which parts stand at a right angle to how they stood."""
    if len(before) != len(after):
        return []
    return [
        n for n, (one, other) in enumerate(zip(before, after, strict=True)) if abs(one - other) % 180 in range(85, 96)
    ]

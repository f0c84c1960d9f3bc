"""Moves the mouse over what may show something, and looks whether the keyboard shows it too, and how it goes away."""

from __future__ import annotations

import time
from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.keyboard_keys import evaluate, focused_window, move_mouse, press, settle, watch

ORDER = 66
IS_FOR_EACH_PAGE = False
MOST_SECONDS, MOST_TARGETS, PAUSE = 4.0, 4, 40
_CALM = """const calm = document.createElement('style');
calm.textContent = '*,*::before,*::after{transition-duration:0s!important;transition-delay:0s!important}';
document.documentElement.append(calm);"""


def gather(page: OpenPage) -> dict[str, Any]:
    """What came under the mouse, and by which keys it comes and goes."""
    hovers: list[dict[str, Any]] = evaluate(page, "keyboard_hover.js")
    if hovers:
        with focused_window(page):
            _try_all(page, hovers)
        page.load_again()
    return {"hovers": [each for each in hovers if each.get("shown")]}


def _try_all(page: OpenPage, hovers: list[dict[str, Any]]) -> None:
    started = time.monotonic()
    watch(page)
    page.driver.execute_script(_CALM)
    press(page, "Tab")  # from here on the browser takes the person for one who uses the keyboard
    for number, hover in enumerate(hovers):
        if time.monotonic() - started > MOST_SECONDS:
            return
        if hover["how"] == "focus":
            _focus(page, number, hover)
            continue
        start = _hover(page, number)
        hover["shown"] = _state(page, number, "shown")
        if hover["shown"]:
            hover["picture"] = _picture(page, hover["shown"])
            _mouse(page, number, hover, start)
            hover["keys"] = _keys(page, number)


def _focus(page: OpenPage, number: int, hover: dict[str, Any]) -> None:
    """What comes with the focus alone: does Escape take it away?"""
    move_mouse(page, 1, 1)
    _state(page, number, "place")
    _state(page, number, "focus")
    settle(page, PAUSE)
    hover["shown"] = _state(page, number, "shown")
    if hover["shown"]:
        hover["picture"] = _picture(page, hover["shown"])
        press(page, "Escape")
        settle(page, PAUSE)
        hover["isDismissed"] = not _state(page, number, "shown")


def _hover(page: OpenPage, number: int) -> dict[str, float]:
    move_mouse(page, 1, 1)
    start: dict[str, float] = _state(page, number, "place")
    move_mouse(page, start["x"] - 1, start["y"])
    move_mouse(page, start["x"], start["y"])
    settle(page, PAUSE)
    return start


def _mouse(page: OpenPage, number: int, hover: dict[str, Any], start: dict[str, float]) -> None:
    """Can the mouse move onto it, and does Escape take it away?"""
    shown = hover["shown"]
    if not shown["isPseudo"]:
        for step in (0.25, 0.5, 0.75, 1.0):
            x, y = (start[axis] + (shown[axis] - start[axis]) * step for axis in "xy")
            move_mouse(page, x, y)
        settle(page, PAUSE)
        hover["canBeHovered"] = bool(_state(page, number, "shown"))
        if not hover["canBeHovered"]:
            _hover(page, number)
    press(page, "Escape")
    settle(page, PAUSE)
    hover["isDismissed"] = not _state(page, number, "shown")


def _keys(page: OpenPage, number: int) -> dict[str, Any]:
    """By which way of the keyboard it comes into sight: the focus, Enter, or a stop within it."""
    move_mouse(page, 1, 1)
    settle(page, PAUSE)
    if _state(page, number, "shown"):
        return {"isShownWithout": True}
    _state(page, number, "place")
    for which in range(MOST_TARGETS):
        way = _key_of(page, number, which)
        if way != "on":
            return {"isShownWithout": False, "way": way}
    return {"isShownWithout": False, "way": ""}


def _key_of(page: OpenPage, number: int, which: int) -> str:
    """How one thing that takes the focus shows it; ``on`` where it does not and another may."""
    target = _state(page, number, "focus", which)
    if target:
        settle(page, PAUSE)
        if _state(page, number, "shown"):
            return "focus"
        for key in ("Enter", "ArrowDown") if target["presses"] else ("ArrowDown",):
            press(page, key)
            settle(page, PAUSE)
            if _state(page, number, "shown"):
                return key
        return "on"
    if _state(page, number, "inside") and _state(page, number, "shown"):
        return "within"
    return ""


def _picture(page: OpenPage, shown: dict[str, Any]) -> str:
    box = shown.get("box")
    if not box or box["width"] * box["height"] > 1_000_000:
        return ""
    around = {"x": box["x"] - 40, "y": box["y"] - 60, "width": box["width"] + 80, "height": box["height"] + 80}
    return page.keep_picture(page.picture(**{**around, "x": max(around["x"], 0), "y": max(around["y"], 0)}))


def _state(page: OpenPage, number: int, what: str, which: int = 0) -> Any:
    return page.run("keyboard_hover_state.js", number, what, which)

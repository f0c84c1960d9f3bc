"""Tries what listens to the mouse: does the keyboard get at it, and do Enter and Space do what a click does?"""

from __future__ import annotations

import time
from typing import Any

from offer_audit.browser.open_page import PARTS, OpenPage, script_text
from offer_audit.browser.probes.keyboard_keys import evaluate, focused_window, press, watch

ORDER = 62
IS_FOR_EACH_PAGE = False
MOST_TRIED, MOST_SECONDS, MOST_LOADS = 24, 4.0, 12
_ARROWED = (
    "tab",
    "radio",
    "slider",
    "spinbutton",
    "menuitem",
    "menuitemradio",
    "menuitemcheckbox",
    "option",
    "treeitem",
    "combobox",
)


def gather(page: OpenPage) -> dict[str, Any]:
    """What listens to the mouse, with what a click and what keys did."""
    seen: dict[str, Any] = evaluate(page, "pointer_only.js")
    found: list[dict[str, Any]] = seen["found"]
    wanted = [number for number, each in enumerate(found) if _is_worth_trying(each)][:MOST_TRIED]
    if wanted:
        with focused_window(page):
            _Trials(page, found).run(wanted)
        page.load_again()
    return {**seen, "found": [each for each in found if each["pointer"] or each["isDragged"] or "mouse" in each]}


def _is_worth_trying(each: dict[str, Any]) -> bool:
    if each["isDisabled"] or not each["hasLook"] or each["isInControl"]:
        return False
    if each["isPointed"] and not each["isDelegated"] and not each["isWidget"]:
        return False
    return bool(each["isFocusable"] or not each["holdsControls"])


class _Trials:
    """Tries one thing after another, each on a page that the others did not change."""

    def __init__(self, page: OpenPage, found: list[dict[str, Any]]) -> None:
        self.page, self.found, self.loads = page, found, 0

    def run(self, wanted: list[int]) -> None:
        started = time.monotonic()
        watch(self.page)
        evaluate(self.page, "pointer_only.js")
        idle = _marks(self._try(-1, "click"))
        for number in wanted:
            if time.monotonic() - started > MOST_SECONDS:
                return
            each = self.found[number]
            each["keys"] = self._keys(number, each, idle) if each["isFocusable"] else {}
            each["mouse"] = self._mouse(number, each, idle)

    def _keys(self, number: int, each: dict[str, Any], idle: set[tuple[str, str]]) -> dict[str, Any]:
        done = {}
        for key in ("Enter", " ", *(("ArrowRight", "ArrowDown") if each["role"] in _ARROWED else ())):
            if not self._try(number, "focus")["hasFocus"]:
                break
            self.page.driver.execute_script("window.__offerWatch.begin()")
            press(self.page, key)
            did = _without(self._try(number, "look"), idle)
            done[key] = did
            if is_effect(did):
                self._fresh()
            elif key.startswith("Arrow") and not did["hasFocus"]:
                did["isMove"] = True
        return done

    def _mouse(self, number: int, each: dict[str, Any], idle: set[tuple[str, str]]) -> dict[str, Any]:
        done: dict[str, Any] = {}
        kinds = ["down"] if any(name in each["pointer"] for name in ("mousedown", "pointerdown", "touchstart")) else []
        kinds += ["dblclick"] if "dblclick" in each["pointer"] and "click" not in each["pointer"] else ["click"]
        kinds += ["child"] if not each["isFocusable"] and not each["isNative"] else []
        for kind in kinds:
            done[kind] = _without(self._try(number, kind), idle)
            if kind == "down":
                done["up"] = self._try(number, "up")
            if is_effect(done[kind]):
                self._fresh()
                if kind != "down":
                    return done
        if "down" in done and not done["down"]["isEffect"]:
            done["drag"] = _without(self._try(number, "drag"), idle)
            if done["drag"]["isEffect"]:
                self._fresh()
        return done

    def _try(self, number: int, what: str) -> dict[str, Any]:
        script = f"{script_text(PARTS)}\n{script_text('pointer_tried.js')}"
        did: dict[str, Any] = self.page.driver.execute_async_script(script, number, what)
        return did

    def _fresh(self) -> None:
        if self.loads >= MOST_LOADS:
            return
        self.loads += 1
        self.page.load_again()
        watch(self.page)
        evaluate(self.page, "pointer_only.js")


def is_effect(did: dict[str, Any]) -> bool:
    """Whether something happened that a person would notice."""
    return bool(did["log"]) or did["isGone"] or any(change["isStrong"] for change in did["changed"])


def _marks(did: dict[str, Any]) -> set[tuple[str, str]]:
    return {(change["selector"], kind) for change in did["changed"] for kind in change["kinds"]}


def _without(did: dict[str, Any], idle: set[tuple[str, str]]) -> dict[str, Any]:
    """What was done, less what the page does anyway."""
    did["changed"] = [
        change for change in did["changed"] if any((change["selector"], kind) not in idle for kind in change["kinds"])
    ]
    did["isEffect"] = is_effect(did)
    return did

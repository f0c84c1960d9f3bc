"""Goes through a page with real Tab presses: where the focus stops, how it looks, where it is caught, lost or hidden."""

from __future__ import annotations

import re
import time
from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.keyboard_keys import ALT, CTRL, SHIFT, evaluate, focused_window, press, settle, watch
from offer_audit.browser.probes.keyboard_pixels import compare_focus
from offer_audit.browser.probes.keyboard_skip import try_skip_links

ORDER = 60
IS_FOR_EACH_PAGE = False
_ADVISED = re.compile(
    r"\b((?:(?:ctrl|control|alt|shift)(?: key)?\s*(?:\+|-|and|then|plus)?\s*)*)\b(esc(?:ape)?|f\d\d?|[a-z0-9])\b", re.I
)
_STATE = "return window.__offerWalk ? window.__offerWalk.state() : null"
_FIELDS_OF_MANY_STOPS = ("date", "time", "datetime-local", "month", "week")
MOST_PRESSES, MOST_SECONDS, MOST_IN_A_FRAME, MOST_BACK, PAUSE = 150, 5.0, 40, 40, 25


def gather(page: OpenPage) -> dict[str, Any]:
    """The stops in the order of Tab, and all that a check needs to judge them."""
    with focused_window(page):
        watch(page)
        is_listened_to = evaluate(page, "keyboard_listeners.js")
        walk = _Walk(page, PAUSE if is_listened_to else 0)
        walk.go()
        walk.go_back()
        around = page.run("keyboard_order.js")
        for kind in ("moved", "places"):
            _picture_moved(page, around.get(kind) or [])
        facts = {
            "stops": walk.stops,
            "sequence": walk.sequence,
            "end": walk.end,
            "trap": walk.trap,
            "lost": walk.lost,
            "changes": walk.changes,
            **around,
        }
        if not walk.trap:
            compare_focus(page, walk.stops)
            page.run("keyboard_calm.js")
            facts["skips"] = try_skip_links(page, walk.stops)
        for stop in walk.stops:
            stop["ring"] = " ".join(stop.pop("focused")[:3])
            stop.pop("blurred", None)
    page.load_again()
    return facts


def _picture_moved(page: OpenPage, moved: list[dict[str, Any]]) -> None:
    for each in moved[:5]:
        if isinstance(each.get("box"), dict) and each["box"]["height"] < 3000:
            each["picture"] = page.keep_picture(page.picture(**each["box"]))


def advised_keys(lines: list[str]) -> list[str]:
    """The keys told of in these lines, as ``Ctrl+m`` or ``Escape``, at most four."""
    found = []
    for line in lines:
        for held, key in _ADVISED.findall(line):
            names = [
                each.capitalize() for each in re.findall("ctrl|alt|shift", held.lower().replace("control", "ctrl"))
            ]
            name = "Escape" if key.lower() in ("esc", "escape") else key.upper() if len(key) > 1 else key.lower()
            if names or len(name) > 1:
                found.append("+".join([*names, name]))
    return list(dict.fromkeys(found))[:4]


class _Walk:
    """One way through the page with Tab, until it comes round, is caught, or is long enough."""

    def __init__(self, page: OpenPage, pause: int) -> None:
        self.page, self.pause, self.is_heard = page, pause, False
        self.stops: list[dict[str, Any]] = []
        self.sequence: list[int] = []
        self.lost: list[dict[str, Any]] = []
        self.changes: list[dict[str, Any]] = []
        self.trap: dict[str, Any] | None = None
        self.end = "long"

    def go(self) -> None:
        started = time.monotonic()
        start = self._state()  # what has the focus before any key
        first = start["key"]
        for _ in range(MOST_PRESSES):
            if time.monotonic() - started > MOST_SECONDS:
                return
            key = self._tab()
            if key == -1 and self.sequence and not self._was_lost:
                if first == -1 or self.end == "round":
                    self.end = "through"
                    return
                self.end = "round"  # began in the middle: on to where it began
                continue
            if key == -1:
                if not self.sequence and not self._was_lost:
                    self.end = "nothing"
                    return
                continue
            if self._comes_again(key):
                return
            self.sequence.append(key)

    def go_back(self) -> None:
        """Back with Shift and Tab: what lies under a bar at the top is met from below only."""
        if self.end != "through" or not self.page.run("keyboard_bars.js"):
            return
        turns = 0
        for _ in range(MOST_BACK):
            turns += self._tab(SHIFT) == -1
            if turns > 1:
                return

    def _comes_again(self, key: int) -> bool:
        if key not in self.sequence:
            return False
        if self.end == "round":
            self.end = "through"
            return True
        if self._is_in_frame(key):
            self.sequence.append(key)
            if self.sequence[-MOST_IN_A_FRAME:].count(key) >= MOST_IN_A_FRAME:
                self.end = "frame"
                return True
            return False
        if key == self.sequence[-1] and self.sequence[-2:].count(key) < 2:
            self.sequence.append(key)  # once may be a slow page
            return False
        circle = sorted(set(self.sequence[self.sequence.index(key) :]))
        self.end = "caught" if self._try_to_leave(circle) else "circle"
        return True

    def _is_in_frame(self, key: int) -> bool:
        stop = self.stops[key]
        return bool(stop["isFrame"] or stop["isMedia"] or stop["type"] in _FIELDS_OF_MANY_STOPS)

    def _try_to_leave(self, circle: list[int]) -> bool:
        """Whether the focus is caught among these stops; writes down by which keys it can leave."""
        ways = []
        if any(self._tab(SHIFT, 60) not in circle for _ in range(len(circle) + 1)):
            ways.append("Shift+Tab")
        if not ways and (self._tab(0, 60) not in circle):
            ways.append("Tab")
        if not ways:
            press(self.page, "Escape")
            settle(self.page, 60)
            if self._state()["key"] not in circle or self._tab(0, 60) not in circle:
                ways.append("Escape")
        self.trap = {"stops": circle, "ways": ways, **self.page.run("keyboard_help.js")}
        if not ways:
            self.trap["advised"] = [self._try_advised(keys, circle) for keys in advised_keys(self.trap["help"])]
        return not ways

    def _try_advised(self, keys: str, circle: list[int]) -> dict[str, Any]:
        """Whether the focus leaves with the keys that the page tells of, alone or with Tab after them."""
        *held, key = keys.split("+")
        press(self.page, key, sum({"Ctrl": CTRL, "Alt": ALT, "Shift": SHIFT}[each] for each in held))
        settle(self.page, 60)
        works = self._state()["key"] not in circle or self._tab(0, 60) not in circle
        return {"keys": keys, "works": works}

    def _tab(self, modifiers: int = 0, pause: int = 0) -> int:
        press(self.page, "Tab", modifiers)
        wait = pause or self.pause or (PAUSE if self.is_heard else 0)
        if wait:
            settle(self.page, wait)
        state = self._state()
        self._was_lost = bool(state["lost"])
        return int(state["key"])

    def _state(self) -> dict[str, Any]:
        state: dict[str, Any] = self.page.driver.execute_script(_STATE) or self.page.run("keyboard_stop.js")
        self.is_heard = bool(state["isHeard"])
        if "stop" in state:
            self.stops.append(state["stop"])
        if state.get("covered") and state["covered"]["share"] == 1:
            self.stops[state["key"]]["covered"] = state["covered"]
        if state["blurred"] and state["blurred"]["key"] < len(self.stops):
            self.stops[state["blurred"]["key"]]["blurred"] = state["blurred"]["looks"]
        if state["lost"] and len(self.lost) < 20:
            self.lost.append(state["lost"])
        left = [each for each in state["log"] if each["kind"] not in ("event", "send")]
        if left and len(self.changes) < 20:
            self.changes.append({"stop": state["key"], "lost": state["lost"], "did": left[:5]})
        return state

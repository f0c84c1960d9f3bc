"""Presses the buttons that open or unfold something, with Enter, and follows the focus in and out of it."""

from __future__ import annotations

import time
from typing import Any

from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.keyboard_keys import evaluate, focused_window, press, settle, watch

ORDER = 64
IS_FOR_EACH_PAGE = False
MOST_PRESSED, MOST_SECONDS, MOST_LOADS, MOST_TABS = 16, 5.0, 10, 14
PAUSE = 45


def gather(page: OpenPage) -> dict[str, Any]:
    """What each opener did when pressed, and where the focus went."""
    openers: list[dict[str, Any]] = evaluate(page, "dialogs.js")
    if openers:
        with focused_window(page):
            _Presses(page, openers).run()
        page.load_again()
    return {"openers": openers}


class _Presses:
    def __init__(self, page: OpenPage, openers: list[dict[str, Any]]) -> None:
        self.page, self.openers, self.loads = page, openers, 0

    def run(self) -> None:
        started = time.monotonic()
        watch(self.page)
        for number, opener in enumerate(self.openers[:MOST_PRESSED]):
            if time.monotonic() - started > MOST_SECONDS:
                return
            before = self._state(number, "begin")
            if not before["isFocused"]:
                continue
            opener["before"] = before
            press(self.page, "Enter")
            settle(self.page, PAUSE)
            opener["pressed"] = self._state(number, "pressed")
            if opener["pressed"]["dialog"]:
                self._follow(number, opener)
                self._fresh()
            elif _did_anything(opener["pressed"]):
                self._press_again(number, opener)

    def _press_again(self, number: int, opener: dict[str, Any]) -> None:
        """An unfolded part should fold again by the same button."""
        if opener["pressed"]["isOpenerThere"]:
            again = self._state(number, "begin")
            if again["isFocused"]:
                press(self.page, "Enter")
                settle(self.page, PAUSE)
                opener["again"] = self._state(number, "pressed")
        if _shows_more(opener):
            self._fresh()

    def _follow(self, number: int, opener: dict[str, Any]) -> None:
        """Through the dialog with Tab, then out of it with Escape or its own button."""
        dialog = opener["pressed"]["dialog"]
        dialog["picture"] = self.page.keep_picture(_window(self.page))
        path = []
        for _ in range(min(dialog["stops"] + 2, MOST_TABS)):
            press(self.page, "Tab")
            settle(self.page, 15)
            path.append(self._state(number, "focus"))
        dialog["path"] = path
        if not (path and path[-1]["isInDialog"]):  # Escape is pressed where a person would be: in the dialog
            self._state(number, "closer")
        press(self.page, "Escape")
        settle(self.page, PAUSE)
        dialog["escaped"] = self._state(number, "focus")
        dialog["closer"] = None
        if dialog["escaped"]["isDialogShown"]:
            dialog["closer"] = self._state(number, "closer")
            if dialog["closer"]:
                press(self.page, "Enter")
                settle(self.page, PAUSE)
                dialog["closed"] = self._state(number, "focus")

    def _state(self, number: int, what: str) -> Any:
        return self.page.run("dialogs_state.js", number, what)

    def _fresh(self) -> None:
        if self.loads < MOST_LOADS:
            self.loads += 1
            self.page.load_again()
            evaluate(self.page, "dialogs.js")
            watch(self.page)


def _did_anything(pressed: dict[str, Any]) -> bool:
    return bool(pressed["changed"]) or pressed["grew"] != 0


def _shows_more(opener: dict[str, Any]) -> bool:
    """Whether the page is not as it was before the presses."""
    again = opener.get("again")
    return (
        not again or again["expanded"] != opener["before"]["expanded"] or opener["pressed"]["grew"] + again["grew"] != 0
    )


def _window(page: OpenPage) -> bytes:
    place = page.driver.execute_script("return [scrollX, scrollY, innerWidth, innerHeight]")
    return page.picture(*place)

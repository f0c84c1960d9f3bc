"""Presses real keys and the real mouse on an open page, with nothing able to leave it: what the keyboard probes share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from selenium.common.exceptions import WebDriverException

from offer_audit.browser.open_page import PARTS, OpenPage, script_text

ALT, CTRL, SHIFT = 1, 2, 8
_CODES = {
    "Tab": ("Tab", 9, ""),
    "Escape": ("Escape", 27, ""),
    "Enter": ("Enter", 13, "\r"),
    " ": ("Space", 32, " "),
    "ArrowLeft": ("ArrowLeft", 37, ""),
    "ArrowUp": ("ArrowUp", 38, ""),
    "ArrowRight": ("ArrowRight", 39, ""),
    "ArrowDown": ("ArrowDown", 40, ""),
}
_WATCH = "keyboard_watch.js"


def press(page: OpenPage, key: str, modifiers: int = 0) -> None:
    """Press and release a key, as a person would: the browser does what it does for real keys."""
    code, number, text = _CODES.get(key) or (_code_of(key), _number_of(key), key if len(key) == 1 else "")
    event = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers}
    if text and not modifiers:
        page.cdp("Input.dispatchKeyEvent", type="keyDown", text=text, unmodifiedText=text, **event)
    else:
        page.cdp("Input.dispatchKeyEvent", type="rawKeyDown", **event)
    page.cdp("Input.dispatchKeyEvent", type="keyUp", **event)


def _number_of(key: str) -> int:
    return 111 + int(key[1:]) if len(key) > 1 else ord(key.upper())


def _code_of(key: str) -> str:
    if len(key) > 1:
        return key
    if key.isalpha():
        return f"Key{key.upper()}"
    return f"Digit{key}" if key.isdigit() else ""


def move_mouse(page: OpenPage, x: float, y: float) -> None:
    """Move the mouse to a point of the window."""
    page.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)


def settle(page: OpenPage, milliseconds: int = 30) -> None:
    """Let the page's own timers and frames run for a moment."""
    page.driver.execute_async_script("setTimeout(arguments[1], arguments[0])", milliseconds)


def evaluate(page: OpenPage, name: str, *arguments: str) -> Any:
    """What a script returns when run with the developer tools' own functions, such as ``getEventListeners``.

    The arguments are JavaScript text.
    """
    source = f"(function () {{\n{script_text(PARTS)}\n{script_text(name)}\n}})({', '.join(arguments)})"
    answer = page.cdp("Runtime.evaluate", expression=source, includeCommandLineAPI=True, returnByValue=True)
    if "exceptionDetails" in answer:
        details = answer["exceptionDetails"]
        raise WebDriverException(f"{name}: {details.get('exception', {}).get('description', details.get('text'))}")
    return answer["result"].get("value")


def watch(page: OpenPage) -> None:
    """From now on nothing leaves the page, and what it does is written down."""
    page.driver.execute_script(script_text(_WATCH))
    page.driver.execute_script("window.__offerWatch.begin()")


@contextmanager
def focused_window(page: OpenPage) -> Iterator[None]:
    """The page takes keys also where its window is not in front."""
    page.cdp("Emulation.setFocusEmulationEnabled", enabled=True)
    try:
        yield
    finally:
        with suppress(WebDriverException):
            page.cdp("Emulation.setFocusEmulationEnabled", enabled=False)


@contextmanager
def watched_from_the_start(page: OpenPage) -> Iterator[None]:
    """The page loaded again with the watch in before its own scripts; afterwards loaded again without."""
    source = f"(function () {{\n{script_text(_WATCH)}\n}})();"
    script = page.cdp("Page.addScriptToEvaluateOnNewDocument", source=source)
    try:
        page.load_again()
        watch(page)
        yield
    finally:
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])
        page.load_again()

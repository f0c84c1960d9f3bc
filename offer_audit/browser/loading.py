"""Opens an address in a tab and waits until it has loaded, without sleeping and without trusting the page."""

from __future__ import annotations

from typing import Any

from selenium.common.exceptions import TimeoutException, WebDriverException

SECONDS = 8
"""How long a page may go on loading before it is tested as it stands."""

_WAIT = """
const done = arguments[arguments.length - 1], most = arguments[0];
const settle = (isLoaded) => setTimeout(() => done(isLoaded), 0);
if (document.readyState === 'complete') settle(true);
else {
  addEventListener('load', () => settle(true), {once: true});
  setTimeout(() => settle(document.readyState === 'complete'), most);
}
"""
_GONE = (
    "javascript error",
    "aborted by navigation",
    "target frame detached",
    "no such execution context",
    "document unloaded",
)


class OpeningError(Exception):
    """The browser would not open the address; the text is the browser's own word for it."""


def start_loading(driver: Any, url: str) -> None:
    """Send the tab to an address; returns when the answer has begun to come.

    Raises:
        OpeningError: there is no answer, or it is not for showing.
    """
    answer = driver.execute_cdp_cmd("Page.navigate", {"url": url})
    if answer.get("isDownload"):
        raise OpeningError("net::ERR_ABORTED")
    if answer.get("errorText"):
        raise OpeningError(str(answer["errorText"]))


def wait_until_loaded(driver: Any, seconds: float = SECONDS) -> bool:
    """Whether the page finished loading within so many seconds; a page that sends itself on is followed."""
    for _ in range(5):
        try:
            return bool(driver.execute_async_script(_WAIT, int(seconds * 1000)))
        except TimeoutException:
            return False
        except WebDriverException as error:
            if not any(words in (error.msg or "").lower() for words in _GONE):
                raise
    return False


def load(driver: Any, url: str, seconds: float = SECONDS) -> bool:
    """Open an address; whether it finished loading within so many seconds."""
    start_loading(driver, url)
    return wait_until_loaded(driver, seconds)

"""axe-selenium-python with the current axe-core, and with what the package gets wrong put right.

The package (2.1.6) injects into the top document alone, writes Python's options as they are into JavaScript, waits for ever
when axe refuses, and cannot tell of a target inside a shadow root. Its interface is kept: ``inject``, ``run``, ``report``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe
from selenium.common.exceptions import WebDriverException

from offer_audit.browser.axe_script import axe_source, find_axe

MOST_FRAMES = 50
"""Frames of one page that are tested."""

# Frames of other origins answer too: what is tested is what a visitor sees in the page.
_AFTER = "if (window.axe && axe.configure) axe.configure({allowedOrigins: ['<unsafe_all_origins>']});"
_IS_THERE = "return Boolean(window.axe && axe.run && axe.version)"
_FRAMES = """
const found = [], look = (root) => {
  for (const el of root.querySelectorAll('*')) {
    if (el.localName === 'iframe' || el.localName === 'frame') found.push(el);
    if (el.shadowRoot) look(el.shadowRoot);
  }
};
look(document);
return found.slice(0, arguments[0]);
"""
_HAS_FRAMES = "return [Boolean(window.axe && axe.run && axe.version), window.frames.length]"
_RUN = """
const done = arguments[arguments.length - 1], trim = %s;
try {
  axe.run(%s).then((found) => done({found: trim(found)}), (error) => done({error: String(error && error.message || error)}));
} catch (error) {
  done({error: String(error && error.message || error)});
}
"""
_WHOLE = "(found) => found"


class AxeError(Exception):
    """axe refused or failed in the page; its own words."""


class CurrentAxe(Axe):  # type: ignore[misc]
    """The package's ``Axe``. ``script`` is another axe.min.js than the pinned one."""

    def __init__(self, selenium: Any, script: str = "") -> None:
        super().__init__(selenium, str(find_axe(script)))
        self._script = script

    def inject(self) -> int:
        """Put axe into the page and every frame in it, where it is not yet; gives how many frames could not be reached."""
        is_there, frames = self.selenium.execute_script(_HAS_FRAMES)
        if not is_there:
            self._put()
        return self._inject_frames(MOST_FRAMES) if frames else 0

    def _put(self) -> None:
        self.selenium.execute_script(preload_source(self._script))

    def _inject_frames(self, most: int) -> int:
        missed = 0
        for frame in self.selenium.execute_script(_FRAMES, most):
            try:
                with _inside(self.selenium, frame):
                    is_there, inner = self.selenium.execute_script(_HAS_FRAMES)
                    if not is_there:
                        self._put()
                    missed += self._inject_frames(most // 2) if inner and most > 1 else 0
            except WebDriverException:
                missed += 1
        return missed

    def run(self, context: Any = None, options: Any = None, trim: str = _WHOLE) -> Any:
        """Run axe; both arguments may hold anything that JSON can. ``trim`` is JavaScript that makes the result smaller.

        Raises:
            AxeError: axe refused, with its words.
        """
        words = [json.dumps(each) for each in (context, options) if each is not None]
        answer = self.selenium.execute_async_script(_RUN % (trim, ", ".join(words)))
        if "error" in answer:
            raise AxeError(answer["error"])
        return answer["found"]

    def report(self, violations: Iterable[dict[str, Any]]) -> str:
        """The package's own report, also of places inside frames and shadow roots."""
        flat = [
            violation | {"impact": str(violation.get("impact")), "nodes": [_flat(node) for node in violation["nodes"]]}
            for violation in violations
        ]
        told: str = super().report(flat)
        return told


def _flat(node: dict[str, Any]) -> dict[str, Any]:
    return node | {"target": [selector_text(node["target"])]}


def selector_text(target: Iterable[Any]) -> str:
    """A target of axe as one text: ``>>>`` goes into a frame or shadow root."""
    return " >>> ".join(each if isinstance(each, str) else selector_text(each) for each in target)


@contextmanager
def _inside(driver: Any, frame: Any) -> Iterator[None]:
    driver.switch_to.frame(frame)
    try:
        yield
    finally:
        driver.switch_to.parent_frame()


def preload_source(script: str = "") -> str:
    """axe as it is put into a page, or into every page before its own scripts."""
    return f"{axe_source(script)}\n;{_AFTER}"


@cache
def trimming() -> str:
    """The JavaScript function that keeps of axe's result what is kept, before it leaves the page."""
    return files(__package__).joinpath("probes", "axe_trim.js").read_text(encoding="utf-8")


def script_version(path: Path) -> str:
    """The version that an axe.min.js says it is."""
    start = path.read_text(encoding="utf-8", errors="replace")[:200]
    return next(
        (word.lstrip("v") for word in start.split() if word.lstrip("v")[:1].isdigit() and "." in word), "unknown"
    )

"""Shares pages out between browsers, one browser to a processor core, and starts another where one was ended."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from offer_audit.browser.sentences import NotTested, sentence
from offer_audit.browser.starting import Browser, Starter
from offer_audit.browser.visiting import Visit, Wanted, Way, visit_page
from offer_audit.browser.watching import Watch

MOST_LOCAL = 4
AXE = "axe"
AWAKE_SECONDS = 2
MOST_TRIES = 3
"""How many browsers on a grid are given a page whose browser went away."""

STARTS, SECONDS_BETWEEN_STARTS = 5, 2.0
"""How often a grid is asked for a browser: one that has lost a node needs a moment to know it."""
_BREAKS = frozenset({"hung", "stuck", "limit", "slow", "memory", "crashed", "ended", "failed", "nodes"})
"""Reasons after which a browser is not used again."""


def local_workers() -> int:
    """One to a core: more than that makes nothing faster."""
    return max(1, min(MOST_LOCAL, os.cpu_count() or 1))


@dataclass
class _Shared:
    """What the workers share, under one lock."""

    waiting: deque[Wanted]
    keep: Callable[[Visit], None]
    lock: threading.Lock = field(default_factory=threading.Lock)
    shapes: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    tries: Counter[str] = field(default_factory=Counter)
    running: dict[int, Browser] = field(default_factory=dict)
    failure: BaseException | None = None
    is_stopped: bool = False
    next_turn: float = 0.0


def visit_pages(
    pages: Sequence[Wanted], start: Starter, way: Way, keep: Callable[[Visit], None], workers: int, delay: float = 0.0
) -> dict[str, str]:
    """Visit every page; ``keep`` gets each visit, one at a time, as it ends. Gives the browsers' versions.

    ``delay`` is how many seconds lie at least between the opening of two pages, for a site of somebody else's.

    Raises:
        NotTested: no browser could be started at all.
    """
    shared = _Shared(deque(pages), keep)
    way = Way(way.axe, way.probes, way.seconds, lambda shape: shared.shapes.get(shape, ""), way.pictured)
    threads = [
        threading.Thread(target=_work, args=(shared, start, way, delay), daemon=True, name=f"browser {number}")
        for number in range(max(1, min(workers, len(pages))))
    ]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            while thread.is_alive():
                thread.join(0.2)  # so that Ctrl+C is heard on Windows too
    finally:
        shared.is_stopped = True
        for browser in list(shared.running.values()):
            browser.end()
    if shared.failure and shared.waiting:
        raise shared.failure
    return shared.versions


def _work(shared: _Shared, start: Starter, way: Way, delay: float) -> None:
    """One worker: a browser of its own until the pages are done."""
    browser: Browser | None = None
    me = threading.get_ident()
    try:
        while (wanted := _next(shared)) is not None:
            if browser is None:
                try:
                    browser = _start(shared, start, wanted)
                except NotTested as error:
                    shared.failure = error
                    return
                shared.running[me] = browser
            elif not _is_awake(browser):
                shared.running.pop(me, browser).end()
                browser = shared.running[me] = _start(shared, start, wanted)
            _take_turn(shared, delay)
            visit, is_usable = _visit(shared, browser, wanted, way)
            if shared.is_stopped:
                return
            if _is_to_be_tried_again(shared, browser, visit):
                shared.running.pop(me, browser).end()
                browser = None
                continue
            with shared.lock:
                shape = visit.facts.get("shape", {}).get("shape", "")
                if shape and not visit.reason and not visit.like:
                    shared.shapes.setdefault(shape, wanted.url)
                shared.keep(visit)
            if not is_usable:
                shared.running.pop(me, browser).end()
                browser = None
    except BaseException as error:
        shared.failure = error
    finally:
        if browser is not None:
            shared.running.pop(me, None)
            browser.end()


def _next(shared: _Shared) -> Wanted | None:
    with shared.lock:
        return shared.waiting.popleft() if shared.waiting and not shared.is_stopped else None


def _start(shared: _Shared, start: Starter, wanted: Wanted) -> Browser:
    """A browser, asked for again where none comes; the page goes back to the others when none comes at all."""
    for left in reversed(range(STARTS)):
        try:
            browser = start()
        except NotTested as error:
            if not left or shared.is_stopped or (error.name != "no-grid" and left < STARTS - 1):
                with shared.lock:
                    shared.waiting.appendleft(wanted)
                raise
            if error.name == "no-grid":
                time.sleep(SECONDS_BETWEEN_STARTS)
        else:
            shared.versions.update(browser.versions)
            return browser
    raise AssertionError


def _is_to_be_tried_again(shared: _Shared, browser: Browser, visit: Visit) -> bool:
    """Put a page back whose browser on a grid went away. It is kept only once, when it is done."""
    if browser.roots or visit.reason_id not in ("ended", "failed"):
        return False
    with shared.lock:
        shared.tries[visit.wanted.url] += 1
        if shared.tries[visit.wanted.url] >= MOST_TRIES:
            visit.reason, visit.reason_id = sentence("untested", "nodes", detail=visit.reason), "nodes"
            return False
        shared.waiting.appendleft(visit.wanted)
    return True


def _is_awake(browser: Browser) -> bool:
    """Whether the tab answers: what the page before does after its visit is no fault of the next page."""
    watch = Watch(lambda: browser.roots)
    try:
        with watch.limited(AWAKE_SECONDS, "hung"):
            browser.driver.execute_script("return 1")
    except Exception:
        return False
    finally:
        watch.stop()
    return not watch.why


def _visit(shared: _Shared, browser: Browser, wanted: Wanted, way: Way) -> tuple[Visit, bool]:
    watch = Watch(lambda: browser.roots)
    try:
        visit = visit_page(browser, watch, wanted, way)
    finally:
        watch.stop()
    is_usable = not watch.why and visit.reason_id not in _BREAKS
    if is_usable and way.probes != (AXE,):  # axe opens none
        is_usable = False
        with suppress(Exception):
            is_usable = len(browser.driver.window_handles) == 1  # a page that opened windows costs the browser
    return visit, is_usable


def _take_turn(shared: _Shared, delay: float) -> None:
    if not delay:
        return
    with shared.lock:
        turn = max(time.monotonic(), shared.next_turn)
        shared.next_turn = turn + delay
    time.sleep(max(0.0, turn - time.monotonic()))


def is_own_computer(url: str) -> bool:
    """Whether an address is on this computer, which needs no politeness."""
    host = (urlsplit(url).hostname or "").lower()
    return host in ("localhost", "::1") or host.endswith(".localhost") or host.startswith("127.")


def untested(wanted: Wanted, name: str, **details: object) -> Visit:
    """A visit that was not made."""
    return Visit(wanted, reason=sentence("untested", name, **details), reason_id=name)

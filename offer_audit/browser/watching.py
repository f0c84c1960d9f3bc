"""Ends a browser that takes too long or too much memory: a page in an endless loop stops every gentler way of asking."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import psutil

SECONDS_BETWEEN_LOOKS = 0.7
MOST_MEGABYTES = 1500
SECONDS_TO_GO = 1


class Watch:
    """Watches one browser's processes while ``limited`` is entered. ``why`` says for what it ended them, else empty."""

    def __init__(self, roots: Callable[[], list[int]], most_megabytes: int = MOST_MEGABYTES) -> None:
        self.why = ""
        self._roots, self._most = roots, most_megabytes * 1024 * 1024
        self._limits: list[tuple[float, str]] = []
        self._changed = threading.Condition()
        self._is_over = False
        self._next_look = time.monotonic() + SECONDS_BETWEEN_LOOKS
        threading.Thread(target=self._look, daemon=True, name="browser watch").start()

    @contextmanager
    def limited(self, seconds: float, why: str) -> Iterator[None]:
        """End the browser, for ``why``, when this is not left within so many seconds."""
        limit = (time.monotonic() + seconds, why)
        with self._changed:
            self._limits.append(limit)
            self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._limits.remove(limit)

    def stop(self) -> None:
        """Watch no more."""
        with self._changed:
            self._is_over = True
            self._changed.notify()

    def _look(self) -> None:
        while True:
            with self._changed:
                while not self._limits and not self._is_over:
                    self._changed.wait()
                if self._is_over:
                    return
                end, why = min(self._limits)
                left = end - time.monotonic()
                if left > 0:
                    self._changed.wait(min(left, SECONDS_BETWEEN_LOOKS))
                    why = ""
            if not why and time.monotonic() >= self._next_look:  # looking through all processes is dear
                self._next_look = time.monotonic() + SECONDS_BETWEEN_LOOKS
                why = "memory" if memory_of(self._roots()) > self._most else ""
            if why:
                self.why = why
                end_processes(self._roots())
                return


def processes(roots: list[int]) -> list[psutil.Process]:
    """The processes with these numbers and all that they started, children first."""
    found: list[psutil.Process] = []
    for root in roots:
        with suppress(psutil.Error):
            process = psutil.Process(root)
            found += [*reversed(process.children(recursive=True)), process]
    return found


def memory_of(roots: list[int]) -> int:
    """Bytes that these processes hold for themselves."""
    total = 0
    for process in processes(roots):
        with suppress(psutil.Error):
            held = process.memory_info()
            total += held.rss - getattr(held, "shared", 0)
    return total


def end_processes(roots: list[int]) -> None:
    """End these processes and all that they started, and wait a little until they are gone."""
    ending = processes(roots)
    for process in ending:
        with suppress(psutil.Error):
            process.kill()
    end = time.monotonic() + SECONDS_TO_GO
    while any(is_alive(process) for process in ending) and time.monotonic() < end:
        time.sleep(0.01)


def is_alive(process: psutil.Process) -> bool:
    """Whether it still runs. One that has ended may stay listed for ever where nobody asks how it ended, as in a container."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False

"""One line that shows how far collecting is; silent where nobody watches a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import TextIO


class ProgressLine:
    """Writes over itself on a terminal, and nothing elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_watched = stream.isatty()
        self._longest = 0

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_watched and self._longest:
            self._stream.write("\r" + " " * self._longest + "\r")
            self._stream.flush()

    def show(self, read: int, queued: int, seconds_left: float | None) -> None:
        """Pages read, pages waiting, and about how long is left."""
        left = "" if seconds_left is None else f", about {_spoken(seconds_left)} left"
        self._show(f"{read} pages read, {queued} waiting{left}")

    def show_tested(self, tested: int, waiting: int, seconds_left: float | None) -> None:
        """Pages tested in a browser, and pages waiting."""
        self._show(f"{tested} pages tested in a browser, {waiting} waiting")

    def _show(self, line: str) -> None:
        if not self._is_watched:
            return
        self._stream.write("\r" + line.ljust(self._longest))
        self._stream.flush()
        self._longest = max(self._longest, len(line))


def _spoken(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"

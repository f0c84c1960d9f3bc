"""One polite rate for all requests."""

from __future__ import annotations

import asyncio


class Pace:
    """Gives each request its turn, ``delay`` seconds after the one before."""

    def __init__(self, delay: float) -> None:
        self.delay = delay
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for a turn."""
        now = asyncio.get_running_loop().time()
        start = max(now, self._next)
        self._next = start + self.delay
        if start > now:
            await asyncio.sleep(start - now)

    def slow_to(self, delay: float | None) -> None:
        """The site asks for at least so many seconds between requests."""
        self.delay = max(self.delay, delay or 0.0)

    def pause(self, seconds: float) -> None:
        """The site asks for silence."""
        self._next = max(self._next, asyncio.get_running_loop().time() + seconds)

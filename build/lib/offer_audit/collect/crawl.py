"""The crawl: takes addresses from the frontier, a few at a time, and settles them in the order they were taken.

Settling in order makes a crawl take the same pages whatever the speed of the answers, and after any interruption.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from offer_audit.collect.addresses import Site, host_of
from offer_audit.collect.collected import Clock, Limits, Progress
from offer_audit.collect.fetch import Answer, Fetcher
from offer_audit.collect.frontier import Frontier, Waiting
from offer_audit.collect.network import AGENT, NameBook, open_client, proxy_for
from offer_audit.collect.pace import Pace
from offer_audit.collect.patience import Patience
from offer_audit.collect.robots import Robots
from offer_audit.collect.sentences import Unread, collect_error, start_error
from offer_audit.collect.settling import Settling
from offer_audit.collect.sitemaps import read_sitemaps

_FIRST, _EXTRA, _LISTED = 10_000.0, 1_000.0, -1.0


@dataclass
class Crawl:
    """One crawl into a folder, or the rest of one."""

    start: str
    folder: Path
    frontier: Frontier
    limits: Limits
    progress: Progress
    now: Clock
    _resting: dict[str, float] = field(default_factory=dict)

    async def run(self) -> None:
        """Crawl until nothing is left, or the limits are reached.

        Raises:
            CollectError: the start cannot be read, or the site stopped answering.
        """
        proxy, names = proxy_for(self.start), NameBook()
        try:
            await names.start_at(urlsplit(self.start).hostname or "")
        except OSError as error:
            if not proxy:
                raise collect_error("start-no-such-host", 3, host=host_of(self.start)) from error
        async with open_client(proxy, names, self.limits) as client:
            pace = Pace(self.limits.delay)
            self._site = Site(self.start, self.limits)
            self._fetcher = Fetcher(client, self._site, names, pace, self.limits, self.now)
            self._robots = Robots(self._fetcher)
            self._patience = Patience(self.limits, pace)
            self._settling = Settling(self.folder, self.frontier, self._site, self.now)
            await self._read_start()
            self._fetcher.is_started = True
            await self._read_sitemaps()
            await self._read_all()

    async def _read_start(self) -> None:
        settled = self.frontier.fact("settled start")
        if settled:
            self._site.settle(settled)
            return
        self.frontier.add([Waiting(self.start, _FIRST, 0, None)])
        attempt = 0
        while not await self._is_start_read(attempt):
            attempt += 1
        extra = [self._site.address(url, self._site.start) for url in self.limits.extra_pages]
        self.frontier.add(Waiting(url, _EXTRA, 1, None) for url in extra if url and self._site.holds(url))
        self.frontier.set_fact("settled start", self._site.start)
        self.frontier.commit()

    async def _is_start_read(self, attempt: int) -> bool:
        try:
            answer = await self._fetcher.fetch(self.start, self._robots.permit)
            self._site.settle(answer.url)
            self._settling.keep(Waiting(self.start, _FIRST, 0, None), answer)
        except Unread as unread:
            wait = self._patience.wait(unread, attempt)
            if wait is None:
                known = {"address": self.start, "agent": AGENT, "host": host_of(self.start)} | unread.details
                raise start_error(unread, **known) from unread
            await asyncio.sleep(wait)
            return False
        return True

    async def _read_sitemaps(self) -> None:
        if self.frontier.fact("sitemaps"):
            return
        named = await self._robots.sitemaps(self._site.start)
        links = [link async for link in read_sitemaps(named, self._fetcher, self._robots.permit, self._site)]
        self.frontier.set_fact("sitemaps", str(self._settling.add_links(links, self._site.start, 0, _LISTED)))
        self.frontier.commit()

    async def _read_all(self) -> None:
        loop = asyncio.get_running_loop()
        began, read_before = loop.time(), self._settling.read
        window: deque[tuple[Waiting, asyncio.Task[Answer | Unread]]] = deque()
        try:
            while True:
                taken = self._take(len(window))
                self.frontier.commit()
                window.extend((one, loop.create_task(self._answer(one))) for one in taken)
                self._tell_progress(loop.time() - began, self._settling.read - read_before)
                if window:
                    one, task = window.popleft()
                    self._settle(one, await task)
                elif self._resting and self._has_room(0):
                    await asyncio.sleep(max(0.0, min(self._resting.values()) - loop.time()))
                else:
                    return
        finally:
            for _, task in window:
                task.cancel()
            await asyncio.gather(*(task for _, task in window), return_exceptions=True)

    def _take(self, under_way: int) -> list[Waiting]:
        now = asyncio.get_running_loop().time()
        self._resting = {url: until for url, until in self._resting.items() if until > now}
        taken: list[Waiting] = []
        while under_way + len(taken) < self.limits.concurrency and self._has_room(under_way + len(taken)):
            one = self.frontier.take(self._resting)
            if one is None:
                break
            taken.append(one)
        return taken

    def _has_room(self, under_way: int) -> bool:
        return (
            self._settling.read + under_way < self.limits.max_pages
            and self._settling.size < self.limits.max_total_bytes
            and self.frontier.turns < self.limits.max_pages * 4 + 200  # a site of broken links ends too
        )

    async def _answer(self, one: Waiting) -> Answer | Unread:
        try:
            return await self._fetcher.fetch(one.url, self._robots.permit)
        except Unread as unread:
            return unread

    def _settle(self, one: Waiting, answer: Answer | Unread) -> None:
        if isinstance(answer, Answer):
            self._patience.was_answered()
            try:
                self._settling.keep(one, answer)
            except Unread as unread:
                self._settling.give_up(one, unread)
            return
        wait = self._patience.wait(answer, one.attempts)
        if wait is None:
            self._settling.give_up(one, answer)
        else:
            self.frontier.put_back(one.url)
            self._resting[one.url] = asyncio.get_running_loop().time() + wait
        self._patience.was_not_answered(answer, self._settling.read)

    def _tell_progress(self, seconds: float, done: int) -> None:
        queued = self.frontier.count("waiting")
        left = min(queued, self.limits.max_pages - self._settling.read)
        self.progress(self._settling.read, queued, seconds / done * left if done > 2 else None)

"""A web site into an artifact folder: runs the crawl, and writes down what came of it, whole or as far as it got."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from offer_audit.collect.collected import Clock, Collected, CollectError, Limits, Progress
from offer_audit.collect.crawl import Crawl
from offer_audit.collect.folding import folded_records
from offer_audit.collect.frontier import FILE, Frontier
from offer_audit.collect.harvest import unread_now
from offer_audit.collect.sentences import Unread, collect_error, size_words
from offer_audit.collect.storage import Record, read_summary, write_artifacts


def collect_web_site(url: str, folder: Path, limits: Limits, progress: Progress, now: Clock) -> Collected:
    """Crawl a site into a folder, from where an earlier crawl was cut off.

    Raises:
        CollectError: the crawl could not begin, or was stopped.
    """
    is_resumed = (folder / FILE).exists()
    frontier = Frontier(folder, limits)
    try:
        began = _began(frontier, folder, url, now)
        try:
            asyncio.run(Crawl(url, folder, frontier, limits, progress, now).run())
            records = _records(frontier, limits)
            read = write_artifacts(folder, url, "url", began, limits, records, finished=True)
        except KeyboardInterrupt:
            raise _kept(frontier, folder, url, began, limits) from None
        except CollectError:
            _kept(frontier, folder, url, began, limits)
            raise
        frontier.remove()
        return Collected(folder, url, "url", read, len(records) - read, is_resumed)
    finally:
        frontier.close()


def _began(frontier: Frontier, folder: Path, url: str, now: Clock) -> datetime:
    """When the crawl was begun; it may be the rest of one."""
    known = frontier.fact("site")
    if known not in (None, url):
        raise collect_error("output-other", 2, folder=folder, other=known)
    began = frontier.fact("began") or now().isoformat()
    frontier.set_fact("site", url)
    frontier.set_fact("began", began)
    frontier.commit()
    return datetime.fromisoformat(began)


def _records(frontier: Frontier, limits: Limits, *, is_stopped: bool = False) -> list[Record]:
    return [*folded_records(frontier.settled()), *_left(frontier, limits, is_stopped)]


def _left(frontier: Frontier, limits: Limits, is_stopped: bool) -> Iterator[Record]:
    """What was found and not fetched, each with its reason."""
    is_full = frontier.total_size() >= limits.max_total_bytes
    for one, pattern, budget in frontier.left():
        if pattern and budget == 0:
            unread = Unread("loop")
        elif pattern:
            unread = Unread("repeats", limit=budget, pattern=pattern)
        elif is_stopped:
            unread = Unread("interrupted")
        elif is_full:
            unread = Unread("total-size", limit=size_words(limits.max_total_bytes))
        else:
            unread = Unread("budget", limit=limits.max_pages)
        yield unread_now(one.url, unread, one.depth, one.found_on).record


def _kept(frontier: Frontier, folder: Path, url: str, began: datetime, limits: Limits) -> CollectError:
    """A crawl that was stopped can be read as far as it got, unless an earlier one that was finished is there."""
    frontier.rollback()
    read, queued = frontier.count("read"), frontier.count("waiting") + frontier.count("under way")
    if not read:
        frontier.remove()
    elif not (read_summary(folder) or {}).get("finished"):
        records = _records(frontier, limits, is_stopped=True)
        write_artifacts(folder, url, "url", began, limits, records, finished=False)
    return collect_error("interrupted" if read else "interrupted-at-start", 3, read=read, queued=queued)

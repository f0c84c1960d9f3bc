"""What a collection is allowed to do, what it did, and the one error it raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

Progress = Callable[[int, int, float | None], None]
"""Called with pages read, pages queued, and an estimate of the seconds left (None while unknown)."""

Clock = Callable[[], datetime]

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """How far, how fast and how much. Pages and pace are for a web site; a folder is read whole."""

    max_pages: int = 500
    max_page_bytes: int = 10 * MEGABYTE
    max_document_bytes: int = 30 * MEGABYTE
    max_total_bytes: int = 2000 * MEGABYTE
    delay: float = 0.2
    concurrency: int = 4
    timeout: float = 30.0
    max_redirects: int = 10
    max_retries: int = 3
    retry_wait: float = 2.0
    max_retry_wait: float = 60.0
    max_failures: int = 20
    calendar_budget: int = 12
    paging_budget: int = 40
    record_budget: int = 150
    hosts: tuple[str, ...] = ()
    """Other hosts that belong to the site."""
    scope: tuple[str, ...] = ()
    """Paths to stay below, such as /send/. When given, pages are read in the order found."""
    extra_pages: tuple[str, ...] = ()
    """Addresses to read first, whether or not a page links to them."""


@dataclass(frozen=True)
class Collected:
    """What a collection did."""

    folder: Path
    site: str
    kind: str
    pages_read: int
    pages_unread: int
    is_resumed: bool = False


class CollectError(Exception):
    """The collection could not be completed: one sentence for a person, and the exit code."""

    def __init__(self, sentence: str, exit_code: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code

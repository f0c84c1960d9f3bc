"""When to try again, and when to give up: a page, or the whole site."""

from __future__ import annotations

from offer_audit.collect.collected import Limits
from offer_audit.collect.pace import Pace
from offer_audit.collect.sentences import Unread, collect_error


class Patience:
    """How often and how long to wait for one site."""

    def __init__(self, limits: Limits, pace: Pace) -> None:
        self._limits = limits
        self._pace = pace
        self._failures = 0

    def wait(self, unread: Unread, attempts: int) -> float | None:
        """The seconds to wait before another try, doubled each time or as the site asks; None to give up the page."""
        if not unread.is_passing:
            return None
        wait = self._limits.retry_wait * 2**attempts if unread.wait is None else unread.wait
        unread.details["times"] = attempts + 1
        if wait > self._limits.max_retry_wait:
            unread.reason_id, unread.details["seconds"] = "asked-to-wait", round(wait)
            return None
        if attempts >= self._limits.max_retries:
            if unread.reason_id == "status-again" and attempts == 0:
                unread.reason_id = "status"
            return None
        if unread.status in (429, 503):
            self._pace.pause(wait)
        return wait

    def was_answered(self) -> None:
        """The site is there."""
        self._failures = 0

    def was_not_answered(self, unread: Unread, read: int) -> None:
        """Count a page that got no answer.

        Raises:
            CollectError: the site has stopped answering altogether; the crawl can be gone on with later.
        """
        if unread.status is not None or not unread.is_passing:
            self._failures = 0
            return
        self._failures += 1
        if self._failures >= self._limits.max_failures:
            detail = unread.reason.partition(": ")[2].rstrip(".")
            raise collect_error("site-stopped", 3, read=read, detail=detail)

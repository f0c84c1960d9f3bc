"""robots.txt: what the site asks of programs, by RFC 9309, with crawl delays honoured."""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from offer_audit.collect.fetch import Fetcher
from offer_audit.collect.network import AGENT_NAME
from offer_audit.collect.sentences import Unread

_MOST_BYTES = 500 * 1024


class Robots:
    """The robots.txt of each host asked, read once."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._rules: dict[str, Protego | Unread] = {}

    async def permit(self, url: str) -> None:
        """Nothing, if the site lets programs read an address.

        Raises:
            Unread: it does not, or its robots.txt cannot be read (RFC 9309, 2.3.1.4: then nothing may be).
        """
        rules = await self._rules_for(url)
        if isinstance(rules, Unread):
            if rules.status is None:  # the network failed: the page would fail alike, and its reason is clearer
                raise Unread(rules.reason_id, is_passing=rules.is_passing, **rules.details)
            raise Unread("robots-unreadable", detail=f"status {rules.status}", is_passing=True)
        if not rules.can_fetch(url, AGENT_NAME):
            raise Unread("robots")

    async def sitemaps(self, url: str) -> list[str]:
        """The sitemaps that a host's robots.txt names."""
        rules = await self._rules_for(url)
        return [] if isinstance(rules, Unread) else list(rules.sitemaps)

    async def _rules_for(self, url: str) -> Protego | Unread:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        known = self._rules.get(origin)
        if known is None or (isinstance(known, Unread) and known.is_passing):
            self._rules[origin] = known = await self._read(f"{origin}/robots.txt")
        return known

    async def _read(self, url: str) -> Protego | Unread:
        try:
            answer = await self._fetcher.fetch(url, _anything, max_bytes=_MOST_BYTES)
            text = answer.body.decode("utf-8", "replace").removeprefix("\ufeff")
        except Unread as unread:
            if unread.is_passing and unread.status != 429:
                return unread
            text = ""
        rules = Protego.parse("" if "<html" in text[:2000].lower() else text)
        rate = rules.request_rate(AGENT_NAME)
        self._fetcher.pace.slow_to(rules.crawl_delay(AGENT_NAME))
        self._fetcher.pace.slow_to(rate.seconds / rate.requests if rate and rate.requests else None)
        return rules


async def _anything(url: str) -> None:
    """robots.txt itself may always be asked for."""

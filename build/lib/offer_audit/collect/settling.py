"""What became of an address, written down: the page kept, where it leads, or why it was not read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from offer_audit.collect.addresses import Site
from offer_audit.collect.collected import Clock
from offer_audit.collect.fetch import Answer
from offer_audit.collect.frontier import Frontier, Settled, Waiting
from offer_audit.collect.harvest import find_waiting, links_of, promise_of, read_answer, unread_now
from offer_audit.collect.page_links import FoundLink
from offer_audit.collect.sentences import Unread, unread_sentence
from offer_audit.collect.storage import page_record, write_body


class Settling:
    """Writes pages to the folder and what is known of them to the frontier. Counts pages and bytes read."""

    def __init__(self, folder: Path, frontier: Frontier, site: Site, now: Clock) -> None:
        self._folder, self._frontier, self._site, self._now = folder, frontier, site, now
        self.size = frontier.total_size()
        self.read = frontier.count("read")

    def keep(self, one: Waiting, answer: Answer) -> None:
        """Keep a page under the address where it is, which after a redirect is not the one asked for.

        Raises:
            Unread: what was answered is not a page, and why.
        """
        try:
            page = read_answer(answer, one.url)
        except Unread as unread:
            unread.status, unread.final_url, unread.headers = answer.status, answer.url, answer.headers
            raise
        url = self._site.address(answer.url, answer.url) or answer.url
        if url != one.url:
            self._keep_move(one, answer, url)
        if self._frontier.is_read(url):
            return
        digest, place = write_body(self._folder, answer.body, page.kind)
        record = page_record(
            url, urlsplit(url).path, final_url=answer.url, status=answer.status, content_type=page.content_type,
            encoding=page.encoding, fetched_at=self._now().isoformat(), sha256=digest, body=place,
            headers=answer.headers, depth=one.depth, found_on=one.found_on,
        )  # fmt: skip
        canonical = self._site.address(page.facts.canonical, url) if page.facts.canonical else None
        self._frontier.settle(Settled(url, "read", record, page.text_sha256, canonical, len(answer.body)))
        self.read, self.size = self.read + 1, self.size + len(answer.body)
        self.add_links(links_of(page), url, one.depth, promise_of(page))

    def _keep_move(self, one: Waiting, answer: Answer, url: str) -> None:
        record = page_record(
            one.url, urlsplit(one.url).path, final_url=answer.url, status=answer.first_status, depth=one.depth,
            fetched_at=self._now().isoformat(), found_on=one.found_on, same_as=url, reason_id="moved",
            reason=unread_sentence("moved", target=url),
        )  # fmt: skip
        self._frontier.settle(Settled(one.url, "moved", record))
        self._frontier.add([Waiting(url, one.priority, one.depth, one.found_on)])

    def give_up(self, one: Waiting, unread: Unread) -> None:
        """Write down why a page was not read."""
        self._frontier.settle(unread_now(one.url, unread, one.depth, one.found_on, self._now().isoformat()))

    def add_links(self, links: list[FoundLink], url: str, depth: int, more: float) -> int:
        """Queue what links lead to. Returns how many addresses were found."""
        waiting, unread = find_waiting(links, url, depth, self._site, more)
        self._frontier.add(waiting)
        for known in unread:
            self._frontier.add([Waiting(known.url, 0.0, depth + 1, url)])
            self._frontier.settle(known)
        return len(waiting)

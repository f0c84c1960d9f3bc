"""Sitemaps: the addresses that a site lists for programs. Plain, compressed, and sitemaps of sitemaps.

Read with a pattern, not an XML parser: sitemaps are often malformed, and an entity bomb has nothing to expand in.
"""

from __future__ import annotations

import html
import re
import zlib
from collections.abc import AsyncIterator, Sequence

from offer_audit.collect.addresses import Site
from offer_audit.collect.fetch import Fetcher, Permission
from offer_audit.collect.page_links import FoundLink
from offer_audit.collect.sentences import Unread
from offer_audit.collect.words import address_words, relevance

_MOST_FILES = 20
_MOST_ADDRESSES = 50_000
_LOCATION = re.compile(r"<(?:\w{1,20}:)?loc>([^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?)")


async def read_sitemaps(
    named: Sequence[str], fetcher: Fetcher, permission: Permission, site: Site
) -> AsyncIterator[FoundLink]:
    """Each address of the site's own in its sitemaps; those named in robots.txt, or else /sitemap.xml.

    Of a sitemap of sitemaps, those whose names speak of SEND come first, and twenty files are read at most.
    """
    waiting = [site.address(url, site.start) or "" for url in (*named, *(() if named else ("/sitemap.xml",)))]
    seen: set[str] = set()
    count = 0
    while waiting and len(seen) < _MOST_FILES:
        waiting.sort(key=lambda url: -relevance(address_words(url)))
        url = waiting.pop(0)
        if url in seen or not site.holds(url):
            continue
        seen.add(url)
        try:
            answer = await fetcher.fetch(url, permission, max_bytes=fetcher.limits.max_document_bytes)
        except Unread:
            continue
        text = _text(answer.body, fetcher.limits.max_document_bytes)
        found = [site.address(_plain(match), url) for match in _LOCATION.findall(text)]
        if "<sitemapindex" in text[:5000]:
            waiting += [address for address in found if address]
            continue
        for address in filter(None, found):
            if count < _MOST_ADDRESSES and site.holds(address):
                count += 1
                yield FoundLink(address, "", "")


def _text(body: bytes, most: int) -> str:
    if body.startswith(b"\x1f\x8b"):
        try:
            body = zlib.decompressobj(31).decompress(body, most)
        except zlib.error:
            return ""
    return body.decode("utf-8", "replace")


def _plain(text: str) -> str:
    return html.unescape(text.replace("<![CDATA[", "").replace("]]>", "")).strip()

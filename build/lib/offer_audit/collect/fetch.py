"""One address to one answer: redirects, sizes and times within limits, and every failure as a reason."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx2

from offer_audit.collect.addresses import Site, host_of, normal_address
from offer_audit.collect.collected import Clock, Limits
from offer_audit.collect.faults import FAULTS, reason_of_fault
from offer_audit.collect.network import NameBook, PrivateAddress, is_number
from offer_audit.collect.pace import Pace
from offer_audit.collect.patterns import is_document
from offer_audit.collect.sentences import Unread, size_words, status_words
from offer_audit.collect.words import word_lists

_TRY_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_UNPACKS = frozenset(("", "identity", "gzip", "x-gzip", "deflate"))
_PRIVATE_HEADERS = frozenset(("set-cookie", "set-cookie2", "www-authenticate"))

Permission = Callable[[str], Awaitable[None]]
"""Raises Unread when an address may not be asked for."""


@dataclass(frozen=True)
class Answer:
    """What a site answered with status 2xx."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    first_status: int


@dataclass
class Fetcher:
    """Fetches addresses at one pace."""

    client: httpx2.AsyncClient
    site: Site
    names: NameBook
    pace: Pace
    limits: Limits
    now: Clock
    is_started: bool = False

    async def fetch(self, url: str, permission: Permission, *, max_bytes: int | None = None) -> Answer:
        """The answer at an address, after its redirects.

        Raises:
            Unread: there is none, and why.
        """
        first_status = 0
        at = url
        try:
            for _ in range(self.limits.max_redirects + 1):
                await permission(at)
                host = urlsplit(at).hostname or ""
                if is_number(host):
                    await self.names.addresses(host)
                await self.pace.turn()
                answer = await self._one(at, max_bytes)
                first_status = first_status or answer.status
                if isinstance(answer, Answer):
                    return Answer(at, answer.status, answer.headers, answer.body, first_status)
                at = self._next(at, answer.target)
        except Unread as unread:
            unread.final_url = unread.final_url or at
            unread.status = unread.status or first_status or None
            raise
        except (*FAULTS, PrivateAddress, httpx2.InvalidURL) as error:
            raise reason_of_fault(error, at) from error
        raise Unread("redirects", limit=self.limits.max_redirects)

    async def _one(self, url: str, max_bytes: int | None) -> Answer | _Redirect:
        most = max_bytes or (self.limits.max_document_bytes if is_document(url) else self.limits.max_page_bytes)
        async with asyncio.timeout(self.limits.timeout * 4), self.client.stream("GET", url) as response:
            if response.has_redirect_location:
                return _Redirect(response.status_code, response.headers["location"])
            headers = _kept_headers(response.headers)
            try:
                self._check_status(response)
                kind = response.headers.get("content-type", "")
                if max_bytes is None and ("pdf" in kind or "wordprocessingml" in kind):
                    most = self.limits.max_document_bytes
                body = await _read_body(response, most)
            except Unread as unread:
                unread.status, unread.headers = response.status_code, headers
                raise
            return Answer(url, response.status_code, headers, body, response.status_code)

    def _check_status(self, response: httpx2.Response) -> None:
        status = response.status_code
        known: dict[str, Any] = {"status": status, "phrase": status_words(status)}
        if 200 <= status < 300:
            return
        if response.headers.get("cf-mitigated") == "challenge":
            raise Unread("challenge")
        if status in _TRY_AGAIN:
            wait = _seconds_to_wait(response.headers.get("retry-after"), self.now())
            raise Unread("status-again", is_passing=True, wait=wait, **known)
        raise Unread("forbidden" if status in (401, 403) else "status", **known)

    def _next(self, url: str, target: str) -> str:
        try:
            address = normal_address(urljoin(url, target))
        except ValueError:
            address = None
        if address is None:
            raise Unread("bad-redirect", target=target[:200])
        if self.is_started and not self.site.holds(address):
            unread = Unread("login" if looks_like_login(address) else "elsewhere", host=host_of(address))
            unread.final_url = address
            raise unread
        return address


@dataclass(frozen=True)
class _Redirect:
    status: int
    target: str


async def _read_body(response: httpx2.Response, most: int) -> bytes:
    """The unpacked body. Stops at the limit, without taking the rest off the network."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in _UNPACKS:
        raise Unread("bad-answer", detail=f"it is packed with '{packing[:40]}', which was not asked for")
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        raise Unread("too-big", limit=size_words(most))
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > most:
            is_bomb = response.num_bytes_downloaded * 50 < len(body)
            raise Unread("bomb" if is_bomb else "too-big", limit=size_words(most))
    return bytes(body)


def _kept_headers(headers: httpx2.Headers) -> dict[str, str]:
    """The headers, without those that belong to one visit."""
    names = sorted({name.lower() for name in headers} - _PRIVATE_HEADERS)[:60]
    return {name: headers[name][:1000] for name in names}


def _seconds_to_wait(text: str | None, now: datetime) -> float | None:
    """A Retry-After header: seconds, or a date."""
    if not text:
        return None
    if text.strip().isdecimal():
        return float(text)
    try:
        then = parsedate_to_datetime(text)
    except ValueError:
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - now).total_seconds())


def looks_like_login(url: str) -> bool:
    """Whether an address is one that people log in at."""
    parts = urlsplit(url.lower())
    words = f"{parts.hostname} {parts.path}".replace("/", " ").replace(".", " ").split()
    return any(word in words for word in word_lists()["login_path"])

"""The HTTP client: HTTP/1.1 on httpx2, with each name looked up once and private addresses refused.

A public site may redirect to an address inside the network of the person who audits it. So the address that was checked
is the address that is connected to: names are not looked up a second time, which a hostile name server could answer
differently.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator, Iterable
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore2
import httpx2

from offer_audit import __version__
from offer_audit.collect.collected import Limits

AGENT_NAME = "offer-audit"
AGENT = f"{AGENT_NAME}/{'.'.join(__version__.split('.')[:2])} (+audit of SEND Local Offers)"
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-GB,en;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class PrivateAddress(Exception):
    """A name leads to a private address, and the start of the audit did not."""


def address_kind(text: str) -> str:
    """public, loopback, link-local, private or other."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        address = inner or address
    if address.is_loopback or address.is_unspecified:
        return "loopback"
    if address.is_link_local:
        return "link-local"
    if address.is_multicast:
        return "other"
    return "public" if address.is_global else "private"


class NameBook:
    """Looks up names, each once, and refuses those that lead to a kind of address that the start did not have."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}
        self._allowed = {"public"}

    async def start_at(self, host: str) -> None:
        """The audit starts at this host, wherever it is.

        Raises:
            OSError: there is no such host.
        """
        self._allowed = {"public", *map(address_kind, await self._find(host))}

    async def addresses(self, host: str) -> tuple[str, ...]:
        """The addresses of a host.

        Raises:
            PrivateAddress: one of them is not of a kind that is allowed.
            OSError: there is no such host.
        """
        found = await self._find(host)
        if not {address_kind(address) for address in found} <= self._allowed:
            raise PrivateAddress(host)
        return found

    async def _find(self, host: str) -> tuple[str, ...]:
        if host not in self._known:
            loop = asyncio.get_running_loop()
            rows = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            self._known[host] = tuple(dict.fromkeys(str(row[4][0]) for row in rows))
        return self._known[host]


class _CheckedBackend(httpcore2.AsyncNetworkBackend):
    """Connects to the addresses that the name book gives, one after the other."""

    def __init__(self, names: NameBook) -> None:
        self._names = names
        self._inner = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        *others, last = await self._names.addresses(host)
        for address in others:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return await self._inner.connect_tcp(last, port, timeout, local_address, socket_options)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _Stream(httpx2.AsyncByteStream):
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._inner:
            yield part

    async def aclose(self) -> None:
        await self._inner.aclose()


class _CheckedTransport(httpx2.AsyncBaseTransport):
    def __init__(self, names: NameBook, limits: Limits) -> None:
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=httpx2.create_ssl_context(),
            max_connections=limits.concurrency + 1,
            network_backend=_CheckedBackend(names),
        )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        answer = await self._pool.handle_async_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            answer.status, headers=answer.headers, stream=_Stream(answer.stream), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


def open_client(proxy: str | None, names: NameBook, limits: Limits) -> httpx2.AsyncClient:
    """A client, through the computer's proxy if it has one.

    A proxy looks names up itself, so there only addresses written as numbers are checked.
    """
    return httpx2.AsyncClient(
        headers=_HEADERS,
        transport=httpx2.AsyncHTTPTransport(proxy=proxy) if proxy else _CheckedTransport(names, limits),
        timeout=httpx2.Timeout(limits.timeout, pool=None),
        follow_redirects=False,
        trust_env=False,
    )


def proxy_for(url: str) -> str | None:
    """The proxy that this computer is set up to reach an address through."""
    parts = urlsplit(url)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return None
    proxy = getproxies().get(parts.scheme)
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def is_number(host: str) -> bool:
    """Whether a host is written as an IP address, or is this computer's own name for itself."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return True

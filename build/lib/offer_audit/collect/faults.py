"""The reason behind a fault of the network, found among its causes."""

from __future__ import annotations

import socket
import ssl

import httpcore2
import httpx2

from offer_audit.collect.addresses import host_of
from offer_audit.collect.network import PrivateAddress
from offer_audit.collect.sentences import Unread

_TIMEOUTS = (httpx2.TimeoutException, httpcore2.TimeoutException, TimeoutError)
_BAD_ANSWERS = (httpx2.ProtocolError, httpcore2.ProtocolError, httpx2.DecodingError)
FAULTS = (httpx2.HTTPError, httpcore2.NetworkError, httpcore2.ProxyError, OSError, *_TIMEOUTS, *_BAD_ANSWERS)
"""What a request may raise. The checked transport lets httpcore2's own errors through."""


def reason_of_fault(error: BaseException, url: str) -> Unread:
    """The reason for a fault at an address."""
    unread = _reason(error, host_of(url))
    unread.final_url = url
    return unread


def _reason(error: BaseException, host: str) -> Unread:
    if isinstance(error, PrivateAddress):
        return Unread("private-address", host=host)
    if isinstance(error, httpx2.InvalidURL):
        return Unread("bad-address")
    causes = _causes(error)
    for cause in causes:
        if isinstance(cause, socket.gaierror):
            return Unread("no-such-host", host=host, is_passing=True)
        if isinstance(cause, ssl.SSLError):
            detail = getattr(cause, "verify_message", "") or (cause.reason or str(cause)).lower().replace("_", " ")
            return Unread("tls", host=host, detail=detail)
        if isinstance(cause, ConnectionRefusedError):
            return Unread("refused", host=host, is_passing=True)
    if isinstance(error, _TIMEOUTS):
        return Unread("timeout", is_passing=True)
    detail = (str(causes[-1]) or type(causes[-1]).__name__)[:200].strip().rstrip(".")
    if isinstance(error, _BAD_ANSWERS):
        return Unread("bad-answer", is_passing=True, detail=detail)
    return Unread("network", is_passing=True, host=host, detail=detail)


def _causes(error: BaseException | None) -> list[BaseException]:
    """An error and what led to it, deepest last."""
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        if isinstance(error, BaseExceptionGroup):
            found += [cause for inner in error.exceptions for cause in _causes(inner)]
        error = error.__cause__ or error.__context__
    return found

"""A real web site on this computer, as good or as hostile as a test needs it."""

from __future__ import annotations

import gzip
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Any

from offer_audit.artifacts import Artifacts, Page, read_artifacts
from offer_audit.collect import Collected, CollectError, Limits, collect_site

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUICK: dict[str, Any] = {"delay": 0.0, "retry_wait": 0.01, "timeout": 2.0, "max_retry_wait": 1.0}


@dataclass(frozen=True)
class Reply:
    """An answer: status, headers, body."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


Answering = str | Reply | Callable[[BaseHTTPRequestHandler], Reply | None]


def page(title: str, *links: str, more: str = "") -> str:
    """A small page whose words are its own."""
    anchors = "".join(f'<li><a href="{href}">{href}</a>' for href in links)
    return f"<!doctype html><title>{title}</title><h1>{title}</h1><p>About {title}.</p><ul>{anchors}</ul>{more}"


def moved(target: str, status: int = 302) -> Reply:
    """A redirect."""
    return Reply(status=status, headers={"Location": target})


def packed(body: bytes, kind: str = "text/html") -> Reply:
    """An answer compressed with gzip."""
    return Reply(gzip.compress(body), 200, {"Content-Type": kind, "Content-Encoding": "gzip"})


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up on a hostile page is not news."""


class LocalSite:
    """Serves a dict of paths (with their queries) on 127.0.0.1, and remembers what was asked for."""

    def __init__(
        self,
        pages: dict[str, Answering],
        otherwise: Callable[[str], Answering | None] | None = None,
        port: int = 0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.pages, self.otherwise = pages, otherwise
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self._lock = Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site._serve(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = _Server(("127.0.0.1", port), Handler)
        self.port = self._server.server_address[1]
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self.asked.append(handler.path)
            self.agents.add(handler.headers["User-Agent"])
        answer = self.pages.get(handler.path)
        if answer is None and self.otherwise:
            answer = self.otherwise(handler.path)
        if callable(answer):
            answer = answer(handler)
            if answer is None:
                handler.close_connection = True
                return
        reply = (
            answer if isinstance(answer, Reply) else Reply(answer.encode()) if answer else Reply(b"no such page", 404)
        )
        handler.send_response_only(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(reply.body)

    def __enter__(self) -> LocalSite:
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def count(self, path: str) -> int:
        """How often a path was asked for."""
        return self.asked.count(path)


def collect(site: str, folder: Path, **limits: Any) -> Collected:
    """Collect quickly, at noon."""
    return collect_site(site, folder, Limits(**(QUICK | limits)), lambda read, queued, left: None, lambda: NOON)


def collected(site: str, folder: Path, **limits: Any) -> Artifacts:
    """What collecting quickly leaves."""
    collect(site, folder, **limits)
    return read_artifacts(folder)


def failure(site: str, folder: Path, **limits: Any) -> tuple[int, str]:
    """The exit code and sentence of a collection that cannot be made."""
    try:
        collect(site, folder, **limits)
    except CollectError as error:
        return error.exit_code, error.sentence
    raise AssertionError("it was collected")


def page_of(artifacts: Artifacts, path: str) -> Page:
    """The page at a path."""
    return next(page for page in artifacts.pages if page.url.endswith(path))


def read_paths(artifacts: Artifacts) -> list[str]:
    """The paths that were read, with their queries."""
    return sorted("/" + page.url.split("/", 3)[3] for page in artifacts.read_pages)


def reasons(artifacts: Artifacts) -> dict[str, str | None]:
    """Why each path that has no body has none."""
    return {"/" + page.url.split("/", 3)[3]: page.reason_id for page in artifacts.pages if not page.is_read}

"""The preview's web server: the built pages with the preview's script in them, and the state that script asks for."""

from __future__ import annotations

import json
import mimetypes
import os
import socketserver
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, quote, unquote, urlsplit

from commands.preview_page import Outcome, mark_of, page_state, plain_page, with_preview
from local_offer import routes

HOST = "127.0.0.1"
PLACE = "/__preview/"
_HOME_NAMES = frozenset({HOST, "localhost"})
_OWN_FILES = {f"{PLACE}{name}": Path(__file__).with_name(name) for name in ("preview.js", "preview.css")}
_TYPES = {  # a Windows computer's own list may say otherwise
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".svg": "image/svg+xml",
}  # fmt: skip


class Watched(Protocol):
    """What the server asks of the preview each time: where the last good site is, what was said of the last build."""

    @property
    def site(self) -> Path | None: ...

    @property
    def outcome(self) -> Outcome | None: ...

    @property
    def is_building(self) -> bool: ...


class PreviewServer(ThreadingHTTPServer):
    """Serves on this computer only."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share a port

    preview: Watched  # set before the first request is answered

    def __init__(self, port: int) -> None:
        super().__init__((HOST, port), PreviewHandler)

    def server_bind(self) -> None:
        """Bind without asking the network for this computer's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away while it is answered is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with one of the preview's own files, the state of a page, or a page of the site."""
        url = urlsplit(self.path)
        if (self.headers.get("Host") or "").rsplit(":", 1)[0] not in _HOME_NAMES:
            self._send(HTTPStatus.FORBIDDEN, b"The preview answers only this computer.", "text/plain")
        elif url.path == f"{PLACE}state":
            page = parse_qs(url.query).get("page", ["/"])[0]
            self._send(HTTPStatus.OK, json.dumps(self._state(page)).encode(), _TYPES[".json"])
        elif url.path in _OWN_FILES:
            self._send(HTTPStatus.OK, _OWN_FILES[url.path].read_bytes(), _TYPES[_OWN_FILES[url.path].suffix])
        else:
            self._send_page(url.path)

    do_HEAD = do_GET  # noqa: N815  # the name that http.server looks for

    def _state(self, url_path: str) -> dict[str, Any]:
        preview = self.server.preview
        _, html = self._html(url_path)
        return page_state(
            preview.outcome or Outcome(), page_name(url_path), page_mark(preview.site, html), preview.is_building
        )

    def _send_page(self, url_path: str) -> None:
        site = self.server.preview.site
        found = find_file(site, url_path) if site else None
        if found is not None and found.is_dir():
            self._send(HTTPStatus.FOUND, b"", "text/plain", location=f"/{quote(page_name(url_path))}/")
        elif found is not None and found.suffix != ".html":
            sort = _TYPES.get(found.suffix) or mimetypes.guess_type(found.name)[0] or "application/octet-stream"
            self._send(HTTPStatus.OK, found.read_bytes(), sort)
        else:
            status, html = self._html(url_path)
            self._send(status, with_preview(html, page_mark(site, html)), _TYPES[".html"])

    def _html(self, url_path: str) -> tuple[HTTPStatus, bytes]:
        """The page at an address: the site's own, its page for a wrong address, or why there is no site yet."""
        site = self.server.preview.site
        if site is None:
            return HTTPStatus.SERVICE_UNAVAILABLE, plain_page(self.server.preview.outcome)
        found = find_file(site, url_path)
        if found is not None and found.is_file():
            return HTTPStatus.OK, found.read_bytes()
        not_found = site / routes.NOT_FOUND
        return HTTPStatus.NOT_FOUND, not_found.read_bytes() if not_found.is_file() else b"<h1>Page not found</h1>"

    def _send(self, status: HTTPStatus, body: bytes, sort: str, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", sort)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is for what the builds say."""


def page_name(url_path: str) -> str:
    """The path of the page from the site's root: ``needs/index.html`` for ``/needs/``."""
    parts = [part for part in unquote(url_path).split("/") if part not in ("", ".")]
    return "/".join([*parts, "index.html"] if url_path.endswith("/") or not parts else parts)


def find_file(site: Path, url_path: str) -> Path | None:
    """The file or folder at an address, never one outside ``site``."""
    name = page_name(url_path)
    if any(part == ".." or set(part) & set("\\:\0") for part in name.split("/")):
        return None
    try:
        found = site / name
        return found if found.exists() else None
    except OSError:  # the name is longer than a file's may be
        return None


def page_mark(site: Path | None, html: bytes) -> str:
    """The fingerprint of a page with its style sheet."""
    style = site / "theme" / "site.css" if site else None
    return mark_of(html, style.read_bytes() if style is not None and style.is_file() else b"")

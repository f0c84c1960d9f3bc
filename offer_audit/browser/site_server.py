"""A folder of pages as a web site on this computer alone, at an address that is the same each time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "site.localhost"
"""What the browser calls the folder: facts then hold no port, and two tests of a folder hold the same addresses."""

ORIGIN = f"http://{HOST}"


class _Handler(SimpleHTTPRequestHandler):
    """Gives files and lists no folders."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """A browser that was ended leaves its connections half way."""
        with suppress(ConnectionError):
            super().handle()

    def list_directory(self, path: object) -> None:
        """There are only the pages that are there."""
        self.send_error(404)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


@contextmanager
def folder_served(folder: Path) -> Iterator[list[str]]:
    """Serve a folder while this is entered; gives the browser's flags that find it under ``ORIGIN``."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield [f"--host-resolver-rules=MAP {HOST}:80 127.0.0.1:{server.server_address[1]}", "--no-proxy-server"]
    finally:
        server.shutdown()
        server.server_close()

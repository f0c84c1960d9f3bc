"""A server on loopback that counts what it sends: the bytes that a phone would load, heads and bodies."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Counted:
    """What was sent since the last ``clear``: bytes by address, without pages and styles."""

    def __init__(self) -> None:
        self._lock, self._sent = threading.Lock(), dict[str, int]()

    def add(self, path: str, number: int) -> None:
        with self._lock:
            self._sent[path] = self._sent.get(path, 0) + number

    def clear(self) -> None:
        with self._lock:
            self._sent.clear()

    def total(self) -> int:
        """Bytes of scripts and index."""
        with self._lock:
            sent = self._sent.items()
            return sum(number for path, number in sent if not path.endswith((".html", ".css", ".svg", ".ico", "/")))

    def requests(self) -> int:
        with self._lock:
            return sum(not path.endswith((".html", ".css", ".svg", ".ico", "/")) for path in self._sent)


class _CountingHandler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else heads and bodies wait 40 ms for each other, which no real server lets them

    def __init__(self, *arguments: Any, counted: Counted, **named: Any) -> None:
        self._counted = counted
        super().__init__(*arguments, **named)

    def send_head(self) -> Any:
        found = super().send_head()
        path = self.path.split("?")[0]
        if found is not None:
            self._counted.add(path, Path(self.translate_path(self.path)).stat().st_size + 250)
        return found

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """Say nothing of a browser that was closed while something was on its way to it."""


@contextmanager
def counted_server(folder: Path) -> Iterator[tuple[str, Counted]]:
    """Serve a folder; gives its address and what is counted."""
    counted = Counted()
    server = _QuietServer(("127.0.0.1", 0), partial(_CountingHandler, directory=str(folder), counted=counted))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/", counted
    finally:
        server.shutdown()
        server.server_close()

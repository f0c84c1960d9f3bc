"""A site whose pages do everything that stops a browser test, and good pages between them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FRAME = "<!DOCTYPE html><html lang=en><title>A page</title><main><h1>A page</h1>{}</main>"
BODIES = {
    "good": "<p>Short breaks.</p>",
    "busy": "<script>while (true) {}</script>",
    "busy-when-loaded": "<script>addEventListener('load', () => { while (true) {} })</script>",
    "busy-later": "<script>setTimeout(() => { while (true) {} }, 150)</script>",
    "alerts": "<script>for (let i = 0; i < 5000; i++) alert(i)</script>",
    "asks-for-ever": "<script>while (confirm('Again?')) {}</script>",
    "asks-when-left": "<script>onbeforeunload = () => 'Stay'; addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'Stay' })</script>",
    "memory": "<script>const kept = []; for (let i = 0; i < 100; i++) { const a = new Uint8Array(3e7); a.fill(1); kept.push(a) }</script>",
    "leaves": "<script>location = 'http://{other}/good'</script>",
    "leaves-later": "<script>setTimeout(() => { location = 'http://{other}/good' }, 100)</script><p>Wait.</p>",
    "closes": "<script>window.close(); self.close()</script>",
    "opens-windows": "<script>open('/good'); open('/good')</script>",
    "reloads": "<script>setTimeout(() => location.reload(), 60)</script>",
    "pushes": "<script>setInterval(() => history.pushState({}, '', '?' + Math.random()), 1)</script>",
    "never-loaded": "<img src='/never.png' alt='A map'>",
    "frame-never-loaded": "<iframe src='/never.png' title='A map'></iframe>",
    "huge": "".join(f"<div><p>{number} <a href='#{number}'>link {number}</a></p></div>" for number in range(20000)),
    "strict": "<p style='color: #aaa; background: #fff'>Pale words.</p><img src=x>",
    "good-again": "<p>Speech therapy.</p>",
}
STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer, or never finish answering."""
        name = self.path.strip("/").partition("?")[0]
        with suppress(ConnectionError):
            if name == "never.png":
                self._answer(200, b"", {"Content-Type": "image/png", "Content-Length": "100"})
                threading.Event().wait(60)
            elif name == "mute":
                threading.Event().wait(60)
            elif name == "download":
                self._answer(
                    200, b"PK", {"Content-Type": "application/zip", "Content-Disposition": "attachment; filename=a.zip"}
                )
            elif name == "text":
                self._answer(200, b"Only text.", {"Content-Type": "text/plain"})
            elif name == "gone":
                self._answer(410, FRAME.format("Gone").encode(), {"Content-Type": "text/html"})
            elif name == "sent-away":
                self._answer(302, b"", {"Location": f"http://{self._other()}/good"})
            elif name in BODIES:
                extra = {"Content-Security-Policy": STRICT} if name == "strict" else {}
                body = FRAME.format(BODIES[name].replace("{other}", self._other()))
                self._answer(200, body.encode(), {"Content-Type": "text/html; charset=utf-8", **extra})
            else:
                self._answer(404, b"", {})

    def _other(self) -> str:
        return f"localhost:{self.server.server_address[1]}"

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response_only(status)
        for key, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hostile_site() -> Iterator[str]:
    """The site on this computer; gives its origin."""
    server = _Server(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()

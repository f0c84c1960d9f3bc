"""The forms probes press, fill in and try to send, and the site never gets more than GET requests for its own pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.open_page import OpenPage
from tests.browser_session import start_browser

pytestmark = pytest.mark.browser

HOSTILE = """<!DOCTYPE html><html lang="en"><head><title>Ask - Larkshire</title></head><body>
<form id="a" method="post" action="/post"><label>Town <input name="t"></label><button>Send</button></form>
<form id="b" method="post" action="/post-by-script" onsubmit="fetch('/fetched', {method: 'POST'}); navigator.sendBeacon('/beacon', 'x'); this.submit(); return true">
<label>School <input name="s"></label><button>Send</button></form>
<form id="c" method="get" action="/unsubscribe"><label>Search <input name="q" type="search"></label><button>Go</button></form>
<button type="button" onclick="fetch('/pressed', {method: 'POST'}); location.href = '/left'">Add</button>
<button type="button" onclick="new Image().src = '/pixel'; const x = new XMLHttpRequest(); x.open('DELETE', '/xhr'); x.send()">Keep</button>
<div role="checkbox" aria-checked="false" tabindex="0" onclick="document.getElementById('a').submit()">Travel</div>
<button type="button" onclick="document.getElementById('a').requestSubmit()">Choose</button>
<label>Filter <input oninput="fetch('/typed?q=' + this.value)"></label>
<script>window.onbeforeunload = () => 'stay'; window.addEventListener('submit', (e) => { const f = new FormData(e.target); fetch('/caught', {method: 'POST', body: f}); });</script>
</body></html>"""
SEARCH = """<!DOCTYPE html><html lang="en"><head><title>Clubs - Larkshire</title></head><body>
<form role="search" method="get" action="/find"><label>Search <input name="q" type="search"></label><button>Search</button></form></body></html>"""


class Recorder(BaseHTTPRequestHandler):
    """Serves one page for every address and keeps what was asked."""

    seen: ClassVar[list[str]] = []
    page = ""

    def _answer(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        body = type(self).page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def open_page() -> Iterator[OpenPage]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    driver: Any = start_browser()
    yield OpenPage(driver, f"http://127.0.0.1:{server.server_address[1]}/page")
    driver.quit()
    server.shutdown()
    server.server_close()


def gather(page: OpenPage, html: str, *probes: str) -> tuple[dict[str, Any], set[str]]:
    """The facts, and what the site was asked for besides the page itself."""
    Recorder.page = html
    page.load_again()
    Recorder.seen.clear()
    facts, failures = gather_facts(page, probes)
    assert failures == {}
    return facts, {line for line in Recorder.seen if line not in ("GET /page", "GET /favicon.ico")}


def test_pressing_and_sending_reach_nobody(open_page: OpenPage) -> None:
    facts, asked = gather(open_page, HOSTILE, "forms", "forms_behaviour", "errors", "search_form")
    assert asked == set()
    assert facts["forms_behaviour"]["presses"]
    assert open_page.driver.title == "Ask - Larkshire"


def test_the_network_is_back_afterwards(open_page: OpenPage) -> None:
    gather(open_page, HOSTILE, "forms_behaviour")
    status = open_page.driver.execute_async_script(
        "const done = arguments[0]; fetch('/again').then((r) => done(r.status), (e) => done(String(e)))"
    )
    assert status == 200


def test_a_search_that_posts_is_stopped(open_page: OpenPage) -> None:
    posts = (
        "fetch('/log', {method: 'POST'}); navigator.sendBeacon('/beacon'); location.href = '/elsewhere'; return true"
    )
    _, asked = gather(open_page, SEARCH.replace('action="/find"', f'action="/seek" onsubmit="{posts}"'), "search_form")
    assert asked == {"GET /seek", "GET /seek?q=", "GET /seek?q=qzxvwkjh"}


def test_only_a_search_of_the_same_site_is_asked(open_page: OpenPage) -> None:
    facts, asked = gather(open_page, SEARCH, "search_form")
    assert asked == {"GET /find", "GET /find?q=", "GET /find?q=qzxvwkjh"}
    assert facts["search_form"]["nonsense"]["how"] == "page"

"""The keyboard's probes let nothing leave the page, end in time, and leave the page as it was."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from PIL import Image

from offer_audit.browser.gathering import gather_facts
from offer_audit.browser.open_page import OpenPage
from offer_audit.browser.probes.keyboard import MOST_PRESSES, advised_keys
from offer_audit.browser.probes.keyboard_pixels import _difference
from tests.browser_session import start_browser

PROBES = ("keyboard", "pointer_only", "dialogs", "keyboard_hover", "keyboard_changes", "keyboard_markup")
FRAME = '<!DOCTYPE html><html lang="en"><title>Help</title><body><main><h1>Help</h1>{}</main></body></html>'

LEAVING = """
<a href="/away" onfocus="location.href='/away-on-focus'">Away</a>
<div onclick="fetch('/changed', {method: 'POST'}); navigator.sendBeacon('/told')">Send</div>
<form action="/sent" method="post"><label>Town <select onchange="this.form.submit()"><option>Lark<option>Wren</select></label>
<button onmousedown="this.form.submit()">Send it</button></form>
<button type="button" onclick="const x = new XMLHttpRequest(); x.open('PUT', '/put'); x.send('1'); alert('Sent'); window.open('/window')">Put</button>
<script>addEventListener('beforeunload', (event) => { event.preventDefault(); return 'Stay?'; });</script>
"""


class _Site:
    """A page and what was asked of its server."""

    def __init__(self) -> None:
        self.html = ""
        self.asked: list[tuple[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                site.asked.append((self.command, self.path))
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(site.html.encode())

            do_GET = do_POST = do_PUT = answer  # noqa: N815

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def browser() -> Iterator[tuple[Any, _Site]]:
    driver, site = start_browser(), _Site()
    yield driver, site
    driver.quit()
    site.server.shutdown()
    site.server.server_close()


def gathered(browser: tuple[Any, _Site], body: str) -> tuple[dict[str, Any], OpenPage]:
    driver, site = browser
    site.html = FRAME.format(body)
    site.asked.clear()
    page = OpenPage(driver, site.address)
    page.set_width(1280)
    page.load_again()
    facts, failures = gather_facts(page, PROBES)
    assert failures == {}
    return facts, page


@pytest.mark.browser
def test_nothing_is_sent_and_nothing_leaves(browser: tuple[Any, _Site]) -> None:
    facts, page = gathered(browser, LEAVING)
    assert {asked for asked in browser[1].asked if asked[1] not in ("/", "/favicon.ico")} == set()
    assert {method for method, _ in browser[1].asked} == {"GET"}
    kinds = {each["kind"] for change in facts["keyboard"]["changes"] for each in change["did"]}
    assert "navigate" in kinds
    assert page.driver.current_url == page.url
    assert (
        page.driver.execute_script("return typeof window.__offerWatch + typeof window.__offerWalk")
        == "undefinedundefined"
    )


@pytest.mark.browser
def test_a_page_of_very_many_stops_costs_a_bounded_time(browser: tuple[Any, _Site]) -> None:
    many = "".join(
        f'<a href="#{n}" onclick="x={n}">Link {n}</a> <div onclick="this.title={n}">Box {n}</div>' for n in range(2500)
    )
    started = time.monotonic()
    facts, _ = gathered(browser, many)
    assert len(facts["keyboard"]["sequence"]) <= MOST_PRESSES
    assert facts["keyboard"]["end"] == "long"
    assert len(facts["pointer_only"]["found"]) <= 60
    assert time.monotonic() - started < 60


@pytest.mark.browser
def test_a_page_without_anything_is_no_trouble(browser: tuple[Any, _Site]) -> None:
    facts, _ = gathered(browser, "<p>Short breaks</p>")
    assert facts["keyboard"]["end"] == "nothing"
    assert facts["dialogs"] == {"openers": []}


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("Press Ctrl+M to leave the editor", ["Ctrl+m"]),
        ("Press Esc to close", ["Escape"]),
        ("Use Control and Shift and Q to get out", ["Ctrl+Shift+q"]),
        ("Press F6 to move on", ["F6"]),
        ("Press a key to go on", []),
    ],
)
def test_the_keys_that_a_page_advises(line: str, keys: list[str]) -> None:
    assert advised_keys([line]) == keys


def test_pixels_are_compared_by_number_and_by_strength() -> None:
    white, marked = Image.new("RGB", (10, 10), "#fff"), Image.new("RGB", (10, 10), "#fff")
    marked.putpixel((1, 1), (0, 0, 0))
    marked.putpixel((2, 2), (250, 250, 250))
    assert _difference(white, marked) == {"changed": 2, "strong": 1, "elsewhere": 0}
    assert _difference(white, white)["changed"] == 0

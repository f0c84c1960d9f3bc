"""The preview over real HTTP: the last good page with the problems of the content, and nothing of it in the site."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from invoke import Exit

from commands.preview import Preview, serve_preview
from commands.preview_build import address_of
from commands.preview_page import SCRIPT, Outcome, page_state, plain_page, read_outcome, with_preview, write_outcome
from commands.preview_server import HOST, PreviewServer, find_file, page_name
from local_offer.problems import Problem, Severity
from tests.conftest import ROOT, TODAY

PAGE = "guidance/travel.html"
POLICY = "script-src 'self'"
HERE = Problem("content/guidance/travel.md", 5, "topics", "'<b>bus</b>' is wrong.", "Write <i>this</i>.")
ELSEWHERE = Problem("content/area.yaml", 0, "", "there is no area.yaml.", "Write one.")
ADVICE = Problem("content/guidance/travel.md", 9, "body", "too long.", "Split it.", Severity.WARNING)
BROKEN = Outcome((ELSEWHERE, HERE, ADVICE), {"content/guidance/travel.md": PAGE})


def ask(port: int, path: str, method: str = "GET", host: str = "") -> tuple[int, dict[str, str], str]:
    connection = HTTPConnection(HOST, port, timeout=10)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


def state_of(port: int, page: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(ask(port, f"/__preview/state?page=/{page}")[2])
    return told


def wait_until(is_so: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


# ---- the whole of it: a writer breaks a file and mends it


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def test_a_file_is_broken_mended_broken_again_and_mended(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFER_TODAY", TODAY.isoformat())
    travel = content / "guidance" / "travel.md"
    good = travel.read_text(encoding="utf-8")
    bad = good.replace("topics: school-and-college", "topics: <b>schol-and-college</b>")
    line = bad[: bad.index("topics:")].count("\n") + 1
    travel.write_text(bad, encoding="utf-8")
    preview = Preview(content, PreviewServer(0))
    port = preview.server.server_port
    threading.Thread(target=preview.server.serve_forever, daemon=True).start()
    assert ask(port, "/")[0] == 503  # answers before anything is built
    preview.start()
    try:
        # No good site yet: a plain page lists what is wrong.
        wait_until(lambda: preview.outcome is not None)
        status, _, html = ask(port, f"/{PAGE}")
        assert (status, SCRIPT in html) == (503, True)
        assert f"content/guidance/travel.md, line {line}, topics" in html
        assert "&lt;b&gt;schol-and-college&lt;/b&gt;" in html and "<b>schol" not in html

        travel.write_text(good, encoding="utf-8")
        wait_until(lambda: ask(port, f"/{PAGE}")[0] == 200)
        html = ask(port, f"/{PAGE}")[2]
        assert SCRIPT in html and POLICY in html and "Can my child have help with travel?" in html
        assert preview.site is not None and preview.site.is_relative_to(ROOT / ".build" / "preview")
        assert b"__preview" not in (preview.site / PAGE).read_bytes()
        first = state_of(port, PAGE)
        assert (first["here"], first["elsewhere"], first["summary"]) == ([], [], "")

        # Broken again: told on its page first, told on others too; the last good page stays.
        travel.write_text(bad.replace("title: Can", "title: Could"), encoding="utf-8")
        wait_until(lambda: bool(state_of(port, PAGE)["here"]))
        told = state_of(port, PAGE)
        assert told["here"][0]["place"] == f"content/guidance/travel.md, line {line}, topics"
        assert told["here"][0]["wrong"] and told["here"][0]["mend"] and not told["elsewhere"]
        other = state_of(port, "index.html")
        assert not other["here"] and other["elsewhere"] == told["here"]
        assert "Can my child have help with travel?" in ask(port, f"/{PAGE}")[2]
        assert told["mark"] == first["mark"]

        travel.write_text(good.replace("title: Can", "title: Could"), encoding="utf-8")
        wait_until(lambda: state_of(port, PAGE)["mark"] != first["mark"])
        assert state_of(port, PAGE)["here"] == []
        assert "Could my child have help with travel?" in ask(port, f"/{PAGE}")[2]
    finally:
        preview.server.shutdown()
        preview.stop()
    assert not (ROOT / ".build" / "preview" / str(port)).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a whole console")
def test_ctrl_c_ends_it_quietly(small: Path) -> None:
    command = [sys.executable, "-u", "-m", "invoke", "serve", "--port", "0", "--content", str(small)]
    running = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert running.stdout is not None
    assert "http://127.0.0.1:" in running.stdout.readline()
    running.stdout.readline()
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    said, _ = running.communicate(timeout=60)
    assert running.returncode == 0 and "Traceback" not in said


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_does_not_exist(small: Path, port: int) -> None:
    with pytest.raises(Exit, match="no port") as raised:
        serve_preview(small, port)
    assert raised.value.code == 2


def test_a_port_in_use(small: Path) -> None:
    with (
        PreviewServer(0) as server,
        pytest.raises(Exit, match=f"Port {server.server_port} is in use.*--port") as raised,
    ):
        serve_preview(small, server.server_port)
    assert raised.value.code == 2 and "\n" not in str(raised.value)


# ---- the server alone, over a site that is built


@dataclass
class Shown:
    """A preview that builds nothing."""

    site: Path | None
    outcome: Outcome | None = field(default_factory=Outcome)
    is_building: bool = False


@pytest.fixture
def shown(small_site: Path, tmp_path: Path) -> Shown:
    return Shown(Path(shutil.copytree(small_site, tmp_path / "site")))


@pytest.fixture
def port(shown: Shown) -> Iterator[int]:
    with PreviewServer(0) as server:
        server.preview = shown
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.html",
        "/needs/nothing/",
        "/%2e%2e/index.html",
        "/..%2f..%2fetc%2fpasswd",
        "/..%5cx",
        "/c:",
        "/" + "x" * 300,
    ],
)
def test_a_wrong_address_gets_the_sites_own_page_and_404(port: int, path: str) -> None:
    status, _, html = ask(port, path)
    assert status == 404 and "Page not found" in html and SCRIPT in html


@pytest.mark.parametrize(("path", "status", "sort"), [
    ("/", 200, "text/html"), ("/index.html?q=1", 200, "text/html"), ("/needs/", 200, "text/html"),
    ("/theme/site.css", 200, "text/css"), ("/changes.xml", 200, "application/xml"),
    ("/__preview/preview.js", 200, "text/javascript"), ("/__preview/preview.css", 200, "text/css"),
    ("/__preview/other.js", 404, "text/html"), ("/files/map.txt", 200, "text/plain"),
])  # fmt: skip
def test_each_file_has_its_type_and_is_never_kept(port: int, path: str, status: int, sort: str) -> None:
    answer, headers, _ = ask(port, path)
    assert answer == status and headers["Content-Type"].startswith(sort) and headers["Cache-Control"] == "no-store"


def test_only_html_gets_the_script(port: int) -> None:
    assert "__preview" not in ask(port, "/theme/site.css")[2] + ask(port, "/changes.xml")[2]


def test_a_folder_without_its_slash_is_sent_on_and_never_away(port: int) -> None:
    assert ask(port, "/needs")[1]["Location"] == "/needs/"
    assert ask(port, "//needs")[1]["Location"] == "/needs/"


def test_head_has_no_body(port: int) -> None:
    status, headers, body = ask(port, "/", method="HEAD")
    assert (status, body) == (200, "") and int(headers["Content-Length"]) > 0


def test_another_sites_name_is_refused(port: int) -> None:
    assert ask(port, "/", host="evil.example")[0] == 403
    assert ask(port, "/", host=f"localhost:{port}")[0] == 200


def test_a_page_loads_again_only_when_it_has_changed(port: int, shown: Shown) -> None:
    assert shown.site is not None
    before = {page: state_of(port, page)["mark"] for page in ("index.html", "needs/")}
    page = shown.site / "index.html"
    page.write_bytes(page.read_bytes() + b"<!-- x -->")
    assert state_of(port, "index.html")["mark"] != before["index.html"]
    assert state_of(port, "needs/")["mark"] == before["needs/"]
    assert state_of(port, "index.html")["mark"] in ask(port, "/")[2]


@pytest.mark.parametrize(
    ("outcome", "says"),
    [(None, "Building the site"), (Outcome(failure="Pelican said <no>."), "Pelican said &lt;no&gt;.")],
)
def test_before_the_first_good_build(port: int, shown: Shown, outcome: Outcome | None, says: str) -> None:
    shown.site, shown.outcome = None, outcome
    status, _, html = ask(port, "/any.html")
    assert status == 503 and says in html and SCRIPT in html


# ---- what is said, without a server


def test_a_pages_own_problems_come_first_then_the_others_then_its_advice() -> None:
    state = page_state(BROKEN, PAGE, "m", False)
    assert [one["place"] for one in state["here"]] == ["content/guidance/travel.md, line 5, topics"]
    assert [one["place"] for one in state["elsewhere"]] == ["content/area.yaml, whole file"]
    assert [one["wrong"] for one in state["advice"]] == ["too long."]
    assert state["summary"] == "1 problem in this page's file and 1 in other files. You see the last good version."


def test_advice_is_told_on_its_own_page_only() -> None:
    assert page_state(BROKEN, "index.html", "m", False)["advice"] == []


def test_a_failure_of_another_kind_is_told_everywhere_with_its_last_line_first() -> None:
    state = page_state(
        Outcome(failure="Pelican said:\n  many lines\n  TemplateError: no such tag"), "any.html", "m", True
    )
    assert state["heading"] == "The site could not be built" and state["reason"] == "TemplateError: no such tag"
    assert state["failure"].startswith("Pelican said") and state["summary"] and state["building"]


def test_many_problems_are_counted_and_not_all_shown() -> None:
    many = Outcome(tuple(Problem("content/x.md", line, "", "wrong.", "Mend.") for line in range(1, 121)))
    state = page_state(many, PAGE, "m", False)
    assert (len(state["elsewhere"]), state["more"], "120 problems" in state["summary"]) == (50, 70, True)


def test_an_outcome_survives_being_written() -> None:
    assert read_outcome(write_outcome(BROKEN)) == BROKEN
    for broken in ("", "null", "[]", "{}", '{"problems": [{}]}', "Traceback"):
        with pytest.raises(ValueError):
            read_outcome(broken)


def test_the_plain_page_escapes_everything() -> None:
    html = plain_page(BROKEN).decode()
    assert "&lt;b&gt;bus&lt;/b&gt;" in html and "<b>" not in html and "<i>" not in html and "too long" not in html


@pytest.mark.parametrize(
    "page", [b"<html><head></head><body></body></html>", b"<html><HEAD></HEAD ><body>", b"<p>no head</p>"]
)
def test_the_script_goes_into_any_page_once(page: bytes) -> None:
    html = with_preview(page, "mark")
    assert html.count(SCRIPT.encode()) == 1 and b'content="mark"' in html
    assert re.sub(rb"<meta[^>]*>" + re.escape(SCRIPT.encode()), b"", html) == page


@pytest.mark.parametrize(
    ("path", "name"),
    [("/", "index.html"), ("/a/", "a/index.html"), ("/a/b.html", "a/b.html"), ("//a%20b", "a b"), ("", "index.html")],
)
def test_the_name_of_a_page(path: str, name: str) -> None:
    assert page_name(path) == name


def test_nothing_outside_the_site_is_found(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "site").mkdir()
    for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/a/../../secret.txt", "/..\\secret.txt", "/\0"):
        assert find_file(tmp_path / "site", path) is None


@pytest.mark.parametrize(("name", "page"), [
    ("guidance/start.md", "guidance/start.html"), ("provision/talking-club.md", "provision/talking-club.html"),
    ("providers/hill-school.md", "providers/hill-school.html"), ("reviews/spring-2026.md", "reviews/spring-2026.html"),
    ("expected/talking/universal.md", "needs/talking/universal.html"), ("comments/2026-clubs.md", "comments/2026.html"),
    ("glossary.yaml", "words-explained.html"), ("area.yaml", ""), ("guidance/gone.md", ""), ("notes.txt", ""),
])  # fmt: skip
@pytest.mark.parametrize("is_broken", [False, True], ids=["good", "broken"])
def test_the_page_a_file_is_shown_on(small: Path, small_site: Path, name: str, page: str, is_broken: bool) -> None:
    if is_broken and (small / name).is_file():
        (small / name).write_text((small / name).read_text().replace("---\n", "---\nbroken: [\n", 1))
    assert address_of(small, f"content/{name}") == page
    assert not page or (small_site / page).is_file()


def test_a_slug_is_followed(small: Path) -> None:
    path = small / "guidance" / "start.md"
    path.write_text(path.read_text().replace("---\n", "---\nslug: begin\n", 1))
    assert address_of(small, "content/guidance/start.md") == "guidance/begin.html"


# ---- in a browser


def _notice(browser: Any) -> Any:
    return browser.find_element("id", "preview-notice").shadow_root


@pytest.mark.browser
def test_the_notice_in_a_browser(browser: Any, port: int, shown: Shown) -> None:
    from tests.browser_session import axe_violations, set_width

    page = "guidance/start.html"
    problem = Problem("content/guidance/start.md", 5, "topics", "<img src=x onerror=alert(1)> is wrong.", "Mend it.")
    set_width(browser, 800)
    browser.get(f"http://{HOST}:{port}/{page}")
    browser.execute_script("document.querySelector('#main a').focus()")
    region = _notice(browser).find_element("css selector", "[role=region]")
    assert not region.is_displayed()

    shown.outcome = Outcome((problem, ELSEWHERE), {problem.path: page})
    wait_until(region.is_displayed, 20)
    assert region.find_element("tag name", "h2").text == "Problems to mend"
    assert (
        "content/guidance/start.md, line 5, topics" in region.text
        and "<img src=x onerror=alert(1)> is wrong." in region.text
    )
    assert "1 problem in this page's file and 1 in other files" in _notice(browser).find_element(
        "css selector", "[role=status]"
    ).get_property("textContent")
    assert browser.execute_script("return document.activeElement.closest('#main') !== null"), (
        "the notice took the focus"
    )
    refused = [
        entry["message"] for entry in browser.get_log("browser") if "Content Security Policy" in entry["message"]
    ]
    assert refused == []
    assert [violation for violation in axe_violations(browser) if "preview-notice" in violation] == []

    shown.outcome = Outcome()
    wait_until(lambda: not region.is_displayed(), 20)
    assert shown.site is not None
    path = shown.site / page
    path.write_bytes(path.read_bytes().replace(b"Where to start", b"Where to begin"))
    wait_until(
        lambda: "Where to begin" in browser.execute_script("return document.querySelector('h1')?.textContent ?? ''"), 20
    )


@pytest.mark.browser
def test_advice_is_folded_away_in_a_browser(browser: Any, port: int, shown: Shown) -> None:
    page = "guidance/start.html"
    advice = Problem("content/guidance/start.md", 9, "body", "this is too long.", "Split it.", Severity.WARNING)
    shown.outcome = Outcome((advice,), {advice.path: page})
    browser.get(f"http://{HOST}:{port}/{page}")
    region = _notice(browser).find_element("css selector", "[role=region]")
    wait_until(region.is_displayed, 20)
    assert "Advice for this page (1)" in region.text and "this is too long." not in region.text
    region.find_element("tag name", "summary").click()
    assert "this is too long." in region.text

"""Sites that are broken, closed or hostile: each gives one sentence and the right exit code, and none does harm."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.audit.local_site import (
    LocalSite,
    Reply,
    collect,
    collected,
    failure,
    moved,
    packed,
    page,
    page_of,
    read_paths,
    reasons,
)

HTML = {"Content-Type": "text/html"}
LOGIN = "<title>Sign in</title><h1>Sign in</h1><form><input name=u><input type=password></form>"


def fails(answers: dict[str, object], folder: Path, **limits: object) -> str:
    """The sentence for a site whose start cannot be read. Nothing is left in the folder."""
    with LocalSite(answers) as site:  # type: ignore[arg-type]
        code, sentence = failure(f"{site.url}/", folder, **limits)
    assert code == 3 and sentence.count("\n") == 0 and "Traceback" not in sentence
    assert not folder.exists()
    return sentence.replace(site.url, "SITE").replace(f"127.0.0.1:{site.port}", "HOST")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Reply(b"oops", 500), "SITE/ answered 500 (internal server error) 3 times. Try again later."),
        (Reply(b"", 503), "SITE/ answered 503 (service unavailable) 3 times. Try again later."),
        (Reply(b"no", 403), "SITE/ answered 403 (forbidden). The site is closed to this program; ask its owner to let in the user agent"),
        (Reply(b"no", 401), "SITE/ answered 401 (unauthorized)"),
        (Reply(b"no", 404), "SITE/ is not a page to start from. It could not be read: the site answered 404 (not found)."),
        (Reply(b"no", 418), "the site answered 418 (i'm a teapot)."),
        (Reply(b"no", 999), "the site answered 999 (not a status that is known)."),
        (Reply(b"", 429), "SITE/ answered 429 (too many requests) 3 times. Try again later."),
        (Reply(b"", 429, {"Retry-After": "3600"}), "answered 429 (too many requests) and asks to wait 3600 seconds. Run the same command again after that."),
        (Reply(b"", 503, {"Retry-After": "Mon, 23 Nov 2026 13:00:00 GMT"}), "asks to wait 3600 seconds"),
        (moved("/"), "SITE/ redirects for ever (more than 10 times), so there is no page to audit."),
        (moved("file:///etc/passwd"), "it redirects to something that is not a web page (file:///etc/passwd)."),
        (moved("javascript:alert(1)"), "it redirects to something that is not a web page"),
        (moved("http://[broken"), "it redirects to something that is not a web page"),
        (moved("http://169.254.169.254/latest/meta-data/"), "SITE/ leads to 169.254.169.254, a private address inside somebody's network, so the audit did not follow it."),
        (moved("http://10.255.255.1:8080/"), "leads to 10.255.255.1:8080, a private address"),
        (moved("http://[::ffff:10.0.0.1]/"), "a private address"),
        (moved("http://0x0a000001/"), "a private address"),
        (Reply(b"", 200, HTML), "It could not be read: it is empty."),
        (Reply(b"\x89PNG", 200, {"Content-Type": "image/png"}), "a kind this audit cannot read (image/png)."),
        (Reply(b"x", 200, HTML | {"Content-Encoding": "br"}), "it is packed with 'br', which was not asked for"),
        (Reply(b"not gzip", 200, HTML | {"Content-Encoding": "gzip"}), "the answer was not understandable"),
        (Reply(b"<script src='/_Incapsula_Resource?x'></script>", 200, HTML), "shows programs a robot check instead of the page"),
        (Reply(b"wait", 403, HTML | {"cf-mitigated": "challenge"}), "shows programs a robot check instead of the page"),
        (Reply(b"", 200, HTML | {"Content-Length": "2147483648"}), "it is larger than 10 MB."),
    ],
)  # fmt: skip
def test_a_start_that_cannot_be_read(answer: Reply, words: str, tmp_path: Path) -> None:
    assert words in fails({"/": answer}, tmp_path / "audit", max_retries=2)


def test_a_login_wall(tmp_path: Path) -> None:
    assert "it asks the reader to log in." in fails({"/": moved("/account"), "/account": LOGIN}, tmp_path / "audit")
    pages = {
        "/": page("Home", "/closed", "/form", "/away", "/account/login"), "/closed": Reply(b"", 401),
        "/form": moved("/account/login"), "/account/login": LOGIN, "/away": moved("https://login.example.com/oauth"),
    }  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert reasons(artifacts) == {"/closed": "forbidden", "/form": "login", "/away": "login", "/account/login": "login"}
    assert page_of(artifacts, "/form").reason == "It could not be read: it asks the reader to log in."
    assert page_of(artifacts, "/form").final_url == f"{site.url}/account/login"


def test_a_name_that_does_not_resolve(tmp_path: Path) -> None:
    assert failure("https://no-such-council.invalid/send", tmp_path / "audit") == (
        3, "There is no site called no-such-council.invalid. Check the address for spelling, and that this computer is online.")  # fmt: skip


def test_a_site_that_refuses(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    assert failure(f"http://{host}/", tmp_path / "audit") == (
        3, f"{host} refused the connection. Check the address; the site may be down.")  # fmt: skip


def test_a_site_that_does_not_speak_tls(tmp_path: Path) -> None:
    with LocalSite({}) as site:
        code, sentence = failure(site.url.replace("http:", "https:"), tmp_path / "audit")
    assert code == 3 and sentence.startswith(f"The secure connection to 127.0.0.1:{site.port} failed (")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    files = ("-keyout", str(tmp_path / "key.pem"), "-out", str(tmp_path / "cert.pem"))
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", *files],
        check=True, capture_output=True)  # fmt: skip
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with LocalSite({"/": page("Home")}, tls=tls) as site:
        code, sentence = failure(site.url, tmp_path / "audit")
    assert code == 3 and "self-signed certificate" in sentence and "did not start" in sentence


def test_a_site_that_never_answers(tmp_path: Path) -> None:
    sentence = fails({"/": lambda handler: time.sleep(1)}, tmp_path / "audit", timeout=0.2, max_retries=1)
    assert sentence == "SITE/ took too long to answer. Try again later."


def test_a_page_that_drips_for_ever_ends(tmp_path: Path) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response_only(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    with LocalSite({"/": page("Home", "/drip"), "/drip": drip}) as site:
        artifacts = collected(site.url, tmp_path / "audit", timeout=0.5, max_retries=0)
    assert reasons(artifacts) == {"/drip": "timeout"}


def test_a_page_of_two_gigabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    sent = 0

    def endless(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response_only(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(2048):
            handler.wfile.write(b"x" * 1024 * 1024)
            sent += 1

    with LocalSite({"/": page("Home", "/endless"), "/endless": endless}) as site:
        artifacts = collected(site.url, tmp_path / "audit", max_page_bytes=2_000_000)
    assert page_of(artifacts, "/endless").reason == "It was not read: it is larger than 1 MB."
    assert sent < 60


def test_compression_bombs_are_refused(tmp_path: Path) -> None:
    zeros = b"\0" * 50_000_000
    twice = Reply(gzip.compress(gzip.compress(zeros)), 200, HTML | {"Content-Encoding": "gzip, gzip"})
    pages = {"/": page("Home", "/bomb", "/bomb.pdf", "/twice"), "/bomb": packed(zeros), "/bomb.pdf": packed(zeros, "application/pdf"),
             "/twice": twice}  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert reasons(artifacts) == {"/bomb": "bomb", "/bomb.pdf": "bomb", "/twice": "bad-answer"}
    assert "unpacks to more than 10 MB, as a compression bomb does" in str(page_of(artifacts, "/bomb").reason)


def test_wrong_encodings_are_survived(tmp_path: Path) -> None:
    text = page("Money", more="<p>£6,000 – “top-up”</p>")
    said = {"Content-Type": "text/html; charset=utf-8"}
    pages: dict[str, object] = {
        "/": page("Home", "/utf16", "/mark", "/cp1252", "/right", "/broken"),
        "/utf16": Reply(text.encode("utf-16-le"), headers=said),
        "/mark": Reply(text.replace("Money", "Marked").encode("utf-16"), headers=said),
        "/cp1252": Reply(text.replace("Money", "Old").encode("cp1252"), headers=said),
        "/right": packed(text.replace("Money", "Right").encode()),
        "/broken": Reply(
            text.replace("Money", "Broken").encode() + b"\xff\xfe\x00",
            headers={"Content-Type": "text/html; charset=nonsense"},
        ),
    }
    with LocalSite(pages) as site:  # type: ignore[arg-type]
        artifacts = collected(site.url, tmp_path / "audit")
    assert len(artifacts.read_pages) == 6
    for path in ("/utf16", "/mark", "/cp1252", "/right", "/broken"):
        assert "£6,000 – “top-up”" in artifacts.read_text(page_of(artifacts, path)), path


def test_malformed_pages_are_read_and_lead_on(tmp_path: Path) -> None:
    pages = {
        "/": "<html><body <p><a href='/a'>a<a href=/b>b</a></div></b><![foo]><a href='/c\"><a href=\"/d\">d</a><!-- <a href='/no'>",
        "/a": Reply(b"\x00\x01\x02<p>" * 1000, headers=HTML),
        "/b": "<div>" * 20_000 + "<a href='/e'>e</a>",
        "/d": "plain words", "/e": Reply(b"<html><a href='/f'>f</a>", headers={}),
        "/f": Reply(page("F").encode(), headers={"Content-Type": "application/octet-stream"}),
    }  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert set(read_paths(artifacts)) >= {"/", "/a", "/b", "/e", "/f"}
    assert site.count("/no") == 0


def test_connections_that_break_are_tried_again(tmp_path: Path) -> None:
    tries: dict[str, int] = {}

    def shaky(name: str, faults: int, answer: Reply | None = None) -> object:
        def one(handler: BaseHTTPRequestHandler) -> Reply | None:
            tries[name] = tries.get(name, 0) + 1
            if tries[name] > faults:
                return Reply(page(name).encode())
            if answer is None:
                handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf")
            return answer

        return one

    pages = {
        "/": page("Home", "/half", "/busy", "/never", "/gone"), "/half": shaky("half", 1), "/busy": shaky("busy", 2, Reply(b"", 503)),
        "/never": shaky("never", 99, Reply(b"", 502)), "/gone": Reply(b"", 410),
    }  # fmt: skip
    with LocalSite(pages) as site:  # type: ignore[arg-type]
        artifacts = collected(site.url, tmp_path / "audit", max_retries=2)
    assert read_paths(artifacts) == ["/", "/busy", "/half"]
    assert tries == {"half": 2, "busy": 3, "never": 3} and site.count("/gone") == 1
    assert page_of(artifacts, "/never").reason == "It could not be read: the site answered 502 (bad gateway) 3 times."
    assert page_of(artifacts, "/gone").reason == "It could not be read: the site answered 410 (gone)."


def test_a_site_that_asks_for_silence_is_given_it(tmp_path: Path) -> None:
    times: list[float] = []

    def busy(handler: BaseHTTPRequestHandler) -> Reply:
        times.append(time.monotonic())
        return Reply(b"", 429, {"Retry-After": "1"}) if len(times) == 1 else Reply(page("Busy").encode())

    with LocalSite(
        {"/": page("Home", "/busy", "/long"), "/busy": busy, "/long": Reply(b"", 503, {"Retry-After": "900"})}
    ) as site:
        artifacts = collected(site.url, tmp_path / "audit", max_retry_wait=5.0)
    assert times[1] - times[0] >= 0.95
    assert page_of(artifacts, "/long").reason == (
        "It could not be read: the site answered 503 (service unavailable) and asked to wait 900 seconds.")  # fmt: skip


def test_robots_that_close_the_site_or_cannot_be_read(tmp_path: Path) -> None:
    closed = Reply(b"User-agent: *\nDisallow: /", headers={"Content-Type": "text/plain"})
    sentence = fails({"/": page("Home"), "/robots.txt": closed}, tmp_path / "audit")
    assert sentence == "The robots.txt of HOST asks programs not to read SITE/, so the audit did not start."
    sentence = fails({"/": page("Home"), "/robots.txt": Reply(b"", 500)}, tmp_path / "audit", max_retries=1)
    assert sentence.startswith("The robots.txt of HOST could not be read (status 500)")


def test_links_and_redirects_to_private_addresses_are_not_followed(tmp_path: Path) -> None:
    pages = {
        "/": page("Home", "/inside", "http://169.254.169.254/", "http://localhost:1/", "file:///etc/passwd"),
        "/inside": moved("http://169.254.169.254/"),
        "/robots.txt": moved("http://10.255.255.1/robots.txt"),
        "/sitemap.xml": moved("http://192.168.255.254/"),
    }  # fmt: skip
    with LocalSite(pages) as site:
        began = time.monotonic()
        artifacts = collected(site.url, tmp_path / "audit", timeout=15.0)
    assert time.monotonic() - began < 10  # nothing was waited for
    assert reasons(artifacts) == {"/inside": "elsewhere"}


def test_a_flood_of_links_does_not_stop_the_audit(tmp_path: Path) -> None:
    with LocalSite({"/": page("Home", *(f"/{number}-{number:x}" for number in range(20_000)))}) as site:
        result = collect(site.url, tmp_path / "audit", max_pages=1)
    assert result.pages_read == 1 and result.pages_unread == 5000


def test_a_site_of_broken_links_ends(tmp_path: Path) -> None:
    with LocalSite(
        {
            "/": page(
                "Home",
                *(f"/{letter}{other}{third}" for letter in "abcdefghij" for other in "abcdefghij" for third in "abcde"),
            )
        }
    ) as site:
        artifacts = collected(site.url, tmp_path / "audit", max_pages=10)
        assert len(site.asked) < 10 * 4 + 200 + 5
    assert {one.reason_id for one in artifacts.unread_pages} == {"status", "budget"}

"""Crawling a good site: where it goes, in what order, what it folds together, and when it stops."""

from __future__ import annotations

import gzip
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from offer_audit.artifacts import read_artifacts
from offer_audit.collect import Limits, collect_site
from tests.audit.local_site import (
    NOON,
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

PDF = Reply(b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/pdf"})
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def robots(text: str) -> Reply:
    return Reply(text.encode(), headers={"Content-Type": "text/plain"})


def sitemap(*urls: str, index: bool = False) -> str:
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    return (
        f"<?xml version='1.0'?><{outer}>"
        + "".join(f"<{inner}><loc>{url}</loc></{inner}>" for url in urls)
        + f"</{outer}>"
    )


def test_a_site_is_read_whole_and_no_further(tmp_path: Path) -> None:
    pages = {
        "/": page("Home", "/a", "b/", "/guide.pdf", "/form", "/old.doc", "/logo.png", "mailto:x@y.uk", "file:///etc/passwd",
                  "https://elsewhere.example/page", "https://elsewhere.example/law.pdf", "#top", "http://[broken"),
        "/a": page("A", "/#x", "/a?utm_source=news"),
        "/b/": page("B", "../a", "c.html"),
        "/b/c.html": page("C"),
        "/guide.pdf": PDF,
        "/form": Reply(b"PK\x03\x04 word/document.xml", headers={"Content-Type": DOCX_TYPE}),
    }  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert read_paths(artifacts) == ["/", "/a", "/b/", "/b/c.html", "/form", "/guide.pdf"]
    assert {page.url: page.reason_id for page in artifacts.unread_pages} == {
        "https://elsewhere.example/law.pdf": "document-elsewhere",
        f"{site.url}/old.doc": "type",
    }
    assert (artifacts.site, artifacts.kind, artifacts.is_finished) == (f"{site.url}/", "url", True)
    assert site.agents == {"offer-audit/0.1 (+audit of SEND Local Offers)"}
    assert all(site.count(path) == 1 for path in pages)
    inner = page_of(artifacts, "/b/c.html")
    assert (inner.depth, inner.found_on, inner.status, inner.path) == (2, f"{site.url}/b/", 200, "/b/c.html")
    assert inner.headers["content-type"] == "text/html; charset=utf-8" and inner.fetched_at == NOON.isoformat()
    assert artifacts.page_at(f"{site.url}/b/c.html#part") == inner
    assert sorted(path.name for path in (tmp_path / "audit").iterdir()) == ["audit.json", "bodies", "pages.jsonl"]


def test_pages_that_speak_of_send_are_read_first(tmp_path: Path) -> None:
    pages = {
        "/": page("Council", *(f"/bins/{name}" for name in "abcdefgh"), "/local-offer", "/schools"),
        "/local-offer": page("SEND Local Offer", "/local-offer/signpost", "/council-tax"),
        "/local-offer/signpost": page("Signpost"),
    }
    with LocalSite(pages, lambda path: page(path)) as site:
        artifacts = collected(site.url, tmp_path / "audit", max_pages=5, concurrency=1)
        found = [path for path in site.asked if path not in ("/robots.txt", "/sitemap.xml")]
    assert found[:4] == ["/", "/local-offer", "/local-offer/signpost", "/schools"]
    left = [page for page in artifacts.unread_pages if page.reason_id == "budget"]
    assert len(artifacts.read_pages) == 5 and len(left) >= 7
    assert left[0].reason == "It was found but not read: the audit stopped at its limit of 5 pages."


def test_the_scope_and_extra_pages_that_were_asked_for(tmp_path: Path) -> None:
    pages = {
        "/send/": page("Offer", "/send/a", "/bins", "/files/guide.pdf"),
        "/send/a": page("A"), "/files/guide.pdf": PDF, "/money": page("Money"), "/bins": page("Bins"),
    }  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(f"{site.url}/send/", tmp_path / "audit", scope=("/send/",), extra_pages=("/money",))
    assert read_paths(artifacts) == ["/files/guide.pdf", "/money", "/send/", "/send/a"]


def test_robots_are_obeyed_and_what_they_close_is_told(tmp_path: Path) -> None:
    pages = {
        "/robots.txt": robots("User-agent: *\nDisallow: /private\nUser-agent: offer-audit\nDisallow: /closed\nCrawl-delay: 0.15"),
        "/": page("Home", "/closed/a", "/private/b", "/c"), "/private/b": page("B"), "/c": page("C"),
    }  # fmt: skip
    began = time.monotonic()
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert time.monotonic() - began > 0.15 * 3
    assert read_paths(artifacts) == ["/", "/c", "/private/b"]
    assert page_of(artifacts, "/closed/a").reason == "It was not read: the site's robots.txt asks programs not to."
    assert site.count("/closed/a") == 0


def test_a_page_of_html_or_nothing_at_all_is_no_robots_txt(tmp_path: Path) -> None:
    for number, answer in enumerate((page("Not found", more="Disallow: /"), Reply(b"no", 403), Reply(b"\0\xff", 200))):
        with LocalSite({"/": page("Home", "/a"), "/a": page("A"), "/robots.txt": answer}) as site:
            assert collect(site.url, tmp_path / str(number)).pages_read == 2


def test_sitemaps_of_sitemaps_packed_and_plain_are_read(tmp_path: Path) -> None:
    with LocalSite({"/": page("Home")}) as site:
        site.pages |= {
            "/robots.txt": robots(f"Sitemap: {site.url}/maps.xml"),
            "/maps.xml": sitemap(f"{site.url}/1.xml", f"{site.url}/2.xml.gz", "https://elsewhere.example/3.xml", index=True),
            "/1.xml": sitemap(f"{site.url}/hidden?a=1&amp;b=2", f"{site.url}/loose.doc"),
            "/2.xml.gz": Reply(gzip.compress(sitemap(f"<![CDATA[{site.url}/deep]]>").encode()), headers={}),
            "/hidden?a=1&b=2": page("Hidden"), "/deep": page("Deep"),
        }  # fmt: skip
        artifacts = collected(site.url, tmp_path / "audit")
    assert read_paths(artifacts) == ["/", "/deep", "/hidden?a=1&b=2"]
    assert reasons(artifacts) == {"/loose.doc": "type"}


def test_a_hostile_sitemap_does_no_harm(tmp_path: Path) -> None:
    bomb = (
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><urlset><url><loc>&b;</loc>" + "<loc>" * 10_000
    )
    maps = {"/sitemap.xml": sitemap("/sitemap.xml", "/bomb.xml", "/packed.xml", index=True), "/bomb.xml": bomb,
            "/packed.xml": packed(b"\0" * 60_000_000)}  # fmt: skip
    with LocalSite({"/": page("Home"), **maps}) as site:
        assert read_paths(collected(site.url, tmp_path / "audit")) == ["/"]
        assert site.count("/sitemap.xml") == 1


def test_redirects_lead_to_the_page_where_it_is(tmp_path: Path) -> None:
    pages = {
        "/": moved("/send", 301), "/send": page("Offer", "/old", "/older", "/away"), "/old": moved("/new"),
        "/older": moved("/old"), "/new": page("New"), "/away": moved("https://elsewhere.example/x"),
    }  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert read_paths(artifacts) == ["/new", "/send"]
    assert reasons(artifacts) == {"/": "moved", "/old": "moved", "/older": "moved", "/away": "elsewhere"}
    assert page_of(artifacts, "/older").same_as == f"{site.url}/new" and page_of(artifacts, "/older").status == 302
    assert artifacts.page_at(f"{site.url}/older") == page_of(artifacts, "/new")
    away = page_of(artifacts, "/away")
    assert away.reason == "It was not read: it leads to elsewhere.example, which is outside this site."
    assert [one.url for one in artifacts.unread_pages] == [away.url]


def test_a_start_that_moves_to_another_host_is_the_site(tmp_path: Path) -> None:
    with LocalSite({"/offer": page("Offer", "/a"), "/a": page("A"), "/bins": page("Bins")}) as site:
        asked = f"http://localhost:{site.port}"
        site.pages |= {"/start": moved(f"{site.url}/offer"), "/a": page("A", f"{asked}/bins")}
        artifacts = collected(f"{asked}/start", tmp_path / "audit")
    assert read_paths(artifacts) == ["/a", "/offer"]
    assert artifacts.site == f"{asked}/start" and artifacts.page_at(artifacts.site) == page_of(artifacts, "/offer")


def test_other_hosts_of_the_site_are_read_when_named(tmp_path: Path) -> None:
    with LocalSite({"/": page("Home"), "/more": page("More")}) as site:
        other = f"localhost:{site.port}"
        site.pages["/"] = page("Home", f"http://{other}/more")
        assert len(collected(site.url, tmp_path / "one").read_pages) == 1
        assert len(collected(site.url, tmp_path / "two", hosts=(other,)).read_pages) == 2


def test_a_computer_behind_a_proxy_goes_through_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    council = "http://council.example"
    pages = {
        f"{council}/": page("Home", "/a", "/in"),
        f"{council}/a": page("A"),
        f"{council}/in": moved("http://10.0.0.1/"),
    }
    with LocalSite(pages) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        artifacts = collected(council, tmp_path / "audit")
        code, sentence = failure(f"{council}/in", tmp_path / "other")
    assert read_paths(artifacts) == ["/", "/a"]
    assert code == 3 and "leads to 10.0.0.1, a private address" in sentence


def test_a_cookie_check_is_passed(tmp_path: Path) -> None:
    def check(handler: BaseHTTPRequestHandler) -> Reply:
        if "seen=1" in (handler.headers["Cookie"] or ""):
            return Reply(page("Home").encode())
        return Reply(status=302, headers={"Location": "/", "Set-Cookie": "seen=1"})

    with LocalSite({"/": check}) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert read_paths(artifacts) == ["/"]
    assert "seen" not in (tmp_path / "audit" / "pages.jsonl").read_text()


def test_one_page_under_several_addresses_is_read_once(tmp_path: Path) -> None:
    home = page("Home", "/index.html", "/?print=1", "/news?id=2", "/news?id=2&sid=9", "/news")
    same = '<link rel="canonical" href="/story">' + page("Story")
    pages = {
        "/": home, "/index.html": home, "/?print=1": home.replace("<title>", "<script>var token = 3</script><title>"),
        "/news?id=2": same, "/news": same, "/story": page("Story"),
    }  # fmt: skip
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit")
    assert read_paths(artifacts) == ["/", "/story"]
    assert set(reasons(artifacts).values()) == {"same-content"} and artifacts.unread_pages == ()
    assert page_of(artifacts, "/?print=1").reason == f"It says the same as {site.url}/."
    assert artifacts.page_at(f"{site.url}/news?id=2") == page_of(artifacts, "/story")


def test_a_wrong_canonical_link_hides_no_page(tmp_path: Path) -> None:
    wrong = '<link rel="canonical" href="/">'
    with LocalSite({"/": page("Home", "/a", "/b"), "/a": page("A", more=wrong), "/b": page("B", more=wrong)}) as site:
        assert read_paths(collected(site.url, tmp_path / "audit")) == ["/", "/a", "/b"]


def test_calendars_and_lists_are_cut_off(tmp_path: Path) -> None:
    def endless(path: str) -> str | None:
        if path.startswith("/events?month="):
            month = int(path.partition("=")[2])
            return page(f"Month {month}", f"/events?month={month + 1}", f"/events?month={month - 1}")
        if path.startswith("/list?page="):
            return page(path, f"/list?page={int(path.partition('=')[2]) + 1}")
        return page(path, f"{path.removeprefix('/')}/again/") if path.startswith("/again/") else None

    with LocalSite({"/": page("Home", "/events?month=0", "/list?page=1", "/again/")}, endless) as site:
        artifacts = collected(site.url, tmp_path / "audit", calendar_budget=4, paging_budget=6)
        asked = "\n".join(site.asked)
    assert asked.count("/events?") == 4 and asked.count("/list?") == 6 and asked.count("/again/") < 12
    unread = {one.reason_id for one in artifacts.unread_pages}
    assert unread == {"repeats", "loop"}
    told = [one.reason for one in artifacts.unread_pages if "/events?" in one.url]
    assert told[0] == (
        "It was not read: 4 pages with addresses of this pattern (/events?) had been read, and a calendar or list can go"
        " on for ever.")  # fmt: skip


def test_the_total_size_is_limited(tmp_path: Path) -> None:
    pages = {"/": page("Home", "/a", "/b", "/c")} | {f"/{name}": page(name, more="x" * 5000) for name in "abc"}
    with LocalSite(pages) as site:
        artifacts = collected(site.url, tmp_path / "audit", max_total_bytes=6000, concurrency=1)
    assert len(artifacts.read_pages) == 3
    assert (
        page_of(artifacts, "/c").reason
        == "It was found but not read: the audit had already downloaded its limit of 6000 bytes."
    )


def test_the_pace_is_polite_and_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int, float | None]] = []
    pages = {"/": page("Home", *(f"/{name}" for name in "abcdefghijkl"))}
    with LocalSite(pages, page) as site:
        began = time.monotonic()
        collect_site(site.url, tmp_path / "audit", Limits(delay=0.05), lambda *now: told.append(now), lambda: NOON)
    assert time.monotonic() - began >= 0.05 * 14
    assert told[0][:2] == (1, 8) and told[-1][:2] == (13, 0)
    assert any(seconds is not None and seconds > 0 for _, _, seconds in told)


def test_two_collections_give_the_same_pages_in_any_weather(tmp_path: Path) -> None:
    """Which pages a budget reaches does not depend on how quickly the site answers."""
    turn = 0

    def uneven(path: str) -> str | None:
        nonlocal turn
        if path.endswith((".txt", ".xml")):
            return None
        turn += 7
        time.sleep(turn % 5 / 100)
        return page(path, *(f"/{path.count('/')}{letter}{path}" for letter in "abc"))

    for name in ("one", "two"):
        with LocalSite({"/": page("Home", "/a", "/b", "/c")}, uneven) as site:
            collect(site.url, tmp_path / name, max_pages=25)
    first, second = ([one.path for one in read_artifacts(tmp_path / name).read_pages] for name in ("one", "two"))
    assert len(first) == 25 and first == second


def test_a_site_is_collected_afresh_when_asked_again(tmp_path: Path) -> None:
    with LocalSite({"/": page("Home", "/a"), "/a": page("A")}) as site:
        collect(site.url, tmp_path / "audit")
        site.pages["/a"] = page("Another A")
        artifacts = collected(site.url, tmp_path / "audit")
    assert "Another A" in artifacts.read_text(page_of(artifacts, "/a"))
    assert len(list((tmp_path / "audit" / "bodies").iterdir())) == 2

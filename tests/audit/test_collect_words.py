"""What collecting knows without a network: addresses, patterns, relevance, encodings, page facts, private addresses."""

from __future__ import annotations

import asyncio
import time

import pytest

from offer_audit.collect.addresses import Site, normal_address
from offer_audit.collect.collected import Limits
from offer_audit.collect.network import NameBook, PrivateAddress, address_kind
from offer_audit.collect.page_links import is_login_page, read_page
from offer_audit.collect.patterns import pattern_of
from offer_audit.collect.sentences import Unread
from offer_audit.collect.words import link_relevance, relevance


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("HTTPS://WWW.Example.gov.uk:443/Send#top", "https://www.example.gov.uk/Send"),
        ("http://example.gov.uk", "http://example.gov.uk/"),
        ("https://e.uk/a/../b/./c", "https://e.uk/b/c"),
        ("https://e.uk/a/..", "https://e.uk/"),
        ("https://e.uk//a//b", "https://e.uk//a//b"),
        ("https://e.uk/%7Esend/%e2%82%ac", "https://e.uk/~send/%E2%82%AC"),
        ("https://e.uk/a b?q=c d", "https://e.uk/a%20b?q=c%20d"),
        ("https://e.uk/100%", "https://e.uk/100%25"),
        ("https://e.uk/?utm_source=x&id=3&fbclid=9", "https://e.uk/?id=3"),
        ("https://e.uk/?b=2&a=1&b=2", "https://e.uk/?a=1&b=2"),
        ("https://e.uk/a;jsessionid=AF3?x=1", "https://e.uk/a?x=1"),
        ("https://e.uk/a?PHPSESSID=3", "https://e.uk/a"),
        ("https://e.uk/list?open", "https://e.uk/list?open"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://e.uk/a\n/b", "https://e.uk/a/b"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_a_page_has_one_spelling(written: str, normal: str) -> None:
    assert normal_address(written) == normal
    assert normal_address(normal) == normal


@pytest.mark.parametrize(
    "written",
    ["file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.uk", "tel:01632", "data:text/html,x", "http://", "http://[:",
     "http://e.uk:99999/", "https://e.uk/" + "a" * 3000, "//", ""],
)  # fmt: skip
def test_what_is_not_a_web_address_is_none(written: str) -> None:
    assert normal_address(written) is None


def test_spellings_of_the_site_are_one_site() -> None:
    site = Site("https://www.example.gov.uk/send/", Limits())
    assert site.address("http://example.gov.uk/a", site.start) == "https://www.example.gov.uk/a"
    assert site.address("../b?x=1#y", site.start) == "https://www.example.gov.uk/b?x=1"
    assert not site.holds("https://notexample.gov.uk/")
    assert not site.holds("https://www.example.gov.uk.evil.example/")


@pytest.mark.parametrize(
    ("path", "pattern", "kind"),
    [
        ("/send/short-breaks", "/send/short-breaks", "plain"),
        ("/events/2026/11/23", "/events/#/#/#", "calendar"),
        ("/whats-on/november-2026", "/whats-on/#-#", "calendar"),
        ("/calendar?month=11&year=2026", "/calendar?", "calendar"),
        ("/list?page=4", "/list?", "paging"),
        ("/news/page/7", "/news/page/#", "paging"),
        ("/directory/record/1234", "/directory/record/#", "record"),
        ("/service.page?id=abc&channel=2", "/service.page?", "record"),
        ("/wp-content/uploads/2026/11/guide.pdf", "/wp-content/uploads/#/#/guide.pdf", "record"),
        ("/a/b/a/b/a/b", "/a/b/a/b/a/b", "loop"),
        ("/may-half-term-club", "/may-half-term-club", "plain"),
    ],
)
def test_addresses_that_are_alike_have_one_pattern(path: str, pattern: str, kind: str) -> None:
    assert pattern_of(f"https://e.uk{path}") == (pattern, kind)


def test_what_speaks_of_send_comes_first() -> None:
    links = [
        ("https://e.uk/bins", "Bins and recycling", "Popular"),
        ("https://e.uk/contact", "Send us a message", ""),
        ("https://e.uk/p/1", "Short breaks", "SEND Local Offer"),
        ("https://e.uk/local-offer", "SEND local offer", ""),
        ("https://e.uk/schools", "Schools", ""),
        ("https://e.uk/care-leavers", "Local offer for care leavers", ""),
    ]
    ranked = sorted(links, key=lambda link: -link_relevance(*link))
    assert [link[0].rpartition("/")[2] for link in ranked] == [
        "local-offer", "1", "schools", "contact", "care-leavers", "bins",
    ]  # fmt: skip


def test_send_is_not_a_verb() -> None:
    assert relevance("Send us an email") == 0
    assert relevance("The SEND team") >= 10
    assert link_relevance("https://e.uk/send/", "", "") >= 10


def test_a_page_tells_its_links_with_their_words() -> None:
    facts = read_page(
        """<title>Our  offer</title><base href="/send/"><link rel="canonical" href="home"><h1>Local <b>Offer</b></h1>
        <a href="a.html">Short <i>breaks</i></a><a href=b.html><img alt="Travel"></a><area href="c">
        <h2>Money</h2><a href="javascript:void 0">no</a><iframe src="d.pdf" title="Guide"></iframe>
        <![if !x]><a href="e">e<a href="f">f</a><script>"<a href='no'>"</script><meta http-equiv=refresh content="1; url=g">""",
        "https://e.uk/x/y",
    )
    assert [(link.href, link.text, link.heading) for link in facts.links][:3] == [
        ("https://e.uk/send/a.html", "Short breaks", "Local Offer"),
        ("https://e.uk/send/b.html", "Travel", "Local Offer"),
        ("https://e.uk/send/c", "", "Local Offer"),
    ]
    assert [link.href.rpartition("/")[2] for link in facts.links[4:]] == ["d.pdf", "e", "f", "g"]
    assert (facts.title, facts.first_heading, facts.canonical) == ("Our offer", "Local Offer", "https://e.uk/send/home")


def test_a_login_box_beside_a_page_is_not_a_login_page() -> None:
    box = "<form><input type=password></form>"
    assert is_login_page(read_page(f"<h1>Sign in to MyCouncil</h1>{box}", "https://e.uk/"))
    assert not is_login_page(read_page(f"<h1>Short breaks</h1>{box}", "https://e.uk/"))


@pytest.mark.parametrize(
    "piece", ["<a", "<a>", "<!--", "<!", "<![", "<![foo", '<a x="', "</", "<script>", "&#", "<?", "x=", "\0"]
)
def test_no_page_is_slow_to_read(piece: str) -> None:
    began = time.process_time()
    read_page(piece * 200_000, "https://e.uk/")
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1", "loopback"), ("::1", "loopback"), ("0.0.0.0", "loopback"), ("::ffff:127.0.0.1", "loopback"),
        ("10.1.2.3", "private"), ("192.168.1.1", "private"), ("172.16.0.1", "private"), ("100.64.0.1", "private"),
        ("fd00::1", "private"), ("64:ff9b::a01:203", "private"), ("2002:7f00:1::", "loopback"),
        ("169.254.169.254", "link-local"), ("fe80::1%eth0", "link-local"), ("224.0.0.1", "other"),
        ("93.184.215.14", "public"), ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", "public"),
    ],
)  # fmt: skip
def test_private_addresses_are_known_in_every_disguise(address: str, kind: str) -> None:
    assert address_kind(address) == kind


def test_a_public_start_does_not_lead_inside() -> None:
    for host in ("127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "0x7f000001", "::ffff:192.168.0.1"):
        with pytest.raises(PrivateAddress):
            asyncio.run(NameBook().addresses(host))


def test_a_start_on_this_computer_leads_no_further_inside() -> None:
    async def look() -> None:
        names = NameBook()
        await names.start_at("127.0.0.1")
        assert await names.addresses("127.0.0.1") == ("127.0.0.1",)
        with pytest.raises(PrivateAddress):
            await names.addresses("192.168.0.1")

    asyncio.run(look())


def test_every_reason_has_a_sentence() -> None:
    from offer_audit.collect.sentences import _sentences

    details = dict.fromkeys(
        ("limit", "pattern", "host", "detail", "status", "phrase", "seconds", "times", "target", "type"), "x"
    )
    for reason_id in _sentences()["unread"]:
        assert Unread(reason_id, **details).reason.endswith((".", "x")), reason_id

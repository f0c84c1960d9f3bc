"""What an answer is: a page or document to keep, or the reason why not; and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from offer_audit.collect.addresses import Site, host_of
from offer_audit.collect.fetch import Answer, looks_like_login
from offer_audit.collect.frontier import Settled, Waiting
from offer_audit.collect.page_links import FoundLink, PageFacts, is_challenge, is_login_page, read_page
from offer_audit.collect.patterns import ending_of, is_document
from offer_audit.collect.sentences import Unread, unread_sentence
from offer_audit.collect.storage import page_record
from offer_audit.collect.words import link_relevance, relevance, word_lists, word_set
from offer_audit.documents.encoding import find_encoding

_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_UNSURE_TYPES = frozenset(("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/download",
                           "application/force-download", "application/x-download"))  # fmt: skip
_TAGS = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BELOW_START = 6.0
_DEPTH_COST = 0.5


@dataclass(frozen=True)
class Page:
    """A page or document to keep."""

    kind: str
    content_type: str
    encoding: str | None
    text_sha256: str | None
    facts: PageFacts = field(default_factory=PageFacts)


def read_answer(answer: Answer, asked: str) -> Page:
    """The page in an answer.

    Raises:
        Unread: there is none.
    """
    content_type = answer.headers.get("content-type", "").strip()
    named = content_type.partition(";")[0].strip().lower()
    kind = kind_of(answer.body, named, f"{asked} {answer.headers.get('content-disposition', '')}")
    if kind is None:
        raise Unread("type", type=named or "unknown type") if answer.body.strip() else Unread("empty")
    if kind != "html":
        return Page(kind, content_type, None, sha256(answer.body).hexdigest())
    encoding = find_encoding(answer.body, content_type)
    text = answer.body.decode(encoding, "replace").removeprefix("\ufeff")
    if not text.strip():
        raise Unread("empty")
    if is_challenge(text):
        raise Unread("challenge")
    facts = read_page(text, answer.url)
    if is_login_page(facts) and (answer.url != asked or looks_like_login(asked)):
        raise Unread("login")
    return Page("html", content_type, encoding, facts.text_sha256, facts)


def kind_of(body: bytes, content_type: str, names: str) -> str | None:
    """html, pdf or docx, by what the bytes are before what they are said to be."""
    if b"%PDF-" in body[:1024]:
        return "pdf"
    if body.startswith(b"PK\x03\x04"):
        is_word = "wordprocessingml" in content_type or ".docx" in names.lower() or b"word/document" in body
        return "docx" if is_word else None
    if content_type in _HTML_TYPES and body.strip():
        return "html"
    return "html" if content_type in _UNSURE_TYPES and _TAGS.search(body[:4096].replace(b"\0", b"")) else None


def links_of(page: Page) -> list[FoundLink]:
    """The links of a page, its own name for itself among them."""
    canonical = page.facts.canonical
    return [*page.facts.links, *([FoundLink(canonical, page.facts.title, "")] if canonical else [])]


def promise_of(page: Page) -> float:
    """What a page's title and heading add to the promise of its links."""
    return max(0.0, relevance(f"{page.facts.title}. {page.facts.first_heading}")) / 4


def find_waiting(
    links: Iterable[FoundLink], url: str, depth: int, site: Site, more: float = 0.0
) -> tuple[list[Waiting], list[Settled]]:
    """Where links lead: addresses to fetch, and documents that are known not to be readable."""
    waiting: dict[str, Waiting] = {}
    unread: dict[str, Settled] = {}
    for link in links:
        address = site.address(link.href, url)
        if address is None or ending_of(address) in word_set("not_pages"):
            continue
        reason = _known_unread(address, site)
        if reason:
            unread[address] = unread_now(address, reason, depth + 1, url)
        elif site.holds(address) and (site.is_in_scope(address) or is_document(address)):
            priority = _promise(address, link, site) + more - _DEPTH_COST * depth
            known = waiting.get(address)
            if known is None or known.priority < priority:
                waiting[address] = Waiting(address, priority, depth + 1, url)
    return list(waiting.values()), list(unread.values())


def _known_unread(address: str, site: Site) -> Unread | None:
    """Documents that are not asked for, and why."""
    if not is_document(address):
        return None
    if not site.holds(address):
        return Unread("document-elsewhere", host=host_of(address))
    kinds = word_lists()["unreadable_documents"]
    return Unread("type", type=kinds[ending_of(address)]) if ending_of(address) in kinds else None


def unread_now(url: str, unread: Unread, depth: int, found_on: str | None, fetched_at: str | None = None) -> Settled:
    """The record of a page that was not read."""
    record = page_record(
        url, urlsplit(url).path, final_url=unread.final_url or url, status=unread.status, headers=unread.headers,
        depth=depth, found_on=found_on, fetched_at=fetched_at,
        reason=unread_sentence(unread.reason_id, **unread.details), reason_id=unread.reason_id,
    )  # fmt: skip
    return Settled(url, "unread", record)


def _promise(address: str, link: FoundLink, site: Site) -> float:
    """How much a link promises of SEND. When the scope is given, every link the same."""
    if site.limits.scope:
        return 0.0
    return link_relevance(address, link.text, link.heading) + (_BELOW_START if is_below(address, site.start) else 0.0)


def is_below(address: str, start: str) -> bool:
    """Whether an address is in the folder of the start page, when that is not the whole site."""
    folder, _, name = urlsplit(start).path.rpartition("/")
    below = f"{folder}/{name}/" if name and "." not in name else f"{folder}/"
    return below != "/" and urlsplit(address).path.startswith(below)

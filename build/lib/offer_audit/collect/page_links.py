"""What the crawler needs of an HTML page: its links, its own name for itself, its words, and whether it asks to log in.

The standard library's parser, used so that no input makes it slow: it is fed once and never closed (closing looks again
and again at what is unfinished), and the marked sections that it stumbles over are turned into comments first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import urljoin

from offer_audit.collect.words import word_lists

_MOST_LINKS = 5000
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SILENT = frozenset(("script", "style", "template"))
_SOURCES = {"iframe": "src", "frame": "src", "embed": "src", "object": "data", "area": "href"}


@dataclass(frozen=True)
class FoundLink:
    """A link as written, with its words and the heading above it."""

    href: str
    text: str
    heading: str


@dataclass
class PageFacts:
    """What the crawler needs of a page."""

    links: list[FoundLink] = field(default_factory=list)
    canonical: str | None = None
    title: str = ""
    first_heading: str = ""
    has_password: bool = False
    text_sha256: str | None = None


def read_page(text: str, url: str) -> PageFacts:
    """The facts of a page. Links are absolute; never fails, however malformed the page is."""
    parser = _Parser(url)
    parser.feed(text.replace("<![", "<?[") + "\n<br>")
    return parser.finished()


class _Parser(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base = url
        self.facts = PageFacts()
        self.words: list[str] = []
        self.heading = ""
        self.open_heading: list[str] | None = None
        self.open_link: tuple[str, list[str]] | None = None
        self.is_title = False
        self.silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self.silent = tag
        elif tag == "a":
            self._end_link()
            if "href" in attributes:
                self.open_link = (attributes["href"], [attributes.get("title", "")])
        elif tag in _HEADINGS:
            self.open_heading = []
        elif tag in _SOURCES:
            self._add_link(attributes.get(_SOURCES[tag], ""), attributes.get("title") or attributes.get("alt", ""))
        else:
            self._take_other(tag, attributes)

    def _take_other(self, tag: str, attributes: dict[str, str]) -> None:
        rel = attributes.get("rel", "").lower().split()
        if tag == "title":
            self.is_title = not self.facts.title
        elif tag == "base" and attributes.get("href"):
            self.base = _joined(self.base, attributes["href"])
        elif tag == "link" and "canonical" in rel and not self.facts.canonical:
            self.facts.canonical = _joined(self.base, attributes.get("href", "")) or None
        elif tag == "link" and "next" in rel:
            self._add_link(attributes.get("href", ""), "")
        elif tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            found = re.search(r"url\s*=\s*[\"']?([^\"'>]+)", attributes.get("content", ""), re.IGNORECASE)
            self._add_link(found.group(1) if found else "", self.facts.title)
        elif tag == "input" and attributes.get("type", "").lower() == "password":
            self.facts.has_password = True
        elif tag == "img" and self.open_link:
            self.open_link[1].append(attributes.get("alt", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent:
            self.silent = ""
        elif tag == "title":
            self.is_title = False
        elif tag == "a":
            self._end_link()
        elif tag in _HEADINGS and self.open_heading is not None:
            self.heading = _folded(self.open_heading)
            if tag == "h1" and not self.facts.first_heading:
                self.facts.first_heading = self.heading
            self.open_heading = None

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.is_title:
            self.facts.title = _folded([self.facts.title, data])
        self.words.append(data)
        if self.open_heading is not None:
            self.open_heading.append(data)
        if self.open_link:
            self.open_link[1].append(data)

    def _end_link(self) -> None:
        if self.open_link:
            href, texts = self.open_link
            self._add_link(href, _folded(texts))
        self.open_link = None

    def _add_link(self, href: str, text: str) -> None:
        if href.strip() and len(self.facts.links) < _MOST_LINKS:
            heading = _folded(self.open_heading) if self.open_heading is not None else self.heading
            self.facts.links.append(FoundLink(_joined(self.base, href), text, heading))

    def finished(self) -> PageFacts:
        self._end_link()
        words = _folded(self.words)
        self.facts.text_sha256 = sha256(words.encode("utf-8", "replace")).hexdigest() if words else None
        return self.facts


def _folded(texts: list[str]) -> str:
    return " ".join(" ".join(texts).split())


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return ""


def is_login_page(facts: PageFacts) -> bool:
    """Whether the page is a form to log in: it has a password field, and its title or heading says so."""
    says = f"{facts.title} {facts.first_heading}".lower()
    words = word_lists()["login_heading"]
    return facts.has_password and any(re.search(rf"\b{re.escape(word)}\b", says) for word in words)


def is_challenge(text: str) -> bool:
    """Whether the page is a robot check that is shown instead of the page."""
    return len(text) < 60_000 and any(line in text for line in word_lists()["challenge"])

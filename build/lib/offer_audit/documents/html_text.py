"""An HTML page as passages, links and dates. Pure: bytes in, a Document out."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urljoin, urlsplit

from offer_audit.documents.dates import find_dates
from offer_audit.documents.encoding import decode_bytes
from offer_audit.documents.headings import Trail
from offer_audit.documents.html_walk import PageWalk
from offer_audit.documents.page_reader import PageReader
from offer_audit.documents.tree import Element, build_tree
from offer_audit.documents.wording import fold_text
from offer_audit.passages import Document, Link

SEPARATOR = re.compile(r"\s+(?:[|\-–—:»·•/]|::)\s+")
SITE_WORD = re.compile(r"\b(council|borough|county|directory|website|local offer|family hub|home ?page)\b", re.I)
TITLE = 1  # above every heading of the page


def read_html(data: bytes, url: str, path: str, content_type: str = "") -> Document:
    """Read a page; what is wrong with its markup or encoding is repaired as a browser would."""
    text, _ = decode_bytes(data, content_type)
    head, body = build_tree(text)
    title = _find_title(head)
    needs_title = title and not _find_main_heading(body)
    reader = PageReader(trail=Trail(((TITLE, _clean_title(title, body)),)) if needs_title else Trail())
    PageWalk(body, reader).read(body)
    reader.flush()
    reader.close_unused()
    reason = _find_reason(body, reader, text)
    return Document(
        url=url,
        path=path,
        title=title or _find_main_heading(body),
        lang=body.get("lang"),
        kind="html",
        passages=tuple(reader.passages),
        links=tuple(_resolve(link, url, path, _find_base(head)) for link in reader.links),
        dates=find_dates(head, body, reader.passages),
        is_readable=not reason,
        reason=reason,
        headings=tuple(reader.headings),
    )


def _find_title(head: Element) -> str:
    titles = [element.text() for element in head.walk() if element.tag == "title"]
    return next((title for title in titles if title), "")


def _find_main_heading(body: Element) -> str:
    """The text of the first h1 that is more than a link home."""
    return next((e.text() for e in body.walk() if e.tag == "h1" and e.has_title), "")


def _clean_title(title: str, body: Element) -> str:
    """The page's part of a title such as "Page - Section | Council"."""
    parts = [part for part in SEPARATOR.split(title) if part]
    if len(parts) < 2:
        return title
    headings = {element.text().casefold() for element in body.walk() if element.tag in {"h1", "h2"}}
    for part in parts:
        if part.casefold() in headings:
            return part
    return next((part for part in parts if not SITE_WORD.search(part)), parts[0])


def _find_reason(body: Element, reader: PageReader, text: str) -> str:
    """Why there is nothing to read, or an empty string."""
    told = sum(len(passage.text) for passage in reader.passages if passage.place in {"main", "footer"})
    has_password = any(element.get("type").lower() == "password" for element in body.walk())
    if has_password and told < 300:
        return "the page asks for a password"
    if reader.passages or told:
        return ""
    if "<script" in text.lower():
        return "the page has no text until a browser runs its scripts"
    return "the page has no text"


def _find_base(head: Element) -> str:
    return next((element.get("href") for element in head.walk() if element.tag == "base" and element.get("href")), "")


def _resolve(link: Link, url: str, path: str, base: str) -> Link:
    """The link with its address made whole: absolute for a URL, from the top of the folder for a folder."""
    href = re.sub(r"[\t\n\r]", "", link.href)
    try:
        parts = urlsplit(href)
        if parts.scheme or href.startswith("//"):
            resolved = urljoin(url, href) if href.startswith("//") else href
        elif urlsplit(url).scheme in {"http", "https"}:
            resolved = urljoin(urljoin(url, base), href)
        elif not parts.path:
            resolved = path + (f"#{parts.fragment}" if parts.fragment else "")
        else:
            target = unquote(parts.path)
            place = target.lstrip("/") if target.startswith("/") else join(dirname(path), target)
            resolved = normpath(place) + (f"#{parts.fragment}" if parts.fragment else "")
    except ValueError:
        resolved = href
    return Link(resolved, fold_text(link.text), link.place, link.headings)

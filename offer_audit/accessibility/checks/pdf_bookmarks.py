"""Long PDFs without bookmarks."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite

LONG = 10


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF of ten pages or more."""
    for document, facts in pdfs(site):
        if facts.pages >= LONG:
            yield say_of(document, "bookmarks" if facts.bookmarks else "none", pages=str(facts.pages))

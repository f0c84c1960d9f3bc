"""PDFs whose pages are pictures of text."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF."""
    for document, facts in pdfs(site):
        words = {"pages": str(facts.pages), "pictures": str(facts.picture_pages)}
        has_no_text = "pictures of pages" in document.reason
        if has_no_text or (facts.picture_pages and facts.picture_pages == facts.pages):
            yield say_of(document, "all", **words)
        else:
            yield say_of(document, "some" if facts.picture_pages else "text", **words)

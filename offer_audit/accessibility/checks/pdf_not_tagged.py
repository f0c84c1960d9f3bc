"""PDFs without tags: nothing in them is a heading, a list, a table or a link to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite

EXEMPT_BEFORE = "2018-09-23"
"""Documents published before this day need not be accessible, unless people need them to use a service."""


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF."""
    for document, facts in pdfs(site):
        is_old = bool(facts.published) and facts.published < EXEMPT_BEFORE
        message = "tagged" if facts.is_tagged else "old" if is_old else "untagged"
        yield say_of(document, message, pages=str(facts.pages), published=facts.published or "")

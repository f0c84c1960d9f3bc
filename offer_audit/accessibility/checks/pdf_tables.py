"""Tables in tagged PDFs that have no header cells."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each tagged PDF with tables."""
    for document, facts in pdfs(site):
        if facts.is_tagged and facts.tables:
            words = {"count": str(facts.tables_without_headers), "tables": str(facts.tables)}
            yield say_of(document, "without" if facts.tables_without_headers else "with", **words)

"""Pictures in tagged PDFs that have no text in their place, and tables without header cells."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each tagged PDF with pictures that are marked as such."""
    for document, facts in pdfs(site):
        if facts.is_tagged and facts.figures:
            words = {"count": str(facts.figures_without_text), "figures": str(facts.figures)}
            yield say_of(document, "without" if facts.figures_without_text else "with", **words)

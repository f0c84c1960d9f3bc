"""PDFs that are locked against assistive technology, or with a password."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, say_of
from offer_audit.accessibility.facts import TestedSite
from offer_audit.document_access import PdfFacts


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF that is encrypted."""
    for document in site.documents:
        facts = document.access
        if not isinstance(facts, PdfFacts) or not facts.is_encrypted:
            continue
        if facts.reason:
            yield say_of(document, "password")
        else:
            yield say_of(document, "open" if facts.lets_assistive_technology else "locked")

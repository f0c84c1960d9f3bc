"""Form fields in PDFs that have no tooltip, which is the name that a screen reader reads."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each PDF that is a form."""
    for document, facts in pdfs(site):
        if facts.fields:
            words = {
                "count": str(facts.unnamed_count),
                "fields": str(facts.fields),
                "first": ", ".join(facts.unnamed_fields[:3]),
            }
            yield say_of(document, "unnamed" if facts.unnamed_count else "named", **words)

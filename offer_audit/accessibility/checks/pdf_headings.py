"""PDFs that are tagged and have no headings, or headings in a wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, pdfs, say_of
from offer_audit.accessibility.facts import TestedSite

LONG = 3


def check(site: TestedSite) -> Iterator[Told]:
    """One word on each tagged PDF of three pages or more, and on shorter ones with headings."""
    for document, facts in pdfs(site):
        if not facts.is_tagged:
            continue
        levels = [level for level in facts.headings if level]
        if not facts.headings:
            if facts.pages >= LONG:
                yield say_of(document, "none", pages=str(facts.pages))
        elif any(after - before > 1 for before, after in zip([0, *levels], levels, strict=False)):
            yield say_of(document, "skips", levels=", ".join(str(level) for level in levels[:12]))
        else:
            yield say_of(document, "headings")

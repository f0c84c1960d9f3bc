"""Word files without headings, with pictures that have no text in their place, or with tables that have no header row."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.pdf_files import Told, say_of, word_files
from offer_audit.accessibility.facts import TestedSite

LONG, BOLD = 25, 3


def check(site: TestedSite) -> Iterator[Told]:
    """The faults of each Word file, or passed."""
    for document in site.documents:
        if "old binary Office format" in document.reason:
            yield say_of(document, "old", count="")
    for document, facts in word_files(site):
        told = []
        if facts.pictures_without_text:
            told.append(say_of(document, "pictures", count=str(facts.pictures_without_text)))
        if not facts.headings and facts.bold_lines >= BOLD:
            told.append(say_of(document, "bold", count=str(facts.bold_lines)))
        elif not facts.headings and facts.paragraphs >= LONG:
            told.append(say_of(document, "no-headings", count=str(facts.paragraphs)))
        if facts.tables_without_headers:
            told.append(say_of(document, "tables", count=str(facts.tables_without_headers)))
        if not facts.title:
            told.append(say_of(document, "title", count=""))
        yield from told or [say_of(document, "right", count="")]

"""The PDFs and Word files of a site with their facts, and how a check tells of one."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Place, Said
from offer_audit.document_access import PdfFacts, WordFacts
from offer_audit.passages import Document

Told = tuple[PageFacts, Said]


def pdfs(site: TestedSite) -> Iterator[tuple[Document, PdfFacts]]:
    """Each PDF of which facts could be learnt."""
    for document in site.documents:
        if isinstance(document.access, PdfFacts) and not document.access.reason:
            yield document, document.access


def word_files(site: TestedSite) -> Iterator[tuple[Document, WordFacts]]:
    """Each Word file of which facts could be learnt."""
    for document in site.documents:
        if isinstance(document.access, WordFacts):
            yield document, document.access


def say_of(document: Document, message: str, **words: str) -> Told:
    """A word on a whole file: it has no place within."""
    name = document.title or document.path.rpartition("/")[2] or document.url
    page = PageFacts(document.url, document.path, document.title)
    return page, Said(message, Place("", name[:200]), {"name": name[:100], **words})

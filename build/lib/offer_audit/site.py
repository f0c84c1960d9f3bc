"""A collected site as the checks see it: its documents, cut into units, and the day of the audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from offer_audit.artifacts import Artifacts
from offer_audit.documents import read_document
from offer_audit.documents.repeated import mark_repeated
from offer_audit.judging.judge import read_units
from offer_audit.judging.numbers import ReadUnit
from offer_audit.passages import Document


@dataclass(frozen=True)
class ReadSite:
    """Everything a check may know."""

    documents: tuple[Document, ...]
    units: tuple[ReadUnit, ...]
    today: date


def read_site(artifacts: Artifacts, today: date) -> ReadSite:
    """Read every collected page. One that cannot be read keeps its reason, and is never taken for an empty page."""
    read = [
        read_document(artifacts.read_body(page), page.final_url or page.url, page.path, page.content_type or "")
        for page in artifacts.read_pages
    ]
    documents = mark_repeated(read)
    return ReadSite(documents, read_units(documents), today)

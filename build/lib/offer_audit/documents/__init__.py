"""Pages, PDFs and Word files as text: bytes in, passages with their headings and places out. No network, no disk."""

from __future__ import annotations

from offer_audit.documents.read import read_document
from offer_audit.documents.repeated import mark_repeated

__all__ = ["mark_repeated", "read_document"]

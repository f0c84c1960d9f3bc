"""What the browser half kept, as the checks see it: facts by probe for each page, and pages that could not be tested."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from offer_audit.passages import Document


@dataclass(frozen=True)
class PageFacts:
    """One page that was opened. ``facts`` holds what each probe gathered, by the probe's name.

    ``failures`` says, by probe, why a probe gave nothing. ``like`` is the address of the page of the same shape that was
    tested in full, empty for a page tested in full itself.
    """

    url: str
    path: str
    title: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    like: str = ""


@dataclass(frozen=True)
class UntestedPage:
    """A page that was chosen and could not be tested, with the reason in one sentence."""

    url: str
    path: str
    reason: str


@dataclass(frozen=True)
class TestedSite:
    """Everything an accessibility check may know. ``documents`` are the pages and PDFs as the other half read them."""

    __test__ = False  # its name is not for pytest

    pages: tuple[PageFacts, ...]
    untested: tuple[UntestedPage, ...]
    documents: tuple[Document, ...]
    today: date

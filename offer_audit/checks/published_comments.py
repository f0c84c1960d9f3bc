"""Finds the comments a site publishes with its responses, for the checks that look into them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from offer_audit.checks import published_information
from offer_audit.documents.dates import MONTHS
from offer_audit.outcomes import PUBLISHED, RequirementResult
from offer_audit.passages import Document
from offer_audit.rule_documents import rules
from offer_audit.site import ReadSite

_PAGE_STAMP = re.compile(
    r"\b(?:last|page|next) (?:updated|reviewed|modified|checked|edited|review)|\bcheck(?:ed)? again\b|\bcontent reviewed\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S+@\S+|\b0\d[\d ]{8,12}\d\b")
A_YEAR = timedelta(days=366)
_SPOKEN = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(MONTHS)}|{'|'.join(month[:3] for month in MONTHS)})\.?,? (20\d\d)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b|\b(20\d\d)-(\d{2})-(\d{2})\b")


def published_comments(site: ReadSite) -> RequirementResult:
    """What the rule for published comments says of the site."""
    rule = next(rule for rule in rules() if rule.id == "comments-published")
    return published_information.check(rule, site)


def is_published(result: RequirementResult) -> bool:
    return result.result == PUBLISHED


def comment_pages(result: RequirementResult, site: ReadSite) -> tuple[Document, ...]:
    """The document that the best evidence stands on: others may tell of comments among much else."""
    best = next((evidence.path for evidence in result.evidence if evidence.counts), None)
    return tuple(document for document in site.documents if document.path == best)


def comment_texts(documents: tuple[Document, ...]) -> list[str]:
    """The passages of those documents with their heading, without what only says when a page was looked at or whom to ring."""
    passages = [passage for document in documents for passage in document.passages if passage.place == "main"]
    texts = [" ".join([*passage.headings[-1:], passage.text]) for passage in passages]
    return [text for text in texts if not _PAGE_STAMP.search(text) and not _CONTACT.search(text)]


def dates_in(text: str) -> list[date]:
    """The dates a text gives; one without a day is the last of its month."""
    found = []
    for day, month, year in _SPOKEN.findall(text):
        number = next(place for place, name in enumerate(MONTHS, 1) if name.startswith(month.lower()[:3]))
        found.append((int(year), number, int(day or monthrange(int(year), number)[1])))
    for day, month, year, year2, month2, day2 in _FIGURES.findall(text):
        found.append((int(year or year2), int(month or month2), int(day or day2)))
    return [made for parts in found if (made := _date(*parts)) is not None]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Which page meets each legal requirement, as far as this site can say of itself; gaps are listed, not hidden.

A content page says in ``meets`` what it meets. A few requirements are about the publication itself and are worked out:
comments with responses, dated within a year; who was consulted; when the offer is next reviewed. An inspector's own
reading, or the audit, is the test of it; this page only points.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer import routes, standards
from local_offer.content_types import Comment, Page, Review
from local_offer.offer import LocalOffer
from local_offer.standards import Requirement
from local_offer.wording import title_of, url_of

A_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Covered:
    """One requirement, and the pages that publish it, as (title, url)."""

    requirement: Requirement
    pages: tuple[tuple[str, str], ...]


def build_coverage(offer: LocalOffer, today: date) -> tuple[Covered, ...]:
    """Every requirement in the order of the Regulations, with the pages that say they meet it."""
    told: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in offer.all_pages:
        for requirement_id in getattr(page, "meets", ()):
            if _counts(requirement_id, page, today):
                told[requirement_id].append((title_of(page, offer), url_of(page)))
    for requirement_id, title, url in _worked_out(offer, today):
        told[requirement_id].insert(0, (title, url))
    return tuple(
        Covered(requirement, tuple(dict.fromkeys(told[requirement.id]))) for requirement in standards.requirements()
    )


def _counts(requirement_id: str, page: Page, today: date) -> bool:
    """A comment's own claim to be of this year lapses with time."""
    return not (
        requirement_id == "comments-annual" and isinstance(page, Comment) and page.responded_on < today - A_YEAR
    )


def _worked_out(offer: LocalOffer, today: date) -> list[tuple[str, str, str]]:
    found = []
    recent = [comment for comment in offer.comments if comment.responded_on >= today - A_YEAR]
    if offer.comments:
        found += [
            ("comments-published", "Comments and our responses", routes.COMMENTS),
            ("comments-anonymous", "Comments and our responses", routes.COMMENTS),
        ]
    if recent:
        found.append(
            (
                "comments-annual",
                f"Comments received in {recent[0].received_on.year}",
                routes.comments(recent[0].received_on.year),
            )
        )
    if any(provider.sen_information_report for provider in offer.providers):
        found.append(("sen-information-reports", "Schools, colleges and their SEN information reports", routes.SCHOOLS))
    if next_review(offer) is not None:
        found.append(("kept-under-review", "Reviews and consultations", routes.REVIEWS))
    return found


def next_review(offer: LocalOffer) -> Review | None:
    """The review that names the latest date for the next one."""
    dated = [review for review in offer.reviews if review.next_due]
    return max(dated, key=lambda review: review.next_due or date.min, default=None)

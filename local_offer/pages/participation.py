"""What people told the area and what it did: comments by year, reviews and consultations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from local_offer import routes, standards
from local_offer.content_types import Comment, Review
from local_offer.pages.content import meaning, meanings
from local_offer.pages.site import HOME_CRUMB, Site
from local_offer.site_page import SitePage
from local_offer.wording import title_of, url_of

COMMENTS_CRUMB = ("Comments and our responses", routes.COMMENTS)
REVIEWS_CRUMB = ("Reviews and consultations", routes.REVIEWS)


def pages(site: Site) -> Iterator[SitePage]:
    years: dict[int, list[Comment]] = defaultdict(list)
    for comment in site.offer.comments:
        years[comment.received_on.year].append(comment)
    states = [
        (told, sum(comment.action_state == state for comment in site.offer.comments))
        for state, told in meanings(Comment, "action_state").items()
    ]
    yield SitePage(
        routes.COMMENTS,
        "Comments and our responses",
        "comments",
        "What people told us, what we answered and what we did.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"years": [(year, len(found), routes.comments(year)) for year, found in years.items()], "states": states},
    )
    for year, found in years.items():
        yield _year(site, year, found)
    yield SitePage(routes.REVIEWS, "Reviews and consultations", "reviews", "How this Local Offer is looked at again, and by whom.", (HOME_CRUMB,), site.own_steward(), {
        "reviews": [(review, meaning(Review, "kind", review.kind), routes.review(review.id)) for review in site.offer.reviews],
    })  # fmt: skip
    for review in site.offer.reviews:
        yield _review(site, review)


def _year(site: Site, year: int, comments: list[Comment]) -> SitePage:
    url, terms = routes.comments(year), site.offer.glossary.term_links()
    told = [_told(site, comment, url, terms) for comment in comments]
    newest = max(comment.responded_on for comment in comments)
    return SitePage(
        url,
        f"Comments received in {year}",
        "comments_year",
        f"Every comment published for {year}, with our response and what we did.",
        (HOME_CRUMB, COMMENTS_CRUMB),
        site.own_steward(newest),
        {"comments": told, "words": site.used_terms(terms)},
    )


def _told(site: Site, comment: Comment, url: str, terms: Any) -> dict[str, Any]:
    """One comment as its year's page shows it."""
    about = site.offer.page.get(comment.about.removesuffix(".md")) if comment.about else None
    said, response, action = (
        site.html(comment.body.sections[name.lower()], comment, url, 2, terms) for name in Comment.headings
    )
    return {
        "comment": comment,
        "sender": meaning(Comment, "from_", comment.from_),
        "subject": meaning(Comment, "on", comment.on),
        "state": meaning(Comment, "action_state", comment.action_state),
        "about": (title_of(about, site.offer), url_of(about)) if about else None,
        "responder": site.offer.provider[comment.responded_by].title,
        "said": said,
        "response": response,
        "action": action,
    }


def _review(site: Site, review: Review) -> SitePage:
    url, terms = routes.review(review.id), site.offer.glossary.term_links()
    names = {group.id: group.name for group in standards.consultation_groups()}
    shows = {
        "review": review,
        "kind": meaning(Review, "kind", review.kind),
        "groups": [names[group] for group in review.groups],
        "body": site.html(review.body, review, url, 0, terms),
        "words": site.used_terms(terms),
    }
    return SitePage(
        url,
        review.title,
        "review",
        f"{meaning(Review, 'kind', review.kind)}: who took part and what changed.",
        (HOME_CRUMB, REVIEWS_CRUMB),
        site.own_steward(review.ended_on),
        shows,
    )

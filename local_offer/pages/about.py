"""Pages about the offer itself: words explained, coverage of the law, changes, site map, page not found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from local_offer import routes
from local_offer.content_types import CheckedPage, Comment, Provider, Provision, Review
from local_offer.pages.by_kind import REFERRAL_NAMES
from local_offer.pages.content import meanings
from local_offer.pages.site import HOME_CRUMB, Site
from local_offer.site_page import SitePage
from local_offer.wording import title_of, url_of

MOST_CHANGES = 60


def pages(site: Site) -> Iterator[SitePage]:
    terms = sorted(site.offer.glossary.terms, key=lambda term: term.term.lower())
    steward = site.own_steward()
    yield SitePage(
        routes.GLOSSARY,
        "Words explained",
        "glossary",
        "What the words on these pages mean.",
        (HOME_CRUMB,),
        steward,
        {"terms": terms},
    )
    yield SitePage(
        routes.COVERAGE,
        "What the law asks us to publish",
        "coverage",
        "Each legal requirement, and the page that meets it.",
        (HOME_CRUMB,),
        steward,
        {"coverage": site.coverage, "gaps": [covered for covered in site.coverage if not covered.pages]},
    )
    changes = _changes(site)
    yield SitePage(
        routes.CHANGES,
        "What has changed",
        "changes",
        "Pages checked, agreed or answered lately.",
        (HOME_CRUMB,),
        steward,
        {"changes": changes},
    )
    yield SitePage(routes.FEED, site.area.site_title, "changes_feed", shows={"changes": changes})
    yield SitePage(
        routes.SITE_MAP,
        "Site map",
        "site_map",
        "Every part of this site.",
        (HOME_CRUMB,),
        steward,
        {
            "guidance": site.offer.guidance,
            "reviews": site.offer.reviews,
            "costs": meanings(Provision, "cost"),
            "referrals": REFERRAL_NAMES,
            "years": sorted({comment.received_on.year for comment in site.offer.comments}, reverse=True),
        },
    )
    yield SitePage(routes.NOT_FOUND, "Page not found", "not_found", "This page is not here.", (HOME_CRUMB,), steward)


def _changes(site: Site) -> list[tuple[date, str, str, str]]:
    """(day, what happened, title, address), newest first."""
    found: list[tuple[date, str, str, str]] = []
    for page in site.offer.all_pages:
        happened: tuple[date, str] | None = None
        if isinstance(page, Comment):
            happened = (page.responded_on, "We answered a comment")
        elif isinstance(page, Review):
            happened = (page.ended_on, "A review ended")
        elif isinstance(page, Provider) and page.is_closed and page.closed_on:
            happened = (page.closed_on, "Closed")
        elif isinstance(page, CheckedPage) and page.checked_on:
            happened = (page.checked_on, "Facts checked")
        if happened:
            found.append((*happened, title_of(page, site.offer), url_of(page)))
    return sorted(found, key=lambda change: (-change[0].toordinal(), change[3]))[:MOST_CHANGES]

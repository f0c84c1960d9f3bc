"""A site with only one way to find a page: no search, no site map, no list of all pages."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts, TestedSite
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_FEWEST_PAGES = 4


def check(site: TestedSite) -> Iterator[tuple[PageFacts, Said]]:
    """Asked once, at the first page."""
    pages = [page for page in site.pages if "site_parts" in page.facts]
    if len(pages) < _FEWEST_PAGES:
        return
    with_way = [page for page in pages if page.facts["site_parts"]["searches"] or page.facts["site_parts"]["maps"]]
    if not with_way:
        yield pages[0], said("none", None, pages=len(pages))
        return
    for page in pages:
        yield (
            page,
            said("ways" if page in with_way or 2 * len(with_way) < len(pages) else "missing", None, pages=len(pages)),
        )

"""Every page of the site, worked out from the offer: one module for each family of pages.

A page module is functions that yield ``SitePage``. They choose what a template shows; the words around it are the
template's, the addresses are ``routes``'.
"""

from __future__ import annotations

from collections.abc import Iterator

from local_offer.pages import about, by_kind, by_need, combined, content, finding, home, indexes, participation
from local_offer.pages.site import Site
from local_offer.site_page import SitePage


def build_pages(site: Site) -> Iterator[SitePage]:
    """Every page of the site, in a fixed order."""
    for family in (home, by_need, combined, by_kind, content, indexes, participation, about, finding):
        yield from family.pages(site)


__all__ = ["Site", "build_pages"]

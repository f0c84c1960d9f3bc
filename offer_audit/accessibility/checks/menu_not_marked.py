"""Lists of links to other pages before the main part that no navigation landmark holds."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import WHOLE_PAGE, said

_FEWEST_WORDS = 120


def check(page: PageFacts) -> Iterator[Said]:
    """A page with a menu's worth of links and text, and not one landmark."""
    roles = {each["role"] for each in page.facts["names"]["landmarks"]}
    links = [
        link
        for link in page.facts["links"]["items"]
        if link["isSeen"]
        and link["isExposed"]
        and urlsplit(link["href"]).path
        and not (link["raw"] or "").startswith("#")
    ]
    words = page.facts["structure"]["words"]
    if roles & {"main", "navigation", "banner", "contentinfo"}:
        yield Said("landmarks", WHOLE_PAGE)
    elif len(links) >= 5 and words >= _FEWEST_WORDS:
        yield said("none", None, links=len(links))

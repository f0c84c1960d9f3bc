"""How facts are put into words and addresses: a page's title and place, ages, dates, telephone links.

Fixed sentences stand in the templates; this module is for those that are made from facts.
"""

from __future__ import annotations

import re
from datetime import date

from local_offer import routes
from local_offer.content_types import Comment, ExpectedProvision, Guidance, Page, Provider, Provision, Review
from local_offer.offer import LocalOffer


def url_of(page: Page) -> str:
    """The address of a content page on the site, from its root."""
    match page:
        case Provision():
            return routes.provision(page.id)
        case Provider():
            return routes.provider(page.id)
        case Guidance():
            return routes.guidance(page.id)
        case ExpectedProvision():
            return routes.cell(page.need, page.level)
        case Comment():
            return routes.comment(page.id, page.received_on.year)
        case Review():
            return routes.review(page.id)
    raise TypeError(f"no address for a {type(page).__name__}")


def title_of(page: Page, offer: LocalOffer) -> str:
    """What a reader calls the page."""
    if isinstance(page, ExpectedProvision) and not page.title:
        return f"{offer.area.need[page.need].name}: {offer.area.level[page.level].name}"
    return str(getattr(page, "title", page.id))


def day(value: date | None) -> str:
    """'19 October 2026'."""
    return f"{value.day} {value:%B %Y}" if value else ""


def telephone_link(number: str) -> str:
    """What follows ``tel:`` so that a phone dials the number."""
    return re.sub(r"[^\d+]", "", number)


def ages(low: float | None, high: float | None) -> str:
    """'From birth to 5', '4 to 11', 'Up to 25', 'From 16': an age range as a reader says it."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"Up to {high:g}"
    start = "From birth" if low == 0 else f"{low:g}"
    if high is None:
        return "From birth" if low == 0 else f"From {low:g}"
    return f"{start} to {high:g}" if low != high else f"{low:g}"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    words = list(words)
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)

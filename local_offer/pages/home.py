"""The home page: search, find by need, level, age and kind of help, the questions people ask, and a person to ring."""

from __future__ import annotations

from collections.abc import Iterator

from local_offer import routes, standards
from local_offer.pages.site import Site
from local_offer.site_page import SitePage


def pages(site: Site) -> Iterator[SitePage]:
    yield SitePage(
        url=routes.HOME,
        title=site.area.site_title,
        template="home",
        description=site.area.strapline,
        steward=site.own_steward(),
        shows={"questions": questions_by_asker()},
    )


def questions_by_asker() -> dict[str, list[standards.Question]]:
    """Families' and young people's questions."""
    return {
        asker: [question for question in standards.questions() if question.asker == asker]
        for asker in ("families", "young-people")
    }

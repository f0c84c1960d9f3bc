"""The find page with its boxes to tick, the page of a family's own list, and the files of the search index."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from local_offer import routes
from local_offer.area import Area, Level, Term
from local_offer.content_types import Provision
from local_offer.pages.by_kind import REFERRAL_NAMES
from local_offer.pages.content import meanings
from local_offer.pages.found import build_documents
from local_offer.pages.site import HOME_CRUMB, Site
from local_offer.search.index import build_index
from local_offer.site_page import SitePage


@dataclass(frozen=True)
class Choice:
    """One box to tick, and the page that shows the same without scripts. ``months`` is a span of ages."""

    value: str
    name: str
    url: str
    months: str = ""


@dataclass(frozen=True)
class ChoiceGroup:
    """Boxes of one kind. Any of those that are ticked will do; every group that is used must fit."""

    id: str
    name: str
    choices: tuple[Choice, ...]


def pages(site: Site) -> Iterator[SitePage]:
    index = build_index(site.offer, build_documents(site))
    contents = json.dumps(index.contents, ensure_ascii=False, separators=(",", ":"))
    yield SitePage(
        routes.FIND, "Find help", "find", "Use your own words.", (HOME_CRUMB,), site.own_steward(),
        {"contents": contents, "groups": choice_groups(site.area)},
    )  # fmt: skip
    naming = {
        "needs": [need.name for need in site.area.need_types],
        "levels": [level.name for level in site.area.all_levels],
    }
    yield SitePage(
        routes.SHORTLIST, "My list", "my_list", "Pages you want to keep together.", (HOME_CRUMB,), site.own_steward(),
        {"contents": contents, "naming": json.dumps(naming, ensure_ascii=False)},
    )  # fmt: skip
    for url, data in index.files.items():
        yield SitePage(url, url, "bytes", shows={"data": data})


def choice_groups(area: Area) -> tuple[ChoiceGroup, ...]:
    """Every group, in the order of the page."""
    phases = [
        Choice(phase.id, phase.name, routes.age(phase.id), f"{round(phase.from_ * 12)}-{round(phase.to * 12)}")
        for phase in area.age_phases
    ]
    costs = [Choice(cost, name, routes.cost(cost)) for cost, name in meanings(Provision, "cost").items()]
    referrals = [Choice(referral, name, routes.referral(referral)) for referral, name in REFERRAL_NAMES.items()]
    places = [
        Choice("in", f"In {area.name}", routes.PROVISION), Choice("out", f"Outside {area.name}", routes.OUTSIDE),
    ]  # fmt: skip
    return (
        ChoiceGroup("need", "Need", _terms(area.need_types, routes.need)),
        ChoiceGroup("phase", "Age", tuple(phases)),
        ChoiceGroup("level", "How much help", _terms(area.all_levels, routes.level)),
        ChoiceGroup("help", "Kind of help", _terms(area.sectors, routes.sector)),
        ChoiceGroup("aspect", "Part of life", _terms(area.aspects, routes.aspect)),
        ChoiceGroup("cost", "Cost", tuple(costs)),
        ChoiceGroup("referral", "Does somebody have to refer you?", tuple(referrals)),
        ChoiceGroup("place", "Where", tuple(places)),
    )


def _terms(terms: Iterable[Term | Level], route: Callable[[str], str]) -> tuple[Choice, ...]:
    return tuple(Choice(term.id, term.name, route(term.id)) for term in terms)

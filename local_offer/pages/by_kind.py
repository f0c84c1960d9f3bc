"""Lists of provision by age, by sector and by aspect, and what is outside the area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from local_offer import routes
from local_offer.area import AgePhase
from local_offer.content_types import Provider, Provision
from local_offer.pages.content import meanings
from local_offer.pages.site import HOME_CRUMB, Group, Site
from local_offer.site_page import SitePage

AGES_CRUMB = ("Help by age", routes.AGES)
HELP_CRUMB = ("Kinds of help", routes.SECTORS)
REFERRAL_NAMES = {"no": "No, you can go or ask yourself", "yes": "Yes, somebody refers you or decides"}
"""The answers to whether somebody has to refer a family."""


def pages(site: Site) -> Iterator[SitePage]:
    area, provisions = site.area, site.offer.provisions
    yield SitePage(
        routes.AGES,
        "Find help by age",
        "choices",
        "Choose an age.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"tiles": [(phase.name, routes.age(phase.id), phase.plain or "") for phase in area.age_phases]},
    )
    for phase in area.age_phases:
        yield _listing(
            site,
            routes.age(phase.id),
            f"Help for ages {phase.name[0].lower() + phase.name[1:]}",
            phase.plain or "",
            AGES_CRUMB,
            (provision for provision in provisions if is_for_age(provision, phase)),
        )
    yield SitePage(routes.SECTORS, "Kinds of help", "choices", "Education, health and social care together.", (HOME_CRUMB,), site.own_steward(), {
        "tiles": [(sector.name, routes.sector(sector.id), sector.plain or "") for sector in area.sectors],
        "more": [(aspect.name, routes.aspect(aspect.id), aspect.plain or "") for aspect in area.aspects],
    })  # fmt: skip
    for sector in area.sectors:
        yield _listing(
            site,
            routes.sector(sector.id),
            sector.name,
            sector.plain or "",
            HELP_CRUMB,
            (provision for provision in provisions if sector.id in provision.sectors),
        )
    for aspect in area.aspects:
        yield _listing(
            site,
            routes.aspect(aspect.id),
            aspect.name,
            aspect.plain or "",
            HELP_CRUMB,
            (provision for provision in provisions if aspect.id in provision.aspects),
        )
    for cost, name in meanings(Provision, "cost").items():
        found = (provision for provision in provisions if provision.cost == cost)
        yield _listing(site, routes.cost(cost), f"Help by cost: {name[0].lower()}{name[1:]}", "", HELP_CRUMB, found)
    for answer, title in (
        ("no", "Help you can go to or ask for yourself"),
        ("yes", "Help that somebody refers you to"),
    ):
        found = (provision for provision in provisions if needs_referral(provision) == (answer == "yes"))
        yield _listing(site, routes.referral(answer), title, "", HELP_CRUMB, found)
    yield _outside(site)


def needs_referral(provision: Provision) -> bool:
    """Whether somebody else has to start or decide it."""
    return provision.referral in ("professional", "decision")


def is_for_age(provision: Provision, phase: AgePhase) -> bool:
    """Whether any of the phase's years are served; a service to 5 is not for a phase that starts at 5."""
    return provision.age_from < phase.to and (
        provision.age_to > phase.from_ or provision.age_from == provision.age_to == phase.from_
    )


def _listing(
    site: Site, url: str, title: str, intro: str, crumb: tuple[str, str], provisions: Iterable[Provision]
) -> SitePage:
    """Provision under the need it is for: one need, several needs, or any need."""
    found = list(provisions)
    groups = []
    for need in site.area.need_types:
        chosen = [provision for provision in found if provision.need_types == (need.id,)]
        groups.append(Group(need.name, need.id, site.entries(chosen)))
    several = [provision for provision in found if 1 < len(provision.need_types) < len(site.area.need_types)]
    groups.append(Group("For several needs", "several-needs", site.entries(several)))
    groups.append(
        Group(
            "For any need",
            "any-need",
            site.entries(provision for provision in found if site.offer.is_for_any_need(provision)),
        )
    )
    shown = [group for group in groups if group.entries]
    return SitePage(
        url,
        title,
        "listing",
        intro,
        (HOME_CRUMB, crumb),
        site.own_steward(),
        {"intro": intro, "groups": shown, "total": len(found), "one": "service", "many": "services"},
    )


def _outside(site: Site) -> SitePage:
    groups = []
    for neighbour in site.area.neighbours:
        every: tuple[Provider | Provision, ...] = (*site.offer.providers, *site.offer.provisions)
        theirs = [page for page in every if site.offer.neighbour_of(page) == neighbour.id]
        groups.append(Group(f"{neighbour.name} ({neighbour.authority})", neighbour.id, site.entries(theirs)))
    return SitePage(
        routes.OUTSIDE,
        f"Help outside {site.area.name}",
        "outside",
        "Schools and services in other areas that our children may use.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"groups": groups, "neighbours": site.area.neighbours},
    )

"""One page for each provision, provider and guidance file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from local_offer import routes, standards
from local_offer.content_types import Guidance, Page, Provider, Provision
from local_offer.field_marks import marks_in
from local_offer.field_types import Choice
from local_offer.markdown_html import TermLinks
from local_offer.pages.site import HOME_CRUMB, Site
from local_offer.site_page import SitePage
from local_offer.wording import ages, url_of

MOST_ALIKE = 4


def pages(site: Site) -> Iterator[SitePage]:
    for provision in site.offer.provisions:
        yield _provision_page(site, provision)
    for provider in site.offer.providers:
        yield _provider_page(site, provider)
    for guidance in site.offer.guidance:
        yield _guidance_page(site, guidance)


def meanings(model: type[Page], field: str) -> dict[str, str]:
    """The fixed words of a field, in their order, with what each means to a reader."""
    info = model.model_fields[field]
    return next(mark.words for mark in marks_in(info.annotation, info.metadata) if isinstance(mark, Choice))


def meaning(model: type[Page], field: str, word: str) -> str:
    """What one fixed word of a field means to a reader."""
    return meanings(model, field)[word]


def _body(site: Site, page: Page, terms: TermLinks) -> str:
    return site.html(page.body, page, url_of(page), 0, terms)


def _provision_page(site: Site, provision: Provision) -> SitePage:
    area, terms = site.area, site.offer.glossary.term_links()
    shows = {
        "provision": provision,
        "provider": site.offer.provider[provision.provider],
        "body": _body(site, provision, terms),
        "ages": ages(provision.age_from, provision.age_to),
        "referral": meaning(Provision, "referral", provision.referral),
        "cost": meaning(Provision, "cost", provision.cost),
        "needs": [] if site.offer.is_for_any_need(provision) else site.need_links(provision.need_types),
        "levels": [] if len(provision.levels) == len(area.all_levels) else site.level_links(provision.levels),
        "sectors": site.term_links(area.sector, provision.sectors, routes.sector),
        "aspects": site.term_links(area.aspect, provision.aspects, routes.aspect),
        "expected": _expected_beside(site, provision),
        "notices": site.notices(provision),
        "words": site.used_terms(terms),
    }
    crumbs = (HOME_CRUMB, ("All services", routes.PROVISION))
    return SitePage(
        routes.provision(provision.id),
        provision.title,
        "provision",
        provision.summary,
        crumbs,
        site.steward(provision),
        shows,
    )


def _expected_beside(site: Site, provision: Provision) -> list[tuple[str, str]]:
    """What every setting should do for the same needs and levels: the first few cells."""
    if site.offer.is_for_any_need(provision):
        return []
    cells = [site.matrix.cells[need, level] for need in provision.need_types for level in provision.levels]
    return [
        (f"{cell.need.name}: {cell.level.name}", routes.cell(cell.need.id, cell.level.id))
        for cell in cells
        if cell.expected
    ][:MOST_ALIKE]


def _provider_page(site: Site, provider: Provider) -> SitePage:
    terms = site.offer.glossary.term_links()
    base = provider.resourced_provision
    shows = {
        "provider": provider,
        "kind": site.kind_names[provider.kind],
        "body": _body(site, provider, terms),
        "ages": ages(provider.age_from, provider.age_to),
        "needs": [] if site.offer.is_for_any_need(provider) else site.need_links(provider.need_types),
        "commitments": _commitments(site, provider),
        "base": base,
        "base_needs": site.need_links(base.need_types) if base else [],
        "services": site.entries(site.offer.provisions_of.get(provider.id, ())),
        "notices": site.notices(provider),
        "words": site.used_terms(terms),
    }
    crumbs = (HOME_CRUMB, ("Who provides help", routes.PROVIDERS))
    return SitePage(
        routes.provider(provider.id),
        provider.title,
        "provider",
        provider.summary,
        crumbs,
        site.steward(provider),
        shows,
    )


def _commitments(site: Site, provider: Provider) -> list[tuple[Any, list[tuple[Any, str, str]]]]:
    """What the school says, need by need: (need, [(level, words, address of what all schools agreed)])."""
    by_need: dict[str, list[tuple[Any, str, str]]] = defaultdict(list)
    for commitment in sorted(provider.commitments, key=lambda commitment: site.area.level[commitment.level].rank):
        level = site.area.level[commitment.level]
        by_need[commitment.need].append((level, commitment.says, routes.cell(commitment.need, level.id)))
    return [(need, by_need[need.id]) for need in site.area.need_types if need.id in by_need]


def _guidance_page(site: Site, guidance: Guidance) -> SitePage:
    terms = site.offer.glossary.term_links()
    topic = meaning(Guidance, "topics", guidance.topics)
    asked = [question for question in standards.questions() if question.id in guidance.answers]
    beside = [page for page in site.offer.guidance if page.topics == guidance.topics and page.id != guidance.id]
    shows = {
        "guidance": guidance,
        "body": _body(site, guidance, terms),
        "questions": [(question.words, routes.question(question.id)) for question in asked],
        "beside": [(page.title, url_of(page)) for page in beside[:6]],
        "topic": topic,
        "headings": [(heading.text, heading.id) for heading in guidance.body.headings if heading.level == 2],
        "words": site.used_terms(terms),
    }
    crumbs = (HOME_CRUMB, ("How it works", routes.GUIDANCE))
    return SitePage(
        routes.guidance(guidance.id),
        guidance.title,
        "guidance",
        guidance.summary,
        crumbs,
        site.steward(guidance),
        shows,
    )

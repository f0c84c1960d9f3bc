"""Pages that list content: all services, providers, schools, guidance, questions, A to Z."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from local_offer import routes, standards
from local_offer.content_types import Guidance, Provider, Provision
from local_offer.pages.content import meanings
from local_offer.pages.home import questions_by_asker
from local_offer.pages.site import HOME_CRUMB, Entry, Group, Site
from local_offer.site_page import SitePage

MOST_ON_ONE_A_TO_Z = 800
"""Lines; above this each letter has a page of its own."""


def pages(site: Site) -> Iterator[SitePage]:
    yield from _all_services(site)
    yield _providers(site)
    yield _schools(site)
    yield _guidance(site)
    yield SitePage(
        routes.QUESTIONS,
        "Questions people ask",
        "questions",
        "Find the answer to your question.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"questions": questions_by_asker()},
    )
    for question in standards.questions():
        yield _question(site, question)
    yield from _a_to_z(site)


def _all_services(site: Site) -> Iterator[SitePage]:
    groups = []
    for aspect in site.area.aspects:
        chosen = [provision for provision in site.offer.provisions if provision.aspects[0] == aspect.id]
        groups.append(Group(aspect.name, aspect.id, site.entries(chosen), aspect.plain or ""))
    yield SitePage(routes.PROVISION, "All services", "listing", "Every named service, by the kind of help it gives.", (HOME_CRUMB,), site.own_steward(), {
        "intro": "Every named service, by the kind of help it gives.", "groups": [group for group in groups if group.entries],
        "total": len(site.offer.provisions), "one": "service", "many": "services",
    })  # fmt: skip


def _providers(site: Site) -> SitePage:
    groups = []
    for kind in standards.provider_kinds():
        chosen = [provider for provider in site.offer.providers if provider.kind == kind.id and not provider.is_closed]
        groups.append(Group(kind.plural, kind.id, site.entries(chosen)))
    shown = [group for group in groups if group.entries]
    intro = "Schools, colleges, NHS services, council teams, charities and family groups."
    return SitePage(routes.PROVIDERS, "Who provides help", "listing", intro, (HOME_CRUMB,), site.own_steward(), {
        "intro": intro, "groups": shown, "total": sum(len(group.entries) for group in shown), "one": "provider", "many": "providers",
    })  # fmt: skip


def _schools(site: Site) -> SitePage:
    """Every school, setting and college with its SEN information report, so that any report is two steps from home."""
    groups: list[tuple[str, str, list[Provider]]] = []
    for kind in standards.provider_kinds():
        chosen = [
            provider
            for provider in site.offer.providers
            if kind.is_school and provider.kind == kind.id and not provider.is_closed
        ]
        if chosen:
            groups.append((kind.plural, kind.id, chosen))
    return SitePage(
        routes.SCHOOLS,
        "Schools and colleges",
        "schools",
        "Every school, setting and college, with its SEN information report.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"groups": groups, "places": {name: site.area.neighbour[name].name for name in site.area.neighbour}},
    )


def _guidance(site: Site) -> SitePage:
    shown = []
    for topic, name in meanings(Guidance, "topics").items():
        found = [page for page in site.offer.guidance if page.topics == topic]
        if found:
            shown.append(Group(name, topic, site.entries(found)))
    intro = "How the system works, what the law says, and what to do next."
    return SitePage(routes.GUIDANCE, "How it works", "listing", intro, (HOME_CRUMB,), site.own_steward(), {
        "intro": intro, "groups": shown, "total": len(site.offer.guidance), "one": "page", "many": "pages",
    })  # fmt: skip


def _question(site: Site, question: standards.Question) -> SitePage:
    offer = site.offer
    guidance = [page for page in offer.guidance if question.id in page.answers]
    services = [page for page in offer.provisions if question.id in page.answers]
    providers = [page for page in offer.providers if question.id in page.answers]
    shows = {
        "question": question,
        "guidance": site.entries(guidance),
        "services": site.entries(services),
        "providers": site.entries(providers),
    }
    crumbs = (HOME_CRUMB, ("Questions people ask", routes.QUESTIONS))
    return SitePage(
        routes.question(question.id), question.words, "question", question.words, crumbs, site.own_steward(), shows
    )


def _a_to_z(site: Site) -> Iterator[SitePage]:
    lines = _a_to_z_lines(site)
    letters: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for words, entry in lines:
        letters[words[0].upper() if words[0].isalpha() else "0 to 9"].append((words, entry))
    ordered = sorted(letters.items())
    is_split = len(lines) > MOST_ON_ONE_A_TO_Z
    shows = {
        "letters": [] if is_split else ordered,
        "letter_links": [
            (letter, _letter_url(letter) if is_split else f"#{_letter_id(letter)}") for letter, _ in ordered
        ],
        "is_split": is_split,
    }
    yield SitePage(
        routes.A_TO_Z,
        "A to Z",
        "a_to_z",
        "Everything in order of the alphabet.",
        (HOME_CRUMB,),
        site.own_steward(),
        shows,
    )
    for letter, entries in ordered if is_split else ():
        yield SitePage(
            _letter_url(letter),
            f"A to Z: {letter}",
            "a_to_z",
            f"Everything that starts with {letter}.",
            (HOME_CRUMB, ("A to Z", routes.A_TO_Z)),
            site.own_steward(),
            {
                "letters": [(letter, entries)],
                "letter_links": [(other, _letter_url(other)) for other, _ in ordered],
                "is_split": True,
            },
        )


def _letter_id(letter: str) -> str:
    return f"letter-{letter.lower().replace(' ', '-')}"


def _letter_url(letter: str) -> str:
    return f"a-to-z/{letter.lower().replace(' ', '-')}.html"


def _a_to_z_lines(site: Site) -> list[tuple[str, Entry]]:
    """(words, entry) for every page under its title, and under the other words people use for it."""
    lines = [
        (need.name, Entry("needs", need.name, routes.need(need.id), need.plain or "")) for need in site.area.need_types
    ]
    lines += [
        (level.name, Entry("levels", level.name, routes.level(level.id), level.plain)) for level in site.area.all_levels
    ]
    titled: tuple[Provision | Provider | Guidance, ...] = (
        *site.offer.provisions,
        *site.offer.providers,
        *site.offer.guidance,
    )
    for page in titled:
        entry = site.entry(page)
        lines.append((page.title, entry))
        lines += [(other, entry) for other in page.also_called if other and other.lower() != page.title.lower()]
    return sorted(lines, key=lambda line: (line[0].lower(), line[1].url))

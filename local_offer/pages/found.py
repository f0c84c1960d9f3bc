"""Every page of content as a document of the search: its words by where they stand, its card, its facets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from local_offer import standards
from local_offer.content_types import ExpectedProvision, Guidance, Page, Provider, Provision, Review
from local_offer.pages.site import Site
from local_offer.search.documents import KINDS, Facets, SearchDocument
from local_offer.wording import day, title_of, url_of

LONGEST_HOW = 130
"""Characters of how to get it that a result shows."""


def build_documents(site: Site) -> tuple[SearchDocument, ...]:
    """Every document, those that are alike next to each other, so that one answer touches few files."""
    offer = site.offer
    pages = (*offer.expected, *offer.provisions, *offer.guidance, *offer.providers, *offer.reviews)
    asked = _asked_by_page(site)
    found = (_with_asked(_document(site, page), page, asked) for page in pages)
    return tuple(sorted(found, key=lambda document: _place(site, document)))


def _asked_by_page(site: Site) -> dict[str, list[str]]:
    asked: dict[str, list[str]] = defaultdict(list)
    for each in site.offer.search_words.asked:
        asked[each.page.removesuffix(".md")] += each.says
    return asked


def _with_asked(document: SearchDocument, page: Page, asked: dict[str, list[str]]) -> SearchDocument:
    """With how people ask for the page: as editors learnt it, and the questions that it says it answers."""
    questions = [question.words for question in standards.questions() if question.id in getattr(page, "answers", ())]
    return replace(document, texts=document.texts | {"asked": " . ".join([*asked.get(document.key, ()), *questions])})


def _place(site: Site, document: SearchDocument) -> tuple[Any, ...]:
    """Documents in order of kind, first need, level, and title."""
    facets = document.facets
    return (
        KINDS.index(document.kind),
        _order(site.area.need, facets.needs if len(facets.needs) < len(site.area.need_types) else ()),
        _order(site.area.level, facets.levels),
        document.title.lower(),
        document.key,
    )


def _order(known: Iterable[str], words: tuple[str, ...]) -> int:
    return next((place for place, word in enumerate(known) if word in words), -1)


def _document(site: Site, page: Page) -> SearchDocument:
    match page:
        case Provision():
            return _of_provision(site, page)
        case ExpectedProvision():
            return _of_expected(site, page)
        case Provider():
            return _of_provider(site, page)
        case Guidance():
            return _of_guidance(site, page)
        case Review():
            return _of_review(site, page)
    raise TypeError(f"{type(page).__name__} is not found by the search")


def _of_provision(site: Site, page: Provision) -> SearchDocument:
    provider, outside = site.offer.provider[page.provider], site.offer.neighbour_of(page)
    facets = Facets(
        page.need_types, page.levels, page.sectors, page.aspects, page.age_from, page.age_to, page.cost,
        page.referral in ("professional", "decision"), bool(outside),
    )  # fmt: skip
    facts = [
        provider.title, page.where, page.address, _postcodes(page.postcode), *_need_names(site, page), page.criteria,
        page.contact_name, _place_name(site, outside),
    ]  # fmt: skip
    text = [page.body.text, page.how_to_get_it, page.who_decides, page.who_pays, page.when, page.cost_details]
    return SearchDocument(
        page.key, page.folder, url_of(page), page.title, page.summary,
        _texts(page.title, page.also_called, page.summary, facts, text),
        facets, provider.title, _short(page.how_to_get_it), day(page.checked_on), _notices(site, page), _contact(page),
    )  # fmt: skip


def _of_expected(site: Site, page: ExpectedProvision) -> SearchDocument:
    need, level = site.area.need[page.need], site.area.level[page.level]
    title = title_of(page, site.offer)
    facts = [need.plain, level.plain, page.agreed_by]
    return SearchDocument(
        page.key, page.folder, url_of(page), title, page.summary,
        _texts(title, (), page.summary, facts, [page.body.text, level.descriptor]),
        Facets((page.need,), (page.level,), aspects=tuple(aspect.id for aspect in site.area.aspects)),
        how="", checked=day(page.checked_on),
    )  # fmt: skip


def _of_provider(site: Site, page: Provider) -> SearchDocument:
    outside = site.offer.neighbour_of(page)
    facets = Facets(page.need_types, (), age_from=page.age_from, age_to=page.age_to, is_outside=bool(outside))
    base = page.resourced_provision
    facts = [
        site.kind_names[page.kind].name, page.address, _postcodes(page.postcode), *_need_names(site, page),
        base.name if base else "", _place_name(site, outside),
    ]  # fmt: skip
    text = [page.body.text, *(commitment.says for commitment in page.commitments)]
    return SearchDocument(
        page.key, page.folder, url_of(page), page.title, page.summary,
        _texts(page.title, page.also_called, page.summary, facts, text),
        facets, "", "", day(page.checked_on), _notices(site, page), _contact(page),
    )  # fmt: skip


def _of_guidance(site: Site, page: Guidance) -> SearchDocument:
    return SearchDocument(
        page.key, page.folder, url_of(page), page.title, page.summary,
        _texts(page.title, page.also_called, page.summary, (), [page.body.text]), checked=day(page.checked_on),
    )  # fmt: skip


def _of_review(site: Site, page: Review) -> SearchDocument:
    summary = str(getattr(page, "summary", "") or "")
    return SearchDocument(
        page.key, page.folder, url_of(page), page.title, summary,
        _texts(page.title, (), summary, (), [page.body.text]),
    )  # fmt: skip


def _texts(
    title: str, also: Iterable[str], summary: str, facts: Iterable[str | None], text: Iterable[str | None]
) -> dict[str, str]:
    return {
        "title": title, "also": " . ".join(also), "summary": summary,
        "facts": " . ".join(part for part in facts if part), "text": "\n".join(part for part in text if part),
    }  # fmt: skip


def _need_names(site: Site, page: Provision | Provider) -> Iterator[str]:
    """The needs it is for; none where it is for any need, since that would find it for every need."""
    if not site.offer.is_for_any_need(page):
        yield from (site.area.need[need].name for need in page.need_types)


def _place_name(site: Site, neighbour: str | None) -> str:
    return f"{site.area.neighbour[neighbour].name} {site.area.neighbour[neighbour].authority}" if neighbour else ""


def _postcodes(postcode: str | None) -> str:
    """A postcode as people type it: whole, in one piece, and its first half."""
    return f"{postcode} {postcode.replace(' ', '')}" if postcode else ""


def _notices(site: Site, page: Provision | Provider) -> tuple[str, ...]:
    return tuple(text for _, text in site.notices(page))


def _contact(page: Provision | Provider) -> str:
    return ", ".join(part for part in (page.contact_name, page.phone or page.email) if part)


def _short(text: str) -> str:
    """The first sentence of a text, or as much of it as a result can show."""
    first = text.strip().split(". ")[0].rstrip(".")
    return f"{first}." if len(first) < LONGEST_HOW else f"{first[:LONGEST_HOW].rsplit(' ', 1)[0]} ..."

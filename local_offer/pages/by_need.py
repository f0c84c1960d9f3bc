"""Pages that follow a child's need and level: need, cell, level and matrix pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from local_offer import routes
from local_offer.area import Level, NeedType, Term
from local_offer.content_checks.aspects import NOT_NEEDED
from local_offer.content_types import Commitment, Provider
from local_offer.markdown_html import TermLinks
from local_offer.matrix import Cell, section_of
from local_offer.pages.site import HOME_CRUMB, Entry, Site
from local_offer.site_page import SitePage

MOST_ON_LADDER = 8
"""Named services shown for one level of a need page; the cell page has them all."""

NOTHING_AGREED = "Nothing has been agreed in writing here yet."

NEEDS_CRUMB = ("Help by need", routes.NEEDS)
LEVELS_CRUMB = ("Levels of need", routes.LEVELS)
MATRIX_CRUMB = ("Who provides what", routes.MATRIX)


@dataclass(frozen=True)
class AspectText:
    """What is expected under one aspect, as HTML for one page. ``is_needed`` is false for 'Not needed at this level'."""

    id: str
    name: str
    plain: str
    html: str
    is_needed: bool


@dataclass(frozen=True)
class TableHead:
    """A column of a matrix table."""

    id: str
    name: str
    href: str
    money: str = ""


@dataclass(frozen=True)
class TableCell:
    """A cell of a matrix table. ``count`` says how many named services it has."""

    href: str
    summary: str
    count: str


@dataclass(frozen=True)
class TableRow:
    """A row of a matrix table."""

    id: str
    name: str
    href: str
    cells: list[TableCell]


@dataclass(frozen=True)
class Rung:
    """One level of a need, as the ladder shows it."""

    cell: Cell
    level: Level
    url: str
    aspects: tuple[AspectText, ...]
    opening: str
    who_pays: str
    services: tuple[Entry, ...]
    total: int


def pages(site: Site) -> Iterator[SitePage]:
    yield _needs_index(site)
    for need in site.area.need_types:
        yield _need_page(site, need)
        for level in site.area.all_levels:
            yield _cell_page(site, site.matrix.cell(need, level))
    yield _levels_index(site)
    for level in site.area.all_levels:
        yield _level_page(site, level)
    for group in site.area.levels:
        if group.bands:
            yield _group_page(site, group)
    yield _matrix_page(site)
    for need in site.area.need_types:
        yield _need_matrix_page(site, need)


def aspect_texts(site: Site, cell: Cell, url: str, shift: int, terms: TermLinks) -> tuple[AspectText, ...]:
    """Each aspect of a cell that its page speaks of, as HTML for the page at ``url``."""
    texts = []
    for aspect in site.area.aspects if cell.expected else ():
        section = section_of(cell.expected, aspect) if cell.expected else None
        if cell.expected is not None and section is not None:
            is_needed = not section.text.lower().startswith(NOT_NEEDED)
            texts.append(
                AspectText(
                    aspect.id,
                    aspect.name,
                    aspect.plain or "",
                    site.html(section, cell.expected, url, shift, terms),
                    is_needed,
                )
            )
    return tuple(texts)


def _opening(site: Site, cell: Cell, url: str, terms: TermLinks) -> str:
    section = cell.expected.body.sections.get("") if cell.expected else None
    return site.html(section, cell.expected, url, 0, terms) if cell.expected and section else ""


def _rung(site: Site, cell: Cell, url: str, terms: TermLinks) -> Rung:
    services = (*cell.own, *cell.wider)
    return Rung(
        cell=cell, level=cell.level, url=routes.cell(cell.need.id, cell.level.id), aspects=aspect_texts(site, cell, url, 2, terms),
        opening=_opening(site, cell, url, terms), who_pays=_who_pays(cell), services=site.entries(services[:MOST_ON_LADDER]),
        total=len(cell.provisions),
    )  # fmt: skip


def _who_pays(cell: Cell) -> str:
    return (cell.expected.who_pays if cell.expected else None) or cell.level.who_pays


def _needs_index(site: Site) -> SitePage:
    return SitePage(
        routes.NEEDS,
        "Find help by need",
        "needs",
        "Choose what your child finds hard.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"needs": _needs_in_order(site)},
    )


def _needs_in_order(site: Site) -> list[tuple[NeedType, tuple[NeedType, ...]]]:
    """The wider needs, each with its parts."""
    return [(need, site.area.parts_of(need)) for need in site.area.need_types if not need.parent]


def _need_page(site: Site, need: NeedType) -> SitePage:
    url, terms = routes.need(need.id), site.offer.glossary.term_links()
    rungs = [_rung(site, cell, url, terms) for cell in site.matrix.row(need)]
    parent = site.area.need[need.parent] if need.parent else None
    shows = {
        "need": need,
        "parent": parent,
        "parts": site.area.parts_of(need),
        "rungs": rungs,
        "words": site.used_terms(terms),
    }
    return SitePage(
        url, need.name, "need", need.plain or "", (HOME_CRUMB, NEEDS_CRUMB), _oldest_steward(site, rungs), shows
    )


def _oldest_steward(site: Site, rungs: list[Rung]) -> Any:
    """A page joined from several files is only as fresh as the one checked longest ago."""
    expected = [rung.cell.expected for rung in rungs if rung.cell.expected]
    return site.steward(min(expected, key=lambda page: page.checked_on)) if expected else site.own_steward()


def _cell_page(site: Site, cell: Cell) -> SitePage:
    url, terms = routes.cell(cell.need.id, cell.level.id), site.offer.glossary.term_links()
    levels = site.area.all_levels
    rank = cell.level.rank
    shows = {
        "cell": cell,
        "need": cell.need,
        "level": cell.level,
        "aspects": aspect_texts(site, cell, url, 1, terms),
        "opening": _opening(site, cell, url, terms),
        "who_pays": _who_pays(cell),
        "own": site.entries(cell.own),
        "wider": site.entries(cell.wider),
        "any_need": site.entries(cell.any_need),
        "parent": site.area.need[cell.need.parent] if cell.need.parent else None,
        "schools": _by_provider(cell.commitments),
        "below": levels[rank - 1] if rank else None,
        "above": levels[rank + 1] if rank + 1 < len(levels) else None,
        "words": site.used_terms(terms),
    }
    crumbs = (HOME_CRUMB, NEEDS_CRUMB, (cell.need.name, routes.need(cell.need.id)))
    steward = site.steward(cell.expected) if cell.expected else site.own_steward()
    summary = cell.expected.summary if cell.expected else ""
    return SitePage(url, f"{cell.need.name}: {cell.level.name}", "cell", summary, crumbs, steward, shows)


def _by_provider(commitments: tuple[tuple[Provider, Commitment], ...]) -> list[tuple[Provider, list[Commitment]]]:
    grouped: dict[str, tuple[Provider, list[Commitment]]] = {}
    for provider, commitment in commitments:
        grouped.setdefault(provider.id, (provider, []))[1].append(commitment)
    return sorted(grouped.values(), key=lambda pair: pair[0].title.lower())


def _levels_index(site: Site) -> SitePage:
    return SitePage(
        routes.LEVELS,
        "Levels of need",
        "levels",
        "How much help there is at each level, and who pays.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"groups": site.area.levels},
    )


def _level_page(site: Site, level: Level) -> SitePage:
    group = next(group for group in site.area.levels if group.id == level.group)
    crumbs = (HOME_CRUMB, LEVELS_CRUMB, *([(group.name, routes.level(group.id))] if group.bands else []))
    shows = {"level": level, "group": group, "cells": site.matrix.column(level)}
    return SitePage(routes.level(level.id), level.name, "level", level.plain, crumbs, site.own_steward(), shows)


def _group_page(site: Site, group: Any) -> SitePage:
    bands = [site.area.level[band.id] for band in group.bands]
    return SitePage(
        routes.level(group.id),
        group.name,
        "level_group",
        group.plain or "",
        (HOME_CRUMB, LEVELS_CRUMB),
        site.own_steward(),
        {"group": group, "bands": bands},
    )


def _matrix_page(site: Site) -> SitePage:
    """Needs by levels: the summary of each cell, and how many named services it has."""
    columns = [TableHead(level.id, level.name, routes.level(level.id), level.money) for level in site.area.all_levels]
    rows = []
    for need in site.area.need_types:
        cells = [
            TableCell(
                routes.cell(need.id, cell.level.id),
                cell.expected.summary if cell.expected else NOTHING_AGREED,
                _services(len(cell.provisions)),
            )
            for cell in site.matrix.row(need)
        ]
        rows.append(TableRow(need.id, need.name, routes.need_matrix(need.id), cells))
    return SitePage(
        routes.MATRIX,
        "Who provides what",
        "matrix",
        "Every need at every level: what is expected, and who delivers it.",
        (HOME_CRUMB,),
        site.own_steward(),
        {"columns": columns, "rows": rows},
    )


def _services(number: int) -> str:
    return f"{number} named {'service' if number == 1 else 'services'}"


def _need_matrix_page(site: Site, need: NeedType) -> SitePage:
    """Levels by aspects, for one need: the first sentence under each aspect, and how many services work on it."""
    columns = [TableHead(aspect.id, aspect.name, routes.aspect(aspect.id)) for aspect in site.area.aspects]
    rows = []
    for cell in site.matrix.row(need):
        url = routes.cell(need.id, cell.level.id)
        counts = Counter(aspect for provision in (*cell.own, *cell.wider) for aspect in provision.aspects)
        cells = [
            TableCell(
                f"{url}#{aspect.id}" if cell.expected else url,
                _aspect_summary(cell, aspect),
                _services(counts[aspect.id]),
            )
            for aspect in site.area.aspects
        ]
        rows.append(TableRow(cell.level.id, cell.level.name, url, cells))
    return SitePage(
        routes.need_matrix(need.id),
        f"{need.name}: levels and kinds of help",
        "need_matrix",
        f"What is expected for {need.name.lower()} at each level.",
        (HOME_CRUMB, MATRIX_CRUMB),
        site.own_steward(),
        {"need": need, "columns": columns, "rows": rows},
    )


def _aspect_summary(cell: Cell, aspect: Term) -> str:
    if cell.expected is None:
        return NOTHING_AGREED
    return cell.says(aspect) or "Not needed at this level."

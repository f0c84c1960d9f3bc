"""The requirements as people ask for them: by force, inspection criterion and family question; findings by page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby

from local_offer import standards
from local_offer.standards.yaml_text import read_yaml
from offer_audit.outcomes import MENTIONED, NOT_FOUND, PUBLISHED, Audit, Finding, PageRead, RequirementResult
from offer_audit.reports.wording import FORCE_MEANINGS, FORCE_WORDS


@dataclass(frozen=True)
class Criterion:
    """One of the criteria of the area SEND inspections. ``asks`` is its question."""

    id: str
    name: str
    asks: str


@dataclass(frozen=True)
class Group:
    """The requirements of one force, in the order given."""

    id: str
    name: str
    meaning: str
    requirements: tuple[RequirementResult, ...]


@dataclass(frozen=True)
class View:
    """The requirements that bear on one thing people ask, by whether a page tells them."""

    id: str
    name: str
    asks: str
    untold: tuple[RequirementResult, ...]
    unsettled: tuple[RequirementResult, ...]
    told: tuple[RequirementResult, ...]

    @property
    def number(self) -> int:
        return len(self.untold) + len(self.unsettled) + len(self.told)


@dataclass(frozen=True)
class PageFindings:
    """What was found wanting on one page; ``url`` is empty for the site as a whole."""

    url: str
    title: str
    findings: tuple[Finding, ...]


@cache
def inspection_criteria() -> tuple[Criterion, ...]:
    """The five criteria, in the framework's order."""
    text = resources.files(__package__).joinpath("inspection.yaml").read_text(encoding="utf-8")
    return tuple(Criterion(**row) for row in read_yaml(text)["criteria"])


def by_force(audit: Audit) -> tuple[Group, ...]:
    """Law, guidance, advisory; those that have no requirement are left out."""
    forces = [*FORCE_WORDS, *sorted({each.force for each in audit.requirements} - set(FORCE_WORDS))]
    groups = (
        Group(
            id=force,
            name=FORCE_WORDS.get(force, force.capitalize()),
            meaning=FORCE_MEANINGS.get(force, ""),
            requirements=tuple(each for each in audit.requirements if each.force == force),
        )
        for force in forces
    )
    return tuple(group for group in groups if group.requirements)


def _view(id_: str, name: str, asks: str, bearing: Iterable[RequirementResult]) -> View:
    of = tuple(bearing)
    untold = tuple(each for each in of if each.result in (MENTIONED, NOT_FOUND))
    told = tuple(each for each in of if each.result == PUBLISHED)
    return View(id_, name, asks, untold, tuple(each for each in of if each not in untold + told), told)


def by_criterion(audit: Audit) -> tuple[View, ...]:
    """One view for each inspection criterion."""
    return tuple(
        _view(each.id, each.name, each.asks, (r for r in audit.requirements if each.id in r.inspection))
        for each in inspection_criteria()
    )


def by_question(audit: Audit, asker: str) -> tuple[View, ...]:
    """One view for each question that families, or young people, ask."""
    return tuple(
        _view(each.id, each.words, "", (r for r in audit.requirements if each.id in r.questions))
        for each in standards.questions()
        if each.asker == asker
    )


def page_index(audit: Audit) -> Mapping[str, PageRead]:
    """Each page by its address and by its path."""
    found = {page.path: page for page in audit.pages if page.path}
    return found | {page.url: page for page in audit.pages if page.url}


def sorted_findings(audit: Audit) -> tuple[Finding, ...]:
    """Findings in the order of the requirements, then of their ids."""
    place = {requirement.id: number for number, requirement in enumerate(audit.requirements)}
    return tuple(sorted(audit.findings, key=lambda each: (place.get(each.requirement, len(place)), each.id)))


def findings_by_page(audit: Audit) -> tuple[PageFindings, ...]:
    """The findings of the site as a whole, then of each page by address."""
    pages = page_index(audit)

    def address(finding: Finding) -> str:
        page = pages.get(finding.page)
        return page.url or page.path if page else finding.page

    ordered = sorted(sorted_findings(audit), key=address)
    return tuple(
        PageFindings(url, pages[url].title if url in pages else "", tuple(found))
        for url, found in groupby(ordered, key=address)
    )


def pages_unread(audit: Audit) -> tuple[PageRead, ...]:
    """The pages that were not read, by address."""
    return tuple(sorted(audit.pages_unread, key=lambda page: (page.url, page.path)))


def unread_by_reason(audit: Audit) -> tuple[tuple[str, tuple[PageRead, ...]], ...]:
    """Each reason why a page was not read, and those pages by address."""
    ordered = sorted(pages_unread(audit), key=lambda page: page.reason)
    return tuple((reason, tuple(pages)) for reason, pages in groupby(ordered, key=lambda page: page.reason))


def pages_read(audit: Audit) -> tuple[PageRead, ...]:
    """The pages that were read, by address."""
    return tuple(sorted(audit.pages_read, key=lambda page: (page.url, page.path)))

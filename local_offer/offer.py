"""The Local Offer: every page of content and the area's words, joined, immutable, with the look-ups pages need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from local_offer.area import Area, NeedType
from local_offer.cells import pages_by_cell
from local_offer.content_checks import check_reading
from local_offer.content_folder import Reading, read_content_folder
from local_offer.content_types import Comment, ExpectedProvision, Guidance, Page, Provider, Provision, Review
from local_offer.glossary import Glossary
from local_offer.problems import ContentError, Problem
from local_offer.search_words import SearchWords

P = TypeVar("P", bound=Page)


@dataclass(frozen=True)
class LocalOffer:
    """Good content only: every word is in the area, every reference leads somewhere, ids are expanded."""

    area: Area
    glossary: Glossary
    provisions: tuple[Provision, ...]
    expected: tuple[ExpectedProvision, ...]
    providers: tuple[Provider, ...]
    guidance: tuple[Guidance, ...]
    comments: tuple[Comment, ...]
    reviews: tuple[Review, ...]
    files: frozenset[str] = frozenset()
    search_words: SearchWords = field(default_factory=SearchWords)

    @cached_property
    def provider(self) -> dict[str, Provider]:
        return {provider.id: provider for provider in self.providers}

    @cached_property
    def page(self) -> dict[str, Page]:
        """Every content page by its key, such as ``guidance/who-pays``."""
        return {page.key: page for page in self.all_pages}

    @property
    def all_pages(self) -> tuple[Page, ...]:
        return (*self.provisions, *self.expected, *self.providers, *self.guidance, *self.comments, *self.reviews)

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Every content page by its path from the content folder, such as ``guidance/who-pays.md``."""
        return {page.path.split("/", 1)[1]: page for page in self.all_pages}

    @cached_property
    def provisions_of(self) -> dict[str, tuple[Provision, ...]]:
        return _grouped(self.provisions, lambda provision: [provision.provider])

    def is_for_any_need(self, page: Provision | Provider) -> bool:
        """Whether it helps with every need alike, rather than with this one."""
        return len(page.need_types) == len(self.area.need_types)

    def neighbour_of(self, page: Provision | Provider) -> str | None:
        """The id of the neighbouring area a page belongs to; None inside the area."""
        if page.area is None and isinstance(page, Provision):
            return self.provider[page.provider].area
        return page.area

    def our_children_may(self, page: Provision | Provider) -> str:
        """Whether our children may use something outside the area, in its own or its provider's words."""
        own = page.our_children or ""
        return own or (self.provider[page.provider].our_children or "" if isinstance(page, Provision) else "")

    def whole_need(self, need: NeedType) -> tuple[str, ...]:
        """The ids of a need and of its parts: a wider need has all that its parts have."""
        return (need.id, *(part.id for part in self.area.parts_of(need)))


def read_offer(folder: Path, today: date) -> tuple[LocalOffer, tuple[Problem, ...]]:
    """Read a content folder and check all of it.

    Returns:
        The offer, and the warnings.

    Raises:
        ContentError: with every problem and warning, if there is any problem.
    """
    reading = read_content_folder(folder)
    problems = check_reading(reading, today)
    if any(problem.is_error for problem in problems):
        raise ContentError(problems)
    return build_offer(reading), problems


def build_offer(reading: Reading) -> LocalOffer:
    """Join what was read; only for a reading without problems."""
    area = cast(Area, reading.area)
    vocabularies = {name: area.vocabulary(name) for name in ("need_types", "levels", "aspects", "sectors")}
    pages = [_with_ids_expanded(page, vocabularies) for draft in reading.drafts if (page := draft.page) is not None]

    def of(content_type: type[P]) -> tuple[P, ...]:
        return tuple(page for page in pages if isinstance(page, content_type))

    return LocalOffer(
        area=area,
        glossary=reading.glossary,
        provisions=tuple(sorted(of(Provision), key=lambda page: (page.title.lower(), page.id))),
        expected=_one_for_each_cell(of(ExpectedProvision), area),
        providers=tuple(sorted(of(Provider), key=lambda page: (page.title.lower(), page.id))),
        guidance=tuple(sorted(of(Guidance), key=lambda page: (page.title.lower(), page.id))),
        comments=tuple(sorted(of(Comment), key=lambda page: (page.received_on, page.id), reverse=True)),
        reviews=tuple(sorted(of(Review), key=lambda page: (page.started_on, page.id), reverse=True)),
        files=reading.files,
        search_words=reading.search_words,
    )


Vocabularies = dict[str, dict[str, tuple[str, ...]]]


def _with_ids_expanded(page: Page, vocabularies: Vocabularies) -> Page:
    """The page with ``all``, ``high-needs`` and older ids replaced by the ids they stand for."""
    changes: dict[str, Any] = {}
    for name in ("need_types", "levels", "aspects", "sectors"):
        words = getattr(page, name, None)
        if words:
            changes[name] = _expand(words, vocabularies[name])
    if isinstance(page, Provider):
        changes["commitments"] = tuple(
            commitment.model_copy(update={"need": need, "level": level})
            for commitment in page.commitments
            for need in vocabularies["need_types"][commitment.need]
            for level in vocabularies["levels"][commitment.level]
        )
        if page.resourced_provision:
            words = _expand(page.resourced_provision.need_types, vocabularies["need_types"])
            changes["resourced_provision"] = page.resourced_provision.model_copy(update={"need_types": words})
    return page.model_copy(update=changes) if changes else page


def _expand(words: Iterable[str], vocabulary: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    expanded = {term for word in words for term in vocabulary[word]}
    order = {term: place for place, term in enumerate(vocabulary)}
    return tuple(sorted(expanded, key=lambda term: order[term]))


def _one_for_each_cell(pages: tuple[ExpectedProvision, ...], area: Area) -> tuple[ExpectedProvision, ...]:
    """A page for each cell that has one, with the cell's own need and level."""
    by_place = {(page.need, page.level): page for page in pages}
    served = pages_by_cell(by_place, area)
    return tuple(
        by_place[served[cell]].model_copy(update={"need": cell[0], "level": cell[1]}) for cell in sorted(served)
    )


def _grouped(pages: Iterable[P], keys: Any) -> dict[str, tuple[P, ...]]:
    groups: dict[str, list[P]] = defaultdict(list)
    for page in pages:
        for key in keys(page):
            groups[key].append(page)
    return {key: tuple(group) for key, group in groups.items()}

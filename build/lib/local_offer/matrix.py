"""The matrix: needs by levels, and for each cell what every setting has agreed and the named provision that delivers it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from local_offer.area import Level, NeedType, Term
from local_offer.content_checks.aspects import NOT_NEEDED
from local_offer.content_types import Commitment, ExpectedProvision, Provider, Provision
from local_offer.markdown_text import Section
from local_offer.offer import LocalOffer
from local_offer.plain_english import sentences

SHORTEST_OPENING = 55
"""Letters; a shorter sentence rarely says what happens."""


@dataclass(frozen=True)
class Cell:
    """One need at one level.

    ``own`` names this need, or a part of it; ``wider`` names only the wider need this is a part of; ``any_need`` helps
    with every need alike. Each provision stands in one of the three.
    """

    need: NeedType
    level: Level
    expected: ExpectedProvision | None
    own: tuple[Provision, ...]
    wider: tuple[Provision, ...]
    any_need: tuple[Provision, ...]
    commitments: tuple[tuple[Provider, Commitment], ...]

    @property
    def provisions(self) -> tuple[Provision, ...]:
        return (*self.own, *self.wider, *self.any_need)

    @property
    def is_empty(self) -> bool:
        return self.expected is None and not self.provisions and not self.commitments

    def says(self, aspect: Term) -> str | None:
        """The first words expected under an aspect; None where nothing is agreed or needed."""
        section = section_of(self.expected, aspect) if self.expected else None
        if section is None or section.text.lower().startswith(NOT_NEEDED):
            return None
        return opening_of(section.first_paragraph)


def section_of(expected: ExpectedProvision, aspect: Term) -> Section | None:
    """The part of an expected-provision page under an aspect's heading, or None."""
    sections = expected.body.sections
    return sections.get(aspect.name.lower()) or sections.get(aspect.id)


def opening_of(paragraph: str) -> str:
    """The first sentence of a paragraph, and the next ones while there is too little to stand alone."""
    opening = ""
    for sentence in sentences(paragraph):
        opening = f"{opening} {sentence}".strip()
        if len(opening) >= SHORTEST_OPENING:
            break
    return opening


def _exactness(provision: Provision) -> tuple[int, int, str]:
    """What is made for this need comes before what serves many."""
    return len(provision.need_types), len(provision.levels), provision.title.lower()


class Matrix:
    """Every cell, by the ids of its need and level."""

    def __init__(self, offer: LocalOffer) -> None:
        self._offer = offer
        self._expected = {(page.need, page.level): page for page in offer.expected}
        self._by_level: dict[str, list[Provision]] = defaultdict(list)
        for provision in offer.provisions:
            for level in provision.levels:
                self._by_level[level].append(provision)
        self._commitments: dict[tuple[str, str], list[tuple[Provider, Commitment]]] = defaultdict(list)
        for provider in offer.providers:
            for commitment in provider.commitments if not provider.is_closed else ():
                self._commitments[commitment.need, commitment.level].append((provider, commitment))
        self.cells = {
            (need.id, level.id): self._build(need, level)
            for need in offer.area.need_types
            for level in offer.area.all_levels
        }

    def cell(self, need: NeedType, level: Level) -> Cell:
        return self.cells[need.id, level.id]

    def row(self, need: NeedType) -> tuple[Cell, ...]:
        """The need's cells, from the lowest level to the highest."""
        return tuple(self.cells[need.id, level.id] for level in self._offer.area.all_levels)

    def column(self, level: Level) -> tuple[Cell, ...]:
        """The level's cells, need by need."""
        return tuple(self.cells[need.id, level.id] for need in self._offer.area.need_types)

    def _build(self, need: NeedType, level: Level) -> Cell:
        whole = set(self._offer.whole_need(need))
        own, wider, any_need = [], [], []
        for provision in self._by_level[level.id]:
            if self._offer.is_for_any_need(provision):
                any_need.append(provision)
            elif whole.intersection(provision.need_types):
                own.append(provision)
            elif need.parent and need.parent in provision.need_types:
                wider.append(provision)
        return Cell(
            need=need,
            level=level,
            expected=self._expected.get((need.id, level.id)),
            own=tuple(sorted(own, key=_exactness)),
            wider=tuple(wider),
            any_need=tuple(any_need),
            commitments=tuple(self._commitments[need.id, level.id]),
        )

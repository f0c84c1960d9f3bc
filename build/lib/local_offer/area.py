"""One area's own words, money lines, partners and contacts: ``content/area.yaml`` as a typed model.

Everything an authority may want to say differently is here. Code never names a need, a level or an aspect.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from local_offer.field_types import (
    Age,
    Blocks,
    Colour,
    ContentPath,
    Day,
    Email,
    Months,
    Number,
    Phone,
    ProviderId,
    Slug,
    Text,
    Texts,
    WebAddress,
    YesNo,
)  # fmt: skip

ALL = "all"


class Facts(BaseModel):
    """Typed values that never change once read; an unknown name is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Money(Facts):
    """A level's money line, in pounds a year for one pupil."""

    from_: Annotated[Number | None, Field(alias="from", description="where the line starts")] = None
    to: Annotated[Number | None, Field(description="where it ends")] = None
    next: Annotated[Number | None, Field(description="an amount that comes after the level before")] = None
    above: Annotated[Number | None, Field(description="a threshold with no upper end")] = None

    def __str__(self) -> str:
        if self.next is not None:
            return f"the next £{self.next:,}"
        if self.above is not None:
            return f"above £{self.above:,}"
        if self.from_ is None:
            return f"up to £{self.to:,}" if self.to is not None else ""
        return f"£{self.from_:,} to £{self.to:,}" if self.to is not None else f"from £{self.from_:,}"


class Term(Facts):
    """One word of a vocabulary."""

    id: Annotated[Slug, Field(description="used in content files and web addresses")]
    name: Annotated[Text, Field(description="what a reader sees")]
    plain: Annotated[Text | None, Field(description="the same in everyday words")] = None
    replaces: Annotated[Texts, Field(description="older ids that content files may still use for this one")] = ()


class NeedType(Term):
    parent: Annotated[Text | None, Field(description="the wider need this is a part of")] = None
    code_area: Annotated[Text | None, Field(description="the SEND Code of Practice's broad area")] = None


class Band(Term):
    money: Annotated[Money | None, Field(description="the money line")] = None
    who_pays: Annotated[Text | None, Field(description="who pays, in a sentence")] = None
    descriptor: Annotated[Text | None, Field(description="what a child at this level needs, for parents")] = None
    graduated: Annotated[Text | None, Field(description="its place in assess, plan, do, review")] = None


class LevelGroup(Band):
    """A level of need. One with bands is a heading over them, and its bands are the levels content can name."""

    bands: Annotated[tuple[Band, ...], Blocks] = ()


class AgePhase(Term):
    from_: Annotated[Age, Field(alias="from", description="first age, in years")]
    to: Annotated[Age, Field(description="the age it ends at")]


class Neighbour(Facts):
    id: Annotated[Slug, Field(description="used in content files")]
    name: Annotated[Text, Field(description="the area's name")]
    authority: Annotated[Text, Field(description="the council's name")]
    local_offer: Annotated[WebAddress | None, Field(description="its own Local Offer")] = None


class Authority(Facts):
    name: Annotated[Text, Field(description="the council's name")]
    website: Annotated[WebAddress, Field(description="the council's own website")]
    logo: Annotated[Text | None, Field(description="a file in content/files")] = None
    colour: Annotated[Colour, Field(description="header and buttons")] = "#1d4f63"
    accent: Annotated[Colour, Field(description="edges and tags")] = "#0b6e4f"


class Partner(Facts):
    name: Annotated[Text, Field(description="its name")]
    website: Annotated[WebAddress | None, Field(description="its website")] = None


class Contact(Facts):
    name: Annotated[Text, Field(description="a first name and role, so that a family knows whom to ask for")]
    phone: Annotated[Phone, Field(description="the number to ring")]
    text: Annotated[Phone | None, Field(description="a number for text messages")] = None
    email: Annotated[Email, Field(description="where letters by e-mail go")]
    hours: Annotated[Text, Field(description="when somebody answers")]
    address: Annotated[Text, Field(description="where letters by post go")]


class Feedback(Facts):
    email: Annotated[Email, Field(description="where comments by e-mail go")]
    phone: Annotated[Phone, Field(description="where comments can be told")]
    page: Annotated[ContentPath, Field(description="the page that says how to comment")]


class LinkedPages(Facts):
    accessibility_statement: Annotated[ContentPath, Field(description="the accessibility statement")]
    comment: Annotated[ContentPath, Field(description="how to comment")]
    copies: Annotated[ContentPath, Field(description="how to get a copy or another format")]
    disagree: Annotated[ContentPath, Field(description="what to do about a decision one disagrees with")]


class Level(Facts):
    """A level as pages and content use it: a level without bands, or one band."""

    id: str
    name: str
    plain: str
    money: str
    who_pays: str
    descriptor: str
    graduated: str
    group: str
    rank: int
    replaces: tuple[str, ...] = ()


class Area(Facts):
    """Everything ``content/area.yaml`` says."""

    name: Annotated[Text, Field(description="the area's name")]
    site_title: Annotated[Text, Field(description="the site's name, on every page")]
    invented: Annotated[YesNo, Field(description="prints a notice on every page that the area is invented")] = False
    strapline: Annotated[Text, Field(description="one line under the name on the home page")]
    authority: Annotated[Authority, Field(description="the council that publishes the offer")]
    partners: Annotated[
        tuple[Partner, ...], Blocks, Field(description="everyone who publishes the offer together")
    ] = ()
    contact: Annotated[
        Contact, Field(description="the person to ring, printed wherever there is nothing else to offer")
    ]
    feedback: Annotated[Feedback, Field(description="how anyone can comment on a page")]
    responsible: Annotated[ProviderId, Field(description="who answers for the pages made from lists")]
    checked_on: Annotated[Day, Field(description="the day a person last checked this file")]
    checked_by: Annotated[Text, Field(description="the role or team that checked it")]
    checks_last_months: Annotated[Months, Field(description="after how many months a check has lapsed")] = 12
    pages: Annotated[LinkedPages, Field(description="the pages that every page links to")]
    extra_postcode_areas: Annotated[
        Texts, Field(description="letters of postcodes that are not real, for an invented area")
    ] = ()
    need_types: Annotated[
        tuple[NeedType, ...], Blocks, Field(description="the needs that pages are arranged by", min_length=1)
    ]
    levels: Annotated[
        tuple[LevelGroup, ...], Blocks, Field(description="the levels of need, lowest first", min_length=1)
    ]
    aspects: Annotated[tuple[Term, ...], Blocks, Field(description="the columns of the matrix", min_length=1)]
    sectors: Annotated[
        tuple[Term, ...], Blocks, Field(description="who provides: education, health, social care", min_length=1)
    ]
    age_phases: Annotated[
        tuple[AgePhase, ...], Blocks, Field(description="the ages that pages are arranged by", min_length=1)
    ]
    neighbours: Annotated[tuple[Neighbour, ...], Blocks, Field(description="the areas next to this one")] = ()

    @cached_property
    def all_levels(self) -> tuple[Level, ...]:
        """Every level that a child can be at, lowest first."""
        levels: list[Level] = []
        for group in self.levels:
            for band in group.bands or (group,):
                levels.append(_level(band, group, rank=len(levels)))
        return tuple(levels)

    @cached_property
    def level(self) -> dict[str, Level]:
        return {level.id: level for level in self.all_levels}

    @cached_property
    def need(self) -> dict[str, NeedType]:
        return {need.id: need for need in self.need_types}

    @cached_property
    def aspect(self) -> dict[str, Term]:
        return {aspect.id: aspect for aspect in self.aspects}

    @cached_property
    def sector(self) -> dict[str, Term]:
        return {sector.id: sector for sector in self.sectors}

    @cached_property
    def neighbour(self) -> dict[str, Neighbour]:
        return {neighbour.id: neighbour for neighbour in self.neighbours}

    def parts_of(self, need: NeedType) -> tuple[NeedType, ...]:
        """The need types that are a part of this one."""
        return tuple(part for part in self.need_types if part.parent == need.id)

    def vocabulary(self, name: str) -> dict[str, tuple[str, ...]]:
        """Each word content may use, and the ids it stands for: ``all``, a level with bands and older ids stand for several."""
        if name == "levels":
            terms: dict[str, tuple[str, ...]] = {level.id: (level.id,) for level in self.all_levels}
            for group in self.levels:
                terms.setdefault(group.id, tuple(band.id for band in group.bands))
            entries: list[Any] = [*self.all_levels, *self.levels]
        else:
            entries = list(getattr(self, name))
            terms = {entry.id: (entry.id,) for entry in entries}
        for entry in entries:
            for older in getattr(entry, "replaces", ()):
                terms[older] = tuple(dict.fromkeys((*terms.get(older, ()), *terms[entry.id])))
        if name in ("levels", "need_types", "aspects", "sectors"):
            terms[ALL] = tuple(self.level) if name == "levels" else tuple(entry.id for entry in entries)
        return terms


def _level(band: Band, group: LevelGroup, rank: int) -> Level:
    """A band as a level; what it does not say itself its group says for it."""
    return Level(
        id=band.id, name=band.name, plain=band.plain or group.plain or "", money=str(band.money or group.money or ""),
        who_pays=band.who_pays or group.who_pays or "", descriptor=(band.descriptor or group.descriptor or "").strip(),
        graduated=band.graduated or group.graduated or "", group=group.id, rank=rank, replaces=band.replaces,
    )  # fmt: skip

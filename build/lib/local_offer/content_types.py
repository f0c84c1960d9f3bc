"""The six types of content file, field by field. The descriptions are what ``docs/editors`` tells an editor.

Adding a field here adds it to validation, to the documentation and to ``invoke new``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import Field

from local_offer.area import Facts
from local_offer.field_types import (
    ActionState,
    Age,
    Answers,
    Aspects,
    Audience,
    Blocks,
    CommentFrom,
    CommentOn,
    ContentPath,
    Cost,
    Day,
    Email,
    FromFile,
    FutureDay,
    Groups,
    Kind,
    Level,
    Levels,
    Meets,
    NeedType,
    NeedTypes,
    Neighbour,
    Number,
    Phone,
    Postcode,
    ProviderId,
    Referral,
    ReviewKind,
    Sectors,
    Slug,
    Text,
    Texts,
    Topic,
    WebAddress,
)  # fmt: skip
from local_offer.markdown_text import MarkdownText
from local_offer.problems import Wrong


class Page(Facts):
    """What every content file has: its place, its body and who stands behind it."""

    folder: ClassVar[str] = ""
    is_for_families: ClassVar[bool] = True

    path: Annotated[str, FromFile()]
    file_slug: Annotated[str, FromFile()]
    body: Annotated[MarkdownText, FromFile()]

    slug: Annotated[
        Slug | None, Field(description="the last part of the page's web address; the file's name if left out")
    ] = None

    @property
    def id(self) -> str:
        """How other files name this one within its folder."""
        return self.slug or self.file_slug

    @property
    def key(self) -> str:
        """How any file names this one: the folder and the id."""
        return f"{self.folder}/{self.id}"


class CheckedPage(Page):
    """A page whose facts a person checks."""

    checked_on: Annotated[
        Day, Field(description="the day a person last checked the facts. Saving the file does not change it")
    ]
    checked_by: Annotated[Text, Field(description="the role or team that checked")]
    meets: Annotated[Meets, Field(description="legal requirements this page truly meets")] = ()


def _backward_ages(low: float | None, high: float | None) -> Iterator[tuple[str, Wrong]]:
    if low is not None and high is not None and low > high:
        yield (
            "age_from",
            Wrong(
                f"the ages run backwards: from {low:g} to {high:g}.",
                "Put the younger age in age_from and the older in age_to.",
            ),
        )


def _unsaid_use(area: str | None, our_children: str | None) -> Iterator[tuple[str, Wrong]]:
    if area and not our_children:
        yield (
            "area",
            Wrong(
                "our_children is missing, and this is outside the area.",
                "Say whether our children may use it, and how.",
            ),
        )


class Provision(CheckedPage):
    """One service or support, by one provider."""

    folder: ClassVar[str] = "provision"

    title: Annotated[Text, Field(description="what families call it")]
    summary: Annotated[Text, Field(description="one sentence: what it is and who for")]
    provider: Annotated[ProviderId, Field(description="who provides it: the name of a file in content/providers")]
    sectors: Annotated[Sectors, Field(description="education, health, social-care: one or several")]
    aspects: Annotated[Aspects, Field(description="which columns of the matrix it belongs in")]
    need_types: Annotated[NeedTypes, Field(description="the needs it helps with, or [all]")]
    levels: Annotated[Levels, Field(description="the levels of need it is for; high-needs means every band; or [all]")]
    age_from: Annotated[Age, Field(description="youngest age, in years; 2.5 is allowed")]
    age_to: Annotated[Age, Field(description="oldest age, in years")]
    how_to_get_it: Annotated[Text, Field(description="what to do first, step by step, and how long it takes")]
    referral: Annotated[Referral, Field(description="who can start it")]
    criteria: Annotated[Text, Field(description="who it is for, and the test used")]
    who_decides: Annotated[Text, Field(description="who says yes or no, and how soon")]
    who_pays: Annotated[Text, Field(description="whose money pays")]
    cost: Annotated[Cost, Field(description="what it costs a family")]
    cost_details: Annotated[Text | None, Field(description="how much, if it is not free")] = None
    where: Annotated[Text, Field(description="the place, in words")]
    address: Annotated[Text | None, Field(description="street address, if there is one place")] = None
    postcode: Annotated[Postcode | None, Field(description="postcode of that place")] = None
    when: Annotated[Text | None, Field(description="days and times")] = None
    waiting_time: Annotated[Text | None, Field(description="how long people wait now")] = None
    contact_name: Annotated[Text, Field(description="who to ask for: a role, or a first name and role")]
    phone: Annotated[Phone | None, Field(description="telephone; give this or email")] = None
    email: Annotated[Email | None, Field(description="e-mail; give this or phone")] = None
    website: Annotated[WebAddress | None, Field(description="its own web page")] = None
    area: Annotated[
        Neighbour | None, Field(description="a neighbour's id, if it is outside the area and its provider is not")
    ] = None
    our_children: Annotated[
        Text | None, Field(description="for provision outside the area: may our children use it, and how")
    ] = None
    also_called: Annotated[Texts, Field(description="other words people use for it, for the search")] = ()
    answers: Annotated[Answers, Field(description="questions of families or young people that it answers")] = ()

    def inconsistencies(self) -> Iterator[tuple[str, Wrong]]:
        """What is wrong between this file's fields."""
        yield from _backward_ages(self.age_from, self.age_to)
        if not (self.phone or self.email):
            yield (
                "phone",
                Wrong("nobody can be reached: phone and email are both missing.", "Give phone, email or both."),
            )
        if self.cost in ("some", "paid") and not self.cost_details:
            yield (
                "cost",
                Wrong("cost_details is missing, and it is not free.", "Say how much, and who can have it for less."),
            )
        yield from _unsaid_use(self.area, self.our_children)


class ExpectedProvision(CheckedPage):
    """What every setting has agreed to provide at one level for one need: ``content/expected/<need>/<level>.md``.

    The body has one ``##`` heading for each aspect.
    """

    folder: ClassVar[str] = "expected"

    need: Annotated[NeedType, FromFile()]
    level: Annotated[Level, FromFile()]
    slug: Annotated[None, FromFile()] = None
    title: Annotated[Text | None, Field(description="only if the need and the level should not be the title")] = None
    summary: Annotated[Text, Field(description="one sentence for the matrix")]
    agreed_by: Annotated[Text, Field(description="who agreed to provide it")]
    agreed_on: Annotated[Day, Field(description="when they agreed")]
    who_pays: Annotated[Text | None, Field(description="if it is not the level's own line")] = None
    responsible: Annotated[
        ProviderId, Field(description="who answers for this page: the name of a file in content/providers")
    ]

    @property
    def id(self) -> str:
        return f"{self.need}/{self.level}"


class ResourcedProvision(Facts):
    """A unit or resourced base in a mainstream school."""

    name: Annotated[Text, Field(description="its name")]
    need_types: Annotated[NeedTypes, Field(description="the needs it is for")]
    places: Annotated[Number | None, Field(description="how many places")] = None
    how_to_get_a_place: Annotated[Text | None, Field(description="how a place is decided")] = None


class Commitment(Facts):
    """What one named school says it does, for one need at one level."""

    need: Annotated[NeedType, Field(description="one need type")]
    level: Annotated[Level, Field(description="one level")]
    says: Annotated[Text, Field(description="the school's own words")]


class RegisterFacts(Facts):
    """Facts imported from Get Information About Schools. The import rewrites these; do not edit them."""

    urn: Annotated[Number, Field(description="unique reference number")]
    name: Text
    status: Text
    imported_on: Day
    authority: Text | None = None
    type: Text | None = None
    phase: Text | None = None
    gender: Text | None = None
    religious_character: Text | None = None
    age_from: Age | None = None
    age_to: Age | None = None
    address: Text | None = None
    postcode: Postcode | None = None
    phone: Phone | None = None
    website: WebAddress | None = None
    latitude: Text | None = None
    longitude: Text | None = None
    sen: Annotated[Texts, Field(description="kinds of need the register lists")] = ()
    section_41: Text | None = None
    resourced_provision: Text | None = None
    resourced_places: Number | None = None
    sen_unit_places: Number | None = None
    trust: Text | None = None

    @property
    def is_open(self) -> bool:
        return self.status.lower().startswith("open")


class Provider(CheckedPage):
    """A school, college, setting, team, trust, charity or group."""

    folder: ClassVar[str] = "providers"

    title: Annotated[Text, Field(description="its name")]
    kind: Annotated[Kind, Field(description="what kind of provider it is")]
    summary: Annotated[Text, Field(description="one sentence about it")]
    need_types: Annotated[NeedTypes, Field(description="needs it is known for, or [all]")] = ("all",)
    age_from: Annotated[Age | None, Field(description="youngest age, in years")] = None
    age_to: Annotated[Age | None, Field(description="oldest age, in years")] = None
    address: Annotated[Text | None, Field(description="street address")] = None
    postcode: Annotated[Postcode | None, Field(description="postcode")] = None
    contact_name: Annotated[Text | None, Field(description="who to ask for: a role, or a first name and role")] = None
    phone: Annotated[Phone | None, Field(description="telephone")] = None
    email: Annotated[Email | None, Field(description="e-mail")] = None
    website: Annotated[WebAddress | None, Field(description="its own website")] = None
    sen_information_report: Annotated[
        WebAddress | None, Field(description="for a school or college: the web address of its SEN information report")
    ] = None
    resourced_provision: Annotated[
        ResourcedProvision | None, Field(description="a unit or resourced base, if it has one")
    ] = None
    area: Annotated[Neighbour | None, Field(description="a neighbour's id, if it is outside the area")] = None
    our_children: Annotated[Text | None, Field(description="if outside the area: may our children use it, and how")] = (
        None
    )
    closed_on: Annotated[Day | None, Field(description="the day it closed, if it has")] = None
    commitments: Annotated[
        tuple[Commitment, ...],
        Blocks,
        Field(description="for a school: what it says it does, need by need and level by level"),
    ] = ()
    also_called: Annotated[Texts, Field(description="other names people use for it, for the search")] = ()
    answers: Annotated[Answers, Field(description="questions of families or young people that it answers")] = ()
    gias: Annotated[
        RegisterFacts | None, Field(description="facts from the national register; invoke import-gias writes them")
    ] = None

    # An imported school that no person here has looked at yet has no check: the page says so.
    checked_on: Annotated[
        Day | None, Field(description="the day a person last checked the facts. Importing does not change it")
    ] = None  # type: ignore[assignment]
    checked_by: Annotated[Text | None, Field(description="the role or team that checked")] = None  # type: ignore[assignment]

    def inconsistencies(self) -> Iterator[tuple[str, Wrong]]:
        """What is wrong between this file's fields. A school from the national register may wait to be checked."""
        yield from _backward_ages(self.age_from, self.age_to)
        yield from _unsaid_use(self.area, self.our_children)
        if self.gias:
            return
        for name in ("checked_on", "checked_by"):
            if not getattr(self, name):
                yield name, Wrong(f"the field '{name}' is missing.", "Say who checked these facts, and on which day.")
        if not (self.phone or self.email or self.website):
            yield (
                "phone",
                Wrong("nobody can be reached: phone, email and website are all missing.", "Give at least one."),
            )

    @property
    def is_closed(self) -> bool:
        return self.closed_on is not None or (self.gias is not None and not self.gias.is_open)


class Guidance(CheckedPage):
    """How the system works, or an answer to a question."""

    folder: ClassVar[str] = "guidance"

    title: Annotated[Text, Field(description="as a person would ask or say it")]
    summary: Annotated[Text, Field(description="one sentence")]
    audience: Annotated[Audience, Field(description="who it is written for")]
    topics: Annotated[Topic, Field(description="which group it is listed under")]
    answers: Annotated[Answers, Field(description="questions of families or young people that it answers")] = ()
    responsible: Annotated[
        ProviderId, Field(description="who answers for this page: the name of a file in content/providers")
    ]
    contact_name: Annotated[
        Text | None, Field(description="who to ask for, if not the responsible provider's contact")
    ] = None
    also_called: Annotated[Texts, Field(description="other words people use for it, for the search")] = ()


class Comment(Page):
    """A comment received, with the response, the action and its state. Nobody may be identifiable.

    The body has three headings: Comment, Response, Action.
    """

    folder: ClassVar[str] = "comments"
    headings: ClassVar[tuple[str, ...]] = ("Comment", "Response", "Action")

    title: Annotated[Text, Field(description="the subject, in a few words")]
    received_on: Annotated[Day, Field(description="the day it came")]
    from_: Annotated[CommentFrom, Field(alias="from", description="who sent it, as a group; never a name")]
    on: Annotated[CommentOn, Field(description="what it is about")]
    about: Annotated[
        ContentPath | None, Field(description="the page it is about: its path from the content folder, without .md")
    ] = None
    responded_on: Annotated[Day, Field(description="the day of the response")]
    responded_by: Annotated[ProviderId, Field(description="who responded: the name of a file in content/providers")]
    action_state: Annotated[ActionState, Field(description="how far the action has come")]
    action_by: Annotated[
        FutureDay | None, Field(description="the day the action is, or was, due. It may be in the future")
    ] = None
    not_names: Annotated[
        Texts, Field(description="words that look like a person's name, but you have checked that they are not")
    ] = ()
    meets: Annotated[Meets, Field(description="legal requirements this page truly meets")] = ()

    def inconsistencies(self) -> Iterator[tuple[str, Wrong]]:
        """What is wrong between this file's fields."""
        if self.responded_on and self.received_on and self.responded_on < self.received_on:
            yield (
                "responded_on",
                Wrong("the response is dated before the comment.", "Check received_on and responded_on."),
            )


class Review(Page):
    """A consultation or review: who took part, when, how, what changed, when next."""

    folder: ClassVar[str] = "reviews"

    title: Annotated[Text, Field(description="what it was called")]
    kind: Annotated[ReviewKind, Field(description="which of the two it was")]
    started_on: Annotated[Day, Field(description="the day it began")]
    ended_on: Annotated[Day, Field(description="the day it ended")]
    groups: Annotated[Groups, Field(description="who took part, as regulation 54 names the groups")]
    responsible: Annotated[ProviderId, Field(description="who held it: the name of a file in content/providers")]
    next_due: Annotated[FutureDay | None, Field(description="when the next one is due. It may be in the future")] = None
    meets: Annotated[Meets, Field(description="legal requirements this page truly meets")] = ()

    def inconsistencies(self) -> Iterator[tuple[str, Wrong]]:
        """What is wrong between this file's fields."""
        if self.started_on and self.ended_on and self.ended_on < self.started_on:
            yield "ended_on", Wrong("it ends before it starts.", "Check started_on and ended_on.")


CONTENT_TYPES: tuple[type[Page], ...] = (Provision, ExpectedProvision, Provider, Guidance, Comment, Review)
BY_FOLDER: dict[str, type[Page]] = {content_type.folder: content_type for content_type in CONTENT_TYPES}


def header_fields(content_type: type[Facts]) -> dict[str, Any]:
    """The fields an editor types, by the name they type, in the order they are declared."""
    fields = {}
    for name, field in content_type.model_fields.items():
        if not any(isinstance(mark, FromFile) for mark in field.metadata):
            fields[field.alias or name] = field
    return fields

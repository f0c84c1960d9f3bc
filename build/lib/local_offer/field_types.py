"""The kinds of value a content field can hold, as types.

A type's *mark* (``Term``, ``ContentRef``, ``StandardRef`` ...) says which list its words must come from. Whether they do
is checked afterwards, when the area and every file are known; the documentation is generated from the same marks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from local_offer.value_checks import (
    blocks,
    check_colour,
    check_email,
    check_months,
    check_phone,
    check_postcode,
    check_slug,
    check_web_address,
    one_text,
    read_age,
    read_date,
    read_number,
    read_yes_no,
    several,
)


@dataclass(frozen=True)
class Term:
    """The value is an id from this vocabulary of area.yaml."""

    vocabulary: str


@dataclass(frozen=True)
class ContentRef:
    """The value names a content file: by id in ``folder``, or by path from the content folder where that is empty."""

    folder: str = ""


@dataclass(frozen=True)
class StandardRef:
    """The value is an id from this list of ``local_offer.standards``."""

    standard: str


@dataclass(frozen=True)
class Choice:
    """The value is one of these fixed words, each with what it means to a reader."""

    meanings: tuple[tuple[str, str], ...]

    @property
    def words(self) -> dict[str, str]:
        return dict(self.meanings)


class InThePast:
    """A date that has happened: never later than the day of the build."""


class InPostcodeArea:
    """A postcode whose first letters must be a real postcode area, or one area.yaml adds."""


class FromFile:
    """Set by the reader from the file itself, never typed into the header."""


def _choice(*meanings: tuple[str, str]) -> Choice:
    return Choice(meanings)


def _checked(check: Callable[[str], str], sort: str) -> Any:
    return Annotated[str, BeforeValidator(one_text), AfterValidator(check), Field(json_schema_extra={"sort": sort})]


Text = Annotated[str, BeforeValidator(one_text), Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(several)]
Blocks = BeforeValidator(blocks)
FutureDay = Annotated[date, BeforeValidator(read_date)]
Day = Annotated[date, BeforeValidator(read_date), InThePast()]
Age = Annotated[float, BeforeValidator(read_age)]
YesNo = Annotated[bool, BeforeValidator(read_yes_no)]
Number = Annotated[int, BeforeValidator(read_number)]
Months = Annotated[int, BeforeValidator(read_number), AfterValidator(check_months)]
Email = _checked(check_email, "an e-mail address")
Phone = _checked(check_phone, "a telephone number")
Postcode = Annotated[
    str,
    BeforeValidator(one_text),
    AfterValidator(check_postcode),
    Field(json_schema_extra={"sort": "a postcode"}),
    InPostcodeArea(),
]
WebAddress = _checked(check_web_address, "a web address")
Slug = _checked(check_slug, "small letters, figures and hyphens")
Colour = _checked(check_colour, "a colour")

NeedTypes = Annotated[Texts, Term("need_types"), Field(min_length=1)]
Levels = Annotated[Texts, Term("levels"), Field(min_length=1)]
Aspects = Annotated[Texts, Term("aspects"), Field(min_length=1)]
Sectors = Annotated[Texts, Term("sectors"), Field(min_length=1)]
NeedType = Annotated[Text, Term("need_types")]
Level = Annotated[Text, Term("levels")]
Neighbour = Annotated[Text, Term("neighbours")]
ProviderId = Annotated[Text, ContentRef("providers")]
ContentPath = Annotated[Text, ContentRef()]
Answers = Annotated[Texts, StandardRef("questions")]
Meets = Annotated[Texts, StandardRef("requirements")]
Kind = Annotated[Text, StandardRef("provider_kinds")]
Groups = Annotated[Texts, StandardRef("consultation_groups"), Field(min_length=1)]

Referral = Annotated[
    Text,
    _choice(
        ("none", "You can just come. Nobody needs to refer you."),
        ("self", "You can ask for it yourself."),
        ("professional", "Someone who works with your child refers you."),
        ("decision", "It follows an assessment or a decision by a panel."),
    ),
]
Cost = Annotated[Text, _choice(("free", "Free"), ("some", "Some of it costs money"), ("paid", "You pay"))]
Topic = Annotated[
    Text,
    _choice(
        ("getting-help", "Getting help"),
        ("school-and-college", "School and college"),
        ("assessment-and-plans", "Assessment and plans"),
        ("money", "Money"),
        ("health-and-care", "Health and care"),
        ("everyday-life", "Everyday life"),
        ("growing-up", "Growing up"),
        ("putting-things-right", "Putting things right"),
        ("about-this-offer", "About this Local Offer"),
    ),
]
Audience = Annotated[
    tuple[
        Annotated[
            Text,
            _choice(
                ("families", "Families"),
                ("young-people", "Young people"),
                ("professionals", "People who work with families"),
            ),
        ],
        ...,
    ],
    BeforeValidator(several),
    Field(min_length=1),
]
CommentFrom = Annotated[
    Text,
    _choice(
        ("parent-carers", "A parent or carer"),
        ("young-people", "A young person"),
        ("children", "A child"),
        ("groups", "A group of families"),
    ),
]
CommentOn = Annotated[
    Text,
    _choice(
        ("content", "What the Local Offer says, or leaves out"),
        ("accessibility", "How easy it is to find, read and use"),
        ("development", "How the Local Offer is made and reviewed"),
    ),
]
ActionState = Annotated[
    Text,
    _choice(
        ("done", "Done"),
        ("under-way", "Under way"),
        ("planned", "Planned"),
        ("no-action", "No action"),
    ),
]
ReviewKind = Annotated[Text, _choice(("review", "Review"), ("consultation", "Consultation"))]

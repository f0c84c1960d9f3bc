"""What the register's types of establishment and kinds of need mean here: ``standards/gias_types.yaml`` as tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from local_offer.standards.yaml_text import read_yaml

UNKNOWN_KIND = "school"
_MAY_BE_SECTION_41 = ("independent-school", UNKNOWN_KIND)


@dataclass(frozen=True)
class EstablishmentType:
    """One type of establishment. One that is ``left_out`` has neither kind nor noun."""

    name: str
    kind: str = UNKNOWN_KIND
    noun: str = ""
    left_out: str = ""
    also: tuple[str, ...] = ()


@cache
def _table() -> dict[str, Any]:
    text = resources.files("local_offer.standards").joinpath("gias_types.yaml").read_text(encoding="utf-8")
    table: dict[str, Any] = read_yaml(text)
    return table


@cache
def establishment_types() -> tuple[EstablishmentType, ...]:
    """Every type the register is known to use."""
    return tuple(EstablishmentType(**{**entry, "also": tuple(entry.get("also", ()))}) for entry in _table()["types"])


@cache
def _by_name() -> dict[str, EstablishmentType]:
    return {_key(name): entry for entry in establishment_types() for name in (entry.name, *entry.also)}


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def find_type(name: str) -> EstablishmentType | None:
    """The type of this name; None if it is blank or new."""
    return _by_name().get(_key(name))


def kind_of(type_name: str, section_41: str) -> str:
    """The id of the kind of provider."""
    known = find_type(type_name)
    kind = known.kind if known else UNKNOWN_KIND
    is_approved = section_41.casefold() == "approved"
    return "section-41" if is_approved and kind in _MAY_BE_SECTION_41 else kind


def noun_of(type_name: str, name: str) -> str:
    """What a sentence calls it. Where the type does not tell, the name must have a word that does."""
    known = find_type(type_name)
    if known and known.noun:
        return known.noun
    words = set(re.findall(r"[a-z]+", name.casefold()))
    return "school" if words.intersection(_table()["school_words"]) else str(_table()["unknown_noun"])


def need_types_of(sen: Iterable[str], area_needs: Iterable[str]) -> tuple[str, ...]:
    """The need types of the area that these kinds of need belong to, in the area's order; ``all`` if there are none."""
    known = tuple(area_needs)
    found = {next((need for need in _table()["needs"].get(sen_code(name), ()) if need in known), "") for name in sen}
    return tuple(need for need in known if need in found) or ("all",)


def sen_code(name: str) -> str:
    """'ASD' of 'ASD - Autistic Spectrum Disorder'."""
    return name.split(" - ", 1)[0].strip().upper()


def is_known_sen(name: str) -> bool:
    """Whether the table of needs has this kind of need."""
    return sen_code(name) in _table()["needs"]

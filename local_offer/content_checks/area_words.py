"""Checks of area.yaml and glossary.yaml themselves: ids used twice, parts of needs that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from local_offer.area import ALL, Area
from local_offer.content_checks.known import mend
from local_offer.content_folder import Reading
from local_offer.front_matter import FrontMatter
from local_offer.problems import Problem

RESERVED_IDS = frozenset({ALL, "index", "any-need"})
"""``all`` stands for every one; the others are the names of pages."""


def area_problems(reading: Reading) -> Iterator[Problem]:
    """Ids and names used twice, parts of needs that are not there, ages and money that run backwards."""
    area, header = reading.area, reading.area_header
    if area is None:
        return
    path = reading.place("area.yaml")
    entries: dict[str, list[Any]] = {
        name: list(getattr(area, name)) for name in ("need_types", "aspects", "sectors", "age_phases", "neighbours")
    }
    entries["levels"] = [*area.levels, *(band for group in area.levels for band in group.bands)]
    for name, terms in entries.items():
        line = header.line_of((name,))
        for term, number in Counter(entry.id for entry in terms).items():
            if number > 1:
                yield Problem(path, line, name, f"the id '{term}' is used {number} times.", "Give each its own id.")
            if term in RESERVED_IDS:
                yield Problem(path, line, name, f"the id '{term}' has a meaning of its own.", "Choose another id.")
        for word, number in Counter(entry.name.lower() for entry in terms).items():
            if number > 1:
                called = next(entry.name for entry in terms if entry.name.lower() == word)
                yield Problem(
                    path,
                    line,
                    name,
                    f"the name '{called}' is used {number} times, so nobody could tell them apart.",
                    "Give each its own name.",
                )
    yield from _parents(area, header, path)
    yield from _money(area, header, path)
    for index, phase in enumerate(area.age_phases):
        if phase.from_ >= phase.to:
            yield Problem(
                path,
                header.line_of(("age_phases", index)),
                "age_phases",
                f"the ages of '{phase.id}' run backwards.",
                "Put the younger age in from.",
            )
    logo = area.authority.logo
    if logo and f"files/{logo}" not in reading.files:
        yield Problem(
            path,
            header.line_of(("authority", "logo")),
            "logo",
            f"there is no file content/files/{logo}.",
            "Put the logo there, or leave logo empty.",
        )


def _parents(area: Area, header: FrontMatter, path: str) -> Iterator[Problem]:
    for index, need in enumerate(area.need_types):
        if not need.parent:
            continue
        line = header.line_of(("need_types", index, "parent"))
        parent = area.need.get(need.parent)
        if parent is None:
            yield Problem(path, line, "parent", f"'{need.parent}' is not a need type.", mend(need.parent, area.need))
        elif parent.id == need.id or parent.parent:
            yield Problem(
                path,
                line,
                "parent",
                f"'{need.parent}' is itself a part of a need, so '{need.id}' cannot be a part of it.",
                "Name a need that has no parent, or leave parent out.",
            )


def _money(area: Area, header: FrontMatter, path: str) -> Iterator[Problem]:
    for index, group in enumerate(area.levels):
        bands = [(("levels", index, "bands", number), band) for number, band in enumerate(group.bands)]
        for loc, level in [(("levels", index), group), *bands]:
            money = level.money
            if money and money.from_ is not None and money.to is not None and money.from_ >= money.to:
                yield Problem(
                    path,
                    header.line_of((*loc, "money")),
                    "money",
                    f"the money line of '{level.id}' runs backwards: from {money.from_} to {money.to}.",
                    "Put the smaller amount in from.",
                )


def glossary_problems(reading: Reading) -> Iterator[Problem]:
    """A form that two terms claim."""
    owners: dict[str, str] = {}
    for index, term in enumerate(reading.glossary.terms):
        for form in term.forms:
            owner = owners.setdefault(form if form.isupper() else form.lower(), term.term)
            if owner != term.term:
                line = reading.glossary_header.line_of(("terms", index))
                yield Problem(
                    reading.place("glossary.yaml"),
                    line,
                    "terms",
                    f"'{form}' is under '{owner}' too.",
                    "Keep it under one of the two.",
                )

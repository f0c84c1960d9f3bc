"""Checks of area.yaml and glossary.yaml themselves: ids used twice, parts of needs that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from local_offer.content_checks.known import mend
from local_offer.content_folder import Reading
from local_offer.problems import Problem


def area_problems(reading: Reading) -> Iterator[Problem]:
    """Ids used twice, and parts of needs that are not there."""
    area, header = reading.area, reading.area_header
    if area is None:
        return
    path = reading.place("area.yaml")
    entries: dict[str, list[Any]] = {
        name: list(getattr(area, name)) for name in ("need_types", "aspects", "sectors", "age_phases", "neighbours")
    }
    entries["levels"] = [*area.levels, *(band for group in area.levels for band in group.bands)]
    for name, terms in entries.items():
        for term, number in Counter(entry.id for entry in terms).items():
            if number > 1:
                yield Problem(
                    path,
                    header.line_of((name,)),
                    name,
                    f"the id '{term}' is used {number} times.",
                    "Give each its own id.",
                )
            if term == "all":
                yield Problem(
                    path, header.line_of((name,)), name, "the id 'all' has a meaning of its own.", "Choose another id."
                )
    for index, need in enumerate(area.need_types):
        if need.parent and need.parent not in area.need:
            yield Problem(
                path,
                header.line_of(("need_types", index, "parent")),
                "parent",
                f"'{need.parent}' is not a need type.",
                mend(need.parent, area.need),
            )
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

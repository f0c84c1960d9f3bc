"""Fields with nothing to be seen that says what they are for, though a name may be there for a screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import (
    CHOICES,
    Field,
    beside,
    fields_of,
    group_names,
    has_picture_label,
    name_of,
    place_of,
    stands_before,
    tied_label,
)  # fmt: skip
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_TELLING = re.compile(
    r"search|find|look ?up|filter|subscribe|sign ?up|join|track|check|enter.{0,20}code|apply.{0,20}code|postcode|translate|convert",
    re.IGNORECASE,
)
"""Words of a button that say what the one field before it is for."""


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each field."""
    for field in fields_of(page):
        words = {"name": name_of(field), "placeholder": field["placeholder"]}
        yield Said(_message(page, field), place_of(field), words)


def _message(page: PageFacts, field: Field) -> str:
    if tied_label(field) or has_picture_label(field) or beside(field) or _is_told_by_other_means(page, field):
        return "seen"
    if field["placeholder"]:
        return "placeholder"
    if not field["name"]:
        return "seen"  # axe reports a field that has no name at all
    if field["title"] and field["nameFrom"] == "title":
        return "title"
    return "hidden"


def _is_told_by_other_means(page: PageFacts, field: Field) -> bool:
    words = field["words"]
    if words["header"] or words["rowHeader"] or field["type"] in ("color", "file"):
        return True
    if field["isDisabled"] or (not field["isNative"] and field["kind"] in CHOICES):
        return True
    if field["button"] and (
        field["kind"] == "searchbox" or field["isInSearch"] or _TELLING.search(_said(field["button"]))
    ):
        return _is_only_field(page, field)
    heads = [
        piece
        for piece in field["before"][-2:]
        if piece["owner"] in ("heading", "legend", "h1", "h2", "h3", "h4", "h5", "h6")
    ]
    if heads and stands_before(heads[-1]) and _is_about(heads[-1]["text"], field) and _is_only_field(page, field):
        return True
    return _is_part_of_named_row(page, field)


def _is_about(heading: str, field: Field) -> bool:
    """Whether the heading asks a question or has a long word of the field's own name."""
    words = set(re.findall(r"[a-z]{4,}", field["name"].lower()))
    return heading.rstrip().endswith("?") or bool(words & set(re.findall(r"[a-z]{4,}", heading.lower())))


def _is_only_field(page: PageFacts, field: Field) -> bool:
    return sum(other["form"] == field["form"] for other in fields_of(page)) == 1 or field["form"] < 0


def _is_part_of_named_row(page: PageFacts, field: Field) -> bool:
    """A second input of one row under a legend, as for a range from - to: words stand right before it."""
    last = field["before"][-1:]
    return bool(
        last and last[0]["side"] == "left" and last[0]["gap"] < 20 and group_names(page, field) and not last[0]["owner"]
    )


def _said(button: dict[str, str]) -> str:
    return f"{button['text']} {button['name']}"

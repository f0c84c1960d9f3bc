"""Labels that the code ties to no field, or to another than the one that they stand beside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import (
    CHOICES,
    Field,
    beside,
    fields_of,
    form_facts,
    is_of_another,
    name_of,
    place_of,
    stands_before,
    tied_label,
)  # fmt: skip
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

NEAR = 80


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each label that is not tied as it looks, and passed on each that is."""
    for label in form_facts(page)["labels"]:
        if label["isVisible"] and label["text"]:
            yield from _say_of_label(page, label)
    for field in fields_of(page):
        yield from _say_of_field(page, field)


def _say_of_label(page: PageFacts, label: dict[str, Any]) -> Iterator[Said]:
    words = {"label": label["text"][:80], "target": label["htmlFor"] or "", "name": ""}
    if label["target"] is not None and label["isTargetShown"]:
        crossed = label["inside"] is not None and label["target"] != label["inside"]
        yield Said("crossed" if crossed else "tied", place_of(label), words)
        return
    if label["isReferred"]:
        yield Said("tied", place_of(label), words)
        return
    if label["hasInside"] and label["htmlFor"] is None:
        return
    field = _field_after(page, label)
    words["name"] = name_of(field) if field else ""
    if label["target"] is not None or label["targetExists"]:
        if field and not tied_label(field) and field["name"]:
            yield Said("hidden" if label["target"] is not None else "not-a-field", place_of(label), words)
        elif label["target"] is None and not (field and not field["name"]):
            yield Said("unclear", place_of(label), words)
    elif field is None or (field["kind"] not in CHOICES and tied_label(field)):
        yield Said("unclear", place_of(label), words)
    elif field["kind"] not in CHOICES and field["name"]:  # axe reports a field without any name
        yield Said("nowhere" if label["htmlFor"] else "loose", place_of(label), words)


def _field_after(page: PageFacts, label: dict[str, Any]) -> Field | None:
    """The field that the label stands before or beside."""
    for field in fields_of(page):
        before = [piece for piece in field["before"][-3:] if stands_before(piece)]
        after = field["after"][:1] if field["kind"] in CHOICES else []
        if any(piece["selector"].startswith(label["selector"]) for piece in before + after):
            return field
    return None


def _say_of_field(page: PageFacts, field: Field) -> Iterator[Said]:
    if tied_label(field) or field["kind"] in CHOICES:
        return
    near = beside(field)
    if near and field["nameFrom"] == "placeholder" and near["owner"] != "label":
        yield Said("beside", place_of(field), {"label": near["text"][:80], "name": name_of(field), "target": ""})
        return
    last = field["before"][-1:]
    if not last or last[0]["owner"] != "label" or not stands_before(last[0]) or not is_of_another(last[0], field):
        return
    if not _is_beside_its_own(page, last[0]):
        yield Said("wrong", place_of(field), {"label": last[0]["text"][:80], "name": field["name"], "target": ""})


def _is_beside_its_own(page: PageFacts, piece: dict[str, Any]) -> bool:
    """Whether the words are the one label of a field that they stand close to, such as a checkbox before them."""
    owners = {tie["field"] for tie in piece["tied"] if tie["how"] == "label"}
    for field in fields_of(page):
        if field["index"] in owners:
            shown = [label for label in field["labels"] if label["isVisible"] and label["text"]]
            return len(shown) == 1 and shown[0]["side"]["gap"] <= NEAR
    return not owners

"""Fields of one form with the same label, and nothing that can be seen to tell them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import Field, beside, fields_of, group_names, place_of, tied_label
from offer_audit.accessibility.checks.form_words import plain_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each field that has a label: whether it is the only one so labelled, where it stands."""
    alike: dict[tuple[int, str], list[Field]] = defaultdict(list)
    for field in fields_of(page):
        near = beside(field)
        label = plain_label(tied_label(field) or (near["text"] if near else ""))
        if label and field["kind"] != "radio":
            alike[(field["form"], label)].append(field)
    for (_, label), fields in alike.items():
        rivals = _rivals(page, fields)
        for field in fields:
            words = {
                "label": str(label)[:80],
                "count": str(len(rivals) or len(fields)),
                "placeholder": field["placeholder"],
            }
            if field not in rivals:
                yield Said(
                    "heading" if _told_by_heading_alone(page, fields) and field is fields[-1] else "distinct",
                    place_of(field),
                    words,
                )
            elif field is rivals[0]:
                yield Said("placeholders" if _differ_by_placeholder(rivals) else "same", place_of(field), words)


def _rivals(page: PageFacts, fields: list[Field]) -> list[Field]:
    """Those of the fields that nothing tells apart from another of them."""
    if len(fields) < 2 or len({plain_label(field["name"]) for field in fields}) == len(fields):
        return []
    told: dict[tuple[object, ...], list[Field]] = defaultdict(list)
    for field in fields:
        words = field["words"]
        told[
            (tuple(group_names(page, field)), field["heading"], words["header"], words["rowHeader"], words["row"])
        ].append(field)
    rivals = next((same for same in told.values() if len(same) > 1), [])
    return [] if rivals and _has_bold_words_between(page, rivals) else rivals


def _has_bold_words_between(page: PageFacts, rivals: list[Field]) -> bool:
    """Whether words that look like a heading, but are not one, stand between: another rule's subject."""
    first, last = rivals[0]["index"], rivals[-1]["index"]
    between = [field for field in fields_of(page) if first < field["index"] <= last]
    return any(piece["isBold"] and not piece["owner"] for field in between for piece in field["before"])


def _differ_by_placeholder(rivals: list[Field]) -> bool:
    holders = [field["placeholder"] for field in rivals]
    return all(holders) and len(set(holders)) == len(holders)


def _told_by_heading_alone(page: PageFacts, fields: list[Field]) -> bool:
    """Whether the fields differ by the heading above them and in nothing that the code ties to them."""
    if len(fields) < 2 or fields[0]["form"] < 0 or len({plain_label(field["name"]) for field in fields}) > 1:
        return False
    if len({field["words"]["row"] for field in fields}) > 1 or any(field["describedby"] for field in fields):
        return False
    return (
        len({field["heading"] for field in fields}) == len(fields)
        and len({tuple(group_names(page, field)) for field in fields}) == 1
    )

"""Groups of fields whose name is missing, empty, hidden, in the wrong place, the same as another's or says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import fields_of, form_facts, place_of
from offer_audit.accessibility.checks.form_words import pattern, plain_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each group of fields."""
    groups = [group for group in form_facts(page)["groups"] if group["isVisible"] and group["fields"]]
    fields = {field["index"]: field for field in fields_of(page)}
    seen: list[tuple[str, str]] = []
    for group in groups:
        key = (plain_label(group["name"]), group["heading"] if group["heading"] != group["legend"] else "")
        is_again = bool(key[0]) and key in seen
        seen.append(key)
        has_radios = sum(fields[index]["kind"] == "radio" for index in group["fields"] if index in fields) > 1
        message = _message(group, has_radios, is_again)
        if message:
            yield Said(
                message,
                place_of(group),
                {
                    "legend": group["legend"][:100] or group["strayLegend"][:100] or group["name"][:100],
                    "count": str(len(group["fields"])),
                },
            )


def _message(group: dict[str, Any], has_radios: bool, is_again: bool) -> str:
    if group["tag"] == "fieldset" and not group["name"]:
        if group["strayLegend"]:
            return "stray"
        if group["hasLegend"]:
            return "empty" if not group["legend"] else "hidden"
        return "" if has_radios or len(group["fields"]) < 2 else "none"
    if not group["name"]:
        return "no-name" if has_radios or group["role"] == "radiogroup" else ""
    if pattern("group_says_nothing").match(plain_label(group["name"])):
        return "nothing"
    return "again" if is_again else "named"

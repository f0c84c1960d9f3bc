"""Details that a form asks for twice, with no way to take over the first answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import (
    Field,
    fields_of,
    form_facts,
    group_names,
    is_typed_in,
    place_of,
    tied_label,
)
from offer_audit.accessibility.checks.form_words import plain_label, purpose_of_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_AGAIN = re.compile(r"^(confirm|repeat|re-?enter|re-?type|verify)\b|\b(again|confirmation)$", re.IGNORECASE)
_SAME = re.compile(r"\b(same as|same address|use (my|the|this)|copy)\b", re.IGNORECASE)
_KIND = re.compile(
    r"billing|delivery|shipping|invoice|correspondence|postal|payment|home|permanent|current", re.IGNORECASE
)
ADDRESS = ("street-address", "postal-code", "address-level2", "name", "tel", "email")


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each form that asks for such details."""
    by_form: dict[int, list[Field]] = {}
    for field in fields_of(page):
        by_form.setdefault(field["form"], []).append(field)
    for fields in by_form.values():
        yield from _say_of_form(page, fields)


def _say_of_form(page: PageFacts, fields: list[Field]) -> Iterator[Said]:
    seen: dict[str, Field] = {}
    can_copy = any(_SAME.search(tied_label(field)) for field in fields) or any(
        _SAME.search(button["text"]) for button in form_facts(page)["buttons"]
    )
    is_told = False
    for field in fields:
        label = plain_label(tied_label(field) or field["name"])
        if not is_typed_in(field) or field["type"] == "password" or field["hasValue"]:
            continue
        bare = _AGAIN.sub("", label).strip(" -")
        purpose = purpose_of_label(bare)
        if bare != label and purpose in ("email", "tel"):
            yield Said("again", place_of(field), {"label": label[:60], "first": ""})
        elif purpose in ADDRESS and purpose in seen and not is_told and _is_other_kind(page, seen[purpose], field):
            is_told = True
            yield Said(
                "copied" if can_copy else "twice",
                place_of(field),
                {"label": label[:60], "first": tied_label(seen[purpose])[:60]},
            )
        elif purpose in ADDRESS:
            seen.setdefault(purpose, field)


def _is_other_kind(page: PageFacts, first: Field, second: Field) -> bool:
    """Whether the two stand in groups of one person's details, such as billing and delivery."""
    kinds = [" ".join([*group_names(page, field), field["heading"], tied_label(field)]) for field in (first, second)]
    return all(_KIND.search(kind) for kind in kinds) and kinds[0] != kinds[1]

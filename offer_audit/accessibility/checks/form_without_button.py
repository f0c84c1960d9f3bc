"""Forms that are sent by choosing from a list, or that have no button to send them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import fields_of, form_facts, name_of, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_LEAVES = re.compile(r"submit\(|location|window\.open|href", re.IGNORECASE)


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each form that has fields, and on each list that leaves the page."""
    facts = form_facts(page)
    fields = fields_of(page)
    for field in fields:
        if _LEAVES.search(field["onchange"]):
            yield Said("leaves", place_of(field), {"name": name_of(field)})
    for form in facts["forms"]:
        inside = [field for field in fields if field["form"] == form["index"]]
        if not inside or not form["isVisible"] or any(_LEAVES.search(field["onchange"]) for field in inside):
            continue
        buttons = [button for button in facts["buttons"] if button["form"] == form["index"]]
        if buttons:
            yield Said("button", place_of(form), {"name": ""})
        elif form["hasAction"] and form["action"] not in ("", "#") and not form["role"]:
            yield Said("none", place_of(form), {"name": name_of(inside[0])})

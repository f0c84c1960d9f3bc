"""Forms whose only button cannot be pressed, with no word of why."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import fields_of, form_facts, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each form with fields and one button that sends it."""
    facts = form_facts(page)
    for form in facts["forms"]:
        fields = [field for field in fields_of(page) if field["form"] == form["index"]]
        sends = [
            button
            for button in facts["buttons"]
            if button["form"] == form["index"] and button["type"] in ("submit", "image")
        ]
        if len(sends) != 1 or not fields or all(field["isDisabled"] for field in fields):
            continue
        is_dead = sends[0]["isDisabled"] and not any(each["text"] for each in sends[0]["describedby"])
        yield Said("dead" if is_dead else "live", place_of(sends[0]), {"text": sends[0]["text"][:60]})

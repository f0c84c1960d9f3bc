"""Things that take the keyboard's focus or look like a form's control, and do not say in the code what they are."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import fields_of, form_facts, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each such thing, and passed for each field that is made by hand and has a role."""
    for fake in form_facts(page)["fakes"]:
        words = {"text": fake["text"][:80] or fake["selector"], "word": fake["word"]}
        acts = fake["isPointer"] or fake["hasClick"] or fake["hasKey"]
        if fake["isFocusable"] and acts:
            yield Said("focus", place_of(fake), words)
        elif fake["isFocusable"] and fake["word"]:
            yield Said("perhaps", place_of(fake), words)
        elif fake["word"] and fake["isPointer"]:
            yield Said("looks", place_of(fake), words)
    for field in fields_of(page):
        if not field["isNative"]:
            yield Said("role", place_of(field), {})

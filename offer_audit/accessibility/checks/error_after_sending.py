"""What a form's own script says when it is sent empty: in words, at the field, and read out or reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks import field_error_unclear
from offer_audit.accessibility.checks.form_view import fields_of, name_of, place_of
from offer_audit.accessibility.checks.form_words import pattern
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each form that was tried and whose script brought something up."""
    already = (
        {said.place.selector for said in field_error_unclear.check(page) if said.message != "told"}
        if "forms" in page.facts
        else set()
    )
    for tried in page.facts["errors"]["tried"]:
        if "forms" in tried and not tried["native"]:
            yield from _say_of_form(page, tried, already)


def _say_of_form(page: PageFacts, tried: dict[str, Any], already: set[str]) -> Iterator[Said]:
    after = PageFacts(page.url, page.path, page.title, {"forms": tried["forms"]})
    words = {"error": " ".join(tried["fresh"])[:160], "name": ""}
    is_error = any(
        pattern("error").search(line) or pattern("error_says_nothing").fullmatch(line) for line in tried["fresh"]
    )
    found = [said for said in field_error_unclear.check(after) if said.place.selector not in already]
    for said in found:
        if said.message in ("unsaid", "colour", "perhaps-colour", "hidden", "says-nothing", "not-tied", "summary"):
            yield Said(said.message, said.place, said.words)
    if not found and not tried["fresh"]:
        yield from _turned_red(page, after)
    if is_error and not tried["isLive"] and not tried["isFocusMoved"] and not tried["isTitleChanged"]:
        yield Said("not-announced", place_of(tried), words)
    elif is_error:
        yield Said("told", place_of(tried), words)


def _turned_red(page: PageFacts, after: PageFacts) -> Iterator[Said]:
    """Fields that were not red before, are red after, and of which no word speaks."""
    before = {field["selector"]: field["look"]["isRed"] for field in fields_of(page)} if "forms" in page.facts else {}
    for field in fields_of(after):
        if field["look"]["isRed"] and before.get(field["selector"]) is False:
            yield Said("colour", place_of(field), {"name": name_of(field), "error": ""})

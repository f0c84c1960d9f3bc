"""Signing in or sending that asks people to remember, copy out or solve something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import Field, fields_of, form_facts, name_of, place_of, tied_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_PARTS = re.compile(
    r"\b(\d+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|last)\b.{0,60}\b(characters?|letters?|digits?)\b"
    r"|\b(characters?|letters?|digits?) (numbers? )?\d+ ?(,|and\b|&)",
    re.IGNORECASE,
)
_SECRET = re.compile(r"password|memorable|passcode|\bpin\b|secret|security (word|number)", re.IGNORECASE)
_PUZZLE = re.compile(
    r"captcha|not a robot|are you (a )?human|(letters|characters|words|numbers|digits|code|text)\W+(that )?(you (can )?see|shown|in the (image|picture)|above|below)"
    r"|what (is|does) \d+ ?(\+|-|x|×|\*|plus|minus|times|add) ?\d+|\d+ ?(\+|-|x|×|\*|plus|minus|times) ?\d+ ?=|anti-?spam|spam (check|protection)|solve",
    re.IGNORECASE,
)  # fmt: skip


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each password field and each puzzle."""
    facts = form_facts(page)
    has_puzzle = False
    for field in fields_of(page):
        around = _around(field)
        if _PARTS.search(around) and _SECRET.search(around):
            yield Said("parts", place_of(field), {"name": around[:120]})
        elif field["tag"] == "input" and field["kind"] == "textbox" and _PUZZLE.search(tied_label(field) or around):
            has_puzzle = True
            yield Said("puzzle", place_of(field), {"name": name_of(field)})
        elif field["type"] == "password":
            blocked = _blocks_paste(page, field)
            yield Said("no-paste" if blocked else "open", place_of(field), {"name": name_of(field)})
    for captcha in facts["captchas"][:1]:
        if not has_puzzle:
            yield Said("puzzle", place_of(captcha), {"name": captcha["name"] or captcha["alt"] or "a puzzle"})


def _blocks_paste(page: PageFacts, field: Field) -> bool:
    if "false" in field["onpaste"] or "preventDefault" in field["onpaste"]:
        return True
    return field["selector"] in page.facts.get("forms_behaviour", {}).get("pasteBlocked", ())


def _around(field: Field) -> str:
    near = [piece["text"] for piece in field["before"][-3:] if piece["gap"] <= 80 and piece["owner"] != "a"]
    return " ".join([tied_label(field), field["name"], *(each["text"] for each in field["describedby"]), *near])

"""Words beside a field that say what it takes, and that the code does not tie to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import (
    Field,
    Piece,
    beside,
    fields_of,
    is_typed_in,
    name_of,
    place_of,
    tied_label,
)
from offer_audit.accessibility.checks.form_words import pattern
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_HINT_CLASS = re.compile(r"hint|help|desc|instruction|tip\b|note|form-text", re.IGNORECASE)
_NOT_A_HINT = re.compile(r"(\*|required|mandatory|optional)", re.IGNORECASE)
CLOSE = 32


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each field that has such words beside it or tied to it."""
    for field in fields_of(page):
        if not is_typed_in(field):
            continue
        told = " ".join(each["text"] for each in field["describedby"])
        loose = [piece for piece in _near(field) if _is_hint(piece) and piece["text"] not in told]
        if loose:
            yield Said(
                "loose",
                place_of(field),
                {"name": name_of(field), "hint": " ".join(piece["text"] for piece in loose)[:160]},
            )
        elif any(each["exists"] and each["text"] for each in field["describedby"]):
            yield Said("tied", place_of(field), {})


def _near(field: Field) -> Iterator[Piece]:
    """Words between the label and the field, or just after the field, that nothing ties to any field."""
    label = None if tied_label(field) else beside(field)
    has_passed_label = False
    for piece in field["before"]:
        is_label = piece is label or any(tie["field"] == field["index"] for tie in piece["tied"])
        if has_passed_label and not is_label and _is_loose(piece) and piece["along"] <= CLOSE * 2:
            yield piece
        has_passed_label = has_passed_label or is_label
    for piece in field["after"][:2]:
        if not _is_loose(piece) or piece["gap"] > CLOSE:
            return
        if piece["side"] in ("below", "right"):
            yield piece


def _is_loose(piece: Piece) -> bool:
    return not piece["tied"] and not piece["owner"]


def _is_hint(piece: Piece) -> bool:
    text = piece["text"]
    if piece["isRed"] or pattern("error_class").search(piece["classes"]) or _NOT_A_HINT.fullmatch(text.strip(" ().")):
        return False
    return bool(pattern("expects").search(text)) or bool(_HINT_CLASS.search(piece["classes"]) and len(text.split()) > 2)

"""Errors that are shown by colour alone, say nothing, are hidden, or are not tied to their field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from offer_audit.accessibility.checks.form_view import (
    Field,
    Piece,
    fields_of,
    form_facts,
    name_of,
    place_of,
    tied_label,
)
from offer_audit.accessibility.checks.form_words import pattern, plain_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place, Said

CLOSE = 70
LONG_LABEL = 4
"""Words: a longer label may tell the error as well."""


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each field that is in error as the page stands, and on each box of errors."""
    fields = fields_of(page)
    is_told = False
    for field in fields:
        message, error = _message(page, field, fields)
        if message:
            is_told = True
            yield Said(message, place_of(field), {"name": name_of(field), "error": error[:120]})
    for box in form_facts(page)["boxes"]:
        if not is_told and fields and _is_error_box(box):
            yield Said(
                "summary" if not _names_a_field(box, fields) else "told",
                Place(box["selector"], box["snippet"]),
                {"name": "", "error": box["text"][:160]},
            )


def _message(page: PageFacts, field: Field, fields: list[Field]) -> tuple[str, str]:
    is_invalid = field["ariaInvalid"] not in ("", "false") or field["isInvalidNow"]
    tied = [
        each
        for how in ("describedby", "errormessage")
        for each in field[how]
        if each["text"] and _is_error(each["text"], each["id"])
    ]
    shown = [each["text"] for each in tied if each["isVisible"]]
    shown += [
        label["text"]
        for label in field["labels"]
        if label["isVisible"] and pattern("error").search(label["text"]) and is_invalid
    ]
    loose = [piece for piece in field["before"] + field["after"] if _is_loose_error(piece, field)]
    said = shown + [piece["text"] for piece in loose]
    if said and all(pattern("error_says_nothing").fullmatch(plain_label(text) or text) for text in said):
        return "says-nothing", said[0]
    if loose and not shown:
        return "not-tied", loose[0]["text"]
    if said:
        return "told", said[0]
    if field["ariaInvalid"] not in ("", "false") or (is_invalid and tied):
        return ("hidden", tied[0]["text"]) if tied else _unsaid(page, field)
    return (_marked_by_colour(page, field, fields), "")


def _unsaid(page: PageFacts, field: Field) -> tuple[str, str]:
    """No words beside the field are plainly its error: whether a list of errors has them, or others may be they."""
    name = plain_label(tied_label(field))
    for box in form_facts(page)["boxes"]:
        if name and name in box["text"].lower() and (box["role"] == "alert" or _is_error_box(box)):
            return "told", box["text"]
    if len(tied_label(field).split()) > LONG_LABEL:
        return "perhaps-unsaid", tied_label(field)
    near = [
        piece["text"] for piece in field["after"] if piece["gap"] <= CLOSE and not piece["owner"] and not piece["tied"]
    ]
    return ("perhaps-unsaid", near[0]) if near else ("unsaid", "")


def _is_error(text: str, name: str) -> bool:
    return bool(pattern("error").search(text) or pattern("error_class").search(name))


def _is_loose_error(piece: Piece, field: Field) -> bool:
    """Words near the field that look like its error: red or of such a class, and worded as one."""
    if piece["gap"] > CLOSE or piece["owner"] not in ("", "label", "alert", "status", "output", "td", "th"):
        return False
    if piece["form"] != field["form"] or pattern("error_summary").search(piece["text"]):
        return False
    if piece["tied"] or (piece["side"] == "above" and piece["across"] > 60):
        return False
    is_marked = piece["isRed"] or bool(pattern("error_class").search(piece["classes"]))
    says = bool(pattern("error").search(piece["text"])) or bool(pattern("error_says_nothing").fullmatch(piece["text"]))
    return (
        is_marked
        and says
        and "*" not in piece["text"]
        and piece["text"].strip(" ()").lower() not in ("required", "mandatory")
    )


def _marked_by_colour(page: PageFacts, field: Field, fields: list[Field]) -> str:
    rest = [other for other in fields if other["form"] == field["form"] and other is not field]
    is_red = field["look"]["isRed"] and not all(other["look"]["isRed"] for other in rest)
    if not rest or not (is_red or _has_only_red_label(field, rest)):
        return ""
    names = plain_label(tied_label(field))
    if names and any(names in box["text"].lower() for box in form_facts(page)["boxes"]):
        return ""
    return "colour" if pattern("error_class").search(field["classes"]) or field["isInvalidNow"] else "perhaps-colour"


def _has_only_red_label(field: Field, rest: list[Field]) -> bool:
    """Whether its label is red, the others are not, and it is not the mark of a required field."""
    if field["isRequired"] or field["ariaRequired"] == "true" or "*" in tied_label(field):
        return False
    return _is_label_red(field) and not any(_is_label_red(other) for other in rest)


def _is_label_red(field: Field) -> bool:
    return any(label["isRed"] and label["isVisible"] for label in field["labels"])


def _is_error_box(box: dict[str, Any]) -> bool:
    return not box["tied"] and not box["hasField"] and bool(pattern("error").search(box["text"]))


def _names_a_field(box: dict[str, Any], fields: list[Field]) -> bool:
    text = box["text"].lower()
    if any(link["exists"] for link in box["links"]):
        return True
    names = {plain_label(tied_label(field) or field["name"]) for field in fields}
    return any(
        name and (name in text or any(len(word) > 3 and word in text for word in name.split())) for name in names
    )

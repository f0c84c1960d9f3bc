"""A page's form facts as the form checks read them: fields, what is shown as their label, the words beside them."""

from __future__ import annotations

from typing import Any

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Place

Field = dict[str, Any]
Piece = dict[str, Any]

CHOICES = ("checkbox", "radio", "switch")
NEAR_LEFT, NEAR_ABOVE = 260, 60
"""CSS pixels within which words beside or above a field look like its label."""


def form_facts(page: PageFacts) -> dict[str, Any]:
    """What the forms probe kept of the page."""
    facts: dict[str, Any] = page.facts["forms"]
    return facts


def fields_of(page: PageFacts) -> list[Field]:
    """The page's fields that can be seen and used, in order."""
    return [field for field in form_facts(page)["fields"] if field["isExposed"]]


def place_of(facts: dict[str, Any]) -> Place:
    """Where a field, label, group or button is."""
    return Place(facts["selector"], facts["snippet"])


def is_typed_in(field: Field) -> bool:
    """Whether a person types or picks a value in it, as against ticking it or pressing it."""
    return field["kind"] not in CHOICES and field["type"] not in ("file", "range", "color")


def tied_label(field: Field) -> str:
    """The words that can be seen and that the code ties to the field as its label."""
    words = [label["text"] for label in field["labels"] if label["isVisible"]]
    words += [each["text"] for each in field["labelledby"] if each["isVisible"]]
    if not any(words) and field["nameFrom"] == "content":
        words = [field["name"]]
    return " ".join(each for each in words if each)


def has_picture_label(field: Field) -> bool:
    """Whether a label that is seen is a picture."""
    return any(label["isVisible"] and label["pictures"] for label in field["labels"])


def is_free(piece: Piece, field: Field) -> bool:
    """Whether these words are nothing else's: not tied to another field, not in a button, link or heading."""
    return not piece["owner"] or (
        piece["owner"] in ("label", "th", "status", "alert") and not is_of_another(piece, field)
    )


def is_of_another(piece: Piece, field: Field) -> bool:
    """Whether the words are tied as a label to another field and not to this one."""
    owners = {tie["field"] for tie in piece["tied"] if tie["how"] in ("label", "aria-labelledby")}
    return bool(owners) and field["index"] not in owners


def is_tied(piece: Piece, field: Field, *how: str) -> bool:
    """Whether the code ties the words to the field, in any way or in one of those ways."""
    return any(tie["field"] == field["index"] and (not how or tie["how"] in how) for tie in piece["tied"])


def beside(field: Field) -> Piece | None:
    """Words that stand where a label stands and that the code does not tie to the field: what a person takes for its label."""
    if field["kind"] in CHOICES:
        after = [piece for piece in field["after"][:1] if piece["side"] == "right" and piece["gap"] <= 40]
        before = [piece for piece in field["before"][-1:] if piece["side"] == "left" and piece["gap"] <= 40]
        near = after or before
    else:
        near = [piece for piece in reversed(field["before"][-3:]) if stands_before(piece)]
    return next(
        (piece for piece in near if is_free(piece, field) and not is_tied(piece, field) and says_something(piece)), None
    )


def stands_before(piece: Piece) -> bool:
    """Whether words are close on the left of a field, or close above it."""
    if piece["side"] == "left":
        return bool(piece["across"] <= NEAR_LEFT and piece["along"] <= 12)
    return bool(piece["side"] == "above" and piece["along"] <= NEAR_ABOVE and piece["across"] <= 60)


def says_something(piece: Piece) -> bool:
    """Whether there is a letter in the words."""
    return any(char.isalpha() for char in piece["text"])


def name_of(field: Field) -> str:
    """What to call the field in a sentence."""
    near = beside(field)
    said = tied_label(field) or field["name"] or (near["text"] if near else "") or field["placeholder"]
    return f"“{said[:60]}”" if said else f"the field {field['nameAttribute'] or field['id'] or field['selector']}"


def group_names(page: PageFacts, field: Field) -> list[str]:
    """The names of the groups that the field is in, outermost first."""
    groups = form_facts(page)["groups"]
    return [groups[index]["name"] for index in field["groups"] if groups[index]["name"]]


def same_form(page: PageFacts, field: Field) -> list[Field]:
    """The fields of the same form, this one included."""
    return [other for other in fields_of(page) if other["form"] == field["form"]]

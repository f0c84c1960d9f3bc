"""Fields whose type does not bring the right keyboard on a telephone, or takes away what people wrote."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import Field, fields_of, place_of, tied_label
from offer_audit.accessibility.checks.form_words import plain_label, purpose_of_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

RIGHT = {"email": ("email",), "tel": ("tel",)}
CODES = ("tel", "cc-number", "cc-csc", "postal-code")


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each field for an email address, a telephone number or a code."""
    for field in fields_of(page):
        label = tied_label(field) or field["name"]
        purpose = purpose_of_label(plain_label(label))
        message = _message(field, purpose)
        if message:
            yield Said(message, place_of(field), {"label": label[:60], "type": RIGHT.get(purpose, ("text",))[0]})


def _message(field: Field, purpose: str) -> str:
    if field["type"] == "number" and purpose in CODES:
        return "number"
    if purpose not in RIGHT:
        return ""
    if field["type"] in RIGHT[purpose] or field["inputmode"] in (*RIGHT[purpose], "numeric"):
        return "right"
    return "plain" if field["type"] == "text" else ""

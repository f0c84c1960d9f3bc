"""Labels whose words do not say what the field is for, or say that it is for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import CHOICES, Field, fields_of, group_names, place_of, tied_label
from offer_audit.accessibility.checks.form_words import (
    form_words,
    pattern,
    plain_label,
    purpose_of_label,
    purpose_of_name,
)
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

TYPES = {"email": "email", "tel": "tel"}
SURE_NAMES = ("email", "tel", "postal-code", "bday", "given-name", "family-name")
MAY_BE_SHORT = ("home", "work", "more", "value")


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each field whose label can be seen."""
    for field in fields_of(page):
        label = tied_label(field)
        if not label:
            continue
        plain = plain_label(label)
        words = {"label": label[:80], "kind": field["type"]}
        if re.fullmatch("[a-z]", plain) and field["kind"] not in CHOICES:
            yield Said("one-letter", place_of(field), words)
        elif _says_nothing(page, field, plain):
            yield Said("nothing", place_of(field), words)
        else:
            yield Said(_other_purpose(field, plain), place_of(field), words)


def _says_nothing(page: PageFacts, field: Field, plain: str) -> bool:
    if plain in MAY_BE_SHORT and group_names(page, field):
        return False
    if field["kind"] in CHOICES:
        return plain in (
            "label",
            "undefined",
            "null",
            "click here",
            "untitled",
            "checkbox",
            "radio",
            "radio button",
            "lorem ipsum",
        )
    if field["words"]["header"] and field["words"]["rowHeader"]:
        return False
    return bool(pattern("says_nothing").match(plain))


def _other_purpose(field: Field, plain: str) -> str:
    """Whether the label asks for one thing and the field's type or name for another."""
    said = purpose_of_label(plain)
    if not said or field["kind"] in CHOICES:
        return "describes"
    fitting = form_words()["fitting_tokens"].get(said, [said])
    typed = TYPES.get(field["type"], "")
    if typed and typed not in fitting:
        return "other"
    named = purpose_of_name(field["nameAttribute"])
    return "perhaps-other" if named in SURE_NAMES and named not in fitting else "describes"

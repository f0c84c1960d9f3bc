"""Fields that ask for the person's own details, and do not say so in the code, or say another detail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import (
    Field,
    beside,
    fields_of,
    form_facts,
    is_typed_in,
    place_of,
    tied_label,
)
from offer_audit.accessibility.checks.form_words import form_words, pattern, plain_label, purpose_of_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_OWN = re.compile(r"\b(your|my)\b", re.IGNORECASE)
ONLY_IF_WRONG = ("organization", "country-name")
TYPES = ("text", "email", "tel", "password", "textarea", "select", "date", "number", "")


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each field that asks for a detail of WCAG's list."""
    tokens = set(form_words()["purposes"]) | {
        token for fitting in form_words()["fitting_tokens"].values() for token in fitting
    }
    for field in fields_of(page):
        near = beside(field)
        label = plain_label(tied_label(field) or field["name"] or (near["text"] if near else ""))
        purpose = purpose_of_label(label)
        if not purpose or not _may_be_asked(page, field, label):
            continue
        given = field["autocomplete"].split()[-1] if field["autocomplete"] else ""
        fitting = form_words()["fitting_tokens"].get(purpose, [purpose])
        words = {"label": label[:60], "given": given, "token": purpose}
        if given in fitting:
            yield Said("right", place_of(field), words)
        elif given in tokens:
            yield Said("wrong", place_of(field), words)
        elif given in ("", "on", "off") and purpose not in ONLY_IF_WRONG:
            kind = "off" if given == "off" else "none"
            yield Said(f"{kind}-own" if _OWN.search(label) else kind, place_of(field), words)


def _may_be_asked(page: PageFacts, field: Field, label: str) -> bool:
    """Whether the field may be for the person's own detail: not a search, not another person's, not fixed."""
    if not is_typed_in(field) or field["type"] not in TYPES or not field["isNative"]:
        return False
    if (
        field["isInSearch"]
        or field["isDisabled"]
        or field["isReadOnly"]
        or field["kind"] in ("searchbox", "listbox")
        or 'role="combobox"' in field["snippet"]
    ):
        return False
    if label in ("password", "username", "name", "user name", "login") and field["isReadOnly"]:
        return False
    if label.startswith(("your ", "my ")):
        return True
    if pattern("heading_of_others").search(field["heading"]):
        return False
    around = [label, *(form_facts(page)["groups"][index]["name"] for index in field["groups"])]
    return not any(pattern("someone_else").search(words) for words in around)

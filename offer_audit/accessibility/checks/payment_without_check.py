"""Forms that take a payment or end an account, and say nothing of checking, changing or undoing it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import Field, fields_of, form_facts, place_of, tied_label
from offer_audit.accessibility.checks.form_words import plain_label, purpose_of_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_CHECK = re.compile(
    r"\b(review|check (your|the)|confirm(ation)?|summary|before (you )?(pay|send|submit)|cancel (within|your)|refund|preview|go back|undo|are you sure)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"^(delete|close|remove|cancel) (my |your )?(account|data|application|record|plan)s?( now| permanently)?$|^(pay now|place order|buy now)$",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each such form."""
    facts = form_facts(page)
    is_checked = any(_CHECK.search(line) for line in facts["lines"]) or any(
        _CHECK.search(button["text"]) for button in facts["buttons"]
    )
    told: set[int] = set()
    for field in fields_of(page):
        if _is_card(field) and field["form"] not in told:
            told.add(field["form"])
            yield Said("checked" if is_checked else "payment", place_of(field), {"name": ""})
    for button in facts["buttons"]:
        if _ENDS.match(button["text"].strip()) and button["form"] not in told and not button["hasPopup"]:
            told.add(button["form"])
            yield Said("checked" if is_checked else "ends", place_of(button), {"name": button["text"][:60]})


def _is_card(field: Field) -> bool:
    return (
        field["autocomplete"].endswith("cc-number")
        or purpose_of_label(plain_label(tied_label(field) or field["name"])) == "cc-number"
    )

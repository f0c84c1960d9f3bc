"""Fields that take one form of answer, and do not say which, or say it only in words that vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import Field, fields_of, is_typed_in, name_of, place_of, tied_label
from offer_audit.accessibility.checks.form_words import pattern, plain_label, purpose_of_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_FORMAT = re.compile(r"\d|\b[dmy]{1,4}\b|dd|yyyy|for example|e\.g|format|such as|like this", re.IGNORECASE)
_IN_HOLDER = re.compile(
    r"(dd|mm)\W?(mm|dd|yy)|format|\bmust\b|at least|no spaces|characters|digits|minimum|maximum|between \d",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"^\^?(\[0-9\]|\\d)[*+]?\$?$")
KNOWN = ("email", "tel", "postal-code", "cc-number", "cc-csc")


def check(page: PageFacts) -> Iterator[Said]:
    """A word on each text field that takes a date, has a pattern or tells its form in a placeholder."""
    for field in fields_of(page):
        if not is_typed_in(field) or field["tag"] not in ("input", "textarea") or field["kind"] == "searchbox":
            continue
        message = _message(field)
        if message:
            yield Said(
                message,
                place_of(field),
                {"name": name_of(field), "placeholder": field["placeholder"], "pattern": field["pattern"][:60]},
            )


def _message(field: Field) -> str:
    around = _words_around(field)
    if field["placeholder"] and _IN_HOLDER.search(field["placeholder"]):
        return "told" if _FORMAT.search(around) or pattern("expects").search(around) else "placeholder"
    label = tied_label(field) or field["name"]
    if (
        field["type"] in ("text", "tel")
        and pattern("date").search(label)
        and len(label) < 60
        and not field["isReadOnly"]
    ):
        return "told" if _FORMAT.search(around) or field["placeholder"] else "date"
    if field["pattern"] and not _DIGITS.match(field["pattern"]) and purpose_of_label(plain_label(label)) not in KNOWN:
        is_told = pattern("expects").search(around) or _FORMAT.search(around) or field["title"]
        return "told" if is_told or field["type"] in ("email", "tel", "url") else "pattern"
    return ""


def _words_around(field: Field) -> str:
    near = [piece["text"] for piece in field["before"][-3:] + field["after"][:2] if piece["gap"] <= 60]
    told = [each["text"] for each in field["describedby"]]
    return " ".join([tied_label(field), field["name"] if field["nameFrom"] != "placeholder" else "", *told, *near])

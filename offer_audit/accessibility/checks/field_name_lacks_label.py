"""Fields whose name in the code does not have the words that can be seen as the label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import beside, fields_of, place_of
from offer_audit.accessibility.checks.form_words import plain_label
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

_WORD = re.compile(r"[a-z0-9']+")
LONGEST = 12


def check(page: PageFacts) -> Iterator[Said]:
    """One word on each field that is named otherwise than by its label."""
    for field in fields_of(page):
        if field["nameFrom"] not in ("aria-label", "labelledby", "title"):
            continue
        label = " ".join(each["text"] for each in field["labels"] if each["isVisible"])
        near = beside(field) if not label else None
        seen = _words(label or (near["text"] if near else ""))
        if not seen or len(seen) > LONGEST:
            continue
        words = {"label": (label or (near or {})["text"])[:80], "name": field["name"][:80]}
        yield Said(_message(seen, _words(field["name"]), bool(label)), place_of(field), words)


def _words(text: str) -> list[str]:
    return _WORD.findall(re.sub(r"\(.*?\)", " ", plain_label(text)))


def _message(seen: list[str], name: list[str], is_label: bool) -> str:
    if f" {' '.join(seen)} " in f" {' '.join(name)} ":
        return "within"
    shared = len(set(seen) & set(name))
    if is_label:
        return "lacks" if shared < len(set(seen)) else "order"
    return "order" if not shared else "within"

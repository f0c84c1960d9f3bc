"""A field that takes the focus as the page opens, past words that stand before it."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.checks.form_view import form_facts, place_of
from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said

MUCH = 60
"""Letters before the field, headings too, that somebody would miss."""


def check(page: PageFacts) -> Iterator[Said]:
    """One word on the field that takes the focus."""
    taken = form_facts(page)["focusTaken"]
    if taken:
        yield Said("past" if taken["letters"] > MUCH else "first", place_of(taken), {"letters": str(taken["letters"])})

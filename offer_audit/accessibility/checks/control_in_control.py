"""A control within a control that axe does not know of: a button in a link, a link in a label."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """Failed for a control in a link: what a press does is known to nobody."""
    facts = page.facts["names"]
    for each in facts["nested"]:
        message = "in-link" if each["outer"] == "a" else "in-label" if each["outer"] == "label" else "in-summary"
        yield said(message, each, name=each["name"] or "(no words)", inner=each["innerName"] or f"a {each['inner']}")
    if not facts["nested"] and (facts["labels"] or page.facts["links"]["items"]):
        yield said("apart")

"""Bars that show how much or how far without a name, and details without a summary of their own."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """The text beside a bar does not name it."""
    for each in page.facts["names"]["gauges"]:
        if each["name"]:
            yield said("named", each)
        else:
            yield said(
                "details" if each["tag"] == "details" else "bar",
                each,
                tag=each["tag"],
                near=each["near"] or "(no words)",
            )

"""Rows of boxes that look like a table and are none."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """Asked, as a row of boxes may also be a row of cards."""
    facts = page.facts["tables"]
    for grid in facts["grids"]:
        yield said("grid", grid, first=" | ".join(grid["first"]), second=" | ".join(grid["second"]))
    for table in facts["tables"]:
        yield said("table", table)

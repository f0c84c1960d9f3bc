"""Headings whose levels skip one, and long pages without any heading."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.prose import main_blocks
from offer_audit.accessibility.structure_places import said

_LONG_PAGE = 150


def check(page: PageFacts) -> Iterator[Said]:
    """A step down by more than one is asked about; a step up never is."""
    facts = page.facts["structure"]
    headings = [
        each
        for each in facts["headings"]
        if not each["hidden"] and each["level"] and each["text"] and not each["inFrame"]
    ]
    words = sum(len(block["text"].split()) for block in main_blocks(facts))
    if not headings and words >= _LONG_PAGE:
        yield said("none", None, words=words)
        return
    for before, after in itertools.pairwise(headings):
        if after["level"] > before["level"] + 1 and (after["region"] == before["region"] or after["region"] == "main"):
            yield said(
                "skips",
                after,
                heading=after["text"],
                level=after["level"],
                before=before["text"],
                upper=before["level"],
            )
        else:
            yield said("follows", after)
    if headings:
        yield said("follows", headings[0])

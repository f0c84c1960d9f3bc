"""More than one main heading on a page: advice."""

from __future__ import annotations

from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said


def check(page: PageFacts) -> Iterator[Said]:
    """Only those that can be seen count."""
    first = [
        each
        for each in page.facts["structure"]["headings"]
        if each["level"] == 1 and not each["hidden"] and each["isSeen"] and not each["inFrame"]
    ]
    if len(first) > 1:
        yield said("several", first[1], heading=first[0]["text"], other=first[1]["text"], count=len(first))
    elif first:
        yield said("one", first[0])

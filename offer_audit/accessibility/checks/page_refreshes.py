"""Pages that load themselves again, or send on, after a while, told so in a spelling that axe passes over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

TWENTY_HOURS = 72_000
"""Seconds, after which WCAG 2.2.1 counts nothing as a time limit."""

_DELAY = re.compile(r"\s*(\d+)(?:\.\d*)?\s*(?:$|[;,\s])")


def check(page: PageFacts) -> Iterator[Said]:
    """Failed for the first delay that is neither nought nor longer than twenty hours: the browser follows only that one."""
    for each in page.facts["structure"]["refreshes"]:
        delay = _DELAY.match(each["content"])
        if delay:
            seconds = int(delay[1])
            yield said("late" if 0 < seconds <= TWENTY_HOURS else "fine", each, seconds=seconds)
            return

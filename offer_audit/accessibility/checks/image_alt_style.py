"""Alternatives that begin with "image of", or are long: advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_BEGINS = re.compile(
    r"^(an? |the )?(image|picture|pic|photo|photograph|graphic|illustration|icon|img)( showing| that shows)?( of|:| -|\b showing)\b",
    re.IGNORECASE,
)
_LONG = 180


def check(page: PageFacts) -> Iterator[Said]:
    """A screen reader says "graphic" already."""
    for image in page.facts["images"]["items"]:
        alt = " ".join((image["alt"] or "").split())
        if not alt or not image["isExposed"]:
            continue
        if _BEGINS.match(alt):
            yield said("begins", image, alt=alt)
        elif len(alt) > _LONG:
            yield said("long", image, alt=alt, letters=len(alt))
        else:
            yield said("right", image)

"""Empty paragraphs and pictures that only make room: advice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said

_SPACER = re.compile(
    r"^(spacer|blank|transparent|pixel|clear(dot|pixel)?|shim|trans|dot_clear|1x1|invisible)[-_.\d]*\.\w+$",
    re.IGNORECASE,
)


def check(page: PageFacts) -> Iterator[Said]:
    """Empty paragraphs that take up room, and pictures of nothing."""
    for each in page.facts["structure"]["empties"]:
        if each["tag"] == "p":
            yield said("paragraph", each)
    for image in page.facts["images"]["items"]:
        if (
            image["tag"] == "img"
            and image["isRendered"]
            and (
                _SPACER.match(image["file"])
                or (
                    image["isLoaded"]
                    and image["wide"] == 1 == image["high"]
                    and max(image["box"]["width"], image["box"]["height"]) > 4
                )
            )
        ):
            yield said("spacer", image)
    if any(block["tag"] == "p" for block in page.facts["structure"]["blocks"]):
        yield said("right")

"""Frames whose title says nothing of what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offer_audit.accessibility.facts import PageFacts
from offer_audit.accessibility.outcomes import Said
from offer_audit.accessibility.structure_places import said
from offer_audit.accessibility.structure_words import says_nothing

_FILE = re.compile(
    r"^(https?:)?//\S+$|^[\w%./-]+\.(html?|php|aspx?|jsp)(\?\S*)?$|^(iframe|frame)[-_ ]?\d*$", re.IGNORECASE
)


def check(page: PageFacts) -> Iterator[Said]:
    """Missing and doubled titles are axe's."""
    for frame in page.facts["names"]["frames"]:
        if not frame["name"] or not frame["isSeen"] or not frame["isExposed"]:
            continue
        if _FILE.match(frame["name"].strip()):
            yield said("nothing", frame, title=frame["name"])
        elif says_nothing(frame["name"], "frame_says_nothing"):
            yield said("vague", frame, title=frame["name"])
        else:
            yield said("names", frame)
